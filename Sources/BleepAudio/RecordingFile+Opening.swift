import Glibc

extension RecordingFile {
    /// Opens a regular file; a named pipe is spooled.
    static func open(_ path: String) throws(AudioFileError) -> RecordingFile {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { throw Self.cannotOpen(path, .last) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw AudioFileError(.folder, path: path, detail: "a folder, not a recording")
        case S_IFIFO:
            let pipe = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
            guard pipe >= 0 else { throw Self.cannotOpen(path, .last) }
            defer { close(pipe) }
            return try spool(pipe, path: path)
        default: throw AudioFileError(.notARegularFile, path: path, detail: "neither a file nor a pipe")
        }
        // Not blocking: should a pipe have taken the file's place meanwhile, nobody waits for its writer.
        let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw Self.cannotOpen(path, .last) }
        do throws(SystemError) {
            return try RecordingFile(owning: descriptor)
        } catch {
            throw Self.cannotOpen(path, error)
        }
    }

    /// Copies all that comes through `descriptor` to a temporary file that has no name.
    static func spool(_ descriptor: Int32, path: String) throws(AudioFileError) -> RecordingFile {
        do throws(SystemError) {
            let spool = try unlinkedTemporaryFile()
            do throws(SystemError) { try copy(descriptor, to: spool) } catch {
                close(spool)
                throw error
            }
            return try RecordingFile(owning: spool)
        } catch {
            throw AudioFileError(
                .cannotRead, path: path, detail: "cannot be spooled to a temporary file", libraryMessage: error.message)
        }
    }

    /// 64 KiB, what a Linux pipe holds.
    private static let pipeCapacity = 1 << 16

    private static func copy(_ source: Int32, to target: Int32) throws(SystemError) {
        var buffer = [UInt8](repeating: 0, count: pipeCapacity)
        while true {
            let count = unsafe Glibc.read(source, &buffer, buffer.count)
            if count == 0 { return }
            if count < 0 {
                if errno == EINTR { continue }
                throw SystemError.last
            }
            var written = 0
            while written < count {
                let step = unsafe buffer.withUnsafeBytes { bytes in
                    unsafe Glibc.write(target, bytes.baseAddress! + written, count - written)
                }
                if step < 0 {
                    if errno == EINTR { continue }
                    throw SystemError.last
                }
                written += step
            }
        }
    }

    /// A file for reading and writing that has no name, in the folder for temporary files.
    static func unlinkedTemporaryFile() throws(SystemError) -> Int32 {
        let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
        let unnamed = unsafe Glibc.open(folder, O_RDWR | O_CLOEXEC | unnamedFileFlag, 0o600)
        if unnamed >= 0 { return unnamed }
        // Not every file system can hold a file without a name.
        var template = Array("\(folder)/.callbleep-XXXXXX".utf8CString)
        let named = unsafe mkstemp(&template)
        guard named >= 0 else { throw SystemError.last }
        _ = fcntl(named, F_SETFD, FD_CLOEXEC)
        unsafe unlink(template)
        return named
    }

    static func cannotOpen(_ path: String, _ error: SystemError) -> AudioFileError {
        switch error.number {
        // The arguments of a Swift program have U+FFFD for each byte that makes no sense.
        case ENOENT where path.contains("\u{FFFD}"):
            AudioFileError(
                .missing, path: path, detail: "no such file; a name that is not UTF-8 cannot be given, rename it")
        case ENOENT, ENOTDIR: AudioFileError(.missing, path: path, detail: "no such file")
        case EACCES, EPERM: AudioFileError(.unreadable, path: path, detail: "may not be read (permission denied)")
        default: AudioFileError(.unreadable, path: path, detail: "cannot be opened", libraryMessage: error.message)
        }
    }
}

/// `O_TMPFILE` (linux/fcntl.h: `__O_TMPFILE | O_DIRECTORY`), a macro that does not reach Swift.
let unnamedFileFlag: Int32 = 0o20_000_000 | O_DIRECTORY

extension RecordingFile {
    /// The text of a file that the system makes up: its size is given as 0.
    static func special(_ path: String) throws(SystemError) -> String {
        let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemError.last }
        let file = try RecordingFile(owning: descriptor)
        var blocks = FileBlocks(file)
        var text: [UInt8] = []
        while try blocks.next() { text += blocks.bytes.prefix(blocks.count) }
        return String(decoding: text, as: UTF8.self)
    }
}
