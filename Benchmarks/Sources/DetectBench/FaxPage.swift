import BleepCore
import BleepTestSupport

/// Fax tones and the beeps of voicemail and recorders.
enum FaxPage {
    private static let header = ["heard", "split", "start, ms", "end, ms"]

    static func make(_ talkOff: TalkOff) throws -> Page {
        var page = Page(
            "Fax tones and recording beeps",
            about: """
                Per cent of the tones that are heard as one segment of their name, and of those that are heard in pieces; \
                errors are median · 95th percentile.
                """,
            material: "Talk-off was run on \(TalkOff.material).")
        try calling(&page)
        try answering(&page)
        try beeps(&page)
        talkOff.add(to: &page, labels: [.faxCNG, .faxCED, .recordBeep])
        return page
    }

    private static func cells(_ result: Matching) -> [String] {
        [result.taken, Figure.percent(result.doubled, of: result.played), result.starts.edges, result.ends.edges]
    }

    private static func add(
        _ title: String, _ remark: String, _ first: String, to page: inout Page, _ label: SegmentLabel,
        _ rows: [(name: String, scene: Scene)]
    ) throws {
        page.section(title, remark)
        var table = Table([first] + header)
        for row in rows { table.add(row.name, cells(try row.scene.heard(label))) }
        page.add(table)
    }

    private static func impaired(_ scene: Scene, level: Double) -> [(name: String, scene: Scene)] {
        [30.0, 20, 15, 12, 10, 8].map { ratio in
            ("\(Int(ratio)) dB S/N", scene.with { $0.line = .noise(ratio, level: level) })
        } + Line.codecs.map { line in (line.name, scene.with { $0.line = line }) }
            + [16_000, 44_100].map { hertz in ("\(hertz) Hz", scene.with { $0.hertz = hertz }) }
    }

    private static func calling(_ page: inout Page) throws {
        func scene(_ words: String) -> Scene {
            Scene("silence 1s | cadence fax-cng \(words) | silence 3s", repeats: 12)
        }
        try add(
            "CNG: frequency", "T.30: 1100 ± 38 Hz; three bursts of 0.5 s with pauses of 3 s.", "hertz", to: &page,
            .faxCNG,
            [1_030, 1_050, 1_062, 1_080, 1_100, 1_120, 1_138, 1_150, 1_170].map {
                ("\($0)", scene("\($0):500/3000 8s"))
            })
        try add(
            "CNG: cadence",
            "Three bursts; T.30 allows ±15 % of 0.5 s and 3 s; below, how many are heard before somebody answers.",
            "sound/pause", to: &page, .faxCNG,
            [
                (400, 3_000), (425, 2_550), (425, 3_450), (500, 2_550), (500, 3_450), (575, 2_550), (575, 3_450),
                (600, 3_000),
            ]
            .map { on, off in ("\(on)/\(off) ms", scene("1100:\(on)/\(off) \(3 * (on + off))ms")) }
                + [1, 2, 3].map { count in
                    (
                        "\(count) × 500 ms",
                        Scene(
                            "silence 1s | cadence fax-cng 1100:500/3000 \(Double(count) * 3.5 - 1)s | voice 3s",
                            repeats: 12)
                    )
                })
        try add(
            "CNG: noise, codecs, rates", "Three bursts of 1100 Hz at −16 dBFS.", "line", to: &page, .faxCNG,
            impaired(scene("1100:500/3000 8s"), level: -16))
        try add(
            "CNG: level", "Of three bursts.", "level", to: &page, .faxCNG,
            [-6, -20, -30, -40, -45, -50].map {
                ("\(Figure.signed(Double($0), 0)) dBFS", scene("1100:500/3000 \($0)dB 8s"))
            })
    }

    private static func answering(_ page: inout Page) throws {
        func scene(_ words: String) -> Scene { Scene("silence 1s | \(words) | silence 2s", repeats: 12) }
        try add(
            "CED: frequency", "T.30: 2100 ± 15 Hz; 3 s.", "hertz", to: &page, .faxCED,
            [2_040, 2_060, 2_075, 2_085, 2_100, 2_115, 2_125, 2_140, 2_160].map { hertz in
                ("\(hertz)", scene("ced off=\(100 * Double(hertz - 2_100) / 2_100)% 3s"))
            })
        try add(
            "CED: length", "T.30: 2.6 … 4 s.", "length", to: &page, .faxCED,
            [0.4, 0.7, 0.9, 1.1, 1.5, 2.6, 4].map { ("\($0) s", scene("ced \($0)s")) })
        try add(
            "CED: noise, codecs, rates", "3 s at −16 dBFS.", "line", to: &page, .faxCED,
            impaired(scene("ced 3s"), level: -16))
        try add(
            "ANSam: noise, codecs, rates", "ITU-T V.8: modulated by 15 Hz, turned every 450 ms; 3.3 s at −16 dBFS.",
            "line",
            to: &page, .faxCED, [("clean", scene("ansam 3300ms"))] + impaired(scene("ansam 3300ms"), level: -16))
    }

    private static func beeps(_ page: inout Page) throws {
        func scene(_ words: String, pause: Int = 700) -> Scene {
            Scene("voice 3s | silence \(pause)ms | beep \(words) | silence 2s", repeats: 16)
        }
        try add(
            "Recording beep: frequency", "400 ms, 700 ms after the last word, with quiet behind it.", "hertz",
            to: &page,
            .recordBeep,
            [350, 400, 440, 480, 600, 750, 850, 950, 1_000, 1_200, 1_400, 1_800, 2_100, 2_300].map {
                ("\($0)", scene("\($0) 400ms"))
            })
        try add(
            "Recording beep: length", "Of 850 Hz.", "length", to: &page, .recordBeep,
            [80, 100, 120, 150, 200, 300, 500, 1_000, 1_500, 2_000].map { ("\($0) ms", scene("850 \($0)ms")) })
        try add(
            "Recording beep: the pause before it", "850 Hz, 400 ms.", "pause", to: &page, .recordBeep,
            [50, 100, 200, 300, 500, 1_000, 2_000].map { ("\($0) ms", scene("850 400ms", pause: $0)) })
        try add(
            "Recording beep: noise, codecs, rates", "850 Hz, 400 ms.", "line", to: &page, .recordBeep,
            impaired(scene("850 400ms"), level: -16))
        try add(
            "Recording beep: level", "850 Hz, 400 ms.", "level", to: &page, .recordBeep,
            [-6, -20, -30, -40, -45, -50].map { ("\(Figure.signed(Double($0), 0)) dBFS", scene("850 \($0)dB 400ms")) })
    }
}
