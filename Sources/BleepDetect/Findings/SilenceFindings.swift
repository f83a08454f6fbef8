import BleepCore

/// Remarks on stretches in which nothing is heard on any channel.
struct SilenceFindings {
    let timelines: [Timeline]
    let sampleRate: SampleRate
    let limits: FindingLimits

    var observations: [Observation] {
        guard let first = timelines.first else { return [] }
        let end = first.frameCount
        let heard = timelines.dropFirst().reduce(Self.heard(first)) { $0.union(Self.heard($1)) }
        return heard.gaps(until: end).compactMap { silence in
            let seconds = (silence.count + sampleRate.hertz / 2) / sampleRate.hertz
            if silence.lowerBound == 0, silence.upperBound < end {
                guard silence.count >= limits.silenceAtStart * sampleRate.hertz else { return nil }
                let endsInSpeech = timelines.contains { $0.segment(at: silence.upperBound)?.label == .speech }
                return Observation(
                    frame: 0, remark: .silenceAtStart(seconds: seconds, endsInSpeech: endsInSpeech))
            }
            guard silence.count >= limits.longSilence * sampleRate.hertz else { return nil }
            return Observation(frame: silence.lowerBound, remark: .longSilence(seconds: seconds))
        }
    }

    private static func heard(_ timeline: Timeline) -> Stretches {
        Stretches(of: timeline) { $0.label != .silence }
    }
}
