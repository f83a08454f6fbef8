/// The SHA-256 and the checksum of a whole file, taken from its blocks while they are read for something else.
///
/// Only blocks that follow each other are taken, so each is in it once, whoever reads it again.
final class RunningDigest {
    private var hash: SHA256? = SHA256()
    /// As ``PlaceChecksum`` has it, of all that was taken.
    private(set) var checksum: UInt64 = 0
    /// Bytes taken, from the start of the file.
    private(set) var length = 0
    /// 32 bytes, once it is finished.
    private var sha256: [UInt8]?

    /// - Parameters:
    ///   - bytes: a block at `offset`, passed over unless it is the next.
    ///   - checksum: of the block.
    func take(_ bytes: UnsafeRawBufferPointer, at offset: Int, checksum: UInt64) {
        guard offset == length, hash != nil else { return }
        unsafe hash?.update(bytes)
        self.checksum &+= checksum
        length += bytes.count
    }

    /// - Returns: the SHA-256 of what was taken; nothing more is taken afterwards.
    func finish() -> [UInt8] {
        if let digest = hash.take()?.finalize() { sha256 = digest }
        guard let sha256 else { preconditionFailure("a hash that is gone was finished") }
        return sha256
    }
}
