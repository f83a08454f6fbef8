import BleepCore

/// NIST CTM: `recording channel start duration word [confidence [type [speaker]]]`, times in seconds. Type and speaker
/// are those of the evaluations of rich transcription (RT-04), which NeMo writes, too.
struct CTMReader {
    private static let fieldCounts = 5...8
    /// What NeMo writes for a space where an entry is a whole segment.
    private static let space = "<space>"
    private static let noSpeakers: Set = ["NA", "<NA>", "UNKNOWN"]
    private static let nullWords: Set = [
        "<eps>", "@", "!sil", "<sil>", "sil", "<noise>", "[noise]", "<unk>", "%hesitation", "<b>",
        space,
    ]

    /// Whether most lines that are no comment look like it.
    static func isCTM(_ head: [TextLine]) -> Bool {
        let lines = head.filter { !$0.bytes.trimmed.starts(with: ";;".utf8) }
        guard !lines.isEmpty else { return false }
        let fitting = lines.count { line in
            let fields = fields(of: line)
            return fieldCounts.contains(fields.count)
                && (isTime(fields[2]) && isTime(fields[3]) || fields[4].first == UInt8(ascii: "<"))
        }
        return fitting * 2 > lines.count
    }

    static func read(_ bytes: [UInt8], into collector: inout TranscriptCollector) throws(SidecarError) {
        var recordings: Set<String> = []
        var channels: [String: Int] = [:]
        var isSecondReading = false
        for line in TextLines(bytes) where !line.isBlank && !line.bytes.trimmed.starts(with: ";;".utf8) {
            let fields = fields(of: line)
            guard fieldCounts.contains(fields.count) else {
                throw collector.fault(line.number, "expected recording, channel, start, duration, word")
            }
            let word = fields[4].string
            // Alternatives stand between marks without times; the first reading counts.
            switch word {
            case "<ALT_BEGIN>":
                isSecondReading = false
                continue
            case "<ALT>":
                isSecondReading = true
                collector.note(.alternatives)
                continue
            case "<ALT_END>":
                isSecondReading = false
                continue
            default: if isSecondReading { continue }
            }
            guard let start = JSONDecimal.scaled(fields[2], by: Timecode.second),
                let length = JSONDecimal.scaled(fields[3], by: Timecode.second)
            else { throw collector.fault(line.number, "the start or the duration is no time in seconds") }
            recordings.insert(fields[0].string)
            let label = fields[1].string.uppercased()
            let channel = ["A": 0, "B": 1, "1": 0, "2": 1][label] ?? channels[label] ?? channels.count
            channels[label] = channel
            guard !nullWords.contains(word.lowercased()) else {
                collector.note(.nullWords)
                continue
            }
            let confidence = fields.count > 5 ? Double(fields[5].string).map { min(1, max(0, $0)) } : nil
            let voice = fields.count > 7 ? fields[7].string : ""
            let speaker = noSpeakers.contains(voice.uppercased()) ? nil : collector.speaker(ifPresent: voice)
            let end = Timecode(nanoseconds: start + length)
            let first = collector.words.count
            let pieces = word.split(separator: space).map(String.init)
            if pieces.count > 1 {
                collector.add(pieces, from: Timecode(nanoseconds: start), to: end, speaker: speaker)
            } else {
                collector.add(word, start: Timecode(nanoseconds: start), end: end, speaker: speaker)
            }
            for index in first..<collector.words.count {
                collector.words[index].channel = channel
                collector.words[index].confidence = confidence
            }
        }
        guard recordings.count < 2 else {
            throw collector.fault(nil, "holds the words of \(recordings.count) recordings; expected one")
        }
        if channels.count == 1 { for index in collector.words.indices { collector.words[index].channel = nil } }
        collector.splitFlat()
    }

    static func fields(of line: TextLine) -> [ArraySlice<UInt8>] {
        line.bytes.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 })
    }

    private static func isTime(_ field: ArraySlice<UInt8>) -> Bool {
        JSONDecimal.scaled(field, by: Timecode.second) != nil
    }
}
