import BleepCore
import BleepSignal

/// Puts together what the detectors found on one channel.
struct Arbiter {
    let grid: AnalysisGrid
    let levels: LevelTrack
    let digital: [Range<Int>]
    let configuration: DetectionConfiguration

    /// Blocks on either side of a tone in which its window still smears over what is measured of speech.
    private static let smear = 2

    /// - Parameter nearDigits: what a wider look took for digits; needed only where near misses are asked for.
    func analysis(
        prominence measured: consuming [UInt8], digits: [KeypadCandidate], events: consuming [ToneEvent],
        nearDigits: [KeypadCandidate]
    ) -> ChannelAnalysis {
        let keypad = digits.compactMap { digit -> Segment? in
            let frames = frames(digit.start, digit.end)
            guard !frames.isEmpty else { return nil }
            return Segment(
                frames: frames, label: .dtmf, frequencies: digit.frequencies, digit: digit.digit,
                confidence: confidence(ofEvidence: KeypadRule.evidence(digit)))
        }
        let rest = withoutDigits(consume events, digits)
        let masked = keypad.map { blocks($0.frames) } + rest.map { blocks(frames($0.start, $0.end)) }
        // The last step may reach beyond the recording.
        var prominence = consume measured
        prominence.removeLast(max(0, prominence.count - levels.blockCount))
        let speech = spoken(&prominence, masked: masked)
        let rule = ToneRule(grid: grid, levels: levels, countries: configuration.countries, speech: speech)
        var tones: [Segment] = []
        let named = rule.found(rest)
        for found in named {
            let frames = frames(found.start, found.end)
            guard !frames.isEmpty else { continue }
            if let last = tones.last, last.frames.upperBound > frames.lowerBound {
                // Two classes claim one stretch: the surer one has it.
                if (last.confidence ?? 0) >= found.confidence { continue }
                tones.removeLast()
            }
            let told = found.zones.filter(configuration.countries.contains)
            let zone = told.count == 1 ? told[0] : (found.zones.count == 1 ? found.zones[0] : nil)
            tones.append(
                Segment(
                    frames: frames, label: found.label,
                    frequencies: found.lines.map { (Double($0) * 10).rounded() / 10 }, zone: zone,
                    zones: zone == nil ? found.zones : [], confidence: found.confidence, detail: found.detail))
        }
        // What is no tone after all is speech again.
        let kept = keypad.map { blocks($0.frames) } + tones.map { blocks($0.frames) }
        let heard = spoken(&prominence, masked: kept)
        prominence = []
        let background = BackgroundRule.timeline(levels: levels, speech: heard, digital: digital)
        let timeline = background.painted(with: tones).painted(with: keypad).joined()
        var analysis = ChannelAnalysis(
            timeline: timeline, observations: observations(timeline, rest, tones))
        if configuration.explains {
            analysis.nearMisses = NearMissRule(grid: grid, levels: levels, rule: rule)
                .nearMisses(of: nearDigits, beside: digits, rest, named)
        }
        return analysis
    }

    /// Ranges of blocks in which somebody speaks, in order.
    private func spoken(_ prominence: inout [UInt8], masked: [Range<Int>]) -> [Range<Int>] {
        let runs = SpeechRule.withoutSteady(
            SpeechRule.speech(in: &prominence, masked: masked), beside: masked.sorted { $0.lowerBound < $1.lowerBound },
            levels: levels)
        let silences = digital.map {
            levels.block(holding: $0.lowerBound)..<levels.block(holding: $0.upperBound - 1) + 1
        }
        return SpeechRule.withoutNoise(runs, besideSilence: silences, levels: levels)
    }

    /// What only the sound tells, in order of time.
    private func observations(
        _ timeline: Timeline, _ events: [ToneEvent], _ tones: [Segment]
    ) -> [Observation] {
        var first = 0
        let named = tones.filter { $0.label != .tone }
        let unnamed = events.sorted { $0.start < $1.start }.filter { event in
            let frames = frames(event.start, event.end)
            while first < named.count, named[first].frames.upperBound <= frames.lowerBound { first += 1 }
            return first == named.count || named[first].frames.lowerBound >= frames.upperBound
        }
        let limits = configuration.findings
        let found =
            LevelJumpRule.observations(timeline, levels: levels, jump: limits.levelJump)
            + MusicRule(grid: grid, shortest: limits.hold).observations(unnamed, frameCount: levels.frameCount)
            + ClippingRule.observations(timeline, levels: levels)
        return found.sorted { ($0.frame, $0.remark.kind) < ($1.frame, $1.remark.kind) }
    }

    /// A keypad digit is a pair of steady tones too.
    private func withoutDigits(_ events: consuming [ToneEvent], _ digits: [KeypadCandidate]) -> [ToneEvent] {
        var first = 0
        return events.filter { event in
            while first < digits.count, digits[first].end < event.start - grid.rate { first += 1 }
            var covered = 0.0
            var index = first
            while index < digits.count, digits[index].start < event.end {
                covered += max(0, min(digits[index].end, event.end) - max(digits[index].start, event.start))
                index += 1
            }
            return covered < 0.4 * event.duration
        }
    }

    private func frames(_ start: Double, _ end: Double) -> Range<Int> {
        let first = min(max(0, grid.frame(start)), levels.frameCount)
        return first..<max(first, min(levels.frameCount, grid.frame(end)))
    }

    private func blocks(_ frames: Range<Int>) -> Range<Int> {
        let first = levels.block(holding: frames.lowerBound) - Self.smear
        return first..<max(first, levels.block(holding: frames.upperBound - 1) + Self.smear + 1)
    }

    /// Evidence is a logarithm of odds; people read a probability.
    private func confidence(ofEvidence evidence: Float) -> Double {
        let odds = Double(min(max(evidence, 0), 10)) / 10
        return (50 + 50 * odds).rounded() / 100
    }
}
