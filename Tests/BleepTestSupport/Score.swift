public import BleepCore

/// A call in words, as sounds and as the timeline that a detector should find.
///
/// `"ring:gb 3s | silence 2s | dtmf 5 80ms | speech 4s"`: parts joined by `|`, each with its length. Parts:
/// `silence`, `speech`, `voice` (with the pauses of somebody who talks), `noise`, `pink`, `babble`, `music`,
/// `tone HZ+HZ`, `bleep HZ`, `beep HZ`, `dtmf DIGITS` (the length is that of each digit and of each gap; `40ms/60ms`
/// tells them apart), `sit`, `cng`, `ced`, `ansam`, `dial:ZONE`, `ring:ZONE`, `busy:ZONE`, `congestion:ZONE`, and
/// `cadence LABEL STEPS`, the steps in the words of the tone plans (`400+450:400/200,400/2000`).
///
/// Between a part's name and its length may stand: `-30dB`, its level; `twist=6dB`, the highest line against the
/// lowest; `off=1.5%` or `off=1%/-1%`, by how much the lines, or the lowest and the highest, are off their frequency;
/// `rise=5ms`, how long a sound takes to come and to go.
public struct Score: Sendable {
    public private(set) var samples: [Float] = []
    /// What was played, in order; parts that no segment stands for (the gaps of digits) are left out.
    public private(set) var segments: [Segment] = []
    public let sampleRate: SampleRate

    /// - Precondition: `text` follows the grammar: a test that does not is broken.
    public init(_ text: String, hertz: Int = 8_000, seed: UInt64 = 1) {
        guard let rate = SampleRate(hertz: hertz) else { preconditionFailure("no such rate") }
        sampleRate = rate
        var synthesizer = Synthesizer(sampleRate: rate, seed: seed)
        for words in text.split(separator: "|") {
            guard let part = ScorePart(words) else { continue }
            play(part, &synthesizer)
        }
    }

    private mutating func play(_ part: ScorePart, _ synthesizer: inout Synthesizer) {
        let zone = part.zone
        switch part.name {
        case "silence": play(synthesizer.silence(part.on), as: .silence)
        case "speech": play(synthesizer.speech(part.on, decibels: part.level ?? -20), as: .speech)
        case "voice": play(voice(part, &synthesizer), as: .speech)
        case "noise": play(synthesizer.noise(part.on, decibels: part.level ?? -40), as: .noise)
        case "pink": play(synthesizer.pinkNoise(part.on, decibels: part.level ?? -40), as: .noise)
        case "babble": play(synthesizer.babble(part.on, decibels: part.level ?? -40), as: .noise)
        case "music": play(synthesizer.music(part.on, decibels: part.level ?? -20), as: .noise)
        case "tone": play(part, as: .tone, &synthesizer)
        case "bleep": play(part, as: .bleep, &synthesizer)
        case "beep": play(part, as: .recordBeep, &synthesizer)
        case "dtmf":
            for digit in part.arguments[0] {
                let lines = part.lines(ScoreTones.pair(digit))
                play(shaped(synthesizer.tone(lines, part.on), part), as: .dtmf, digit: digit)
                samples += synthesizer.silence(part.off)
            }
        case "sit": cadence(ScoreTones.information, part, .sit, &synthesizer)
        case "cng": cadence(ScoreTones.calling, part, .faxCNG, &synthesizer)
        case "ced": play(shaped(synthesizer.tone(part.lines([2_100]), part.on), part), as: .faxCED)
        case "ansam": play(synthesizer.modulatedAnswer(part.on, decibels: part.level ?? -16), as: .faxCED)
        case "dial": play(synthesizer.tone(part.lines(ScoreTones.dial(zone)), part.on), as: .dial)
        case "ring": cadence(ScoreTones.ring(zone), part, .ringback, &synthesizer)
        case "busy": cadence(ScoreTones.busy(zone), part, .busy, &synthesizer)
        case "congestion": cadence(ScoreTones.congestion(zone), part, .congestion, &synthesizer)
        case "cadence":
            guard part.arguments.count == 2, let label = SegmentLabel(rawValue: part.arguments[0]) else {
                preconditionFailure("a cadence has a label and steps")
            }
            cadence(ScoreTones.steps(part.arguments[1]), part, label, &synthesizer)
        default: preconditionFailure("no such part: \(part.name)")
        }
    }

    private mutating func play(
        _ sound: [Float], as label: SegmentLabel, frequencies: [Double] = [], digit: Character? = nil
    ) {
        segments.append(
            Segment(
                frames: samples.count..<samples.count + sound.count, label: label, frequencies: frequencies,
                digit: digit))
        samples += sound
    }

    private mutating func play(_ part: ScorePart, as label: SegmentLabel, _ synthesizer: inout Synthesizer) {
        let lines = part.lines(part.arguments[0].split(separator: "+").compactMap { Double($0) })
        play(shaped(synthesizer.tone(lines, part.on), part), as: label, frequencies: lines.map(\.hertz))
    }

    private func voice(_ part: ScorePart, _ synthesizer: inout Synthesizer) -> [Float] {
        let seed = UInt64((synthesizer.random() + 1) * 1_000_000)
        return SpeechLike.samples(
            frames: Int(part.on * Double(sampleRate.hertz)), hertz: sampleRate.hertz, seed: seed,
            dBFS: part.level ?? -20, noiseDBFS: nil)
    }

    /// Repeats bursts until the time is up; the segment ends with the last sound.
    private mutating func cadence(
        _ steps: [ScoreTones.Step], _ part: ScorePart, _ label: SegmentLabel, _ synthesizer: inout Synthesizer
    ) {
        let start = samples.count
        var end = start
        var left = part.on > 0 ? part.on : steps.reduce(0) { $0 + $1.on + $1.off }
        var index = 0
        while left > 0.001 {
            let step = steps[index % steps.count]
            let on = step.on > 0 ? min(step.on, left) : left
            let lines = part.lines(step.hertz)
            samples += shaped(
                step.modulation > 0
                    ? synthesizer.modulated(lines[0], by: step.modulation, on) : synthesizer.tone(lines, on), part)
            end = samples.count
            left -= on
            let off = min(step.off, max(0, left))
            samples += synthesizer.silence(off)
            left -= off
            index += 1
        }
        segments.append(Segment(frames: start..<end, label: label))
    }

    /// Lets a sound come and go as the part says.
    private func shaped(_ sound: [Float], _ part: ScorePart) -> [Float] {
        part.rise > 0 ? PhoneLine.faded(sound, frames: Int(part.rise * Double(sampleRate.hertz))) : sound
    }
}
