import Glibc

/// A file that libsndfile writes, by position, through a descriptor that belongs to somebody else.
final class VirtualOutput: VirtualFile {
    fileprivate let descriptor: Int32
    /// What was written, for whoever reads it back.
    fileprivate let written: WrittenBytes

    init(descriptor: Int32, written: WrittenBytes = WrittenBytes()) {
        self.descriptor = descriptor
        self.written = written
    }

    override var length: Int { written.length }

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
        do throws(SystemError) {
            unsafe try written.note(buffer, at: position, in: descriptor)
        } catch {
            failure = failure ?? error
            return 0
        }
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
        do throws(SystemError) {
            try written.noteCut(at: offset, in: descriptor)
            guard ftruncate(descriptor, offset) == 0 else { throw SystemError.last }
        } catch {
            failure = failure ?? error
        }
    }

    func write(_ bytes: Span<UInt8>, at offset: Int) {
        position = offset
        unsafe bytes.withUnsafeBytes { unsafe _ = write($0) }
    }
}
