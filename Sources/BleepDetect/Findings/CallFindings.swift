public import BleepCore
public import BleepSignal

/// What a person would remark about a call as a whole, from what was found on its channels.
public struct CallFindings {
    private let timelines: [Timeline]
    private let levels: [LevelTrack]
    private let sampleRate: SampleRate
    private let limits: FindingLimits

    /// - Parameters:
    ///   - timelines: one a channel, of one length. Of a call that is published they are painted already, so that no
    ///     remark tells of what is hidden.
    ///   - levels: one a channel; empty where they are not known, and then cross-talk is taken for talk.
    ///   - sampleRate: of the recording.
    ///   - limits: from when on something is remarked.
    public init(
        timelines: [Timeline], levels: [LevelTrack] = [], sampleRate: SampleRate,
        limits: FindingLimits = FindingLimits()
    ) {
        self.timelines = timelines
        self.levels = levels
        self.sampleRate = sampleRate
        self.limits = limits
    }

    /// All remarks in order of time.
    /// - Parameter heard: what was remarked on single channels while they were listened to.
    public func observations(with heard: [Observation] = []) -> [Observation] {
        let all =
            heard + SilenceFindings(timelines: timelines, sampleRate: sampleRate, limits: limits).observations
            + SignalFindings(timelines: timelines, sampleRate: sampleRate, limits: limits).observations
            + TalkFindings(timelines: timelines, levels: levels, sampleRate: sampleRate, limits: limits).observations
        return all.filter { !limits.silenced.contains($0.remark.kind) }
            .sorted { ($0.frame, $0.channel ?? -1, $0.remark.kind) < ($1.frame, $1.channel ?? -1, $1.remark.kind) }
    }

    /// The same, in words.
    public func findings(with heard: [Observation] = [], in language: Language) -> [Finding] {
        observations(with: heard).map { observation in
            Finding(
                frame: observation.frame, channel: observation.channel, kind: observation.remark.kind,
                text: observation.remark.sentence(in: language, channels: timelines.count))
        }
    }
}
