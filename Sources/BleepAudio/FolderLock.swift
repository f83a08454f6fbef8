import Glibc

/// The advisory lock of a folder in which names are given; gone with the descriptor or the process.
enum FolderLock {
    /// Pauses between two tries, microseconds. The first is shorter than a run holds a folder (its names are put on the
    /// disk meanwhile, some tenths of a millisecond), each is twice the one before, and the last lets a processor rest.
    private static let pauses = (first: 100, longest: 10_000)

    /// - Parameter patience: how long it is tried again where somebody has it, microseconds.
    /// - Returns: whether nobody else has it; true also where the file system knows no locks.
    static func take(_ folder: Int32, patience: Int = 0) -> Bool {
        var (pause, waited) = (pauses.first, 0)
        while true {
            if flock(folder, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK { return true }
            guard waited < patience else { return false }
            usleep(UInt32(pause))
            waited += pause
            pause = min(2 * pause, pauses.longest)
        }
    }
}
