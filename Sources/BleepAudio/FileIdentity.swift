/// Which file was opened, and in which state: what has to be the same when it is read a second time.
public struct FileIdentity: Hashable, Sendable {
    public var device: UInt64
    public var inode: UInt64
    /// Bytes.
    public var size: Int
    /// Last change of the content, in nanoseconds since 1970.
    public var modified: Int

    public init(device: UInt64, inode: UInt64, size: Int, modified: Int) {
        self.device = device
        self.inode = inode
        self.size = size
        self.modified = modified
    }
}
