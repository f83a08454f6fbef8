import BleepText
import FoundationEssentials

/// Paths of files, as text.
enum PathNames {
    // Looked for in bytes: characters of text are much slower, and of both there is only one way to write them.
    private static let slash = UInt8(ascii: "/")
    private static let dot = UInt8(ascii: ".")

    static func name(_ path: String) -> String {
        path.utf8.split(separator: slash).last.flatMap { String($0) } ?? path
    }

    /// Empty for a bare name.
    static func folder(_ path: String) -> String {
        guard let last = path.utf8.lastIndex(of: slash) else { return "" }
        return last == path.startIndex ? "/" : String(path[..<last])
    }

    /// The name without its last ending; a leading dot begins no ending.
    static func stem(_ name: String) -> String {
        guard let last = name.utf8.lastIndex(of: dot), last != name.startIndex else { return name }
        return String(name[..<last])
    }

    static func ending(_ name: String) -> String { String(name.dropFirst(stem(name).count)) }

    /// The path without the ending of its name.
    static func withoutEnding(_ path: String) -> String { joined(folder(path), stem(name(path))) }

    /// The folder in which two folders lie, or of which one is the other; empty where there is none. Names of other bytes
    /// are other folders, however alike they look.
    static func common(_ one: String, _ other: String) -> String {
        // So with most of a long list.
        if one.isEmpty || other.utf8.elementsEqual(one.utf8) || other.utf8.starts(with: (one + "/").utf8) { return one }
        return zip(one.split(separator: "/"), other.split(separator: "/"))
            .prefix { $0.utf8.elementsEqual($1.utf8) }.map(\.0).joined(separator: "/")
    }

    /// A path from a folder on; as it is where it leads elsewhere.
    static func relative(_ path: String, to folder: String) -> String {
        let beginning = folder + "/"
        guard !folder.isEmpty, path.utf8.starts(with: beginning.utf8) else { return path }
        return String(decoding: path.utf8.dropFirst(beginning.utf8.count), as: UTF8.self)
    }

    static func joined(_ folder: String, _ name: String) -> String {
        folder.isEmpty ? name : name.isEmpty ? folder : folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }

    /// The path of what lies beside a folder and has its name, with an ending. A folder that is told as `.` has the name that
    /// it has above.
    static func beside(_ folder: String, _ ending: String) -> String {
        let told = withoutTrailingSlashes(folder)
        guard [".", ".."].contains(name(told)) else { return told + ending }
        return withoutTrailingSlashes(
            URL(filePath: absolute(told)).resolvingSymlinksInPath().standardizedFileURL.path) + ending
    }

    static func withoutTrailingSlashes(_ path: String) -> String {
        var trimmed = path[...]
        while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
        return String(trimmed)
    }

    /// The same file from whatever folder it is named.
    static func absolute(_ path: String) -> String {
        path.hasPrefix("/") ? path : joined(FileManager.default.currentDirectoryPath, path)
    }

    /// The same path with every part masked as a file's name is.
    static func masked(_ path: String, by mask: FileNameMask) -> String {
        path.split(separator: "/").map { mask.masked(String($0)) }.joined(separator: "/")
    }
}
