import Glibc

/// The advisory lock of a folder in which names are given; gone with the descriptor or the process.
enum FolderLock {
    /// - Parameter patience: how often, and after which pauses, it is tried.
    /// - Returns: whether nobody else has it; true also where the file system knows no locks.
    static func take(_ folder: Int32, patience: (steps: Int, microseconds: UInt32) = (1, 0)) -> Bool {
        for step in 0..<patience.steps {
            if flock(folder, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK { return true }
            if step + 1 < patience.steps { usleep(patience.microseconds) }
        }
        return false
    }
}
