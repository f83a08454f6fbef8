public import BleepCore

/// What was found on one channel.
public struct ChannelAnalysis: Sendable {
    /// Tiles the channel from its first frame to its last.
    public var timeline: Timeline
    /// In order of time. Their `channel` is `nil`: an analyser does not know which channel it heard.
    public var findings: [Finding]

    public init(timeline: Timeline, findings: [Finding]) {
        self.timeline = timeline
        self.findings = findings
    }
}
