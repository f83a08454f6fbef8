import BleepPipeline
import BleepText
import FoundationEssentials

/// A form of a sample, as somebody filled it in.
struct SampleForm {
    struct Row {
        /// The call.
        var path: String
        var what: String
        /// `nil` as long as nobody said.
        var isMiss: Bool?
    }

    let rows: [Row]

    init(_ path: String) throws(PipelineError) {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .failed("\(path): there is no such form, or it cannot be read")
        }
        let table: [CSVTable.Row]
        do {
            table = try CSVTable.rows([UInt8](data))
        } catch {
            throw .failed("\(path):\(error.line): \(error.message)")
        }
        let head = table.first?.cells ?? []
        guard let file = head.firstIndex(of: "file"), let what = head.firstIndex(of: "what"),
            let verdict = head.firstIndex(of: "verdict")
        else { throw .failed("\(path): is no form of a sample; expected the columns file, what and verdict") }
        var rows: [Row] = []
        for row in table.dropFirst() {
            func cell(_ column: Int) -> String { row.cells.indices.contains(column) ? row.cells[column] : "" }
            let isMiss: Bool?
            switch cell(verdict).filter({ !$0.isWhitespace }).lowercased() {
            case "": isMiss = nil
            case AuditionWriter.verdicts.good: isMiss = false
            case AuditionWriter.verdicts.bad: isMiss = true
            default: throw .failed("\(path):\(row.line): the verdict is neither ok nor miss")
            }
            let name = cell(file)
            // What a spreadsheet would have run begins with an apostrophe in the form.
            rows.append(
                Row(path: name.hasPrefix("'") ? String(name.dropFirst()) : name, what: cell(what), isMiss: isMiss))
        }
        self.rows = rows
    }
}
