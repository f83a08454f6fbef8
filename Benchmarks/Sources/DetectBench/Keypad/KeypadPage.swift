import BleepCore
import BleepTestSupport

/// Keypad digits, as ITU-T Q.24 and the receivers' own acceptance tests ask.
enum KeypadPage {
    static func make(_ talkOff: TalkOff) throws -> Page {
        var page = Page(
            "Keypad digits (DTMF)",
            about: """
                What the detector takes and what it refuses, in the terms of ITU-T Q.24: frequency, twist, level, length \
                and pause, noise, dial tone, speech. Figures are per cent of the digits that are dialled; a digit counts \
                once it is heard exactly once, under its own name. All sixteen are dialled, 50 ms on and 50 ms off at \
                −16 dBFS a tone (root mean square) and 8 kHz, unless a table says otherwise. *In a train* they follow each \
                other, as numbers do; *alone* means that each is the only one of its recording, so that none vouches for \
                another.
                """,
            material: "Talk-off was run on \(TalkOff.material).")
        try bandwidth(&page)
        try twist(&page)
        try level(&page)
        try guardTime(&page)
        try interruptions(&page)
        try noise(&page)
        try company(&page)
        try codecs(&page)
        try rates(&page)
        try refusals(&page)
        talkOff.add(to: &page, labels: [.dtmf])
        return page
    }

    private static func bandwidth(_ page: inout Page) throws {
        page.section("Bandwidth", "Both tones off by as much. Q.24: up to 1.8 % must be taken, from 3.5 % on none.")
        var table = Table(["off by", "in a train", "alone", "alone, 20 dB S/N", "alone, GSM 6.10"])
        for deviation in [
            -5, -4, -3.5, -3, -2.75, -2.5, -2.25, -2, -1.8, -1, 0, 1, 1.8, 2, 2.25, 2.5, 2.75, 3, 3.5, 4, 5,
        ] {
            let dialling = Dialling(deviation: (deviation, deviation), repeats: 4)
            table.add(
                "\(Figure.signed(deviation, 2)) %",
                [
                    try dialling.heard().taken, try dialling.alone.heard().taken,
                    try dialling.alone.with { $0.line = .noise(20, level: $0.power) }.heard().taken,
                    try dialling.alone.with { $0.line = .codec(.gsm) }.heard().taken,
                ])
        }
        page.add(table)

        page.add("One tone off, the other on its frequency, in steps of 0.1 %; alone.")
        var tones = Table(["tone", "all taken from", "to", "none below", "none above"])
        let rows = [("697 Hz", "123A"), ("770 Hz", "456B"), ("852 Hz", "789C"), ("941 Hz", "*0#D")]
        let columns = [("1209 Hz", "147*"), ("1336 Hz", "2580"), ("1477 Hz", "369#"), ("1633 Hz", "ABCD")]
        for (index, (name, digits)) in (rows + columns).enumerated() {
            var taken: [Int: Int] = [:]
            for tenths in -50...50 {
                let shift = Double(tenths) / 10
                let dialling = Dialling(
                    deviation: index < 4 ? (shift, 0) : (0, shift), digits: Array(digits), repeats: 1)
                taken[tenths] = try dialling.alone.heard().hits
            }
            func edge(_ sign: Int, _ holds: (Int) -> Bool) -> Int {
                var last = 0
                while abs(last) < 50, holds(taken[last + sign] ?? 0) { last += sign }
                return last
            }
            func text(_ tenths: Int) -> String { "\(Figure.signed(Double(tenths) / 10, 1)) %" }
            tones.add(
                name,
                [
                    text(edge(-1) { $0 == 4 }), text(edge(1) { $0 == 4 }), text(edge(-1) { $0 > 0 } - 1),
                    text(edge(1) { $0 > 0 } + 1),
                ])
        }
        page.add(tones)
    }

    private static func twist(_ page: inout Page) throws {
        page.section(
            "Twist", "The high tone against the low one. Q.24: administrations ask for +4 … +10 dB and −4 … −10 dB.")
        var table = Table(["twist", "in a train", "alone", "alone, µ-law", "alone, 20 dB S/N", "alone, GSM 6.10"])
        for twist in [-16, -14, -13, -12, -11, -10, -8, -6, -4, 0, 4, 6, 8, 10, 11, 12, 13, 14, 16] {
            let dialling = Dialling(level: -20, twist: Double(twist), repeats: 4)
            table.add(
                "\(Figure.signed(Double(twist), 0)) dB",
                [
                    try dialling.heard().taken, try dialling.alone.heard().taken,
                    try dialling.alone.with { $0.line = .codec(.muLaw) }.heard().taken,
                    try dialling.alone.with { $0.line = .noise(20, level: $0.power) }.heard().taken,
                    try dialling.alone.with { $0.line = .codec(.gsm) }.heard().taken,
                ])
        }
        page.add(table)
    }

