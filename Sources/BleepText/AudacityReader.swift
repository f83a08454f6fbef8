import BleepCore

/// Labels that Audacity exported: `start<TAB>end<TAB>label`, or `time<TAB>label` for a point.
///
/// A line that begins with a backslash carries the frequencies of the label above it and is read past, as Audacity
/// does with whatever it will add there (its LabelTrack import).
enum AudacityReader {
    static func read(_ bytes: [UInt8], into collector: inout CueCollector) throws(SidecarError) {
        let expected = "expected start<TAB>end<TAB>label"
        var hasLabel = false
        for line in TextLines(bytes) where !line.isBlank {
            if line.bytes.first == UInt8(ascii: "\\") {
                guard hasLabel else {
                    throw collector.fault(line.number, "frequencies of a label without the label; \(expected)")
                }
                continue
            }
            let fields = line.bytes.split(separator: 0x09, maxSplits: 3, omittingEmptySubsequences: false)
            guard fields.count > 1 else { throw collector.fault(line.number, "no tab; \(expected)") }
            guard fields.count < 4 || fields[3].allSatisfy({ $0 == 0x09 || $0 == 0x20 }) else {
                throw collector.fault(line.number, "more than three columns; \(expected)")
            }
            let start = try collector.time(fields[0], "start", line: line.number, decimalComma: true)
            hasLabel = true
            if fields.count == 2 {
                try readPair(start: start, fields[1], line: line.number, into: &collector)
                continue
            }
            let end = try collector.time(fields[1], "end", line: line.number, decimalComma: true)
            let label = try collector.text(fields[2], "label", line: line.number)
            try collector.add(label: label, start: start, end: end, line: line.number)
        }
    }

    /// Two columns are a point with its label, or an interval whose empty label an editor cut off.
    private static func readPair(
        start: Timecode, _ field: ArraySlice<UInt8>, line: Int, into collector: inout CueCollector
    ) throws(SidecarError) {
        let label = try collector.text(field, "label", line: line)
        // 440 and 660 may be the label of a point or the end of an interval: neither hides anything, the person meant
        // that something be hidden, and adding it as a point says so.
        if label != "440", label != "660", field.count <= 60, let end = Timecode(label, decimalComma: true) {
            guard end.nanoseconds >= 0 else { throw collector.fault(line, "the end is negative; expected 0 or more") }
            try collector.add(label: "", start: start, end: end, line: line)
        } else {
            try collector.add(label: label, start: start, end: start, line: line)
        }
    }
}
