import Glibc

extension FileIdentity {
    /// The file that `path` leads to now, through links; `nil` where there is none or it cannot be reached.
    public init?(path: String) {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        self.init(
            device: UInt64(status.st_dev), inode: UInt64(status.st_ino), size: Int(status.st_size),
            modified: status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec)
    }

    /// Whether something has the name `path`. A link that leads nowhere has it, too.
    public static func isThere(path: String) -> Bool {
        var status = stat()
        return unsafe lstat(path, &status) == 0
    }

    /// Whether `path` leads, through links, to a folder.
    public static func isFolder(path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether `path` leads, through links, to something that is neither a file nor a folder: a device, a pipe, a socket.
    public static func isSpecial(path: String) -> Bool {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return false }
        return ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
    }

    /// Whether nothing has the name `path`, or a link of that name leads nowhere. What cannot be looked at, because a
    /// folder is closed or a disk does not answer, is not gone.
    public static func isGone(path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) != 0 && [ENOENT, ENOTDIR].contains(errno)
    }

    /// Whether both are one file, in whatever state and under whatever name.
    public func isSameFile(as other: FileIdentity) -> Bool { device == other.device && inode == other.inode }
}
