import BleepCore

/// NIST RTTM: `type recording channel start duration orthography subtype speaker confidence [lookahead]`.
///
/// Words are its LEXEME lines; SPEAKER lines say who speaks when.
struct RTTMReader {
    private static let types: Set = [
        "SPEAKER", "LEXEME", "SPKR-INFO", "NON-LEX", "NON-SPEECH", "SEGMENT", "NOSCORE", "NO_RT_METADATA", "FILLER",
        "EDIT", "IP", "SU", "CB", "A/P", "NOSCORE",
    ]

    /// - Returns: `.rttm` when the first line that is no comment has one of its types; `nil` otherwise.
    static func kind(of head: [TextLine]) -> TranscriptFormat? {
        guard let first = head.first(where: { !$0.bytes.trimmed.starts(with: ";;".utf8) }) else { return nil }
        let fields = CTMReader.fields(of: first)
        return fields.count >= 8 && types.contains(fields[0].string) ? .rttm : nil
    }

    static func read(_ bytes: [UInt8], into collector: inout TranscriptCollector) throws(SidecarError) {
        collector.isOneStream = false
        var recordings: Set<String> = []
        var channels: Set<Int> = []
        var hasTurns = false
        for line in TextLines(bytes) where !line.isBlank && !line.bytes.trimmed.starts(with: ";;".utf8) {
            let fields = CTMReader.fields(of: line)
            guard fields.count >= 8 else { throw collector.fault(line.number, "expected 9 or 10 fields") }
            switch fields[0].string {
            case "LEXEME": break
            case "SPEAKER":
                hasTurns = true
                continue
            case "NON-LEX", "NON-SPEECH":
                collector.note(.notSpoken)
                continue
            default: continue
            }
            guard let start = JSONDecimal.scaled(fields[3], by: Timecode.second),
                let length = JSONDecimal.scaled(fields[4], by: Timecode.second)
            else { throw collector.fault(line.number, "the start or the duration is no time in seconds") }
            recordings.insert(fields[1].string)
            // Counted from 1.
            let channel = max(0, (Int(fields[2].string) ?? 1) - 1)
            channels.insert(channel)
            guard fields[5].string != "<NA>" else {
                collector.note(.nullWords)
                continue
            }
            let speaker = fields[7].string
            let confidence = fields.count > 8 ? Double(fields[8].string).map { min(1, max(0, $0)) } : nil
            collector.add(
                fields[5].string, start: Timecode(nanoseconds: start), end: Timecode(nanoseconds: start + length),
                confidence: confidence, speaker: collector.speaker(ifPresent: speaker == "<NA>" ? nil : speaker),
                channel: channel)
        }
        guard recordings.count < 2 else {
            throw collector.fault(nil, "holds the words of \(recordings.count) recordings; expected one")
        }
        guard !collector.words.isEmpty || !hasTurns else {
            throw collector.fault(nil, "says who speaks when but holds no words (no LEXEME line)")
        }
        // Speakers may stand one below the other.
        collector.words = collector.words.sortedByStart()
        if channels.count == 1 { for index in collector.words.indices { collector.words[index].channel = nil } }
        collector.splitFlat()
    }
}
