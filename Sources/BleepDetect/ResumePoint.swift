/// A second of a recording at which the detectors of a channel follow nothing, so that what they find from there on does
/// not depend on what was heard before it, but for what is kept here and what a look back of ``ChannelAnalyzer/warmUp``
/// seconds shows.
public struct ResumePoint: Sendable {
    /// From the start of the recording.
    public let second: Int
    /// How many candidates for digits had been found by then.
    let candidates: Int
    /// How many tones had been found by then.
    let events: Int
    let quiet: QuietSteps
    let gate: ToneGate.Memory

    /// Before anything was heard.
    public static let start = ResumePoint(
        second: 0, candidates: 0, events: 0, quiet: QuietSteps(), gate: ToneGate.Memory())

    /// Whether two that listened to different recordings will find the same where they hear the same from here on.
    public func goesOn(as other: ResumePoint) -> Bool {
        second == other.second && quiet == other.quiet && gate == other.gate
    }
}
