import BleepCore

/// SubRip: blocks of a counter, a line with the times, and lines of text. The counter may be missing.
enum SRTReader {
    static func read(_ bytes: [UInt8], into collector: inout CueCollector) throws(SidecarError) {
        var text = TimedText(isStrict: false)
        var cue: (start: Timecode, end: Timecode, line: Int)?
        var counterLine: Int?
        for line in TextLines(bytes) {
            if let open = cue {
                if line.isBlank {
                    try text.finish(start: open.start, end: open.end, line: open.line, into: &collector)
                    cue = nil
                } else if line.arrow != nil, (0x30...0x39).contains(line.bytes.trimmed.first ?? 0) {
                    throw collector.fault(
                        line.number, "times in the text of a cue; expected an empty line before a cue")
                } else {
                    try text.append(line, collector: collector)
                }
            } else if let arrow = line.arrow {
                let times = try TimingLine.read(line, arrow: arrow, strict: false, collector: collector)
                cue = (times.start, times.end, line.number)
                counterLine = nil
            } else if !line.isBlank {
                let isCounter = line.bytes.trimmed.allSatisfy { (0x30...0x39).contains($0) }
                guard isCounter, counterLine == nil else {
                    throw collector.fault(
                        line.number, "text outside a cue; expected a counter or 00:00:01,000 --> 00:00:02,000")
                }
                counterLine = line.number
            }
        }
        if let open = cue { try text.finish(start: open.start, end: open.end, line: open.line, into: &collector) }
        if let counterLine {
            throw collector.fault(
                counterLine, "a counter without times; expected 00:00:01,000 --> 00:00:02,000 below it")
        }
    }
}
