import BleepAudio
import BleepPipeline
import BleepText
import FoundationEssentials

/// The calls of one shard, with the places of their results.
struct BatchPlan {
    /// 64 bits: two of a million calls have the same digits once in 40 million archives.
    private static let digitsOfCall = 16

    let request: BatchRequest
    /// Without slashes at its end.
    private let output: String
    private let table: CallTable
    private let folders = FolderNames()
    let failures: [BatchReport.Objection]
    /// With what digits are made that stand for a call and tell nothing of it; needed where ``needsDigits``.
    var key: CallerKey?
    /// Hashes of the names of results that several calls of the batch would have, whatever their shard.
    private let shared: Set<Int>
    /// What names of results lose of those of calls.
    private let mask: FileNameMask
    /// Calls whose names or folders hold what is listed to be hidden.
    private(set) var maskedNames = 0
    /// What absolute paths of a manifest lose in the tree of results; `nil` where none is absolute. Never narrower than
    /// in an earlier run, so that manifests of other days do not want the same names.
    let commonFolder: String?

    init(_ request: BatchRequest) throws(PipelineError) {
        try Self.check(request)
        let list: CallList
        if request.source != "-", FileIdentity.isFolder(path: request.source) {
            list = try FolderWalk.calls(
                in: PathNames.withoutTrailingSlashes(request.source),
                leavingOut: [request.output] + [request.privateFolder].compactMap { $0 })
        } else {
            list = try Manifest.calls(in: request.source)
        }
        let before = try list.entries.commonFolder.map { folder throws(PipelineError) in
            try Journal(Self.catalog(of: request), isReadOnly: true)?.setting(Journal.commonFolderSetting)
                .map { PathNames.common($0, folder) } ?? folder
        }
        let mask = try request.redaction.search.fileNames()
        var names: Set<Int> = []
        var shared: Set<Int> = []
        var table = CallTable(root: list.entries.root)
        for index in 0..<list.entries.count {
            let path = list.entries.path(index)
            if request.names == .masked {
                let name = Self.name(of: path, below: before, mask)
                if mask.holdsEntry(PathNames.withoutEnding(path)), request.shard.has(path) { maskedNames += 1 }
                if !names.insert(name).inserted { shared.insert(name) }
            }
            if request.shard.count > 1, request.shard.has(path) { table.append(index, of: list.entries) }
        }
        self.request = request
        output = PathNames.withoutTrailingSlashes(request.output)
        self.shared = shared
        self.mask = mask
        commonFolder = before
        self.table = request.shard.count == 1 ? list.entries : table
        failures = list.failures.filter { request.shard.has($0.path) }
    }

    var count: Int { table.count }

    /// Whether a name has digits in it that stand for its call.
    var needsDigits: Bool { request.names == .hash || !shared.isEmpty }

    func entry(_ index: Int) -> CallEntry { table.entry(index, folders) }

    /// Of the name of a result, masked. Sheets are named without the ending of the recording; some file systems do not
    /// tell large letters from small.
    private static func name(of path: String, below folder: String?, _ mask: FileNameMask) -> Int {
        let path = PathNames.relative(PathNames.withoutEnding(path), to: folder ?? "")
        return PathNames.masked(path, by: mask).lowercased().hashValue
    }

    /// Where results lie below the folder of results, masked.
    private func resultFolder(of path: String) -> String {
        PathNames.masked(PathNames.folder(PathNames.relative(path, to: commonFolder ?? "")), by: mask)
    }
    /// What results are called before `.redacted`, masked.
    private func resultStem(of path: String) -> String { mask.masked(PathNames.stem(PathNames.name(path))) }

    private static func check(_ request: BatchRequest) throws(PipelineError) {
        guard !request.output.isEmpty else { throw .usage("-o needs the name of a folder") }
        if let output = FileIdentity(path: request.output), let source = FileIdentity(path: request.source),
            output.isSameFile(as: source)
        {
            throw .failed("\(request.output): is the folder of the calls; say another one for the results")
        }
        try checkPrivateFolder(request)
        // Every worker reads them again.
        for path in request.redaction.search.paths where FileIdentity.isSpecial(path: path) {
            throw .failed("\(path): is a pipe or a device; expected a file")
        }
    }

    /// To be asked once more when the folder of the results is there: only then links that lead to it can be known.
    static func checkPrivateFolder(_ request: BatchRequest) throws(PipelineError) {
        guard let folder = request.privateFolder, lies(folder, in: request.output) else { return }
        throw .failed(
            "\(folder): lies in the folder of the results; private sheets must not be published with them")
    }

    /// By their names, as folders that are not there yet have nothing else, and by what the names lead to.
    private static func lies(_ path: String, in folder: String) -> Bool {
        func plain(_ path: String) -> String {
            PathNames.withoutTrailingSlashes(URL(filePath: PathNames.absolute(path)).standardizedFileURL.path) + "/"
        }
        if plain(path).hasPrefix(plain(folder)) { return true }
        guard let identity = FileIdentity(path: folder) else { return false }
        var place = PathNames.absolute(path)
        while !place.isEmpty {
            if let its = FileIdentity(path: place), its.isSameFile(as: identity) { return true }
            let above = PathNames.folder(place)
            if above == place { break }
            place = above
        }
        return false
    }

