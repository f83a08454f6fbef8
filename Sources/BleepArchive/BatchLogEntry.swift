import FoundationEssentials

/// One line of a batch's log for programs: a JSON object with an `event`.
public struct BatchLogEntry: Encodable, Sendable {
    public enum Event: String, Encodable, Sendable {
        /// A call is finished.
        case call
        /// Time has passed.
        case progress
        case end
    }

    public let event: Event
    /// When it was written, in seconds since 1970.
    public let time = (Date().timeIntervalSince1970 * 1_000).rounded() / 1_000
    public private(set) var path: String?
    public private(set) var outcome: String?
    public private(set) var reason: String?
    /// Of the recording; of all that were done in this run.
    public private(set) var seconds: Double?
    public private(set) var finished: Int?
    public private(set) var total: Int?
    public private(set) var done: Int?
    public private(set) var unchanged: Int?
    public private(set) var needsReview: Int?
    public private(set) var failed: Int?
    public private(set) var callsPerSecond: Double?
    public private(set) var secondsLeft: Double?

    public init(_ call: BatchProgress.Call, _ progress: BatchProgress) {
        event = .call
        path = call.path
        outcome = call.outcome.rawValue
        reason = call.reason
        seconds = call.seconds.map(Self.rounded)
        finished = progress.finished
        total = progress.total
    }

    public init(_ progress: BatchProgress, rate: Double?, secondsLeft: Double?) {
        event = .progress
        seconds = Self.rounded(progress.seconds)
        finished = progress.finished
        total = progress.total
        needsReview = progress.needsReview
        failed = progress.failed
        callsPerSecond = rate.map(Self.rounded)
        self.secondsLeft = secondsLeft.map(Self.rounded)
    }

    public init(_ report: BatchReport) {
        event = .end
        seconds = Self.rounded(report.seconds)
        finished = report.count
        total = report.count
        done = report.done
        unchanged = report.unchanged
        needsReview = report.needsReview.count
        failed = report.failures.count
    }

    /// Without a line break.
    public var text: String { JobLine.text(self) }

    private static func rounded(_ value: Double) -> Double { (value * 1_000).rounded() / 1_000 }
}
