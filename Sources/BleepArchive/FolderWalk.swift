import BleepAudio
import BleepPipeline

/// Goes through a folder and the folders in it, in the order of the names' bytes.
struct FolderWalk {
    /// Files and folders that are hidden, and what we made, are passed over without a word.
    private static let playStem = ".redacted.play"

    private var list: CallList
    private let leftOut: [FileIdentity]
    /// The folders on the way down; one of them again is a link that leads in a circle.
    private var above: [FileIdentity] = []

    /// - Parameter leavingOut: folders of results, where they lie among the calls.
    static func calls(in root: String, leavingOut: [String]) throws(PipelineError) -> CallList {
        var walk = FolderWalk(root, leftOut: leavingOut.compactMap { FileIdentity(path: $0) })
        let listing: FolderListing
        do {
            listing = try FolderListing(of: root)
        } catch {
            throw .failed("\(error)")
        }
        if let identity = FileIdentity(path: root) { walk.above.append(identity) }
        walk.take(listing, at: "", in: root)
        return walk.list
    }

    private init(_ root: String, leftOut: [FileIdentity]) {
        list = CallList(entries: CallTable(root: root))
        self.leftOut = leftOut
    }

    private mutating func enter(_ path: String, in root: String) {
        let place = PathNames.joined(root, path)
        guard let identity = FileIdentity(path: place), !leftOut.contains(where: identity.isSameFile) else { return }
        guard !above.contains(where: identity.isSameFile) else { return }
        do throws(AudioFileError) {
            let listing = try FolderListing(of: place)
            above.append(identity)
            take(listing, at: path, in: root)
            above.removeLast()
        } catch {
            list.fail(path, [error.detail, error.libraryMessage].compactMap { $0 }.joined(separator: ": "))
        }
    }

    private mutating func take(_ listing: FolderListing, at path: String, in root: String) {
        let sheets = Set(listing.entries.lazy.filter { $0.name.hasSuffix(".sheet.json") }.map(\.name))
        for entry in listing.entries where !entry.name.hasPrefix(".") {
            let itsPath = PathNames.joined(path, entry.name)
            guard entry.isUTF8 else {
                if entry.isFolder || RecordingEndings.has(entry.name) {
                    list.fail(itsPath, "the name is not UTF-8; give it another one")
                }
                continue
            }
            if entry.isFolder {
                enter(itsPath, in: root)
            } else if RecordingEndings.has(entry.name), !Self.isOurs(entry.name, sheets) {
                list.entries.append(itsPath)
            }
        }
    }

    /// A redacted recording with its sheet, or a copy of one for browsers.
    private static func isOurs(_ name: String, _ sheets: Set<String>) -> Bool {
        let stem = PathNames.stem(name)
        return stem.hasSuffix(playStem) || stem.hasSuffix(".redacted") && sheets.contains(stem + ".sheet.json")
    }

    /// Those that begin with the stem of `name`: in this order they lie together.
    /// - Parameter names: in the order of their bytes.
    static func neighbours(of name: String, among names: [String]) -> [String] {
        let prefix = Array((PathNames.stem(name) + ".").utf8)
        var low = 0
        var high = names.count
        while low < high {
            let middle = (low + high) / 2
            if names[middle].utf8.lexicographicallyPrecedes(prefix) { low = middle + 1 } else { high = middle }
        }
        return Array(names[low...].prefix { $0.utf8.starts(with: prefix) })
    }
}
