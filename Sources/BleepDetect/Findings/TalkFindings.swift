import BleepCore
import BleepSignal

/// Remarks on who talks, where each party has a channel of its own.
struct TalkFindings {
    let timelines: [Timeline]
    /// One a channel, or none.
    let levels: [LevelTrack]
    let sampleRate: SampleRate
    let limits: FindingLimits

    /// Seconds of speech from which shares mean something.
    private static let least = 10
    /// Seconds of speech that a cough or a click may pass for.
    private static let accident = 1
    /// Decibels below the loudest channel from which a voice is that of the other side, come across: the loss from
    /// one side of a telephone line to the other is 15 dB and more.
    private static let crosstalk: Float = 15
    /// The part of the talk that two channels share where both hold the same mixture.
    private static let sameMixture = 0.8

    var observations: [Observation] {
        guard timelines.count > 1, !timelines.contains(where: isMuted) else { return [] }
        let spoken = timelines.indices.map(spoken)
        let talk = spoken.dropFirst().reduce(spoken[0]) { $0.union($1) }.count
        guard talk >= Self.least * sampleRate.hertz else { return [] }
        let missing = spoken.indices.filter {
            spoken[$0].count < Self.accident * sampleRate.hertz
        }
        if !missing.isEmpty { return missing.map(oneSideMissing) }
        guard timelines.count == 2 else { return [shares(of: spoken)] }
        let both = spoken[0].intersection(spoken[1])
        guard Double(both.count) < Self.sameMixture * Double(talk) else { return [] }
        return [shares(of: spoken)] + talkOver(both, talk: talk)
    }

    /// Where a channel's own party speaks, block by block.
    private func spoken(_ channel: Int) -> Stretches {
        let speech = Stretches(of: timelines[channel]) { $0.label == .speech }
        guard levels.count == timelines.count, levels[channel].blockCount > 0 else { return speech }
        let track = levels[channel]
        let others = levels.indices.filter { $0 != channel }.map { levels[$0] }
        var own: [Range<Int>] = []
        for range in speech.ranges {
            let blocks = track.block(holding: range.lowerBound)...track.block(holding: range.upperBound - 1)
            var start: Int?
            for block in blocks {
                let level = track.decibels(block)
                if others.allSatisfy({ level > $0.decibels(block) - Self.crosstalk }) {
                    start = start ?? block
                } else if let first = start {
                    own.append(track.frames(ofBlocks: first..<block).clamped(to: range))
                    start = nil
                }
            }
            if let start { own.append(track.frames(ofBlocks: start..<blocks.upperBound + 1).clamped(to: range)) }
        }
        return Stretches(own)
    }

    /// Whether a channel is hidden on purpose: bleeped for more than half of its time.
    private func isMuted(_ timeline: Timeline) -> Bool {
        2 * Stretches(of: timeline) { $0.label == .bleep && $0.detail != nil }.count > timeline.frameCount
    }

    private func oneSideMissing(_ channel: Int) -> Observation {
        let isSilent = timelines[channel].segments.allSatisfy { $0.label == .silence }
        return Observation(frame: 0, channel: channel, remark: .oneSideMissing(channel: channel, isSilent: isSilent))
    }

    private func shares(of spoken: [Stretches]) -> Observation {
        let total = spoken.reduce(0) { $0 + $1.count }
        return Observation(frame: 0, remark: .talkShare(percent: spoken.map { ($0.count * 100 + total / 2) / total }))
    }

    private func talkOver(_ both: Stretches, talk: Int) -> [Observation] {
        let seconds = both.count / sampleRate.hertz
        // The longest moment stands for all.
        guard seconds >= limits.talkOver, let longest = both.ranges.max(by: { $0.count < $1.count }) else { return [] }
        return [
            Observation(
                frame: longest.lowerBound,
                remark: .talkOver(seconds: seconds, percent: (both.count * 100 + talk / 2) / talk))
        ]
    }
}
