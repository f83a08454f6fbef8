/// A CSV text as rows of cells.
public enum CSVTable {
    public struct Row: Hashable, Sendable {
        /// Counted from 1.
        public var line: Int
        public var cells: [String]
    }

    /// - Parameters:
    ///   - bytes: UTF-8; a byte order mark is left out, blank lines and comment lines (`#`), too.
    ///   - separator: `,` `;` or a tab; `nil` takes the one that the first line has most of.
    /// - Throws: ``CSVFault`` for a quote that is out of place.
    public static func rows(_ bytes: [UInt8], separator: UInt8? = nil) throws(CSVFault) -> [Row] {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let first = bytes[start...].prefix { $0 != 0x0A }
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
        let counted = candidates.map { candidate in (candidate, first.count { $0 == candidate }) }
        let usual = counted.reduce(counted[0]) { $1.1 > $0.1 ? $1 : $0 }.0
        var records = CSVRecords(bytes, separator: separator ?? usual, position: start)
        var rows: [Row] = []
        do throws(CSVRecords.Fault) {
            while let record = try records.next() {
                guard !record.isBlank else { continue }
                rows.append(Row(line: record.line, cells: record.cells.map { String(decoding: $0, as: UTF8.self) }))
            }
        } catch {
            throw CSVFault(line: error.line, message: error.message)
        }
        return rows
    }
}
