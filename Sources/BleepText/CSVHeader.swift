import BleepCore

/// The header of a cue CSV: which column holds what, and what separates the columns.
struct CSVHeader {
    enum Column: String, CaseIterable {
        case start, end, category, kind, channel, reason
        /// Written by `find`, and of no use here.
        case confidence
    }

    /// What a first line with the columns `start` and `end` turns out to be.
    enum Table {
        case cues(CSVHeader)
        /// The sheet that we write, with `duration` and `label`.
        case sheet
        /// A recogniser's table, with `text`.
        case transcript
    }

    var separator: UInt8
    /// What each column holds; `nil` for one that is not known.
    var columns: [Column?]
    /// A column that is there twice.
    var doubled: Column?

    static let expected = "expected start,end and any of category, kind, channel, reason"

    /// Reads the first line; `nil` when it names no `start` and `end`, as no header of ours fails to.
    static func recognize(_ line: ArraySlice<UInt8>) -> Table? {
        // A header is short; a line of megabytes is none.
        guard line.count <= 10_000 else { return nil }
        for separator in [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09] {
            var records = CSVRecords(Array(line), separator: separator)
            guard let record = try? records.next() else { continue }
            let names = record.cells.map { $0[...].trimmed.string.lowercased() }
            guard names.contains("start"), names.contains("end") else { continue }
            if names.contains("duration"), names.contains("label") { return .sheet }
            if names.contains("text") || names.contains("word") { return .transcript }
            let columns = names.map { Column(rawValue: $0) }
            let doubled = Column.allCases.first { column in columns.count { $0 == column } > 1 }
            return .cues(CSVHeader(separator: separator, columns: columns, doubled: doubled))
        }
        return nil
    }
}
