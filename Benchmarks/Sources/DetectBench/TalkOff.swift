import BleepCore
import BleepTestSupport

/// False alarms: what is heard in speech and music in which no such thing is.
struct TalkOff: Sendable {
    /// What the speech is made of, for the head of a page.
    static let material = "the made voices of BleepTestSupport and \(SpokenVoice.engine)"

    /// Seconds that one piece lasts, and how many there are of each kind of sound.
    private static let piece = 60
    private static let pieces = 30

    private static let lines: [Line] = [
        .clean, .codec(.muLaw), .codec(.gsm), .codec(.mp3At16), .codec(.opusAt12), .noise(15, level: -20),
    ]

    /// What was heard: by kind of sound and by line, how often each label.
    private var heard: [[[SegmentLabel: Int]]]

    /// Listens to half an hour of each kind through each line.
    static func measured() async throws -> TalkOff {
        let kinds = kinds
        return try await withThrowingTaskGroup(of: (Int, [[SegmentLabel: Int]]).self) { group in
            for kind in kinds.indices {
                for seed in 1...UInt64(pieces) {
                    group.addTask { @concurrent in (kind, try labels(kinds[kind].sound(seed), seed: seed)) }
                }
            }
            var heard = [[[SegmentLabel: Int]]](
                repeating: [[SegmentLabel: Int]](repeating: [:], count: lines.count), count: kinds.count)
            for try await (kind, counts) in group {
                for line in lines.indices { heard[kind][line].merge(counts[line], uniquingKeysWith: +) }
            }
            return TalkOff(heard: heard)
        }
    }

    /// - Parameter labels: what must not be heard.
    func add(to page: inout Page, labels: Set<SegmentLabel>) {
        let names = labels.map(\.rawValue).sorted().joined(separator: ", ")
        page.section(
            "Talk-off",
            "False alarms an hour (\(names)); \(Self.pieces * Self.piece / 60) minutes of each kind through each line.")
        var table = Table(["sound"] + Self.lines.map { $0.name == "15 dB" ? "15 dB S/N" : $0.name })
        let hours = Double(Self.pieces * Self.piece) / 3_600
        for (kind, counts) in zip(Self.kinds, heard) {
            table.add(
                kind.name,
                counts.map { count in
                    let alarms = labels.reduce(0) { $0 + (count[$1] ?? 0) }
                    return Figure.decimal(Double(alarms) / hours, 0)
                })
        }
        page.add(table)
    }

    /// How often each label is heard through each line.
    private static func labels(_ samples: [Float], seed: UInt64) throws -> [[SegmentLabel: Int]] {
        try lines.map { line in
            Hearing.tones(try line.pass(samples, 8_000, seed)).reduce(into: [:]) { $0[$1.label, default: 0] += 1 }
        }
    }

    private static var kinds: [(name: String, sound: @Sendable (UInt64) -> [Float])] {
        var kinds: [(name: String, sound: @Sendable (UInt64) -> [Float])] = [
            ("gliding voice", { Score("speech \(piece)s", seed: $0).samples }),
            ("voice with pauses", { Score("voice \(piece)s", seed: $0).samples }),
            ("babble", { Score("babble -24dB \(piece)s", seed: $0).samples }),
        ]
        if SpokenVoice.isInstalled {
            kinds.append(("espeak-ng", { SpokenVoice.speech(seconds: piece, seed: $0) }))
        }
        kinds.append(("music", { Score("music \(piece)s", seed: $0).samples }))
        return kinds
    }
}
