import BleepCore
import BleepTestSupport

/// Speech against silence and noise.
enum SpeechPage {
    /// Seconds of one call, and how many calls of each voice.
    private static let seconds = 60
    private static let calls = 6
    /// Decibels against full scale: the line that everything is heard over.
    private static let quiet = -65.0

    static func make(_: TalkOff) throws -> Page {
        var page = Page(
            "Speech, silence, noise",
            about: """
                Turns of 0.8 to 4 s at −20 dBFS with pauses of 0.4 to 3 s, over a line with noise of −65 dBFS; six \
                minutes of each voice. Blocks of 10 ms are compared; where somebody speaks is known from the words alone \
                (26 dB below their mean is a pause, pauses under 200 ms belong to the words). Edges are looked for within \
                500 ms; errors are median · 95th percentile.
                """,
            material: "Voices: the made voices of BleepTestSupport and \(SpokenVoice.engine).")
        let voices = SpokenCall.Voice.available
        let material = voices.map { voice in (1...UInt64(calls)).map { SpokenCall(voice, seconds: seconds, seed: $0) } }
        let all = material.flatMap(\.self)

        page.section("Voices", "On a quiet line.")
        var byVoice = Table(["voice"] + SpeechTally.header)
        for (voice, calls) in zip(voices, material) { byVoice.add(voice.rawValue, try tally(calls).cells) }
        page.add(byVoice)

        page.section("Noise", "Against the words in the mean; all voices.")
        var noise = Table(["noise"] + SpeechTally.header)
        let kinds: [(name: String, part: String, ratios: [Int])] = [
            ("white", "noise", [40, 30, 20, 15, 10, 5]), ("pink", "pink", [30, 20, 15, 10, 5]),
            ("babble", "babble", [30, 20, 15, 10]), ("hum 50+150+250 Hz", "tone 50+150+250", [30, 20, 10]),
            ("music", "music", [30, 20, 10]),
        ]
        for (name, part, ratios) in kinds {
            for ratio in ratios {
                noise.add("\(name), \(ratio) dB", try tally(all, over: "\(part) \(-20 - ratio)dB").cells)
            }
        }
        page.add(noise)

        page.section("Level", "Of the words; the noise stays.")
        var level = Table(["level"] + SpeechTally.header)
        for decibels in [-10, -15, -26, -32, -38, -42, -46, -50] {
            level.add(
                "\(Figure.signed(Double(decibels), 0)) dBFS", try tally(all, gain: Double(decibels + 20)).cells)
        }
        page.add(level)

        page.section("Codecs", "Noise of −65 dBFS, and of −40 dBFS.")
        var codecs = Table(["codec"] + SpeechTally.header)
        for line in Line.codecs {
            codecs.add(line.name, try tally(all, line: line).cells)
            codecs.add("\(line.name), 20 dB", try tally(all, over: "noise -40dB", line: line).cells)
        }
        page.add(codecs)
        try silences(&page)
        return page
    }

    private static func tally(
        _ calls: [SpokenCall], over: String? = nil, gain: Double = 0, line: Line = .clean
    ) throws -> SpeechTally {
        var tally = SpeechTally()
        for (index, call) in calls.enumerated() {
            let seed = UInt64(index + 1)
            var samples = PhoneLine.noisy(
                PhoneLine.amplified(call.samples, decibels: gain), decibels: quiet, seed: seed)
            if let over { samples = PhoneLine.mixed(samples, Score("\(over) \(seconds)s", seed: seed).samples) }
            tally.add(call.isSpeech, Hearing.timeline(try line.pass(samples, 8_000, seed)), hertz: 8_000)
        }
        return tally
    }

    private static func silences(_ page: inout Page) throws {
        page.section("Nobody speaks", "Three minutes of one sound; per cent of the time under each label.")
        let labels: [SegmentLabel] = [.silence, .noise, .speech, .tone]
        var table = Table(["sound"] + labels.map(\.rawValue) + ["other"])
        let sounds = ["noise", "pink", "babble", "music"].flatMap { part in
            [-65, -50, -40, -25].map { (name: "\(part), \($0) dBFS", text: "\(part) \($0)dB 60s") }
        }
        for (name, text) in sounds + [
            ("hum 50+150+250 Hz, −40 dBFS", "tone 50+150+250 -40dB 60s"), ("zeros", "silence 60s"),
        ] {
            var frames: [SegmentLabel: Int] = [:]
            var total = 0
            for seed in 1...3 as ClosedRange<UInt64> {
                let timeline = Hearing.timeline(Score(text, seed: seed).samples)
                for segment in timeline.segments { frames[segment.label, default: 0] += segment.frames.count }
                total += timeline.frameCount
            }
            let named = labels.map { frames[$0] ?? 0 }
            table.add(
                name.replacing("-", with: "−"),
                named.map { Figure.percent($0, of: total) } + [Figure.percent(total - named.reduce(0, +), of: total)])
        }
        page.add(table)

        page.section(
            "Digital silence",
            "Runs of one value between seconds of noise of −60 dBFS; whether their frames are exact, and what is heard of "
                + "the noise.")
        var runs = Table(["length", "0", "noise beside it", "+8 of 32,768", "noise beside it"])
        for milliseconds in [20, 50, 90, 100, 110, 150, 200, 500, 3_000] {
            let cells = [Float(0), 8.0 / 32_768].flatMap { value in
                let noise = PhoneLine.noisy([Float](repeating: 0, count: 8_000), decibels: -60)
                let run = [Float](repeating: value, count: milliseconds * 8)
                let segments = Hearing.timeline(noise + run + noise).segments
                let found = segments.filter { $0.detail == "digital" }
                let labels = Set(segments.filter { $0.detail != "digital" }.map(\.label.rawValue)).sorted()
                let isExact = found.map(\.frames) == [8_000..<8_000 + run.count]
                return [found.isEmpty ? "none" : isExact ? "exact" : "wrong", labels.joined(separator: ", ")]
            }
            runs.add("\(milliseconds) ms", cells)
        }
        page.add(runs)
    }
}
