import BleepCore

/// `start --> end`, with whatever may follow it: the line that WebVTT and SRT share.
enum TimingLine {
    /// - Parameter strict: WebVTT: `[hours:]minutes:seconds.milliseconds` and nothing else; otherwise a comma may stand
    ///   for the point, and there may be any number of decimals.
    static func read(
        _ line: TextLine, arrow: Int, strict: Bool, collector: CueCollector
    ) throws(SidecarError) -> (start: Timecode, end: Timecode) {
        let expected = strict ? "expected 00:01.000 --> 00:02.000" : "expected 00:00:01,000 --> 00:00:02,000"
        let head = line.bytes[line.bytes.startIndex..<arrow].trimmed
        let tail = line.bytes[(arrow + 3)...].trimmed
        let endField = tail.prefix { $0 != 0x20 && $0 != 0x09 }
        for (field, what) in [(head, "start"), (endField, "end")] {
            guard hasShape(field, strict: strict) else {
                throw collector.fault(line.number, "the \(what) is no time; \(expected)")
            }
        }
        // WebVTT settings and the coordinates of SRT have the same shape: `align:start`, `X1:100`.
        for setting in tail[endField.endIndex...].split(whereSeparator: { $0 == 0x20 || $0 == 0x09 }) {
            guard let colon = setting.firstIndex(of: UInt8(ascii: ":")), colon != setting.startIndex,
                colon != setting.endIndex - 1
            else { throw collector.fault(line.number, "text after the times; expected settings such as align:start") }
        }
        let start = try collector.time(head, "start", line: line.number, decimalComma: !strict)
        let end = try collector.time(endField, "end", line: line.number, decimalComma: !strict)
        if end < start, let message = CueFile.orderFault(start: start, end: end) {
            throw collector.fault(line.number, message)
        }
        return (start, end)
    }

    /// Whether a field has minutes and decimals as its format wants them. A minus sign passes, to be told apart later.
    private static func hasShape(_ field: ArraySlice<UInt8>, strict: Bool) -> Bool {
        let body = field.first == UInt8(ascii: "-") ? field.dropFirst() : field
        let isTime = body.allSatisfy {
            (0x30...0x3A).contains($0) || $0 == UInt8(ascii: ".") || (!strict && $0 == UInt8(ascii: ","))
        }
        guard isTime, !body.isEmpty, body.contains(UInt8(ascii: ":")) else { return false }
        guard strict else { return true }
        guard let point = body.firstIndex(of: UInt8(ascii: ".")), body.endIndex - point == 4 else { return false }
        let fields = body[..<point].split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        return (2...3).contains(fields.count) && fields.suffix(2).allSatisfy { $0.count == 2 }
            && (fields.count == 2 || fields[0].count >= 2)
    }
}
