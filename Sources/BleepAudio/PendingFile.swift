import Glibc

/// A file that has no name until it is committed. Where the system can, it has no name at all; else it is called
/// `.callbleep-<random>.part`. Only its owner can read it. It is gone when it is not committed.
@safe public struct PendingFile: ~Copyable {
    /// The folder, as given; `.` for the current one.
    public let folder: String
    /// Open for reading and writing; owned by this value.
    public let descriptor: Int32

    /// What was handed to the system so far.
    let written = WrittenBytes()
    let folderDescriptor: Int32
    /// The name that it has until it is committed; `nil` when it has none.
    private var temporaryName: String?
    /// The permissions with which it is on the disk already; `nil` where it is not.
    private var settledMode: UInt32??

    /// - Parameter folder: where it will be committed; empty means the current folder.
    public init(in folder: String) throws(AudioFileError) { try self.init(in: folder, unnamed: true) }

    /// - Parameter unnamed: whether to try a file without any name first.
    init(in folder: String, unnamed: Bool) throws(AudioFileError) {
        let path = folder.isEmpty ? "." : folder
        let folderDescriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folderDescriptor >= 0 else {
            let error = SystemError.last
            throw AudioFileError(
                .cannotCreate, path: path, detail: "not a folder that can be written to",
                libraryMessage: error.message)
        }
        var descriptor: Int32 = -1
        if unnamed { descriptor = unsafe openat(folderDescriptor, ".", O_RDWR | O_CLOEXEC | unnamedFileFlag, 0o600) }
        var name: String?
        if descriptor < 0 {
            let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
            let candidate = TemporaryName.make()
            descriptor = unsafe openat(folderDescriptor, candidate, flags, 0o600)
            name = candidate
        }
        guard descriptor >= 0 else {
            let error = SystemError.last
            Glibc.close(folderDescriptor)
            throw AudioFileError(
                .cannotCreate, path: path, detail: "no file can be created in this folder",
                libraryMessage: error.message)
        }
        // While it is locked no other run takes it for abandoned.
        _ = flock(descriptor, LOCK_EX | LOCK_NB)
        self.folder = path
        self.descriptor = descriptor
        self.folderDescriptor = folderDescriptor
        temporaryName = name
    }

    deinit {
        if let temporaryName { unsafe _ = unlinkat(folderDescriptor, temporaryName, 0) }
        Glibc.close(descriptor)
        Glibc.close(folderDescriptor)
    }

    /// Appends bytes.
    public mutating func write(_ bytes: Span<UInt8>) throws(AudioFileError) {
        let failure = unsafe bytes.withUnsafeBytes { buffer -> SystemError? in
            do throws(SystemError) {
                unsafe try written.note(buffer, at: written.length, in: descriptor)
            } catch {
                return error
            }
            var done = 0
            while done < buffer.count {
                let count = unsafe Glibc.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
                if count < 0 {
                    if errno == EINTR { continue }
                    return .last
                }
                done += count
            }
            return nil
        }
        if let failure {
            throw AudioFileError(
                .cannotWrite, path: folder, detail: "cannot be written", libraryMessage: failure.message)
        }
    }

    /// Appends text as UTF-8.
    public mutating func write(_ text: String) throws(AudioFileError) {
        let bytes = Array(text.utf8)
        try write(bytes.span)
    }

    /// Reads the whole file back and holds it against what was written.
    /// - Returns: its SHA-256, 32 bytes.
    /// - Throws: ``AudioFileError`` where one bit is not what it was when it was handed to the system.
    public borrowing func sha256() throws(AudioFileError) -> [UInt8] { try digest(of: try reopen()) }

    /// Holds against what was written what `source` has read of the file, and reads only what it has not.
    ///
    /// Every byte of the file is in it, in the state in which the decoder got it each time. The file has a time of its
    /// own since `source` was opened. Where it has another at the end, because somebody has written into it, be it
    /// behind whoever read, or because the file system keeps no such times, the whole file is read once more.
    /// - Parameter source: this file, reopened.
    /// - Returns: as ``sha256()``.
    /// - Throws: as ``sha256()``, and where a decoder got different bytes from one place.
    public borrowing func sha256(asReadBy source: borrowing AudioSource) throws(AudioFileError) -> [UInt8] {
        let hash = try digest(of: source.file)
        guard !source.file.hasChanged else { throw isNotWhatWasWritten }
        let isSealed = source.identity.modified == Self.sealed.nanoseconds && source.file.isUnchanged
        return isSealed ? hash : try sha256()
    }

    /// Gives the file a time that nothing else gives it; whoever writes into it changes that.
    borrowing func seal() {
        let time = timespec(tv_sec: Self.sealed.seconds, tv_nsec: 0)
        unsafe _ = [time, time].withUnsafeBufferPointer { unsafe futimens(descriptor, $0.baseAddress) }
    }

    /// 1 January 2000, which FAT, too, can keep.
    private static let sealed = (seconds: 946_684_800, nanoseconds: 946_684_800_000_000_000)

    private borrowing func digest(of file: RecordingFile) throws(AudioFileError) -> [UInt8] {
        let found: (sha256: [UInt8], checksum: UInt64, length: Int)
        do throws(SystemError) {
            found = try file.finishDigest()
        } catch {
            throw AudioFileError(
                .cannotRead, path: folder, detail: "cannot be read back", libraryMessage: error.message)
        }
        guard file.size == written.length, found.length == file.size, found.checksum == written.checksum else {
            throw isNotWhatWasWritten
        }
        return found.sha256
    }