    private static func level(_ page: inout Page) throws {
        page.section(
            "Level", "Of each tone, root mean square against full scale. Q.24 asks for −3 … −25 dBm, some for −36 dBm.")
        var table = Table(["level", "in a train", "alone", "alone, µ-law", "alone, A-law", "alone, GSM 6.10"])
        for level in [-6, -9, -16, -20, -25, -30, -36, -40, -44, -48, -52, -56, -60] {
            let dialling = Dialling(level: Double(level), repeats: 4)
            table.add(
                "\(Figure.signed(Double(level), 0)) dBFS",
                [
                    try dialling.heard().taken, try dialling.alone.heard().taken,
                    try dialling.alone.with { $0.line = .codec(.muLaw) }.heard().taken,
                    try dialling.alone.with { $0.line = .codec(.aLaw) }.heard().taken,
                    try dialling.alone.with { $0.line = .codec(.gsm) }.heard().taken,
                ])
        }
        page.add(table)
    }

    private static func guardTime(_ page: inout Page) throws {
        page.section(
            "Guard time",
            "Q.24: digits of 40 ms with pauses of 40 ms must be taken, some ask for 30 ms of pause; tones of 20 … 25 ms "
                + "must not. Left the length of the tone, above that of the pause; the same digit is dialled again and "
                + "again in the second table, where a pause that is bridged loses one.")
        let pauses = [20, 25, 30, 35, 40, 50, 70]
        for digits in [Dialling.keys, [Character](repeating: "5", count: 16)] {
            var table = Table([digits[1] == "5" ? "one digit" : "all digits"] + pauses.map { "\($0) ms" })
            for length in [15, 20, 23, 25, 28, 30, 33, 36, 40, 45, 50, 70, 100] {
                let cells = try pauses.map { pause in
                    try Dialling(on: length, off: pause, digits: digits).heard().taken
                }
                table.add("\(length) ms", cells)
            }
            page.add(table)
        }
        var alone = Table(["alone", "clean", "30 dB S/N", "20 dB S/N", "µ-law", "GSM 6.10"])
        for length in [15, 20, 23, 25, 28, 30, 33, 36, 40, 45, 50] {
            let dialling = Dialling(on: length).alone
            let lines: [Line] = [
                .clean, .noise(30, level: dialling.power), .noise(20, level: dialling.power), .codec(.muLaw),
                .codec(.gsm),
            ]
            alone.add("\(length) ms", try lines.map { line in try dialling.with { $0.line = line }.heard().taken })
        }
        page.add(alone)
    }

    private static func interruptions(_ page: inout Page) throws {
        page.section(
            "Interrupted digits",
            "A digit of 100 ms with a break in its middle. Q.24: a break of up to 10 … 20 ms must not make two of it, a "
                + "pause of 30 … 40 ms must. Per cent that are heard once, and twice.")
        var table = Table(["break", "once", "twice", "once, GSM 6.10", "twice, GSM 6.10"])
        for gap in [2, 5, 8, 10, 12, 15, 18, 20, 23, 25, 28, 30, 35, 40, 50] {
            var cells: [String] = []
            for line in [Line.clean, .codec(.gsm)] {
                var once = 0
                var twice = 0
                var total = 0
                for seed in 1...4 as ClosedRange<UInt64> {
                    let text = Dialling.keys.map { "dtmf \($0) 50ms/\(gap)ms | dtmf \($0) 50ms/200ms" }
                    let score = Score("silence 400ms | \(text.joined(separator: " | "))", seed: seed)
                    let heard = Hearing.tones(try line.pass(score.samples, 8_000, seed)).filter { $0.label == .dtmf }
                    for index in stride(from: 0, to: 32, by: 2) {
                        let place =
                            score.segments[index + 1].frames.lowerBound..<score.segments[index + 2].frames.upperBound
                        let count = heard.count { $0.frames.overlaps(place) }
                        total += 1
                        once += count == 1 ? 1 : 0
                        twice += count == 2 ? 1 : 0
                    }
                }
                cells += [Figure.percent(once, of: total), Figure.percent(twice, of: total)]
            }
            table.add("\(gap) ms", cells)
        }
        page.add(table)
    }

    private static func noise(_ page: inout Page) throws {
        page.section(
            "Signal to noise", "White noise over the whole band, against both tones together; digits in a train.")
        let lengths = [(40, 40), (50, 50), (70, 70), (100, 100)]
        var table = Table(
            ["S/N"] + lengths.map { "\($0.0)/\($0.1) ms" } + ["alone, 50 ms", "extra digits", "start · end 95 %, ms"])
        for ratio in [30, 24, 20, 18, 16, 15, 14, 12, 10, 9, 8, 6, 4, 2, 0] {
            var all = Matching()
            var cells: [String] = []
            for (on, off) in lengths {
                let result = try Dialling(on: on, off: off).with { $0.line = .noise(Double(ratio), level: $0.power) }
                    .heard()
                cells.append(result.taken)
                all += result
            }
            cells.append(
                try Dialling().alone.with { $0.line = .noise(Double(ratio), level: $0.power) }.heard().taken)
            let edges = [all.starts, all.ends].map { Figure.milliseconds($0.percentile(0.95)) }
            table.add("\(ratio) dB", cells + ["\(all.extra + all.doubled)", edges.joined(separator: " · ")])
        }
        page.add(table)
    }

