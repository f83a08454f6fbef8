import Glibc

/// One open descriptor of one recording; closed when the last reader lets go of it.
///
/// All reading is by position, so that any number of readers share the descriptor without knowing of each other.
final class RecordingFile {
    let descriptor: Int32
    /// As it was when it was opened.
    let identity: FileIdentity

    var size: Int { identity.size }

    /// Checksums of what was read for a decoder, from the start of a block to where the reading ended, by this end; what
    /// is read again has to agree.
    private var checksums: [Int: UInt64] = [:]
    /// Whether something was not what it had been when it was read before, or not there any more, whatever the times of
    /// the file say.
    private(set) var hasChanged = false
    /// Of the blocks that were read for a decoder, where somebody wants to know it.
    private var digest: RunningDigest?

    /// Takes the descriptor over.
    init(owning descriptor: Int32) throws(SystemError) {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else {
            let error = SystemError.last
            close(descriptor)
            throw error
        }
        self.descriptor = descriptor
        identity = FileIdentity(status)
    }

    deinit { close(descriptor) }

    /// Fills `buffer` from `offset` on; less only at the end of the file.
    func read(_ buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(SystemError) -> Int {
        var done = 0
        while done < buffer.count {
            let count = unsafe pread(descriptor, buffer.baseAddress! + done, buffer.count - done, offset + done)
            if count == 0 { break }
            if count < 0 {
                if errno == EINTR { continue }
                throw SystemError.last
            }
            done += count
        }
        if done < buffer.count, offset + done < size { hasChanged = true }
        return done
    }

    /// The bytes from `offset` on, at most `count` and at most what is there.
    func bytes(at offset: Int, count: Int) throws(SystemError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: max(0, min(count, size - offset)))
        let read = try read(into: &bytes, at: offset)
        bytes.removeLast(bytes.count - read)
        return bytes
    }

    /// Fills `bytes` from `offset` on.
    /// - Returns: bytes read; fewer than asked for at the end of the file only.
    func read(into bytes: inout [UInt8], at offset: Int) throws(SystemError) -> Int {
        var span = bytes.mutableSpan
        return unsafe try span.withUnsafeMutableBytes { (buffer) throws(SystemError) -> Int in
            unsafe try read(buffer, at: offset)
        }
    }

    /// The checksum of bytes that were read for a decoder; the digest takes them, too.
    func checksum(of bytes: UnsafeRawBufferPointer, at offset: Int) -> UInt64 {
        let checksum = unsafe PlaceChecksum.of(bytes, at: offset)
        unsafe digest?.take(bytes, at: offset, checksum: checksum)
        return checksum
    }

    /// Takes note of what was read, and of a difference to what it was.
    /// - Parameters:
    ///   - checksum: of a block from its start on; blocks begin at multiples of ``FileBlocks/size``.
    ///   - end: of what was read of it.
    func note(_ checksum: UInt64, upTo end: Int) {
        if let before = checksums.updateValue(checksum, forKey: end), before != checksum { hasChanged = true }
    }

    /// Whether ``beginDigest()`` was called.
    var hasDigest: Bool { digest != nil }

    /// Takes the digest of the file from now on from what is read for a decoder.
    func beginDigest() { digest = RunningDigest() }

    /// The digest of the whole file: of the very bytes that decoders got, as long as ``hasChanged`` is false. What none
    /// of them has read, and what one has read out of order, is read now.
    func finishDigest() throws(SystemError) -> (sha256: [UInt8], checksum: UInt64, length: Int) {
        let digest = digest ?? RunningDigest()
        self.digest = digest
        var blocks = FileBlocks(self, from: digest.length / FileBlocks.size * FileBlocks.size)
        while digest.length < size, try blocks.next() {
            let offset = blocks.offset
            let block = blocks.bytes.span.extracting(first: blocks.count)
            let checksum = unsafe block.withUnsafeBytes { unsafe self.checksum(of: $0, at: offset) }
            note(checksum, upTo: offset + blocks.count)
        }
        return (digest.finish(), digest.checksum, digest.length)
    }

    /// Whether no name leads to the file.
    var isUnlinked: Bool {
        var status = stat()
        return unsafe fstat(descriptor, &status) == 0 && status.st_nlink == 0
    }

    /// Whether the descriptor still shows what it showed when it was opened.
    var isUnchanged: Bool {
        var status = stat()
        return unsafe !hasChanged && fstat(descriptor, &status) == 0 && FileIdentity(status) == identity
    }
}

extension FileIdentity {
    init(_ status: stat) {
        self.init(
            device: UInt64(status.st_dev), inode: UInt64(status.st_ino), size: Int(status.st_size),
            modified: Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec))
    }
}
