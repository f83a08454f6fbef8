import BleepCore
import BleepTestSupport

/// Dial, ringing, busy and congestion tones of every plan that the detector knows.
enum CallProgressPage {
    /// Decibels against full scale of each line.
    private static let level = -18.0

    /// What is done to a signal.
    private struct Condition {
        var name: String
        var line = Line.clean
        /// Part by which each sound is longer and each pause shorter.
        var stretch: Float = 0
        /// Per cent by which every line is off.
        var detune = 0.0
        /// The part of its first cycle at which the recording begins, and how many cycles are heard.
        var cut: (from: Double, cycles: Double)?
        /// Whether the detector is told the country.
        var isTold = false
    }

    static func make(_ talkOff: TalkOff) throws -> Page {
        var page = Page(
            "Call progress tones",
            about: """
                All \(PlannedSignal.all.count) different signals of the tone plans in `ToneZoneData.swift`, three cycles \
                of each (4 to 14 s) at \(Figure.decimal(level, 0)) dBFS a line, between a second of silence and a second \
                of silence with speech after it. Right is a signal of which one segment is heard, whole, under its own name, and \
                nothing beside it; where the very same sound means something else in another country, either name is \
                right. Figures are per cent of the signals; *zone listed* is the part of the right ones where a country \
                that has it is among those that are named; edges are median · 95th percentile.
                """,
            material: "Talk-off was run on \(TalkOff.material).")
        try conditions(&page)
        try codecs(&page)
        talkOff.add(to: &page, labels: [.dial, .ringback, .busy, .congestion])
        return page
    }

    private static func conditions(_ page: inout Page) throws {
        var wrong: [String] = []
        page.section("Noise", "White noise against one line of the signal.")
        var noise = Table(["S/N"] + CallProgressTally.header)
        noise.add("none", try tally(Condition(name: "")) { wrong.append($0) }.cells)
        noise.add("none, country told", try tally(Condition(name: "", isTold: true)).cells)
        for ratio in [30.0, 24, 20, 16, 12, 10, 8] {
            noise.add(
                "\(Int(ratio)) dB", try tally(Condition(name: "", line: .noise(ratio, level: level)), each: 2).cells)
        }
        page.add(noise)

        page.section(
            "Where the recording begins", "Inside the cycle, and how much is heard of it until somebody speaks.")
        var cuts = Table(["begins at, heard"] + CallProgressTally.header)
        for (from, cycles) in [
            (0.1, 3.0), (0.35, 3), (0.6, 3), (0.85, 3), (0, 1.0), (0, 1.3), (0, 2), (0.05, 0.9), (0.15, 0.8),
            (0.3, 1.2),
        ] {
            let name = "\(Figure.decimal(from, 2)), \(Figure.decimal(cycles, 1)) cycles"
            cuts.add(name, try tally(Condition(name: "", cut: (from, cycles)), each: 2).cells)
        }
        page.add(cuts)

        page.section(
            "Cadence", "Sounds longer and pauses shorter by so much, or the other way round. BT SIN 350 allows ±10 %.")
        var cadence = Table(["sounds"] + CallProgressTally.header)
        for part in [-20, -15, -10, -5, 5, 10, 15, 20] {
            cadence.add(
                "\(Figure.signed(Double(part), 0)) %",
                try tally(Condition(name: "", stretch: Float(part) / 100), each: 2).cells)
        }
        page.add(cadence)

        page.section("Frequency", "All lines off by so much.")
        var frequency = Table(["lines"] + CallProgressTally.header)
        for part in [-5.0, -3, -2, -1, 1, 2, 3, 5] {
            frequency.add("\(Figure.signed(part, 0)) %", try tally(Condition(name: "", detune: part), each: 2).cells)
        }
        page.add(frequency)

        page.section("Level", "Of each line.")
        var levels = Table(["level"] + CallProgressTally.header)
        for other in [-6.0, -12, -24, -30, -36, -42, -48] {
            let gain = Line(name: "") { samples, _, _ in PhoneLine.amplified(samples, decibels: other - level) }
            levels.add(
                "\(Figure.signed(other, 0)) dBFS", try tally(Condition(name: "", line: gain), each: 3).cells)
        }
        page.add(levels)

        page.section(
            "Not right without any noise", "Signals, where they are heard, and what the detector made of them.")
        page.add(wrong.isEmpty ? "None." : wrong.map { "- \($0)" }.joined(separator: "\n"))
    }

    private static func codecs(_ page: inout Page) throws {
        page.section("Codecs", "Every third signal.")
        var table = Table(["codec"] + CallProgressTally.header)
        for line in Line.codecs {
            table.add(line.name, try tally(Condition(name: "", line: line), each: 3).cells)
            if line.name == "GSM 6.10" || line.name == "MP3 16 kbit/s" {
                let noisy = Line.noise(20, level: level).then(line)
                table.add("\(line.name), 20 dB S/N", try tally(Condition(name: "", line: noisy), each: 3).cells)
            }
        }
        page.add(table)
    }

    /// - Parameters:
    ///   - stride: of so many signals one is tried.
    ///   - failure: gets a line about each signal that is not right.
    private static func tally(
        _ condition: Condition, each stride: Int = 1, failure: (String) -> Void = { _ in }
    ) throws -> CallProgressTally {
        var tally = CallProgressTally()
        for (index, signal) in PlannedSignal.all.enumerated() where index.isMultiple(of: stride) {
            let changed = signal.stretched(condition.stretch)
            let part = "cadence \(signal.label.rawValue) \(changed.text) \(level)dB off=\(condition.detune)%"
            let seed = UInt64(index + 1)
            let after = "silence 1s | voice 2s"
            let score: Score
            var first = 0
            if let cut = condition.cut {
                let cycle = signal.cycle > 0 ? signal.cycle : 3
                score = Score("\(part) \((cut.from + cut.cycles) * cycle)s | silence 100ms | voice 2s", seed: seed)
                first = Int(cut.from * cycle * 8_000)
            } else {
                score = Score("silence 1s | \(part) \(signal.seconds)s | \(after)", seed: seed)
            }
            guard var played = score.segments.first(where: { $0.label == signal.label })?.frames else { continue }
            // A beginning inside a pause is no beginning of a tone.
            let sounding = score.samples[first...].firstIndex { $0 != 0 } ?? first
            played = max(played.lowerBound, sounding) - first..<max(played.upperBound, sounding + 1) - first
            let samples = try condition.line.pass(Array(score.samples[first...]), 8_000, seed)
            let heard = Hearing.tones(samples, countries: condition.isTold ? [signal.zones[0]] : [])
            if !tally.add(signal, played: played, heard: heard, hertz: 8_000) {
                let names = heard.map { "\($0.label.rawValue)" }.joined(separator: ", ")
                failure(
                    "\(signal.label.rawValue) `\(signal.text)` (\(signal.zones.prefix(6).joined(separator: " "))"
                        + "\(signal.zones.count > 6 ? " …" : "")): \(names.isEmpty ? "nothing" : names)")
            }
        }
        return tally
    }
}
