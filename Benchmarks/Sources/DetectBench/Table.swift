/// A table whose first column says what the others are figures of.
struct Table: Sendable {
    private var rows: [[String]]

    init(_ header: [String]) { rows = [header] }

    mutating func add(_ name: String, _ cells: [String]) { rows.append([name] + cells) }

    /// A GitHub table with its columns aligned, so that a diff shows what changed and nothing else.
    var markdown: String {
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        var text = ""
        for (index, row) in rows.enumerated() {
            for (column, cell) in row.enumerated() {
                let gap = String(repeating: " ", count: widths[column] - cell.count)
                text += column == 0 ? "| \(cell)\(gap) " : "| \(gap)\(cell) "
            }
            text += "|\n"
            guard index == 0 else { continue }
            for (column, width) in widths.enumerated() {
                let dashes = String(repeating: "-", count: width)
                text += column == 0 ? "| \(dashes) " : "| \(dashes.dropLast()): "
            }
            text += "|\n"
        }
        return text
    }
}
