import BleepAudio
import BleepPipeline
import FoundationEssentials

/// The calls of a folder and of the folders in it, in order of their paths.
struct CallFolder {
    struct Entry: Equatable {
        /// Of the original, or of the redacted recording.
        var path: String
        /// Everything whose change makes another page, as paths: the recording, and what lies beside it by its name.
        var inputs: [String]
        /// Why the call must not be published as it is.
        var objection: String?
    }

    /// - Parameter site: is left out, where it lies in the folder.
    static func entries(in folder: String, leavingOut site: String) throws(PipelineError) -> [Entry] {
        guard FileNames.isFolder(folder) else {
            let hint = RecordingEndings.has(folder) ? "; timeline -o call.html makes the page of a single call" : ""
            throw .failed("\(folder): is no folder\(hint)")
        }
        var entries: [Entry] = []
        try collect(folder, site, depth: 0, into: &entries)
        return entries
    }

    /// Folders in folders; a link that leads in a circle ends here.
    private static let deepest = 32

    private static func collect(
        _ folder: String, _ site: String, depth: Int, into entries: inout [Entry]
    ) throws(PipelineError) {
        guard depth <= deepest else { throw .failed("\(folder): lies more than \(deepest) folders deep") }
        guard let found = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw .failed("\(folder): cannot be read; check its permissions")
        }
        let names = found.filter { !$0.hasPrefix(".") }.sorted()
        var folders: [String] = []
        for name in names where FileNames.isFolder(FileNames.joined(folder, name)) {
            if !FileNames.isSame(FileNames.joined(folder, name), site) { folders.append(name) }
        }
        let calls = names.filter { RecordingEndings.has($0) && !folders.contains($0) }
        for name in calls {
            if let entry = entry(name, among: names, calls: calls, in: folder) { entries.append(entry) }
        }
        for name in folders { try collect(FileNames.joined(folder, name), site, depth: depth + 1, into: &entries) }
    }

    private static func entry(_ name: String, among names: [String], calls: [String], in folder: String) -> Entry? {
        guard !name.hasSuffix(".redacted" + FileNames.playEnding) else { return nil }
        let path = FileNames.joined(folder, name)
        let stem = FileNames.split(name).stem
        func beside(_ stem: String) -> [String] {
            names.filter { $0.hasPrefix(stem + ".") && !calls.contains($0) }.map { FileNames.joined(folder, $0) }
        }
        guard FileNames.isRedacted(path) else {
            // Its redacted recording stands for it.
            let isDone = calls.contains { other in
                let (itsStem, _) = FileNames.split(other)
                return itsStem == stem + ".redacted" && FileNames.hasSheet(FileNames.joined(folder, other))
            }
            return isDone ? nil : Entry(path: path, inputs: [path] + beside(stem))
        }
        let own = FileNames.own(stem)
        let hasOriginal = own != stem && calls.contains { FileNames.split($0).stem == own }
        // Nothing ties it to a sheet; its original stands for it.
        if hasOriginal, !FileNames.hasSheet(path) { return nil }
        var entry = Entry(path: path, inputs: [path] + beside(own))
        guard hasOriginal, let made = FileIdentity(path: path)?.modified else { return entry }
        // What was marked after the redaction is not hidden in it.
        let marks = beside(own).filter { isMark($0, of: own) }
        if let newer = marks.first(where: { (FileIdentity(path: $0)?.modified ?? 0) > made }) {
            entry.objection = "\(path): is older than \(newer); redact the original again"
        }
        return entry
    }

    private static func isMark(_ path: String, of stem: String) -> Bool {
        let rest = FileNames.name(path).dropFirst(stem.count)
        return rest.hasPrefix(".cues.") || rest == ".labels.txt" || rest.hasPrefix(".transcript.")
    }
}