    private var isNotWhatWasWritten: AudioFileError {
        AudioFileError(
            .cannotWrite, path: folder,
            detail: "what was written cannot be read back as it was; look after the disk and the memory")
    }

    /// Puts the file on the disk, with the permissions that it is to have.
    /// - Parameter mode: permissions; `nil` means what the user's umask leaves of 0666.
    /// - Throws: ``AudioFileError`` with the words of the system.
    public mutating func settle(mode: UInt32? = nil) throws(AudioFileError) {
        guard settledMode != .some(mode) else { return }
        // Not that of the seal.
        _ = futimens(descriptor, nil)
        guard fchmod(descriptor, mode_t(mode ?? 0o666 & ~UserMask.current)) == 0, fsync(descriptor) == 0 else {
            let error = SystemError.last
            throw AudioFileError(
                .cannotWrite, path: folder, detail: "cannot be written", libraryMessage: error.message)
        }
        settledMode = .some(mode)
    }

    /// Gives the file its name, once its bytes are on the disk, and puts the name there, too.
    /// - Parameters:
    ///   - name: a name in the folder, no path.
    ///   - replacing: whether a file of that name may be replaced; a link is replaced, never followed.
    ///   - mode: permissions; `nil` means what the user's umask leaves of 0666.
    /// - Throws: ``AudioFileError``; then there is no new file, and what had the name still has it.
    public consuming func commit(as name: String, replacing: Bool, mode: UInt32? = nil) throws(AudioFileError) {
        let folder = fcntl(folderDescriptor, F_DUPFD_CLOEXEC, 0)
        defer { if folder >= 0 { Glibc.close(folder) } }
        try take(name, replacing: replacing, mode: mode)
        // The name is there; whether it outlives a power cut is all that this decides.
        if folder >= 0 { _ = fsync(folder) }
    }

    /// As ``commit(as:replacing:mode:)``, but the name may be lost in a power cut until the folder is put on the disk.
    consuming func take(_ name: String, replacing: Bool, mode: UInt32?) throws(AudioFileError) {
        let path = folder == "." ? name : "\(folder)/\(name)"
        guard !name.isEmpty, name != ".", name != "..", !name.contains("/") else {
            throw AudioFileError(.cannotCreate, path: path, detail: "not a file name")
        }
        try settle(mode: mode)
        do throws(SystemError) {
            if replacing { try replace(name) } else { try publish(name) }
        } catch {
            if error.number == EEXIST, !replacing {
                throw AudioFileError(.alreadyExists, path: path, detail: "exists already")
            }
            throw AudioFileError(
                .cannotCreate, path: path, detail: "cannot be created", libraryMessage: error.message)
        }
    }

    /// The same file by a descriptor of its own, for reading.
    func reopen() throws(AudioFileError) -> RecordingFile {
        do throws(SystemError) {
            let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
            guard copy >= 0 else { throw SystemError.last }
            return try RecordingFile(owning: copy)
        } catch {
            throw AudioFileError(
                .cannotRead, path: folder, detail: "cannot be opened again", libraryMessage: error.message)
        }
    }

    /// Takes a name that nobody has.
    private mutating func publish(_ name: String) throws(SystemError) {
        if try link(to: name) { return removeTemporaryName() }
        // No hard links here (FAT, some network folders): take the name with an empty file, then replace that.
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        let reservation = unsafe openat(folderDescriptor, name, flags, 0o600)
        guard reservation >= 0 else { throw SystemError.last }
        Glibc.close(reservation)
        do throws(SystemError) { try rename(to: name) } catch {
            unsafe _ = unlinkat(folderDescriptor, name, 0)
            throw error
        }
    }

    /// Takes a name, whoever has it.
    private mutating func replace(_ name: String) throws(SystemError) {
        if temporaryName == nil {
            // A file without a name can be linked but not renamed.
            let candidate = TemporaryName.make()
            guard try link(to: candidate) else { throw SystemError(number: EOPNOTSUPP) }
            temporaryName = candidate
        }
        try rename(to: name)
    }

    /// - Returns: false where the file system has no hard links.
    private func link(to name: String) throws(SystemError) -> Bool {
        let result =
            if let temporaryName {
                unsafe linkat(folderDescriptor, temporaryName, folderDescriptor, name, 0)
            } else {
                // open(2), O_TMPFILE: how a file without a name gets one.
                unsafe linkat(
                    AT_FDCWD, "/proc/self/fd/\(descriptor)", folderDescriptor, name, AT_SYMLINK_FOLLOW)
            }
        if result == 0 { return true }
        let error = SystemError.last
        if temporaryName != nil, error.number == EPERM || error.number == EOPNOTSUPP { return false }
        throw error
    }

    private mutating func rename(to name: String) throws(SystemError) {
        guard let temporaryName,
            unsafe renameat(folderDescriptor, temporaryName, folderDescriptor, name) == 0
        else { throw SystemError.last }
        self.temporaryName = nil
    }

    /// For a file that is never committed: whatever happens to this process, nothing of it remains.
    mutating func removeTemporaryName() {
        guard let temporaryName else { return }
        unsafe _ = unlinkat(folderDescriptor, temporaryName, 0)
        self.temporaryName = nil
    }
}
