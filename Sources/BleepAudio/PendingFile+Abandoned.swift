import Glibc

extension PendingFile {
    /// Removes what runs that were killed left behind in a folder; never what another run is writing.
    /// - Returns: how many files were removed.
    @discardableResult
    public static func removeAbandoned(in folder: String) -> Int {
        let path = folder.isEmpty ? "." : folder
        guard let listing = unsafe opendir(path) else { return 0 }
        defer { unsafe _ = closedir(listing) }
        let folderDescriptor = unsafe dirfd(listing)
        // Whoever gives names here keeps what it replaces under a temporary one.
        guard FolderLock.take(folderDescriptor) else { return 0 }
        var removed = 0
        while let entry = unsafe readdir(listing) {
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard TemporaryName.matches(name) else { continue }
            let flags = O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
            let descriptor = unsafe openat(folderDescriptor, name, flags)
            guard descriptor >= 0 else { continue }
            // Whoever is writing it holds the lock; the lock of a killed run is gone.
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0, unsafe unlinkat(folderDescriptor, name, 0) == 0 {
                removed += 1
            }
            Glibc.close(descriptor)
        }
        return removed
    }
}
