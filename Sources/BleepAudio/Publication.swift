import Glibc

/// Gives the files of one output their names: all of them, or none.
///
/// While it lasts, no other run gives names in the folder. What had one of the names is kept under a temporary one until
/// ``finish()``; without that, at the end of this value, every name is again what it was.
@safe public struct Publication: ~Copyable {
    private struct Step {
        let folder: Int32
        let name: String
        /// What was put there; `nil` where a name was only cleared.
        var placed: FileIdentity?
        /// Where that which had the name waits.
        var keptAs: String?
    }

    /// How long another run is waited for, microseconds. It needs milliseconds; whoever holds the folder for longer is
    /// in trouble.
    private static let patience = 10_000_000

    private let folder: String
    private let lock: Int32
    private let isReplacing: Bool
    private var steps: [Step] = []
    private var isFinished = false

    /// - Parameters:
    ///   - folder: of the output; empty means the current one.
    ///   - replacing: whether files that exist may be replaced; a link is replaced, never followed.
    public init(in folder: String, replacing: Bool) throws(AudioFileError) {
        let path = folder.isEmpty ? "." : folder
        let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else {
            let error = SystemError.last
            throw AudioFileError(
                .cannotCreate, path: path, detail: "not a folder that can be written to", libraryMessage: error.message)
        }
        guard FolderLock.take(descriptor, patience: Self.patience) else {
            close(descriptor)
            throw AudioFileError(
                .cannotCreate, path: path, detail: "another program has held this folder for ten seconds; try again")
        }
        self.folder = path
        lock = descriptor
        isReplacing = replacing
    }

    deinit {
        if !isFinished { undo() }
        for step in steps { close(step.folder) }
        close(lock)
    }

    /// Takes a file from its name in the folder, so that nobody takes it for a part of what comes.
    ///
    /// The recording goes first and comes last: where a run ends in between, no old recording stands beside new sheets.
    public mutating func clear(_ name: String) throws(AudioFileError) {
        guard isReplacing else { return }
        do throws(SystemError) {
            let copy = try Self.duplicate(lock)
            steps.append(Step(folder: copy, name: name))
            try setAside(steps.count - 1)
        } catch {
            throw AudioFileError(
                .cannotCreate, path: path(name), detail: "cannot be replaced", libraryMessage: error.message)
        }
    }

    /// Gives a file its name.
    /// - Parameters: as for ``PendingFile/commit(as:replacing:mode:)``.
    public mutating func add(
        _ file: consuming PendingFile, as name: String, mode: UInt32? = nil
    ) throws(AudioFileError) {
        let place = file.folder == "." ? name : "\(file.folder)/\(name)"
        let identity: FileIdentity
        do throws(SystemError) {
            steps.append(Step(folder: try Self.duplicate(file.folderDescriptor), name: name))
            if isReplacing { try setAside(steps.count - 1) }
            var status = stat()
            guard unsafe fstat(file.descriptor, &status) == 0 else { throw SystemError.last }
            identity = FileIdentity(status)
        } catch {
            throw AudioFileError(.cannotCreate, path: place, detail: "cannot be created", libraryMessage: error.message)
        }
        try file.take(name, replacing: false, mode: mode)
        steps[steps.count - 1].placed = identity
    }

    /// Puts the names that were given on the disk: those that come after them are not there without them, whatever
    /// happens to the power.
    public borrowing func settle() {
        var settled: [FileIdentity] = []
        for step in steps where step.placed != nil {
            var status = stat()
            guard unsafe fstat(step.folder, &status) == 0 else { continue }
            var folder = FileIdentity(status)
            folder.size = 0
            folder.modified = 0
            guard !settled.contains(folder) else { continue }
            settled.append(folder)
            _ = fsync(step.folder)
        }
    }

    /// Lets go of what was replaced: the new files are there.
    public consuming func finish() {
        settle()
        isFinished = true
        for step in steps {
            if let kept = step.keptAs { unsafe _ = unlinkat(step.folder, kept, 0) }
        }
    }

    private func path(_ name: String) -> String { folder == "." ? name : "\(folder)/\(name)" }

    private static func duplicate(_ descriptor: Int32) throws(SystemError) -> Int32 {
        let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
        guard copy >= 0 else { throw SystemError.last }
        return copy
    }

    /// Gives what has the name of a step, if something does, a temporary one.
    private mutating func setAside(_ index: Int) throws(SystemError) {
        let step = steps[index]
        var status = stat()
        guard unsafe fstatat(step.folder, step.name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            let error = SystemError.last
            guard error.number == ENOENT else { throw error }
            return
        }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw SystemError(number: EISDIR) }
        let kept = TemporaryName.make()
        guard unsafe renameat(step.folder, step.name, step.folder, kept) == 0 else { throw SystemError.last }
        steps[index].keptAs = kept
    }

    private func undo() {
        for step in steps.reversed() {
            var status = stat()
            if let placed = step.placed, unsafe fstatat(step.folder, step.name, &status, AT_SYMLINK_NOFOLLOW) == 0,
                FileIdentity(status).isSameFile(as: placed)
            {
                unsafe _ = unlinkat(step.folder, step.name, 0)
            }
            if let kept = step.keptAs { unsafe _ = renameat(step.folder, kept, step.folder, step.name) }
        }
    }
}
