public import BleepCore

/// What was found on one channel.
public struct ChannelAnalysis: Sendable {
    /// Tiles the channel from its first frame to its last.
    public var timeline: Timeline
    /// What only the sound tells, in order of time; ``CallFindings`` adds what the timelines tell. Their `channel` is
    /// `nil`: an analyser does not know which channel it heard.
    public var observations: [Observation]
    /// What was nearly something, in order of time; empty unless it was asked for.
    public var nearMisses: [NearMiss] = []

    public init(timeline: Timeline, observations: [Observation]) {
        self.timeline = timeline
        self.observations = observations
    }
}
