import Glibc

/// A file that libsndfile writes, by position, through a descriptor that belongs to somebody else.
final class VirtualOutput: VirtualFile {
    fileprivate let descriptor: Int32
    fileprivate var end = 0

    init(descriptor: Int32) { self.descriptor = descriptor }

    override var length: Int { end }

    override func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = unsafe pread(descriptor, buffer.baseAddress, buffer.count, position)
        guard count >= 0 else {
            failure = failure ?? .last
            return 0
        }
        position += count
        return count
    }

    override func write(_ buffer: UnsafeRawBufferPointer) -> Int {
        var done = 0
        while done < buffer.count {
            let start = unsafe buffer.baseAddress! + done
            let count = unsafe pwrite(descriptor, start, buffer.count - done, position)
            if count < 0 {
                if errno == EINTR { continue }
                failure = failure ?? .last
                break
            }
            done += count
            position += count
        }
        end = max(end, position)
        return done
    }
}

extension VirtualOutput {
    /// Fills `bytes` from `offset` on.
    /// - Returns: bytes read.
    func read(into bytes: inout [UInt8], at offset: Int) -> Int {
        position = offset
        return unsafe bytes.withUnsafeMutableBytes { unsafe read(into: $0) }
    }

    func truncate(at offset: Int) {
        if ftruncate(descriptor, offset) != 0 { failure = failure ?? .last }
        end = offset
    }

    func write(_ bytes: Span<UInt8>, at offset: Int) {
        position = offset
        unsafe bytes.withUnsafeBytes { unsafe _ = write($0) }
    }
}
