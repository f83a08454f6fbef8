/// A second of a recording at which the detectors of a channel follow nothing, so that what they find from there on does
/// not depend on what was heard before it, but for what is kept here and what a look back of ``ChannelAnalyzer/warmUp``
/// seconds shows.
public struct ResumePoint: Sendable {
    // There are 36,000 in ten hours: a megabyte.
    private let storedSecond: Int32
    private let storedCandidates: Int32
    private let storedEvents: Int32
    let quiet: QuietSteps
    let gate: ToneGate.Memory

    /// Before anything was heard.
    public static let start = ResumePoint(
        second: 0, candidates: 0, events: 0, quiet: QuietSteps(), gate: ToneGate.Memory())

    /// - Parameters:
    ///   - second: from the start of the recording.
    ///   - candidates: how many candidates for digits had been found by then.
    ///   - events: how many tones had been found by then.
    init(second: Int, candidates: Int, events: Int, quiet: QuietSteps, gate: ToneGate.Memory) {
        storedSecond = Int32(second)
        storedCandidates = Int32(candidates)
        storedEvents = Int32(events)
        self.quiet = quiet
        self.gate = gate
    }

    public var second: Int { Int(storedSecond) }
    var candidates: Int { Int(storedCandidates) }
    var events: Int { Int(storedEvents) }

    /// Whether two that listened to different recordings will find the same where they hear the same from here on.
    public func goesOn(as other: ResumePoint) -> Bool {
        second == other.second && quiet == other.quiet && gate == other.gate
    }
}