    private static func company(_ page: inout Page) throws {
        page.section(
            "Over a dial tone, speech and music",
            "How loud the other sound is against both tones together: the dial tone each of its lines, speech and music "
                + "in the mean; digits of 80 ms with pauses of 80 ms.")
        let dialling = Dialling(on: 80, off: 80, level: -20)
        let others: [(String, String)] = [
            ("dial tone 350+440 Hz", "tone 350+440"), ("dial tone 425 Hz", "tone 425"), ("speech", "voice"),
            ("babble", "babble"), ("music", "music"),
        ]
        var table = Table(["against the digits"] + others.map(\.0))
        for ratio in [-20, -15, -10, -6, -3, 0, 3, 6, 10] {
            let cells = try others.map { _, part in
                let result = try dialling.heard { count, seed in
                    let level = dialling.power + Double(ratio)
                    return Score("\(part) \(level)dB \(Double(count) / 8_000)s", seed: seed &+ 500).samples
                }
                return "\(result.taken) (\(result.extra + result.doubled))"
            }
            table.add("\(Figure.signed(Double(ratio), 0)) dB", cells)
        }
        page.add(table)
        page.add("In brackets: digits that were heard too much, of 128.")
    }

    private static func codecs(_ page: inout Page) throws {
        page.section("Codecs", "Through the codec and back, in a train; edges of those that were taken, of 80 ms.")
        var table = Table([
            "codec", "40/40 ms", "50/50 ms", "80/80 ms", "80/80, 20 dB S/N", "extra", "start, ms", "end, ms",
        ])
        for line in [Line.clean] + Line.codecs {
            let short = try Dialling(on: 40, off: 40).with { $0.line = line }.heard()
            let middle = try Dialling().with { $0.line = line }.heard()
            let long = try Dialling(on: 80, off: 80).with { $0.line = line }.heard()
            let noisy = try Dialling(on: 80, off: 80).with {
                $0.line = Line.noise(20, level: $0.power).then(line)
            }.heard()
            let extra = [short, middle, long, noisy].reduce(0) { $0 + $1.extra + $1.doubled }
            table.add(
                line.name,
                [
                    short.taken, middle.taken, long.taken, noisy.taken, "\(extra)", long.starts.edges, long.ends.edges,
                ])
        }
        page.add(table)
        page.add("Edges: median · 95th percentile.")
    }

    private static func rates(_ page: inout Page) throws {
        page.section("Sample rates", "40 ms on, 40 ms off; errors of the edges: median · 95th percentile.")
        var table = Table(["rate", "taken", "extra", "start, ms", "end, ms"])
        for hertz in [8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000] {
            let result = try Dialling(on: 40, off: 40, hertz: hertz, repeats: 4).heard()
            table.add(
                "\(hertz) Hz",
                [result.taken, "\(result.extra + result.doubled)", result.starts.edges, result.ends.edges])
        }
        page.add(table)
    }

    private static func refusals(_ page: inout Page) throws {
        page.section(
            "What must not be taken",
            "Digits heard, of as many as were tried; each alone, with 60 ms, level −16 dBFS a tone.")
        let rows = [697, 770, 852, 941]
        let columns = [1_209, 1_336, 1_477, 1_633]
        func pairs(_ one: [Int], _ other: [Int]) -> [String] {
            one.flatMap { low in other.filter { $0 > low }.map { "\(low)+\($0)" } }
        }
        let kinds: [(String, [String])] = [
            ("one tone", (rows + columns).map(String.init)), ("two rows", pairs(rows, rows)),
            ("two columns", pairs(columns, columns)),
            ("a row and a column, 2 columns at once", rows.map { "\($0)+1209+1477" }),
            ("dial tone 350+440 Hz", ["350+440"]),
            ("between the tones, 733+1270 Hz and the like", ["733+1270", "811+1405", "896+1555"]),
            (
                "R1 tones (Q.310); 700+1500 Hz is 1.6 % beside a 3",
                pairs([700, 900, 1_100], [900, 1_100, 1_300, 1_500, 1_700])
            ),
            (
                "R2 tones (Q.441), 540 … 1980 Hz",
                pairs([1_140, 1_020, 900, 780, 660, 540], [1_140, 1_020, 900, 780, 660, 540])
                    + pairs([1_380, 1_500, 1_620], [1_500, 1_620, 1_740, 1_860, 1_980])
            ),
            ("V.23 and Bell 103 pairs", ["1300+2100", "1070+1270", "980+1180"]),
        ]
        var table = Table(["sound", "tried", "clean", "20 dB S/N", "GSM 6.10"])
        for (name, tones) in kinds {
            let counts = try [Line.clean, .noise(20, level: -13), .codec(.gsm)].map { line in
                let text = tones.map { "tone \($0) 60ms | silence 5s" }.joined(separator: " | ")
                let score = Score("silence 400ms | \(text)")
                return "\(Hearing.tones(try line.pass(score.samples, 8_000, 1)).count { $0.label == .dtmf })"
            }
            table.add(name, ["\(tones.count)"] + counts)
        }
        page.add(table)
    }
}
