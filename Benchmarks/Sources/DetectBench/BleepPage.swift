import BleepCore
import BleepTestSupport

/// Censor tones that are already in a recording.
enum BleepPage {
    private static let header = ["heard", "split", "extra", "start, ms", "end, ms", "frequency, Hz"]

    static func make(_ talkOff: TalkOff) throws -> Page {
        var page = Page(
            "Bleeps",
            about: """
                A pure tone in place of words, 600 ms of 440, 660, 1000 or 1234 Hz at −16 dBFS between two seconds of \
                speech at −20 dBFS, unless a table says otherwise. *Heard* is per cent of the bleeps of which one segment \
                `bleep` is found, *split* those of which several are, *extra* bleeps that were none; errors are \
                median · 95th percentile.
                """,
            material: "Talk-off was run on \(TalkOff.material).")
        try properties(&page)
        try surroundings(&page)
        talkOff.add(to: &page, labels: [.bleep])
        return page
    }

    private static func cells(_ result: Matching) -> [String] {
        let error = [0.5, 0.95].map { Figure.decimal(result.frequencies.percentile($0), 2) }
        return [
            result.taken, Figure.percent(result.doubled, of: result.played), "\(result.extra)", result.starts.edges,
            result.ends.edges, error.joined(separator: " · "),
        ]
    }

    /// The four frequencies in turn.
    private static func bleep(_ words: String, before: String = "voice 2s", after: String = "voice 2s") -> [Scene] {
        [440, 660, 1_000, 1_234].map { Scene("\(before) | bleep \($0) \(words) | \(after)", repeats: 8) }
    }

    private static func heard(_ scenes: [Scene], _ change: (inout Scene) -> Void = { _ in }) throws -> Matching {
        try scenes.reduce(into: Matching()) { $0 += try $1.with(change).heard(.bleep) }
    }

    private static func properties(_ page: inout Page) throws {
        page.section("Frequency")
        var frequency = Table(["hertz"] + header)
        for hertz in [
            250, 300, 320, 350, 400, 440, 480, 520, 600, 660, 800, 1_000, 1_200, 1_500, 2_000, 2_500, 3_000, 3_300,
        ] {
            frequency.add("\(hertz)", cells(try Scene("voice 2s | bleep \(hertz) 600ms | voice 2s").heard(.bleep)))
        }
        page.add(frequency)

        page.section("Level", "The speech stays at −20 dBFS.")
        var level = Table(["level"] + header)
        for decibels in [-3, -6, -10, -16, -20, -26, -32, -38, -42, -46, -50] {
            level.add("\(Figure.signed(Double(decibels), 0)) dBFS", cells(try heard(bleep("\(decibels)dB 600ms"))))
        }
        page.add(level)

        page.section("Length")
        var length = Table(["length"] + header)
        for milliseconds in [60, 80, 100, 120, 140, 160, 200, 300, 500, 1_000, 2_000, 5_000] {
            length.add("\(milliseconds) ms", cells(try heard(bleep("\(milliseconds)ms"))))
        }
        page.add(length)

        page.section("Edges", "How long the tone takes to come and to go, as half a cosine.")
        var edges = Table(["ramp"] + header)
        for milliseconds in [0, 2, 5, 10, 20, 40, 80] {
            edges.add("\(milliseconds) ms", cells(try heard(bleep("rise=\(milliseconds)ms 600ms"))))
        }
        page.add(edges)
    }

    private static func surroundings(_ page: inout Page) throws {
        page.section("Quiet around it", "Silence between the words and the tone, on both sides.")
        var quiet = Table(["silence"] + header)
        for milliseconds in [0, 30, 60, 100, 200, 300, 500, 800, 1_200] {
            let pause = "silence \(milliseconds)ms"
            quiet.add(
                "\(milliseconds) ms",
                cells(try heard(bleep("600ms", before: "voice 2s | \(pause)", after: "\(pause) | voice 2s"))))
        }
        page.add(quiet)

        page.section("Laid over the words", "The speech goes on below the tone; how far it lies below, in the mean.")
        var over = Table(["speech"] + header)
        for decibels in [-40, -30, -25, -20, -15, -10, -6, -3, 0] {
            let scenes = [440, 660, 1_000, 1_234].map { hertz in
                Scene("silence 2s | bleep \(hertz) -16dB 600ms | silence 2s", repeats: 8)
            }
            over.add(
                "\(Figure.signed(Double(decibels), 0)) dB",
                cells(try heard(scenes) { $0.over = "voice \(-16 + decibels)dB 4600ms" }))
        }
        page.add(over)

        page.section("Noise", "White, against the tone.")
        var noise = Table(["S/N"] + header)
        for ratio in [30.0, 20, 15, 12, 10, 8, 6] {
            noise.add("\(Int(ratio)) dB", cells(try heard(bleep("600ms")) { $0.line = .noise(ratio, level: -16) }))
        }
        page.add(noise)

        page.section("Codecs")
        var codecs = Table(["codec"] + header)
        for line in Line.codecs { codecs.add(line.name, cells(try heard(bleep("600ms")) { $0.line = line })) }
        page.add(codecs)

        page.section("Sample rates")
        var rates = Table(["rate"] + header)
        for hertz in [8_000, 11_025, 16_000, 22_050, 32_000, 44_100, 48_000] {
            rates.add("\(hertz) Hz", cells(try heard(bleep("600ms")) { $0.hertz = hertz }))
        }
        page.add(rates)
    }
}
