/// The calls of a batch in their order: of each as little as there is to know before its turn comes.
///
/// A list may have a million entries, and an array of strings has several blocks of memory for each; this has one for all.
struct CallTable {
    /// Of what a manifest names for one call.
    private static let separator: UInt8 = 0

    /// What paths are relative to; empty for the current folder.
    let root: String
    /// Path, transcript (may be empty), cue files: each ends with a zero, which no path holds.
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    /// The folder that all absolute paths have in common, without the first slash; `nil` where there are none. What lies
    /// above it tells of the machine.
    private(set) var commonFolder: String?

    init(root: String) { self.root = root }

    var count: Int { ends.count }

    /// Takes memory for as many bytes; what is not used of it costs nothing.
    mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    /// - Parameters:
    ///   - path: relative to the root, or absolute, without parts that lead elsewhere.
    ///   - cues: named in a manifest, as it names them.
    mutating func append(_ path: String, cues: [String] = [], transcript: String? = nil) {
        if path.hasPrefix("/") {
            let folder = String(PathNames.folder(path).dropFirst())
            commonFolder = commonFolder.map { PathNames.common($0, folder) } ?? folder
        }
        for text in [path, transcript ?? ""] + cues {
            bytes += text.utf8
            bytes.append(Self.separator)
        }
        ends.append(bytes.count)
    }

    /// Takes over an entry of another list with the same root.
    mutating func append(_ index: Int, of other: CallTable) {
        bytes += other.bytes[other.range(index)]
        ends.append(bytes.count)
    }

    /// Of an entry: what stands for it in journal, list and tree of results.
    func path(_ index: Int) -> String {
        let told = bytes[range(index)].prefix { $0 != Self.separator }
        return String(decoding: told.first == UInt8(ascii: "/") ? told.dropFirst() : told, as: UTF8.self)
    }

    /// - Parameter folders: lists the folder of the call.
    func entry(_ index: Int, _ folders: FolderNames) -> CallEntry {
        let texts = bytes[range(index)].dropLast().split(separator: Self.separator, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        func place(_ path: String) -> String { path.hasPrefix("/") ? path : PathNames.joined(root, path) }
        let its = place(texts[0])
        return CallEntry(
            path: path(index), place: its, cues: texts.dropFirst(2).map(place),
            transcript: texts[1].isEmpty ? nil : place(texts[1]),
            neighbours: folders.names(in: PathNames.folder(its)).map {
                FolderWalk.neighbours(of: PathNames.name(its), among: $0)
            })
    }

    private func range(_ index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }
}
