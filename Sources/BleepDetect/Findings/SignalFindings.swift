import BleepCore

/// Remarks on the signals of the network and of machines.
struct SignalFindings {
    let timelines: [Timeline]
    let sampleRate: SampleRate
    let limits: FindingLimits

    /// Seconds of speech after which a ringing tone is no longer the beginning of the call.
    private static let greeting = 0.3
    /// Seconds between keypad digits that are keyed in one go.
    private static let keypadGap = 2
    /// Beeps from which a recorder says that it records.
    private static let beepsOfARecorder = 3
    /// Seconds of silence that may follow a tone at the end of a recording.
    private static let tail = 10

    var observations: [Observation] {
        timelines.enumerated().flatMap { channel, timeline in
            var found = ringing(timeline)
            found += keypad(timeline)
            found += cleared(timeline)
            found += machines(timeline)
            found += beeps(timeline)
            found += bleeps(timeline)
            return found.map { Observation(frame: $0.frame, channel: channel, remark: $0.remark) }
        }
    }

    private func ringing(_ timeline: Timeline) -> [Observation] {
        var found: [Observation] = []
        for segment in timeline.segments where segment.label == .ringback {
            let spoken = timelines.map { seconds(ofSpeechIn: $0, before: segment.frames.lowerBound) }.max() ?? 0
            if spoken >= Self.greeting {
                found.append(Observation(frame: segment.frames.lowerBound, remark: .ringingAfterSpeech))
            } else if segment.frames.count >= limits.ringing * sampleRate.hertz {
                found.append(
                    Observation(
                        frame: segment.frames.lowerBound,
                        remark: .ringing(
                            seconds: (segment.frames.count + sampleRate.hertz / 2) / sampleRate.hertz)))
            }
        }
        return found
    }

    private func seconds(ofSpeechIn timeline: Timeline, before frame: Int) -> Double {
        var frames = 0
        for segment in timeline.segments {
            guard segment.frames.lowerBound < frame else { break }
            if segment.label == .speech { frames += segment.frames.clamped(to: 0..<frame).count }
        }
        return Double(frames) / Double(sampleRate.hertz)
    }

    /// One remark for all digits that follow each other.
    private func keypad(_ timeline: Timeline) -> [Observation] {
        var found: [Observation] = []
        var end: Int?
        for segment in timeline.segments where Self.isKeypad(segment) {
            if end.map({ segment.frames.lowerBound - $0 > Self.keypadGap * sampleRate.hertz }) ?? true {
                found.append(Observation(frame: segment.frames.lowerBound, remark: .keypad))
            }
            end = segment.frames.upperBound
        }
        return found
    }

    /// Digits, and bleeps that hide some.
    private static func isKeypad(_ segment: Segment) -> Bool {
        segment.label == .dtmf || segment.label == .bleep && segment.detail == SpanKind.dtmf.rawValue
    }

    /// Busy and congestion tones, at the end where nobody speaks any more on any channel.
    private func cleared(_ timeline: Timeline) -> [Observation] {
        let lastWord =
            timelines.flatMap { $0.segments.filter { $0.label == .speech }.map(\.frames.upperBound) }.max() ?? 0
        return timeline.segments.compactMap { segment in
            let isLast = segment.frames.upperBound >= timeline.frameCount - Self.tail * sampleRate.hertz
            let atEnd = isLast && segment.frames.lowerBound >= lastWord && lastWord > 0
            switch segment.label {
            case .busy: return Observation(frame: segment.frames.lowerBound, remark: .busy(atEnd: atEnd))
            case .congestion: return Observation(frame: segment.frames.lowerBound, remark: .congestion(atEnd: atEnd))
            default: return nil
            }
        }
    }

    private func machines(_ timeline: Timeline) -> [Observation] {
        timeline.segments.compactMap { segment in
            switch segment.label {
            case .sit:
                Observation(frame: segment.frames.lowerBound, remark: .notConnected(meaning: segment.detail))
            case .faxCNG: Observation(frame: segment.frames.lowerBound, remark: .faxCalling)
            case .faxCED: Observation(frame: segment.frames.lowerBound, remark: .faxAnswering)
            default: nil
            }
        }
    }

    private func beeps(_ timeline: Timeline) -> [Observation] {
        let beeps = timeline.segments.filter { $0.label == .recordBeep }
        guard let first = beeps.first else { return [] }
        if beeps.count >= Self.beepsOfARecorder {
            return [Observation(frame: first.frames.lowerBound, remark: .recordBeeps)]
        }
        return beeps.map { Observation(frame: $0.frames.lowerBound, remark: .recordBeep) }
    }

    /// Those with a detail are ours: it is the kind of what they hide.
    private func bleeps(_ timeline: Timeline) -> [Observation] {
        let bleeps = timeline.segments.filter { $0.label == .bleep && $0.detail == nil }
        guard let first = bleeps.first else { return [] }
        return [Observation(frame: first.frames.lowerBound, remark: .bleeped(count: bleeps.count))]
    }
}
