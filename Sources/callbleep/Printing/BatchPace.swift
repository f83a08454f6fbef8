import BleepArchive

/// How fast a batch is, and when it will be through, in words.
struct BatchPace {
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant

    init() { start = clock.now }

    /// `12 of 500 calls, 0.3 h of audio, 4.1 calls/s, 2 min left, 1 to review, 0 failed`.
    func text(_ progress: BatchProgress) -> String {
        var parts = ["\(progress.finished) of \(progress.total) calls"]
        if progress.seconds > 0 { parts.append("\(Self.rounded(progress.seconds / 3_600)) h of audio") }
        if let rate = rate(progress) {
            parts.append("\(Self.rounded(rate)) calls/s")
            if let left = secondsLeft(progress) { parts.append("\(Self.duration(left)) left") }
        }
        parts += ["\(progress.needsReview) to review", "\(progress.failed) failed"]
        return parts.joined(separator: ", ")
    }

    /// Calls a second; those that were only looked at do not count.
    func rate(_ progress: BatchProgress) -> Double? {
        let seconds = (clock.now - start) / .seconds(1)
        return progress.worked > 0 && seconds > 0 ? Double(progress.worked) / seconds : nil
    }

    func secondsLeft(_ progress: BatchProgress) -> Double? {
        rate(progress).map { Double(progress.total - progress.finished) / $0 }
    }

    /// One decimal below ten, none from there on.
    private static func rounded(_ value: Double) -> String {
        value < 9.95 ? "\((value * 10).rounded() / 10)" : "\(Int(value.rounded()))"
    }

    /// `40 s`, `12 min`, `3 h 05 min`, `2 d 4 h`.
    static func duration(_ seconds: Double) -> String {
        let minutes = Int((seconds / 60).rounded())
        if seconds < 59.5 { return "\(Int(seconds.rounded(.up))) s" }
        if minutes < 60 { return "\(minutes) min" }
        let hours = minutes / 60
        if hours < 48 { return "\(hours) h \(minutes % 60 < 10 ? "0" : "")\(minutes % 60) min" }
        return "\(hours / 24) d \(hours % 24) h"
    }
}
