/// The SHA-256 and the checksum of a whole file, taken from its blocks while they are read for something else.
///
/// Only bytes that follow each other are taken, so each is in it once, whoever reads it again.
final class RunningDigest {
    private var hash: SHA256? = SHA256()
    /// As ``PlaceChecksum`` has it, of all that was taken.
    private(set) var checksum: UInt64 = 0
    /// Bytes taken, from the start of the file.
    private(set) var length = 0
    /// 32 bytes, once it is finished.
    private var sha256: [UInt8]?

    /// - Parameters:
    ///   - bytes: what lies from `offset` on; only what follows what was taken is.
    ///   - checksum: of the bytes.
    func take(_ bytes: UnsafeRawBufferPointer, at offset: Int, checksum: UInt64) {
        guard offset <= length, length < offset + bytes.count, hash != nil else { return }
        let fresh = unsafe UnsafeRawBufferPointer(rebasing: bytes[(length - offset)...])
        unsafe hash?.update(fresh)
        unsafe self.checksum &+= offset == length ? checksum : PlaceChecksum.of(fresh, at: length)
        length += fresh.count
    }

    /// - Returns: the SHA-256 of what was taken; nothing more is taken afterwards.
    func finish() -> [UInt8] {
        if let digest = hash.take()?.finalize() { sha256 = digest }
        guard let sha256 else { preconditionFailure("a hash that is gone was finished") }
        return sha256
    }
}
