import BleepCore

/// oTranscribe: JSON whose `text` is HTML with marks that say when a paragraph starts.
struct OTranscribeReader {
    static func read(_ json: inout JSONPull, into collector: inout TranscriptCollector) throws(JSONFault) {
        while json.nextDocument() {
            guard try json.beginObject() else { continue }
            while let key = try json.key() {
                if key == "text" {
                    readHTML(try json.rawText() ?? [], json: &json, into: &collector)
                } else {
                    try json.skip()
                }
            }
        }
    }

    private static func readHTML(
        _ html: [UInt8], json: inout JSONPull, into collector: inout TranscriptCollector
    ) {
        var text: [UInt8] = []
        var skipsText = false
        var lines: [SpokenLine] = []
        func flush() {
            let line = SpokenLine(json.mended(TextEntities.decoded(text)))
            text = []
            if !line.text.isEmpty { lines.append(line) }
        }
        var starts: [(line: Int, start: Timecode?)] = [(0, nil)]
        var index = 0
        // Where the last tag ends, so that a text of `<` takes linear time.
        let lastTagEnd = html.lastIndex(of: UInt8(ascii: ">")) ?? -1
        while index < html.count {
            guard html[index] == UInt8(ascii: "<"), index < lastTagEnd else {
                if !skipsText { text.append(html[index]) }
                index += 1
                continue
            }
            var end = index
            while html[end] != UInt8(ascii: ">") { end += 1 }
            let tag = html[(index + 1)..<end]
            if let start = timestamp(tag) {
                flush()
                starts.append((lines.count, start))
                skipsText = true
            } else if tag.starts(with: "/span".utf8) {
                skipsText = false
            } else if isBlock(tag) {
                flush()
            }
            index = end + 1
        }
        flush()
        let labels = SpokenLine.speakerLabels(in: lines.map(\.text))
        for (number, entry) in starts.enumerated() {
            let end = number + 1 < starts.count ? starts[number + 1].line : lines.count
            guard entry.line < end || entry.start != nil else { continue }
            collector.beginSegment(start: entry.start)
            for line in lines[entry.line..<end] {
                let spoken = line.withoutLabel(of: labels)
                if let label = spoken.speaker {
                    collector.segments[collector.segments.count - 1].speaker = collector.speaker(label)
                }
                collector.add(text: spoken.text)
            }
            collector.spreadSpeaker()
        }
    }

    /// `p`, `br`, `div`, opening or closing.
    private static func isBlock(_ tag: ArraySlice<UInt8>) -> Bool {
        let name = tag.drop { $0 == UInt8(ascii: "/") }.prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }.string
        return ["p", "br", "div", "li"].contains(name.lowercased())
    }

    /// The seconds of a mark; old files have `1:02`.
    private static func timestamp(_ tag: ArraySlice<UInt8>) -> Timecode? {
        let text = tag.string
        guard text.utf8.count < 400, let place = text.firstRange(of: "data-timestamp=") else { return nil }
        let value = text[place.upperBound...].drop { $0 == "\"" || $0 == "'" }
            .prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ":") }
        if let time = Timecode(value) { return time }
        return JSONDecimal.scaled(Array(value.utf8)[...], by: Timecode.second).map { Timecode(nanoseconds: $0) }
    }
}
