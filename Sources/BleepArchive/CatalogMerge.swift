import BleepAudio
public import BleepPipeline
import GRDB

/// Puts the catalogues of shards together into one, which can be asked like that of a single run.
public struct CatalogMerge {
    private let target: Journal
    private var report = MergeReport()

    /// - Parameters:
    ///   - catalogs: of shards; of one that was merged before, what is new is taken.
    ///   - path: the merged one; made where there is none.
    /// - Throws: where one is none of ours, of another version, or of other calls; then nothing of it was taken.
    public static func run(_ catalogs: [String], into path: String) throws(PipelineError) -> MergeReport {
        var sources: [Journal] = []
        for catalog in catalogs {
            guard let source = try Journal(catalog, isReadOnly: true) else {
                throw .failed("\(catalog): there is no such catalogue")
            }
            if let target = FileIdentity(path: path), FileIdentity(path: catalog)?.isSameFile(as: target) == true {
                throw .failed("\(catalog): is the catalogue that the others are merged into")
            }
            sources.append(source)
        }
        guard let target = try Journal(path, isReadOnly: false) else {
            preconditionFailure("a catalogue that may be written is made")
        }
        var merge = CatalogMerge(target: target)
        for source in sources { try merge.checkRoot(of: source) }
        for source in sources { try merge.take(source) }
        try target.forgetStaleWords()
        return merge.report
    }

    private init(target: Journal) { self.target = target }

    /// Calls of two folders may have the same paths and have nothing in common.
    private func checkRoot(of source: Journal) throws(PipelineError) {
        guard let root = try source.setting("root") else {
            throw .failed("\(source.path): holds no batch; nothing was merged")
        }
        try target.claim(root: root, force: false)
    }

    private mutating func take(_ source: Journal) throws(PipelineError) {
        let identity = try source.setting("identity") ?? ""
        try shareCallerKey(of: source)
        let folders = try relocations(of: source)
        var report = report
        do {
            try target.database.writeWithoutTransaction { database in
                try database.execute(sql: "ATTACH DATABASE ? AS shard", arguments: [source.path])
                defer { try? database.execute(sql: "DETACH DATABASE shard") }
                try database.inTransaction {
                    try MergeRows(database: database, identity: identity, catalog: source.path, folders: folders)
                        .take(into: &report)
                    return .commit
                }
            }
        } catch {
            throw Journal.failure(target.path, error)
        }
        self.report = report
    }

    /// Callers are the same in both only where the key is.
    private mutating func shareCallerKey(of source: Journal) throws(PipelineError) {
        guard let theirs = try source.setting(CallerStore.fingerprintSetting) else { return }
        if let ours = try target.setting(CallerStore.fingerprintSetting) {
            guard ours != theirs else { return }
            report.notices.append(
                "\(source.path): its caller ids were stored with another key; the same caller is not known in both")
            return
        }
        try target.set(CallerStore.fingerprintSetting, to: theirs)
        if let file = try source.setting(CallerStore.fileSetting) {
            try target.set(CallerStore.fileSetting, to: file)
        }
    }

    /// Where results lie that are not in the merged catalogue's folder of results.
    /// - Returns: by mode, what takes the place of the word for that folder.
    private func relocations(of source: Journal) throws(PipelineError) -> [(mode: BatchMode, folder: String)] {
        var folders: [(BatchMode, String)] = []
        for mode in [BatchMode.redact, .analyze] {
            let name = Journal.resultsSetting(mode)
            guard let theirs = try source.setting(name) else { continue }
            if let ours = try target.setting(name) {
                if ours != theirs { folders.append((mode, PathNames.withoutTrailingSlashes(theirs) + "/")) }
            } else {
                try target.set(name, to: theirs)
            }
        }
        return folders
    }
}
