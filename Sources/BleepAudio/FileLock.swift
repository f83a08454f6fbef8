import Glibc

/// A lock that one process at a time can have; gone with the value or the process, however it ends.
public struct FileLock: ~Copyable {
    private let descriptor: Int32

    /// - Parameter path: a file that is made where it does not exist, for its owner only, and stays.
    /// - Returns: `nil` where another process has it.
    /// - Throws: where the file cannot be made.
    public init?(_ path: String) throws(AudioFileError) {
        let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC
        let descriptor = unsafe Glibc.open(path, flags, 0o600)
        guard descriptor >= 0 else {
            throw AudioFileError(
                .cannotCreate, path: path, detail: "cannot be made", libraryMessage: SystemError.last.message)
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            Glibc.close(descriptor)
            return nil
        }
        self.descriptor = descriptor
    }

    deinit { Glibc.close(descriptor) }
}
