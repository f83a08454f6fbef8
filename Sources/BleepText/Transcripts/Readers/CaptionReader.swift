import BleepCore

/// WebVTT and SRT as transcripts, read more tolerantly than as cue files: a defect of a caption file that loses no word
/// is repaired and said.
struct CaptionReader {
    static func read(
        _ bytes: [UInt8], isWebVTT: Bool, into collector: inout TranscriptCollector
    ) throws(SidecarError) {
        let captions = try parse(bytes, isWebVTT: isWebVTT, into: &collector)
        CaptionSpeech.add(captions, to: &collector)
    }

    /// Whether a line is meant to be `start --> end`.
    static func isTiming(_ line: TextLine) -> Bool { line.arrow != nil && beginsWithTime(line) }

    private static func parse(
        _ bytes: [UInt8], isWebVTT: Bool, into collector: inout TranscriptCollector
    ) throws(SidecarError) -> [Caption] {
        var captions: [Caption] = []
        var text = CaptionText(isWebVTT: isWebVTT)
        /// A number or an identifier that may belong to the times below it, or be a line of the cue above.
        var pending: (line: TextLine, afterBlank: Bool)?
        var isAfterBlank = true
        var skipsBlock = isWebVTT
        var stray = 0
        func takePending() {
            guard let (line, afterBlank) = pending else { return }
            pending = nil
            guard !captions.isEmpty else {
                stray += 1
                return
            }
            if afterBlank { collector.note(.strayLines) }
            captions[captions.count - 1].lines.append(text.runs(of: line.bytes))
        }
        for line in TextLines(bytes) {
            if let arrow = line.arrow, let times = times(line, arrow) {
                // A number or, in WebVTT, any line above the times is their identifier when a blank line is above it.
                if let last = pending, !(last.afterBlank && (isWebVTT || isCounter(last.line))) {
                    if isCounter(last.line), Int(last.line.bytes.trimmed.string) == captions.count + 1 {
                        pending = nil
                    }
                    takePending()
                }
                pending = nil
                skipsBlock = false
                text = CaptionText(isWebVTT: isWebVTT)
                captions.append(Caption(line: line.number, start: times.start, end: times.end))
                if !times.rest.isEmpty {
                    captions[captions.count - 1].lines.append(text.runs(of: times.rest))
                }
                isAfterBlank = false
                continue
            }
            if line.arrow != nil, !skipsBlock, beginsWithTime(line) {
                throw collector.fault(line.number, "the times cannot be read; expected 00:00:01.000 --> 00:00:02.000")
            }
            if line.isBlank {
                skipsBlock = skipsBlock && captions.isEmpty && line.number == 1
                takePending()
                isAfterBlank = true
                continue
            }
            if skipsBlock {
                if line.bytes.starts(with: "X-TIMESTAMP-MAP".utf8) {
                    collector.objections.append("the times count from another clock")
                } else if line.bytes.starts(with: "Language:".utf8) {
                    collector.language = line.bytes.dropFirst(9).trimmed.string
                }
                continue
            }
            if isWebVTT, isAfterBlank, isComment(line) {
                takePending()
                skipsBlock = true
                isAfterBlank = false
                continue
            }
            takePending()
            pending = (line, isAfterBlank)
            isAfterBlank = false
        }
        takePending()
        guard stray == 0 else {
            throw collector.fault(1, "text above the first times; expected 00:00:01.000 --> 00:00:02.000")
        }
        return captions
    }

    private static func isComment(_ line: TextLine) -> Bool {
        for word in ["NOTE", "STYLE", "REGION"] where line.bytes.starts(with: word.utf8) {
            guard let next = line.bytes.dropFirst(word.utf8.count).first else { return true }
            return next == 0x20 || next == 0x09
        }
        return false
    }

    private static func isCounter(_ line: TextLine) -> Bool {
        let field = line.bytes.trimmed
        return !field.isEmpty && field.count < 12 && field.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func beginsWithTime(_ line: TextLine) -> Bool {
        let head = line.bytes.trimmed.drop { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "-") }
        return (0x30...0x39).contains(head.first ?? 0)
    }

    /// `00:00:01,000 --> 00:00:02,000 settings`, or in brackets with the text behind it as Whisper prints it.
    private static func times(
        _ line: TextLine, _ arrow: Int
    ) -> (start: Timecode, end: Timecode, rest: ArraySlice<UInt8>)? {
        var head = line.bytes[..<arrow].trimmed
        var tail = line.bytes[(arrow + 3)...].trimmed
        var rest = tail[tail.endIndex...]
        if head.first == UInt8(ascii: "["), let closing = tail.firstIndex(of: UInt8(ascii: "]")) {
            head = head.dropFirst()
            rest = tail[(closing + 1)...].trimmed
            tail = tail[..<closing]
        }
        let field = tail.prefix { $0 != 0x20 && $0 != 0x09 }
        guard head.count <= 40, field.count <= 40, head.contains(UInt8(ascii: ":")),
            let start = ClockTime.read(head), let end = ClockTime.read(field)
        else { return nil }
        return (start, end, rest)
    }
}
