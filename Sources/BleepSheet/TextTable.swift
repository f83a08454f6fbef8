/// Columns of text, aligned, two spaces apart.
struct TextTable {
    enum Alignment { case left, right }

    private let columns: [Alignment]
    private var rows: [[String]] = []
    private var widths: [Int]

    init(columns: [Alignment]) {
        self.columns = columns
        widths = columns.map { _ in 0 }
    }

    mutating func add(_ cells: [String]) {
        rows.append(cells)
        for (column, cell) in cells.enumerated() { widths[column] = max(widths[column], cell.count) }
    }

    var text: String {
        var text = ""
        for row in rows {
            var line = ""
            for (column, cell) in row.enumerated() {
                let gap = String(repeating: " ", count: widths[column] - cell.count)
                if column > 0 { line += "  " }
                line += columns[column] == .right ? gap + cell : cell + gap
            }
            while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
            text += line
            text += "\n"
        }
        return text
    }

    /// The same as a Markdown table; the first row is its head.
    var markdown: String {
        var text = ""
        for (index, row) in rows.enumerated() {
            for (column, cell) in row.enumerated() {
                let gap = String(repeating: " ", count: widths[column] - cell.count)
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
