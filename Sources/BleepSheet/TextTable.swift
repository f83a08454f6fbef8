/// Columns of text, aligned, two spaces apart.
public struct TextTable {
    public enum Alignment: Sendable { case left, right }

    private let columns: [Alignment]
    private var rows: [[String]] = []
    private var widths: [Int]

    /// - Parameter columns: on which side each column is straight; as many as every row has cells.
    public init(columns: [Alignment]) {
        self.columns = columns
        widths = columns.map { _ in 0 }
    }

    public mutating func add(_ cells: [String]) {
        rows.append(cells)
        for (column, cell) in cells.enumerated() { widths[column] = max(widths[column], Self.width(cell)) }
    }

    /// One line a row, without spaces at its end.
    public var text: String {
        var text: [UInt8] = []
        let space = UInt8(ascii: " ")
        for row in rows {
            for (column, cell) in row.enumerated() {
                let gap = repeatElement(space, count: widths[column] - Self.width(cell))
                if column > 0 { text += repeatElement(space, count: 2) }
                if columns[column] == .right { text += gap }
                text += cell.utf8
                if columns[column] == .left { text += gap }
            }
            while text.last == space { text.removeLast() }
            text.append(UInt8(ascii: "\n"))
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Characters; nearly every cell is ASCII, whose bytes need no look for what belongs together.
    private static func width(_ cell: String) -> Int {
        cell.utf8.allSatisfy { $0 < 0x80 } ? cell.utf8.count : cell.count
    }

    /// The same as a Markdown table; the first row is its head.
    var markdown: String {
        var text = ""
        for (index, row) in rows.enumerated() {
            for (column, cell) in row.enumerated() {
                let gap = String(repeating: " ", count: widths[column] - Self.width(cell))
                text += columns[column] == .right ? "| \(gap)\(cell) " : "| \(cell)\(gap) "
            }
            text += "|\n"
            guard index == 0 else { continue }
            for (column, alignment) in columns.enumerated() {
                let dashes = String(repeating: "-", count: widths[column])
                text += alignment == .right ? "|-\(dashes):" : "|-\(dashes)-"
            }
            text += "|\n"
        }
        return text
    }
}
