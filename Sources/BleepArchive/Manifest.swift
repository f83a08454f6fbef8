import BleepAudio
import BleepPipeline
import BleepText
import FoundationEssentials

/// A list of calls: JSON Lines (`{"path":"a.wav","cues":"a.csv","transcript":"a.json"}`) or CSV with a header.
enum Manifest {
    /// Much more than 1,000,000 lines.
    private static let mostBytes = 1 << 29

    private struct Line: Decodable {
        struct Paths: Decodable {
            var list: [String]

            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                if let one = try? container.decode(String.self) {
                    list = [one]
                } else {
                    list = try container.decode([String].self)
                }
            }
        }

        var path: String
        var cues: Paths?
        var transcript: String?
    }

    private typealias Row = (line: Int, path: String, cues: [String], transcript: String?)

    /// - Parameter path: `-` for standard input; then paths are relative to the current folder.
    static func calls(in path: String) throws(PipelineError) -> CallList {
        let isStream = path == "-"
        let bytes = isStream ? standardInput() : FileManager.default.contents(atPath: path).map { [UInt8]($0) }
        guard let bytes else { throw .failed("\(path): there is no such folder or file, or it cannot be read") }
        guard bytes.count <= mostBytes else { throw .failed("\(path): is larger than \(mostBytes >> 20) MB") }
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw .failed("\(path): is no folder and no text in UTF-8; expected a folder or a manifest")
        }
        let start = bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
        let name = isStream ? "standard input" : path
        let rows = try start == UInt8(ascii: "{") ? jsonRows(bytes, name) : tableRows(bytes, name)
        return list(rows, root: isStream ? "" : PathNames.folder(path))
    }

    private static func standardInput() -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count <= mostBytes, let line = readLine(strippingNewline: false) { bytes += Array(line.utf8) }
        return bytes
    }

    private static func jsonRows(_ bytes: [UInt8], _ name: String) throws(PipelineError) -> [Row] {
        let decoder = JSONDecoder()
        var rows: [Row] = []
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard line.contains(where: { ![0x20, 0x09, 0x0D].contains($0) }) else { continue }
            guard let row = try? decoder.decode(Line.self, from: Data(line)), !row.path.isEmpty else {
                throw .failed("\(name):\(index + 1): expected an object with a path: {\"path\":\"call.wav\"}")
            }
            rows.append((index + 1, row.path, row.cues?.list ?? [], row.transcript))
        }
        return rows
    }

    private static func tableRows(_ bytes: [UInt8], _ name: String) throws(PipelineError) -> [Row] {
        let table: [CSVTable.Row]
        do {
            table = try CSVTable.rows(bytes)
        } catch {
            throw .failed("\(name):\(error.line): \(error.message)")
        }
        let header = table.first?.cells.map { $0.lowercased() } ?? []
        guard let path = header.firstIndex(of: "path") else {
            throw .failed("\(name): expected a folder, JSON Lines, or CSV with a column path (and cues, transcript)")
        }
        func cell(_ row: CSVTable.Row, _ column: Int?) -> String? {
            guard let column, row.cells.indices.contains(column), !row.cells[column].isEmpty else { return nil }
            return row.cells[column]
        }
        let cues = header.firstIndex(of: "cues")
        let transcript = header.firstIndex(of: "transcript")
        var rows: [Row] = []
        for row in table.dropFirst() {
            guard let its = cell(row, path) else { throw .failed("\(name):\(row.line): the path is missing") }
            rows.append((row.line, its, [cell(row, cues)].compactMap { $0 }, cell(row, transcript)))
        }
        return rows
    }

    private static func list(_ rows: [Row], root: String) -> CallList {
        var list = CallList()
        var seen: Set<String> = []
        var folders = FolderNames()
        func place(_ path: String) -> String { path.hasPrefix("/") ? path : PathNames.joined(root, path) }
        for row in rows {
            let parts = row.path.split(separator: "/").filter { $0 != "." }
            let path = parts.joined(separator: "/")
            guard !parts.isEmpty, !parts.contains("..") else {
                list.fail(
                    row.path, "line \(row.line): leads out of the folder of the manifest; expected a path without ..")
                continue
            }
            guard seen.insert(path).inserted else {
                list.fail(row.path, "line \(row.line): stands twice in the manifest")
                continue
            }
            let its = place(row.path)
            list.entries.append(
                CallEntry(
                    path: path, place: its, cues: row.cues.map(place), transcript: row.transcript.map(place),
                    neighbours: FolderWalk.neighbours(
                        of: PathNames.name(its), among: folders.names(in: PathNames.folder(its)))))
        }
        return list
    }
}
