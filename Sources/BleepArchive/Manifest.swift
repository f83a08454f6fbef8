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

        private enum CodingKeys: String, CodingKey { case path, cues, transcript }

        init(from decoder: any Decoder) throws {
            if let name = try decoder.container(keyedBy: ManifestName.self).allKeys.first(where: \.isMistyped) {
                throw name
            }
            let container = try decoder.container(keyedBy: CodingKeys.self)
            path = try container.decode(String.self, forKey: .path)
            cues = try container.decodeIfPresent(Paths.self, forKey: .cues)
            transcript = try container.decodeIfPresent(String.self, forKey: .transcript)
        }
    }

    private typealias Row = (line: Int, path: String, cues: [String], transcript: String?)

    /// - Parameter path: `-` for standard input; then paths are relative to the current folder.
    static func calls(in path: String) throws(PipelineError) -> CallList {
        let isStream = path == "-"
        guard isStream || !FileIdentity.isSpecial(path: path) else {
            throw .failed("\(path): is a pipe or a device; expected a folder, a file, or - for standard input")
        }
        let bytes = isStream ? standardInput() : FileManager.default.contents(atPath: path).map { [UInt8]($0) }
        guard let bytes else { throw .failed("\(path): there is no such folder or file, or it cannot be read") }
        guard bytes.count <= mostBytes else { throw .failed("\(path): is larger than \(mostBytes >> 20) MB") }
        guard isText(bytes) else {
            let hint = RecordingEndings.has(PathNames.name(path)) ? "; redact does a single call" : ""
            throw .failed("\(path): is no folder and no text in UTF-8; expected a folder or a manifest\(hint)")
        }
        let start = bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
        let name = isStream ? "standard input" : path
        let root = isStream ? "" : PathNames.folder(path)
        var list = CallList(entries: CallTable(root: root))
        list.entries.reserve(2 * bytes.count)
        // Hashes of the paths: the paths themselves would take ten times as much. Of their bytes, as two names that look alike
        // may be two files.
        var seen: Set<Int> = []
        func take(_ row: Row) { add(row, to: &list, seen: &seen) }
        if start == UInt8(ascii: "{") { try jsonRows(bytes, name, take) } else { try tableRows(bytes, name, take) }
        return list
    }

    /// Looks line by line: a text as a whole would be a second copy of the list.
    private static func isText(_ bytes: [UInt8]) -> Bool {
        bytes.lazy.split(separator: 0x0A).allSatisfy { String(validating: $0, as: UTF8.self) != nil }
    }

    private static func standardInput() -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count <= mostBytes, let line = readLine(strippingNewline: false) { bytes += Array(line.utf8) }
        return bytes
    }

    private static func jsonRows(
        _ bytes: [UInt8], _ name: String, _ body: (Row) -> Void
    ) throws(PipelineError) {
        let decoder = JSONDecoder()
        var start = 0
        var number = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            let line = bytes[start..<end]
            start = end + 1
            number += 1
            guard line.contains(where: { ![0x20, 0x09, 0x0D].contains($0) }) else { continue }
            var row: Line?
            do {
                row = try decoder.decode(Line.self, from: Data(line))
            } catch let mistyped as ManifestName {
                throw .failed("\(name):\(number): \(mistyped)")
            } catch {}
            guard let row, !row.path.isEmpty else {
                throw .failed("\(name):\(number): expected an object with a path: {\"path\":\"call.wav\"}")
            }
            body((number, row.path, row.cues?.list ?? [], row.transcript))
        }
    }

    private static func tableRows(
        _ bytes: [UInt8], _ name: String, _ body: (Row) -> Void
    ) throws(PipelineError) {
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
        if let mistyped = header.map({ ManifestName(stringValue: $0) }).first(where: \.isMistyped) {
            throw .failed("\(name): \(mistyped)")
        }
        func cell(_ row: CSVTable.Row, _ column: Int?) -> String? {
            guard let column, row.cells.indices.contains(column), !row.cells[column].isEmpty else { return nil }
            return row.cells[column]
        }
        let cues = header.firstIndex(of: "cues")
        let transcript = header.firstIndex(of: "transcript")
        for row in table.dropFirst() {
            guard let its = cell(row, path) else { throw .failed("\(name):\(row.line): the path is missing") }
            body((row.line, its, [cell(row, cues)].compactMap { $0 }, cell(row, transcript)))
        }
    }

    private static func add(_ row: Row, to list: inout CallList, seen: inout Set<Int>) {
        let parts = row.path.utf8.split(separator: UInt8(ascii: "/")).filter { !$0.elementsEqual(".".utf8) }
        let path = parts.map(String.init).map { $0 ?? "" }.joined(separator: "/")
        guard !parts.isEmpty, !parts.contains(where: { $0.elementsEqual("..".utf8) }) else {
            return list.fail(
                row.path, "line \(row.line): leads out of the folder of the manifest; expected a path without ..")
        }
        guard !row.path.utf8.contains(0) else { return list.fail(row.path, "line \(row.line): is no path") }
        guard seen.insert(Array(path.utf8).hashValue).inserted else {
            return list.fail(row.path, "line \(row.line): stands twice in the manifest")
        }
        list.entries.append(
            row.path.hasPrefix("/") ? "/" + path : path, cues: row.cues, transcript: row.transcript)
    }
}
