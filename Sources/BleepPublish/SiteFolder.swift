import BleepAudio
import BleepPipeline
import FoundationEssentials

/// The folder of a site: writes what is new, leaves what is as it should be, and takes away what is no longer wanted.
struct SiteFolder {
    let path: String
    /// What the last run wrote.
    private let before: Set<String>
    /// Paths in the site that this run wants.
    private(set) var wanted: Set<String> = []
    private(set) var written = 0
    private(set) var removed = 0

    init(_ path: String, before: [String]) {
        self.path = path
        self.before = Set(before.filter(Self.isOwn))
    }

    /// A state file that somebody wrote by hand leads nowhere else.
    private static func isOwn(_ name: String) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        return !parts.contains { $0.isEmpty || $0 == "." || $0 == ".." }
    }

    func place(_ name: String) -> String { FileNames.joined(path, name) }

    /// Makes folders on the way to a file.
    private func makeFolder(of name: String) throws(PipelineError) {
        let folder = FileNames.folder(place(name))
        guard !FileNames.isFolder(folder) else { return }
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw .failed("\(folder): cannot be made; check the path and its permissions")
        }
    }

    /// A file as it should be; nothing is written where it is so already.
    mutating func put(_ text: String, as name: String) throws(PipelineError) {
        try put(Array(text.utf8), as: name)
    }

    mutating func put(_ bytes: [UInt8], as name: String) throws(PipelineError) {
        wanted.insert(name)
        let place = place(name)
        if let size = FileIdentity(path: place)?.size, size == bytes.count,
            let there = FileManager.default.contents(atPath: place), there.elementsEqual(bytes)
        {
            return
        }
        try makeFolder(of: name)
        PendingFile.removeAbandoned(in: FileNames.folder(place))
        try PageWriter.write(bytes, to: place, replacing: true)
        written += 1
    }

    /// A file that is there and stays.
    mutating func keep(_ name: String) { wanted.insert(name) }

    /// Takes away what the last run wrote and this one does not want, and folders that this leaves empty.
    mutating func sweep() {
        var folders: Set<String> = []
        for name in before.subtracting(wanted).sorted() {
            let place = place(name)
            guard FileNames.exists(place), !FileNames.isFolder(place) else { continue }
            guard (try? FileManager.default.removeItem(atPath: place)) != nil else { continue }
            removed += 1
            folders.insert(FileNames.folder(place))
        }
        for folder in folders where folder != path {
            let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
            if names?.isEmpty == true { try? FileManager.default.removeItem(atPath: folder) }
        }
    }
}
