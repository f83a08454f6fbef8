import BleepCore
import BleepTestSupport

/// False alarms: what is heard in speech and music in which no such thing is.
enum TalkOff {
    /// What the speech is made of, for the head of a page.
    static let material = "the made voices of BleepTestSupport and \(SpokenVoice.engine)"

    /// Seconds that one piece lasts.
    private static let piece = 60

    /// - Parameters:
    ///   - labels: what must not be heard.
    ///   - seconds: of each kind of sound through each line.
    static func add(to page: inout Page, labels: Set<SegmentLabel>, seconds: Int) throws {
        let names = labels.map(\.rawValue).sorted().joined(separator: ", ")
        page.section(
            "Talk-off", "False alarms an hour (\(names)); \(seconds / 60) minutes of each kind through each line.")
        let lines: [Line] = [
            .clean, .codec(.muLaw), .codec(.gsm), .codec(.mp3At16), .codec(.opusAt12), .noise(15, level: -20),
        ]
        var table = Table(["sound"] + lines.map { $0.name == "15 dB" ? "15 dB S/N" : $0.name })
        for (name, sound) in kinds {
            guard let sound else { continue }
            var counts = [Int](repeating: 0, count: lines.count)
            for part in 1...UInt64(seconds / piece) {
                let samples = sound(part)
                for (index, line) in lines.enumerated() {
                    counts[index] += Hearing.tones(try line.pass(samples, 8_000, part)).count {
                        labels.contains($0.label)
                    }
                }
            }
            let hours = Double(seconds) / 3_600
            table.add(name, counts.map { Figure.decimal(Double($0) / hours, 0) })
        }
        page.add(table)
    }

    private static let kinds: [(String, (@Sendable (UInt64) -> [Float])?)] = {
        let spoken: @Sendable (UInt64) -> [Float] = { SpokenVoice.speech(seconds: piece, seed: $0) }
        return [
            ("gliding voice", { Score("speech \(piece)s", seed: $0).samples }),
            ("voice with pauses", { Score("voice \(piece)s", seed: $0).samples }),
            ("babble", { Score("babble -24dB \(piece)s", seed: $0).samples }),
            ("espeak-ng", SpokenVoice.isInstalled ? spoken : nil),
            ("music", { Score("music \(piece)s", seed: $0).samples }),
        ]
    }()
}