    var catalog: String { Self.catalog(of: request) }

    private static func catalog(of request: BatchRequest) -> String {
        request.catalog ?? Journal.path(beside: request.output, shard: request.shard.suffix)
    }

    /// One for all shards.
    var callerKey: String { PathNames.beside(request.output, ".caller.key") }

    /// What the paths of calls are relative to, as an absolute path.
    var root: String {
        let source = PathNames.withoutTrailingSlashes(request.source)
        let folder =
            request.source == "-" ? "" : FileIdentity.isFolder(path: source) ? source : PathNames.folder(source)
        return URL(filePath: folder.isEmpty ? "." : folder).resolvingSymlinksInPath().standardizedFileURL.path
    }

    /// Where results lie: by their places in the folders that this run was told, or in any later one.
    private var roots: [(mark: String, folder: String)] {
        [(PublishedName.results, request.output), (PublishedName.privates, request.privateFolder)].compactMap {
            mark, folder in
            folder.map { (mark, PathNames.withoutTrailingSlashes($0) + "/") }
        }
    }

    /// As the journal knows it, wherever the folders lie.
    func stored(_ output: OutputMark) -> OutputMark {
        guard let root = roots.first(where: { output.path.hasPrefix($0.folder) }) else { return output }
        var stored = output
        stored.path = root.mark + output.path.dropFirst(root.folder.count)
        return stored
    }

    /// Where it is now.
    func placed(_ output: OutputMark) -> OutputMark {
        guard let root = roots.first(where: { output.path.hasPrefix($0.mark) }) else { return output }
        var placed = output
        placed.path = root.folder + output.path.dropFirst(root.mark.count)
        return placed
    }

    /// What the journal knows of some calls.
    func rows(_ calls: Range<Int>, in journal: Journal) throws(PipelineError) -> [JournalRow?] {
        try journal.rows(calls.map(table.path), request.mode).map { row in
            guard var row else { return nil }
            row.outputs = row.outputs.map(placed)
            return row
        }
    }

    /// Whoever has it may write results of this shard.
    var lock: String { PathNames.joined(request.output, ".callbleep-batch\(request.shard.suffix).lock") }

    /// Where the results of a call lie.
    func folder(of path: String) -> String {
        request.names == .hash ? output : PathNames.joined(output, resultFolder(of: path))
    }

    /// The same for a call in every run and shard, whoever works on it.
    private func digits(of path: String) -> String {
        // What is keyed besides are callers.
        String(key?.mark("path " + path).prefix(Self.digitsOfCall) ?? "")
    }

    private func isShared(_ path: String) -> Bool {
        request.names == .masked && shared.contains(Self.name(of: path, below: commonFolder, mask))
    }

    private func stem(of path: String) -> String {
        guard request.names == .masked else { return digits(of: path) }
        // The hash of a result does not tell calls apart that have the same result.
        return resultStem(of: path) + (isShared(path) ? "-" + digits(of: path) : "")
    }

    private func privateFolder(of path: String) -> String? {
        request.privateFolder.map { PathNames.joined(PathNames.withoutTrailingSlashes($0), PathNames.folder(path)) }
    }

    /// Every folder in which something may be written.
    var foldersOfResults: [String] {
        let folders = Set((0..<count).lazy.map { PathNames.folder(table.path($0)) })
        // Any name in it stands for the calls of a folder.
        let paths = folders.map { PathNames.joined($0, ".") }
        return Set(paths.map(folder) + paths.compactMap(privateFolder)).sorted()
    }

    /// Whether nobody says what is to be hidden in a call, so that nothing of it may be published.
    func withholds(_ entry: CallEntry, _ companions: [String]) -> Bool {
        request.mode == .redact && !request.redaction.keypadOnly && request.redaction.transcription == nil
            && !CallEntry.areMarks(companions)
            // A call that is not there is a failure, whatever is marked in it.
            && FileIdentity(path: entry.place) != nil
    }

    func job(_ id: Int, _ entry: CallEntry, companions: [String], told: JobSettings) -> Job {
        let privateSheet =
            request.mode == .redact
            ? privateFolder(of: entry.path).map { folder in
                // The whole name: recordings that differ in their ending only have two.
                PathNames.joined(folder, PathNames.name(entry.path) + ".private.json")
            } : nil
        return Job(
            id: id, path: entry.path, mode: request.mode, place: entry.place, cues: entry.cues,
            transcript: entry.transcript, neighbours: entry.neighbours, companions: companions,
            folder: folder(of: entry.path), seenFolders: request.names == .hash ? "" : resultFolder(of: entry.path),
            stem: stem(of: entry.path), isNeutral: request.names == .hash,
            isShared: isShared(entry.path),
            privateSheet: privateSheet, replaces: request.replacesForeign, resumes: false, knownKey: nil, before: [],
            told: told)
    }
}
