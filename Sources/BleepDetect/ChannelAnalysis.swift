public import BleepCore
public import BleepSignal

/// What was found on one channel.
public struct ChannelAnalysis: Sendable {
    /// Tiles the channel from its first frame to its last.
    public var timeline: Timeline
    /// In order of time. Their `channel` is `nil`: an analyser does not know which channel it heard.
    public var findings: [Finding]
    /// What was nearly something, in order of time; empty unless it was asked for.
    public var nearMisses: [NearMiss] = []

    /// How loud it is, block by block.
    public var levels: LevelTrack

    public init(timeline: Timeline, findings: [Finding], levels: LevelTrack) {
        self.timeline = timeline
        self.findings = findings
        self.levels = levels
    }
}
