/// The records of a CSV text (RFC 4180): cells in quotes may hold separators, doubled quotes and line ends.
struct CSVRecords {
    struct Record {
        /// The line on which the record begins, counted from 1.
        var line: Int
        var cells: [[UInt8]]

        var isBlank: Bool { cells.allSatisfy { $0.allSatisfy { $0 == 0x20 || $0 == 0x09 } } }
    }

    /// A quote that is out of place.
    struct Fault: Error {
        var line: Int
        var message: String
    }

    private let bytes: [UInt8]
    private let separator: UInt8
    private var position: Int
    private var line: Int

    /// - Parameters:
    ///   - position: where the first record begins.
    ///   - line: the number of the line that begins there.
    init(_ bytes: [UInt8], separator: UInt8, position: Int = 0, line: Int = 1) {
        self.bytes = bytes
        self.separator = separator
        self.position = position
        self.line = line
    }

    /// The next record, blank lines and comment lines (`#`) included as records; `nil` at the end.
    mutating func next() throws(Fault) -> Record? {
        guard position < bytes.count else { return nil }
        var record = Record(line: line, cells: [])
        if bytes[position] == UInt8(ascii: "#") {
            while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
            endLine()
            return Record(line: record.line, cells: [[]])
        }
        var cell: [UInt8] = []
        while true {
            let start = cell.isEmpty ? skippingSpaces() : position
            if start < bytes.count, bytes[start] == UInt8(ascii: "\""), cell.isEmpty {
                position = start
                cell = try quoted()
                let rest = skippingSpaces()
                guard rest == bytes.count || isEnd(bytes[rest]) || bytes[rest] == separator else {
                    throw Fault(line: line, message: "text after a closing quote; expected a separator or a new line")
                }
                position = rest
            } else {
                while position < bytes.count, bytes[position] != separator, !isEnd(bytes[position]) {
                    cell.append(bytes[position])
                    position += 1
                }
            }
            record.cells.append(cell)
            cell = []
            guard position < bytes.count, bytes[position] == separator else {
                endLine()
                return record
            }
            position += 1
        }
    }

    private func isEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    private func skippingSpaces() -> Int {
        var index = position
        while index < bytes.count, bytes[index] == 0x20 { index += 1 }
        return index
    }

    /// Steps over the end of a line, at which `position` stands.
    private mutating func endLine() {
        guard position < bytes.count else { return }
        let isPair = bytes[position] == 0x0D && position + 1 < bytes.count && bytes[position + 1] == 0x0A
        position += isPair ? 2 : 1
        line += 1
    }

    /// The cell whose opening quote stands at `position`.
    private mutating func quoted() throws(Fault) -> [UInt8] {
        let opening = line
        var cell: [UInt8] = []
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                position += 1
                guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { return cell }
                cell.append(byte)
                position += 1
            } else if isEnd(byte) {
                cell.append(0x0A)
                endLine()
            } else {
                cell.append(byte)
                position += 1
            }
        }
        throw Fault(line: opening, message: "a quote that is opened here is never closed")
    }
}
