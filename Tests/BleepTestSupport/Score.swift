public import BleepCore

/// A call in words, as sounds and as the timeline that a detector should find.
///
/// `"ring:gb 3s | silence 2s | dtmf 5 80ms | speech 4s"`: parts joined by `|`, each with its length. Parts:
/// `silence`, `speech`, `noise`, `tone HZ`, `bleep HZ`, `dtmf DIGITS` (the length is that of each digit and of each
/// gap), `sit`, `cng`, `ced`, `dial:ZONE`, `ring:ZONE`, `busy:ZONE`, `congestion:ZONE`.
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
        for part in text.split(separator: "|") {
            let words = part.split(separator: " ").map(String.init)
            guard let name = words.first else { continue }
            let seconds = words.count > 1 ? Self.seconds(words[words.count - 1]) : 0
            let zone = name.split(separator: ":").last.map(String.init) ?? ""
            switch name.split(separator: ":").first {
            case "silence": play(synthesizer.silence(seconds), as: .silence)
            case "speech": play(synthesizer.speech(seconds), as: .speech)
            case "noise": play(synthesizer.noise(seconds, decibels: -40), as: .noise)
            case "tone": play(synthesizer.tone([Double(words[1]) ?? 0], seconds), as: .tone)
            case "bleep": play(synthesizer.tone([Double(words[1]) ?? 0], seconds), as: .bleep)
            case "dtmf":
                for digit in words[1] {
                    let pair = ScoreTones.pair(digit)
                    play(synthesizer.tone(pair, seconds), as: .dtmf, digit: digit)
                    samples += synthesizer.silence(seconds)
                }
            case "sit":
                cadence(ScoreTones.information, nil, .sit, &synthesizer)
            case "cng": cadence(ScoreTones.calling, seconds, .faxCNG, &synthesizer)
            case "ced": play(synthesizer.tone([2_100], seconds), as: .faxCED)
            case "dial": play(synthesizer.tone(ScoreTones.dial(zone), seconds), as: .dial)
            case "ring": cadence(ScoreTones.ring(zone), seconds, .ringback, &synthesizer)
            case "busy": cadence(ScoreTones.busy(zone), seconds, .busy, &synthesizer)
            case "congestion": cadence(ScoreTones.congestion(zone), seconds, .congestion, &synthesizer)
            default: preconditionFailure("no such part: \(name)")
            }
        }
    }

    private mutating func play(_ sound: [Float], as label: SegmentLabel, digit: Character? = nil) {
        segments.append(Segment(frames: samples.count..<samples.count + sound.count, label: label, digit: digit))
        samples += sound
    }

    /// Repeats bursts until the time is up; the segment ends with the last sound.
    private mutating func cadence(
        _ steps: [ScoreTones.Step], _ seconds: Double?, _ label: SegmentLabel, _ synthesizer: inout Synthesizer
    ) {
        let start = samples.count
        var end = start
        var left = seconds ?? steps.reduce(0) { $0 + $1.on + $1.off }
        var index = 0
        while left > 0.001 {
            let step = steps[index % steps.count]
            let on = min(step.on, left)
            samples += synthesizer.tone(step.hertz, on)
            end = samples.count
            left -= on
            let off = min(step.off, max(0, left))
            samples += synthesizer.silence(off)
            left -= off
            index += 1
        }
        segments.append(Segment(frames: start..<end, label: label))
    }

    private static func seconds(_ text: String) -> Double {
        if text.hasSuffix("ms") { return (Double(text.dropLast(2)) ?? 0) / 1_000 }
        if text.hasSuffix("s") { return Double(text.dropLast()) ?? 0 }
        return 0
    }
}
