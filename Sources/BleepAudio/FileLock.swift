import Glibc

/// A lock that one process at a time can have; gone with the value or the process, however it ends, and with those of its
/// children that hold it, too.
public struct FileLock: ~Copyable {
    /// What a child process needs to hold the lock as well: then it is not free before the child is gone.
    public struct Share: Sendable {
        let descriptor: Int32
    }

    /// Between two tries, in microseconds.
    private static let pause: UInt32 = 20_000

    private let descriptor: Int32

    /// - Parameters:
    ///   - path: a file that is made where it does not exist, for its owner only, and stays.
    ///   - milliseconds: how long to wait for another process.
    /// - Returns: `nil` where another process has it.
    /// - Throws: where the file cannot be made.
    public init?(_ path: String, waiting milliseconds: Int = 0) throws(AudioFileError) {
        let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC
        let descriptor = unsafe Glibc.open(path, flags, 0o600)
        guard descriptor >= 0 else {
            throw AudioFileError(
                .cannotCreate, path: path, detail: "cannot be made", libraryMessage: SystemError.last.message)
        }
        let clock = ContinuousClock()
        let end = clock.now + .milliseconds(milliseconds)
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard clock.now < end else {
                Glibc.close(descriptor)
                return nil
            }
            usleep(Self.pause)
        }
        self.descriptor = descriptor
    }

    deinit { Glibc.close(descriptor) }

    /// Good for as long as the lock is.
    public var share: Share { Share(descriptor: descriptor) }
}
