import BleepCore

/// The text that Otter.ai exports: a line with the speaker and when the turn starts, `Ann Lee  1:02`, the words below it.
///
/// Two spaces or a tab stand between both, so that `see you at 10:30` stays speech. Without names the line is the time
/// alone, in the whole file.
struct OtterReader {
    /// What stands above the turns when an export has its summary; nothing of it is spoken.
    private static let summary: Set = ["SUMMARY KEYWORDS", "SPEAKERS"]
    private static let address = "https://otter.ai"

    /// - Parameter head: the first lines of a file that are not blank.
    static func isOtter(_ head: [TextLine]) -> Bool {
        guard let first = head.firstIndex(where: { heading($0, isNamed: nil) != nil }), first + 1 < head.count else {
            return false
        }
        return first == 0 || hasSummary(head[..<first])
    }

    static func read(_ bytes: [UInt8], into collector: inout TranscriptCollector) throws(SidecarError) {
        collector.timesAreWholeSeconds = true
        let lines = TextLines(bytes).filter { !$0.isBlank }
        guard let first = lines.firstIndex(where: { heading($0, isNamed: nil) != nil }) else { return }
        guard first == 0 || hasSummary(lines[..<first]) else {
            throw collector.fault(lines[0].number, "text above the first time, which tells no time of it")
        }
        collector.note(.notSpoken, first)
        let isNamed = heading(lines[first], isNamed: nil)?.speaker != nil
        for (index, line) in lines.enumerated().dropFirst(first) {
            if let turn = heading(line, isNamed: isNamed) {
                collector.beginSegment(start: turn.start, speaker: collector.speaker(ifPresent: turn.speaker))
            } else if index == lines.count - 1, line.bytes.string.lowercased().contains(address) {
                collector.note(.notSpoken)
            } else {
                collector.add(text: line.bytes.string)
            }
        }
    }

    private static func hasSummary(_ lines: ArraySlice<TextLine>) -> Bool {
        lines.contains { summary.contains($0.bytes.trimmed.string) }
    }

    /// - Parameter isNamed: whether the turns of the file have names; `nil` before that is known.
    private static func heading(_ line: TextLine, isNamed: Bool?) -> (start: Timecode, speaker: String?)? {
        let text = line.bytes.trimmed
        let digits = text.reversed().prefix { (0x30...0x3A).contains($0) }.count
        let time = text.suffix(digits)
        // `0:04` at the least, `100:00:00` at the most.
        guard (4...9).contains(time.count), time.contains(UInt8(ascii: ":")), let start = ClockTime.read(time) else {
            return nil
        }
        let gap = text.dropLast(digits).reversed().prefix { $0 == 0x20 || $0 == 0x09 }
        let name = text.dropLast(digits + gap.count)
        guard isNamed == nil || isNamed == !name.isEmpty else { return nil }
        if name.isEmpty { return (start, nil) }
        guard gap.count > 1 || gap.contains(0x09), name.count <= longestName else { return nil }
        return (start, name.string)
    }

    /// Bytes of a name; what is longer is speech.
    private static let longestName = 80
}
