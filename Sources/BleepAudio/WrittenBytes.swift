import Glibc

/// What was handed to the system for one file, kept beside it: what is read back has to agree.
final class WrittenBytes {
    /// Bytes from the start of the file to the furthest that was written.
    private(set) var length = 0
    private(set) var checksum: UInt64 = 0

    /// Takes note of bytes before they are written at `offset`.
    ///
    /// What they overwrite is taken out as it can be read now: where it is not what was written, the sum stays wrong.
    func note(_ bytes: UnsafeRawBufferPointer, at offset: Int, in descriptor: Int32) throws(SystemError) {
        let overwritten = min(length, offset + bytes.count) - offset
        if overwritten > 0 { try takeOut(offset..<offset + overwritten, of: descriptor) }
        unsafe checksum &+= PlaceChecksum.of(bytes, at: offset)
        length = max(length, offset + bytes.count)
    }

    /// Takes note of a whole file that another program wrote, as it can be read now.
    func noteWhole(_ file: RecordingFile) throws(SystemError) {
        (length, checksum) = (0, 0)
        var blocks = FileBlocks(file)
        while try blocks.next() {
            let offset = blocks.offset
            let block = blocks.bytes.span.extracting(first: blocks.count)
            unsafe block.withUnsafeBytes { unsafe checksum &+= PlaceChecksum.of($0, at: offset) }
            length = offset + blocks.count
        }
    }

    /// Takes note of a file that is cut at `offset`.
    func noteCut(at offset: Int, in descriptor: Int32) throws(SystemError) {
        if offset < length { try takeOut(offset..<length, of: descriptor) }
        length = offset
    }

    private func takeOut(_ range: Range<Int>, of descriptor: Int32) throws(SystemError) {
        var bytes = [UInt8](repeating: 0, count: min(range.count, 1 << 16))
        var position = range.lowerBound
        while position < range.upperBound {
            let wanted = min(bytes.count, range.upperBound - position)
            let count = unsafe bytes.withUnsafeMutableBytes {
                unsafe pread(descriptor, $0.baseAddress, wanted, position)
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw SystemError.last
            }
            // Where less is there than was written, the sum stays wrong.
            guard count > 0 else { return }
            unsafe bytes.withUnsafeBytes {
                unsafe checksum &-= PlaceChecksum.of(UnsafeRawBufferPointer(rebasing: $0[..<count]), at: position)
            }
            position += count
        }
    }
}
