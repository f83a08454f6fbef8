import BleepCore

/// WebVTT (W3C, "WebVTT: The Web Video Text Tracks Format", §4 for the syntax).
enum WebVTTReader {
    private enum State {
        /// Metadata below the first line.
        case header
        case betweenBlocks
        /// A NOTE, STYLE or REGION block.
        case skipping(String)
        /// After an identifier on the line above.
        case identified
        case text(start: Timecode, end: Timecode, line: Int)
    }

    static func read(_ bytes: [UInt8], into collector: inout CueCollector) throws(SidecarError) {
        var state = State.header
        var text = TimedText(isStrict: true)
        var isFirst = true
        var last = 1
        for line in TextLines(bytes) {
            last = line.number
            // The recogniser has seen the first line.
            if isFirst {
                isFirst = false
                continue
            }
            let arrow = line.arrow
            switch state {
            case .header:
                if line.bytes.isEmpty { state = .betweenBlocks }
                if arrow != nil {
                    throw collector.fault(line.number, "a cue in the header; expected an empty line after WEBVTT")
                }
                if line.bytes.starts(with: "X-TIMESTAMP-MAP".utf8) {
                    throw collector.fault(
                        line.number,
                        "the times count from another clock; expected times from the start of the recording")
                }
            case .skipping(let block):
                if line.bytes.isEmpty { state = .betweenBlocks }
                if arrow != nil {
                    throw collector.fault(line.number, "--> in a \(block); expected an empty line before a cue")
                }
            case .betweenBlocks where line.bytes.isEmpty: break
            case .betweenBlocks, .identified:
                if let arrow {
                    let times = try TimingLine.read(line, arrow: arrow, strict: true, collector: collector)
                    state = .text(start: times.start, end: times.end, line: line.number)
                } else if case .identified = state {
                    throw collector.fault(line.number, "no times; expected start --> end after the cue's identifier")
                } else if let block = block(line.bytes) {
                    state = .skipping(block)
                } else {
                    state = .identified
                }
            case .text(let start, let end, let number):
                if line.bytes.isEmpty {
                    try text.finish(start: start, end: end, line: number, into: &collector)
                    state = .betweenBlocks
                } else if arrow != nil {
                    throw collector.fault(line.number, "--> in the text of a cue; expected an empty line before a cue")
                } else {
                    try text.append(line, collector: collector)
                }
            }
        }
        switch state {
        case .identified: throw collector.fault(last, "no times; expected start --> end after the cue's identifier")
        case .text(let start, let end, let number):
            try text.finish(start: start, end: end, line: number, into: &collector)
        case .header, .betweenBlocks, .skipping: break
        }
    }

    private static func block(_ line: ArraySlice<UInt8>) -> String? {
        for word in ["NOTE", "STYLE", "REGION"] where line.starts(with: word.utf8) {
            let rest = line.dropFirst(word.utf8.count)
            if rest.isEmpty || rest.first == 0x20 || rest.first == 0x09 { return word }
        }
        return nil
    }
}
