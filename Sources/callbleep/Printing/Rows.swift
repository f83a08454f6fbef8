import BleepSheet

/// Rows of answers as a table for people, as JSON and as CSV.
struct Rows {
    enum Cell {
        case text(String?)
        case number(Int?)
        /// A number that has its decimals already, with what people read instead.
        case decimal(String, shown: String)

        fileprivate var shown: String {
            switch self {
            case .text(let text): text ?? ""
            case .number(let number): number.map(String.init) ?? ""
            case .decimal(_, let shown): shown
            }
        }

        fileprivate var isNumber: Bool {
            if case .text = self { false } else { true }
        }
    }

    /// Their names, as keys of JSON and the head of CSV.
    let columns: [String]
    /// What stands over a table; empty names are columns that only programs want.
    let titles: [String]
    private(set) var rows: [[Cell]] = []

    init(columns: [String], titles: [String]) {
        self.columns = columns
        self.titles = titles
    }

    mutating func add(_ cells: [Cell]) { rows.append(cells) }

    func text(_ form: TableForm) -> String {
        switch form {
        case .table: table
        case .json: json
        case .csv: csv
        }
    }

    private var table: String {
        let shown = titles.indices.filter { !titles[$0].isEmpty }
        let alignments = shown.map { column -> TextTable.Alignment in
            rows.first.map { $0[column].isNumber } == true ? .right : .left
        }
        var table = TextTable(columns: alignments)
        table.add(shown.map { titles[$0] })
        for row in rows { table.add(shown.map { Terminal.onOneLine(row[$0].shown) }) }
        return table.text
    }

    private var csv: String {
        var lines = [columns.joined(separator: ",")]
        for row in rows {
            let cells = row.map { cell -> String in
                switch cell {
                case .text(let text): text.map(CSVCell.text) ?? ""
                case .number, .decimal: cell.plain
                }
            }
            lines.append(cells.joined(separator: ","))
        }
        return lines.map { $0 + "\r\n" }.joined()
    }

    private var json: String {
        let objects = rows.map { row -> String in
            var object = JSONObject()
            for (column, cell) in zip(columns, row) {
                switch cell {
                case .text(let text): object.add(column, ifPresent: text)
                case .number(nil): break
                case .number, .decimal: object.add(column, raw: cell.plain)
                }
            }
            return object.line
        }
        return objects.isEmpty ? "[]" : "[\n  " + objects.joined(separator: ",\n  ") + "\n]"
    }
}

extension Rows.Cell {
    /// For programs.
    fileprivate var plain: String {
        if case .decimal(let text, _) = self { text } else { shown }
    }
}
