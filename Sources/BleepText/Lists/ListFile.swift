public import BleepCore

/// Reads lists of words to hide (`--hide`) and to allow (`--allow`).
public enum ListFile {
    /// The most entries that are read of one list.
    public static let mostEntries = 100_000

    /// One entry a line; blank lines and those that begin with `#` are read past. A kind may stand before an entry:
    /// `name: …`. UTF-8, UTF-16 with a byte order mark and Windows-1252 are read.
    /// - Returns: the entries in the order of the file, at least one, and what a person should know.
    /// - Throws: ``SidecarError`` with the line for a file that holds no entry, an entry without a letter or digit, one
    ///   of a single sign, or one too long. Never holds an entry.
    public static func read(
        _ bytes: [UInt8], name: String, limits: Limits = .standard
    ) throws(SidecarError) -> (entries: [ListEntry], warnings: [String]) {
        let file = try TextFile(bytes, name: name, limit: limits.textBytes, expected: "one entry a line")
        var entries: [ListEntry] = []
        for line in TextLines(file.bytes) where !line.isBlank {
            let trimmed = line.bytes.trimmed
            guard trimmed.first != UInt8(ascii: "#") else { continue }
            func fault(_ message: String) -> SidecarError {
                SidecarError(file: name, line: line.number, message: message)
            }
            guard trimmed.count <= limits.labelCharacters else {
                throw fault("the entry has more than \(limits.labelCharacters) characters")
            }
            let entry = entry(trimmed.string)
            if let message = EntryShape.fault(of: entry.text) { throw fault(message) }
            guard entries.count < mostEntries else { throw fault("more than \(mostEntries) entries") }
            entries.append(entry)
        }
        guard !entries.isEmpty else {
            throw SidecarError(file: name, message: "holds no entry; expected one entry a line")
        }
        return (entries, file.warning.map { ["\(name): \($0)"] } ?? [])
    }

    /// The entry of one line, with or without its kind.
    static func entry(_ line: String) -> ListEntry {
        if let colon = line.firstIndex(of: ":"),
            let kind = LabelMeaning.kind(
                Array(line[..<colon].utf8)[...].trimmed.string.lowercased())
        {
            let rest = Array(line[line.index(after: colon)...].utf8)[...].trimmed.string
            return ListEntry(rest, kind: kind)
        }
        return ListEntry(line)
    }
}
