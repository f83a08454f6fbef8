import BleepCore

/// Tables with the columns `start`, `end` and `text`: Whisper's TSV and whisper.cpp's CSV, in whole milliseconds.
///
/// Where any time has decimals or colons all are seconds.
struct TableReader {
    private struct Row {
        var line: Int
        var start: ArraySlice<UInt8>
        var end: ArraySlice<UInt8>
        var text: String
        var speaker: String?
        var channel: Int?
    }

    static func read(_ bytes: [UInt8], into collector: inout TranscriptCollector) throws(SidecarError) {
        let rows = try rows(bytes, collector: collector)
        let isSeconds = rows.contains { row in
            [row.start, row.end].contains {
                $0.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ",") }
            }
        }
        let known = SpokenLine.speakerLabels(in: rows.filter { $0.speaker == nil }.map(\.text))
        for row in rows {
            guard let start = time(row.start, isSeconds: isSeconds) else {
                throw collector.fault(
                    row.line, "the start is no time; expected \(isSeconds ? "seconds" : "milliseconds")")
            }
            guard row.end.isEmpty || time(row.end, isSeconds: isSeconds) != nil else {
                throw collector.fault(
                    row.line, "the end is no time; expected \(isSeconds ? "seconds" : "milliseconds")")
            }
            let spoken = SpokenLine(row.text, speaker: row.speaker).withoutLabel(of: known)
            collector.beginSegment(
                start: start, end: time(row.end, isSeconds: isSeconds),
                speaker: collector.speaker(ifPresent: spoken.speaker), channel: row.channel)
            collector.add(text: spoken.text)
        }
    }

    private static func time(_ field: ArraySlice<UInt8>, isSeconds: Bool) -> Timecode? {
        guard field.count <= 40 else { return nil }
        if isSeconds { return ClockTime.read(field) }
        return JSONDecimal.scaled(field, by: 1_000_000).map { Timecode(nanoseconds: $0) }
    }

    private static func rows(
        _ bytes: [UInt8], collector: TranscriptCollector
    ) throws(SidecarError) -> [Row] {
        guard let header = TextLines(bytes).first(where: { !$0.isBlank }) else { return [] }
        let separator =
            [UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: ";")].first { header.bytes.contains($0) } ?? 0x2C
        let names = header.bytes.split(separator: separator, omittingEmptySubsequences: false)
            .map { $0.trimmed.string.lowercased().replacing("\"", with: "") }
        func column(_ known: String...) -> Int? { names.firstIndex { known.contains($0) } }
        guard let start = column("start"), let end = column("end"), let text = column("text", "word") else {
            throw collector.fault(header.number, "expected the columns start, end and text")
        }
        let speaker = column("speaker")
        let channel = column("channel")
        var result: [Row] = []
        func add(_ cells: [ArraySlice<UInt8>], _ line: Int) throws(SidecarError) {
            guard cells.count > max(start, end, text) else {
                throw collector.fault(line, "\(cells.count) columns; expected \(names.count) as in the header")
            }
            // Separators in an unquoted text of the last column belong to it.
            let spoken =
                text == names.count - 1 && cells.count > names.count
                ? cells[text...].map(\.string).joined(separator: " ") : cells[text].string
            let label = speaker.flatMap { $0 < cells.count ? cells[$0].trimmed.string : nil }
            result.append(
                Row(
                    line: line, start: cells[start].trimmed, end: cells[end].trimmed, text: spoken,
                    speaker: label.flatMap { $0.isEmpty || $0 == "?" ? nil : $0 },
                    channel: channel.flatMap { $0 < cells.count ? Int(cells[$0].trimmed.string) : nil }))
        }
        // Whisper writes tabs without any quoting: a quote is a quote.
        if separator == 0x09 {
            for line in TextLines(bytes) where line.number > header.number && !line.isBlank {
                try add(line.bytes.split(separator: separator, omittingEmptySubsequences: false), line.number)
            }
            return result
        }
        var records = CSVRecords(bytes, separator: separator, position: header.bytes.startIndex, line: header.number)
        var isHeader = true
        while true {
            let record: CSVRecords.Record
            do throws(CSVRecords.Fault) {
                guard let next = try records.next() else { return result }
                record = next
            } catch {
                throw collector.fault(error.line, error.message)
            }
            if isHeader {
                isHeader = false
            } else if !record.isBlank {
                try add(record.cells.map { $0[...] }, record.line)
            }
        }
    }
}
