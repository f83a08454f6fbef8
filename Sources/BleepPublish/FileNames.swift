import BleepAudio
import FoundationEssentials

/// Names and paths of files, as text.
enum FileNames {
    static func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    /// Empty for a bare name.
    static func folder(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "" }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The name without its last ending, and that ending; a leading dot begins no ending.
    static func split(_ name: String) -> (stem: String, ending: String) {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return (name, "") }
        return (String(name[..<dot]), String(name[name.index(after: dot)...]))
    }

    /// `call` for `call.redacted`: what a recording was called before it was redacted.
    static func own(_ stem: String) -> String {
        stem.hasSuffix(".redacted") ? String(stem.dropLast(".redacted".count)) : stem
    }

    static func joined(_ folder: String, _ name: String) -> String {
        folder.isEmpty ? name : folder == "/" ? "/" + name : folder + "/" + name
    }

    /// Of a copy that was made for browsers: `call.redacted.play.flac`. It is no call of its own.
    static let playEnding = ".play.flac"

    static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    static func isFolder(_ path: String) -> Bool { FileIdentity.isFolder(path: path) }

    /// Whether a recording says that it is redacted, or has a sheet beside it.
    static func isRedacted(_ path: String) -> Bool {
        split(name(path)).stem.hasSuffix(".redacted") || hasSheet(path)
    }

    static func hasSheet(_ path: String) -> Bool {
        exists(joined(folder(path), split(name(path)).stem + ".sheet.json"))
    }
}
