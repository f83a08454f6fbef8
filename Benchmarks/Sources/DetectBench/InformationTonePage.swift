import BleepCore
import BleepTestSupport

/// Special information tones and their codes.
enum InformationTonePage {
    private static let header = ["heard", "split", "start, ms", "end, ms", "detail that is named"]

    /// What the three tones say in North America: frequencies in hertz and lengths in milliseconds, high or low, long
    /// or short (Telcordia GR-674).
    private static let codes: [(name: String, steps: String)] = [
        ("vacant code", "985.2:380/5,1370.6:276/5,1776.7:380/0"),
        ("intercept", "913.8:276/5,1370.6:276/5,1776.7:380/0"),
        ("reorder, local", "913.8:276/5,1428.5:380/5,1776.7:380/0"),
        ("reorder, long distance", "985.2:276/5,1370.6:380/5,1776.7:380/0"),
        ("no circuit, local", "985.2:380/5,1428.5:380/5,1776.7:380/0"),
        ("no circuit, long distance", "913.8:380/5,1370.6:380/5,1776.7:380/0"),
        ("ineffective, other", "913.8:380/5,1428.5:276/5,1776.7:380/0"),
        ("reserved", "985.2:276/5,1428.5:276/5,1776.7:380/0"),
        ("E.180, 3 × 330 ms", "950:330/10,1400:330/10,1800:330/0"),
    ]
    private static let plain = "950:330/10,1400:330/10,1800:330/0"

    static func make(_ talkOff: TalkOff) throws -> Page {
        var page = Page(
            "Special information tones",
            about: """
                Three rising tones before an announcement, at −16 dBFS, with speech behind them. Per cent that are heard \
                as one segment `sit`; errors are median · 95th percentile; the last column is what the segment's detail \
                says most often.
                """,
            material: "Talk-off was run on \(TalkOff.material).")
        try add("Codes", "code", to: &page, codes.map { ($0.name, scene($0.steps)) })
        try add(
            "Frequency", "all lines", to: &page,
            [-5.0, -4, -3, -2, 2, 3, 4, 5].map { ("\(Figure.signed($0, 0)) %", scene(plain, "off=\($0)%")) })
        try add(
            "Length of each tone", "length", to: &page,
            [120, 150, 200, 260, 300, 400, 450, 500].map {
                ("\($0) ms", scene("950:\($0)/10,1400:\($0)/10,1800:\($0)/0"))
            })
        try add(
            "Gaps between the tones", "gap", to: &page,
            [0, 5, 15, 30, 50, 80, 110].map { ("\($0) ms", scene("950:330/\($0),1400:330/\($0),1800:330/0")) })
        try add(
            "Level", "level", to: &page,
            [-6, -20, -30, -40, -45, -50].map { ("\(Figure.signed(Double($0), 0)) dBFS", scene(plain, "\($0)dB")) })
        try add(
            "Noise, codecs, rates", "line", to: &page,
            [30.0, 20, 15, 12, 10, 8].map { ratio in
                ("\(Int(ratio)) dB S/N", scene(plain).with { $0.line = .noise(ratio, level: -16) })
            } + Line.codecs.map { line in (line.name, scene(plain).with { $0.line = line }) }
                + [16_000, 44_100].map { hertz in ("\(hertz) Hz", scene(plain).with { $0.hertz = hertz }) })
        talkOff.add(to: &page, labels: [.sit])
        return page
    }

    private static func scene(_ steps: String, _ words: String = "") -> Scene {
        // Without a length a cadence is played once.
        Scene("silence 1s | cadence sit \(words) \(steps) | silence 300ms | voice 3s", repeats: 16)
    }

    private static func add(
        _ title: String, _ first: String, to page: inout Page, _ rows: [(name: String, scene: Scene)]
    ) throws {
        page.section(title)
        var table = Table([first] + header)
        for (name, scene) in rows {
            let result = try scene.heard(.sit)
            table.add(
                name,
                [
                    result.taken, Figure.percent(result.doubled, of: result.played), result.starts.edges,
                    result.ends.edges, result.commonestDetail ?? "–",
                ])
        }
        page.add(table)
    }
}
