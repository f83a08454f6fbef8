import BleepCore

/// Text with times in brackets, as Descript exports it, plain or in Markdown: `[00:01:02] Ann Lee: Hello`, or
/// `**Ann Lee:** [00:01:02] Hello`. A time may stand anywhere in a paragraph; what follows it is said from then on.
struct MarkedTextReader {
    /// - Parameter head: the first lines of a file that are not blank.
    static func isMarked(_ head: [TextLine]) -> Bool {
        guard let line = head.first(where: { !isTitle($0) }) else { return false }
        let pieces = pieces(of: line.bytes)
        guard pieces.contains(where: { $0.start != nil }) else { return false }
        return isLabel(pieces[0].text)
    }

    /// Whether a file begins with a time in brackets, and is no JSON therefore.
    static func beginsWithMark(_ bytes: some Collection<UInt8>) -> Bool {
        let head = Array(bytes.prefix(300).drop { $0 == 0x20 || (0x09...0x0D).contains($0) }.prefix(longestMark))
        return head.first == bracket && mark(head[...]) != nil
    }

    static func read(_ bytes: [UInt8], into collector: inout TranscriptCollector) throws(SidecarError) {
        var lines = TextLines(bytes).filter { !$0.isBlank }
        let titles = lines.prefix(while: isTitle).count
        collector.note(.notSpoken, titles)
        lines.removeFirst(titles)
        let paragraphs = lines.map { pieces(of: $0.bytes) }
        let labels = SpokenLine.speakerLabels(
            in: paragraphs.map { $0.map(\.text).filter { !$0.isEmpty }.joined(separator: " ") })
        collector.timesAreWholeSeconds = true
        /// A paragraph without a label goes on with the speaker of the one above.
        var speaker: Int?
        for pieces in paragraphs {
            for (index, piece) in pieces.enumerated() {
                if let start = piece.start {
                    collector.beginSegment(start: start)
                    if start.nanoseconds % Timecode.second != 0 { collector.timesAreWholeSeconds = false }
                }
                var spoken = SpokenLine(piece.text)
                // The label stands before the first time or behind it.
                if index == 0 || index == 1 && pieces[0].text.isEmpty {
                    spoken =
                        index == 0 && pieces.count > 1 && isLabel(piece.text)
                        ? SpokenLine("", speaker: name(in: piece.text)) : spoken.withoutLabel(of: labels)
                    speaker = collector.speaker(ifPresent: spoken.speaker) ?? speaker
                }
                for word in TranscriptCollector.split(spoken.text) { collector.add(word, speaker: speaker) }
            }
        }
    }

    private static let bracket = UInt8(ascii: "[")
    /// Bytes of `[100:00:00.000000000]`.
    private static let longestMark = 24

    /// The title of a Markdown file.
    private static func isTitle(_ line: TextLine) -> Bool { line.bytes.trimmed.starts(with: "# ".utf8) }

    /// Whether a text in front of the first time of a paragraph is a speaker or nothing.
    private static func isLabel(_ text: String) -> Bool { text.isEmpty || text.hasSuffix(":") && text.utf8.count <= 80 }

    private static func name(in label: String) -> String? { label.isEmpty ? nil : String(label.dropLast()) }

    /// A paragraph cut at its times; the first piece, which may be empty, has none.
    private static func pieces(of line: ArraySlice<UInt8>) -> [(start: Timecode?, text: String)] {
        var result: [(start: Timecode?, text: String)] = []
        var start: Timecode?
        var from = line.startIndex
        var index = line.startIndex
        func take(to end: Int) {
            result.append((start, TranscriptCollector.trimmed(line[from..<end].string.replacing("**", with: ""))))
        }
        while index < line.endIndex {
            guard line[index] == bracket, let (time, length) = mark(line[index...]) else {
                index += 1
                continue
            }
            take(to: index)
            start = time
            index += length
            from = index
        }
        take(to: line.endIndex)
        return result
    }

    /// - Returns: the time of the `[00:01:02]` with which `text` begins, and the bytes of both brackets and it.
    private static func mark(_ text: ArraySlice<UInt8>) -> (Timecode, Int)? {
        let inner = text.dropFirst().prefix(longestMark).prefix { $0 != UInt8(ascii: "]") }
        guard inner.endIndex < text.endIndex, text[inner.endIndex] == UInt8(ascii: "]"), let first = inner.first,
            (0x30...0x39).contains(first), inner.contains(UInt8(ascii: ":")), let time = ClockTime.read(inner)
        else { return nil }
        return (time, inner.count + 2)
    }
}
