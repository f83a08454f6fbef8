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
        prominence: consuming [UInt8], digits: [KeypadCandidate], events: consuming [ToneEvent],
        nearDigits: [KeypadCandidate]
    ) -> ChannelAnalysis {
        let keypad = segments(of: digits)
        var rest = consume events
        removeDigits(digits, from: &rest)
        rest.sort { $0.start < $1.start }
        let speech = spoken(prominence, masked: masks(of: keypad, rest))
        let rule = ToneRule(
            grid: grid, levels: levels, countries: configuration.countries, speech: speech,
            digits: keypad.map { blocks($0.frames) })
        var tones: [Segment] = []
        // Whatever is done with is let go of before the next is made: of a long call each is a megabyte and more.
        let notes = MusicRule.notes(among: rest, grid)
        let explained = configuration.explains ? rest : []
        let named = rule.found(consume rest)
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
        var analysis = ChannelAnalysis(timeline: Timeline(frameCount: 0), observations: [])
        if configuration.explains {
            analysis.nearMisses = NearMissRule(grid: grid, levels: levels, rule: rule)
                .nearMisses(of: nearDigits, beside: digits, explained, named)
        }
        let music = music(in: notes, beside: tones)
        // What is no tone after all is speech again.
        let heard = spoken(prominence, masked: (keypad + tones).map { blocks($0.frames) }.sorted(by: Self.isEarlier))
        prominence = []
        analysis.timeline = BackgroundRule.timeline(levels: levels, speech: heard, digital: digital)
            .painted(with: tones).painted(with: keypad).joined()
        analysis.observations = observations(analysis.timeline, music)
        return analysis
    }

    /// What the timeline tells of digits.
    func segments(of digits: [KeypadCandidate]) -> [Segment] {
        digits.compactMap { digit in
            let frames = frames(digit.start, digit.end)
            guard !frames.isEmpty else { return nil }
            return Segment(
                frames: frames, label: .dtmf, frequencies: digit.frequencies, digit: digit.digit,
                confidence: confidence(ofEvidence: KeypadRule.evidence(digit)))
        }
    }

    /// The blocks in which digits and tones sound, in order of their starts.
    private func masks(of keypad: [Segment], _ events: [ToneEvent]) -> [Range<Int>] {
        var masks: [Range<Int>] = []
        masks.reserveCapacity(keypad.count + events.count)
        for digit in keypad { masks.append(blocks(digit.frames)) }
        for event in events { masks.append(blocks(frames(event.start, event.end))) }
        masks.sort(by: Self.isEarlier)
        return masks
    }

    private static func isEarlier(_ one: Range<Int>, _ other: Range<Int>) -> Bool { one.lowerBound < other.lowerBound }

    /// Ranges of blocks in which somebody speaks, in order.
    /// - Parameter masked: in order of their starts.
    private func spoken(_ prominence: [UInt8], masked: [Range<Int>]) -> [Range<Int>] {
        let runs = SpeechRule.withoutSteady(
            SpeechRule.speech(in: prominence, blockCount: levels.blockCount, masked: masked),
            beside: masked, levels: levels)
        let silences = digital.map {
            levels.block(holding: $0.lowerBound)..<levels.block(holding: $0.upperBound - 1) + 1
        }
        return SpeechRule.withoutNoise(runs, besideSilence: silences, levels: levels)
    }

    /// Music among the notes that no signal of the network explains, in order of time.
    private func music(in notes: [ToneEvent], beside tones: [Segment]) -> [Observation] {
        var first = 0
        let named = tones.filter { $0.label != .tone }
        let unnamed = notes.filter { note in
            let frames = frames(note.start, note.end)
            while first < named.count, named[first].frames.upperBound <= frames.lowerBound { first += 1 }
            return first == named.count || named[first].frames.lowerBound >= frames.upperBound
        }
        return MusicRule(grid: grid, shortest: configuration.findings.hold)
            .observations(unnamed, frameCount: levels.frameCount)
    }

    /// What only the sound tells, in order of time.
    private func observations(_ timeline: Timeline, _ music: [Observation]) -> [Observation] {
        let found =
            LevelJumpRule.observations(timeline, levels: levels, jump: configuration.findings.levelJump) + music
            + ClippingRule.observations(timeline, levels: levels)
        return found.sorted { ($0.frame, $0.remark.kind) < ($1.frame, $1.remark.kind) }
    }

    /// A keypad digit is a pair of steady tones too.
    private func removeDigits(_ digits: [KeypadCandidate], from events: inout [ToneEvent]) {
        var first = 0
        events.removeAll { event in
            while first < digits.count, digits[first].end < event.start - grid.rate { first += 1 }
            var covered = 0.0
            var index = first
            while index < digits.count, digits[index].start < event.end {
                covered += max(0, min(digits[index].end, event.end) - max(digits[index].start, event.start))
                index += 1
            }
            return covered >= 0.4 * event.duration
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
