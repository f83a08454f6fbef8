import BleepCore

/// Our own cue table: `start,end[,category][,kind][,channel][,reason]` in any order.
enum CSVReader {
    /// - Parameters:
    ///   - position: where the header begins.
    ///   - line: the number of its line.
    static func read(
        _ bytes: [UInt8], header: CSVHeader, position: Int, line: Int, into collector: inout CueCollector
    ) throws(SidecarError) {
        if let doubled = header.doubled {
            throw collector.fault(line, "the column \(doubled.rawValue) is there twice; \(CSVHeader.expected)")
        }
        for (index, column) in header.columns.enumerated() where column == nil {
            // Its name may be anything, so it is called by its number.
            collector.warn(line, "column \(index + 1) is not known and not read; known are \(known)")
        }
        var records = CSVRecords(bytes, separator: header.separator, position: position, line: line)
        var isHeader = true
        while true {
            let record: CSVRecords.Record
            do {
                guard let next = try records.next() else { return }
                record = next
            } catch { throw collector.fault(error.line, error.message) }
            if isHeader {
                isHeader = false
            } else if !record.isBlank {
                try collector.add(try cue(record, header: header, collector: collector))
            }
        }
    }

    private static let known = CSVHeader.Column.allCases.map(\.rawValue).joined(separator: ", ")

    private static func cue(
        _ record: CSVRecords.Record, header: CSVHeader, collector: CueCollector
    ) throws(SidecarError) -> Cue {
        let line = record.line
        let extra = record.cells.dropFirst(header.columns.count)
        guard extra.allSatisfy({ $0.isEmpty }) else {
            let hint = header.separator == UInt8(ascii: ",") ? " (a decimal comma needs the separator ;)" : ""
            throw collector.fault(
                line, "\(record.cells.count) columns; expected the \(header.columns.count) of the header\(hint)")
        }
        var cells: [CSVHeader.Column: ArraySlice<UInt8>] = [:]
        for (column, cell) in zip(header.columns, record.cells) {
            if let column { cells[column] = withoutGuard(cell[...].trimmed) }
        }
        let hasComma = header.separator != UInt8(ascii: ",")
        let start = try collector.time(cells[.start] ?? [], "start", line: line, decimalComma: hasComma)
        let end = try collector.time(cells[.end] ?? [], "end", line: line, decimalComma: hasComma)
        let kind = try kind(cells[.kind] ?? [], line: line, collector: collector)
        let category =
            try category(cells[.category] ?? [], line: line, collector: collector) ?? kind?.category ?? .sensitive
        let reason = try collector.text(cells[.reason] ?? [], "reason", line: line)
        return Cue(
            start: start, end: end, category: category, kind: kind ?? LabelMeaning.kind(of: category),
            channel: try channel(cells[.channel] ?? [], line: line, collector: collector),
            reason: reason.isEmpty ? nil : reason, line: line)
    }

    /// A cell without the apostrophe that keeps a spreadsheet from running it.
    private static func withoutGuard(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard cell.first == UInt8(ascii: "'"), let next = cell.dropFirst().first else { return cell }
        return [UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@")].contains(next)
            ? cell.dropFirst() : cell
    }

    private static func category(
        _ cell: ArraySlice<UInt8>, line: Int, collector: CueCollector
    ) throws(SidecarError) -> Category? {
        guard !cell.isEmpty else { return nil }
        let word = cell.prefix(90).string.lowercased()
        if let category = LabelMeaning.category(word, among: collector.categories) { return category }
        let names = collector.categories.map(\.name).sorted().joined(separator: ", ")
        let hint = LabelMeaning.kind(word).map { "; \($0.rawValue) is a kind" } ?? ""
        throw collector.fault(line, "the category is not known\(hint); expected one of \(names)")
    }

    private static func kind(
        _ cell: ArraySlice<UInt8>, line: Int, collector: CueCollector
    ) throws(SidecarError) -> SpanKind? {
        guard !cell.isEmpty else { return nil }
        let word = cell.prefix(90).string.lowercased()
        if let kind = LabelMeaning.kind(word) { return kind }
        let names = SpanKind.allCases.map(\.rawValue).joined(separator: ", ")
        let hint =
            LabelMeaning.category(word, among: collector.categories).map { "; \($0.name) is a category" } ?? ""
        throw collector.fault(line, "the kind is not known\(hint); expected one of \(names)")
    }

    private static func channel(
        _ cell: ArraySlice<UInt8>, line: Int, collector: CueCollector
    ) throws(SidecarError) -> Int? {
        guard !cell.isEmpty else { return nil }
        switch cell.prefix(10).string.lowercased() {
        case "left": return 0
        case "right": return 1
        case let word:
            if word.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(word),
                number < collector.limits.channels
            {
                return number
            }
            throw collector.fault(
                line, "the channel is not known; expected left, right or 0 to \(collector.limits.channels - 1)")
        }
    }
}
