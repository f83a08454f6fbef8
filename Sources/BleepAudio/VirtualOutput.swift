import Glibc

/// A file that libsndfile writes, by position, through a descriptor that belongs to somebody else.
///
/// The system gets it in large pieces that end at round places, however it is handed over: what is written one after the
/// other is gathered until a piece is full, something is written elsewhere, or ``flush()``. What is large is not copied:
/// it goes with what was gathered before it.
final class VirtualOutput: VirtualFile {
    /// Bytes that are gathered at most. Pieces end at its multiples: where a file system keeps files in large parts of
    /// memory (ext4 since Linux 6.16, XFS), such a piece is one of them, and any other is several.
    private static let pieceSize = 1 << 16

    private let descriptor: Int32
    /// What was written, for whoever reads it back.
    private let written: WrittenBytes
    /// Valid in its first ``gatheredCount`` bytes, which belong at ``gatheredOffset``.
    private var gathered = [UInt8](repeating: 0, count: pieceSize)
    private var gatheredCount = 0
    private var gatheredOffset = 0

    init(descriptor: Int32, written: WrittenBytes = WrittenBytes()) {
        self.descriptor = descriptor
        self.written = written
    }

    override var length: Int { written.length }

    override func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        guard flush() else { return 0 }
        let count = unsafe pread(descriptor, buffer.baseAddress, buffer.count, position)
        guard count >= 0 else {
            failure = failure ?? .last
            return 0
        }
        position += count
        return count
    }

    /// - Returns: bytes taken over; where it is less, ``failure`` says why. What was taken over may fail later.
    override func write(_ buffer: UnsafeRawBufferPointer) -> Int {
        if position != gatheredOffset + gatheredCount {
            guard flush() else { return 0 }
            gatheredOffset = position
        }
        do throws(SystemError) {
            // What is still gathered is behind everything that this could overwrite.
            unsafe try written.note(buffer, at: position, in: descriptor)
        } catch {
            failure = failure ?? error
            return 0
        }
        var done = 0
        while done < buffer.count {
            let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[done...])
            guard let count = unsafe pass(rest) else { break }
            done += count
            position += count
        }
        return done
    }

    /// Hands the system what was gathered.
    /// - Returns: whether it took it; ``failure`` says why not.
    @discardableResult func flush() -> Bool {
        let count = gatheredCount
        gatheredCount = 0
        let isTaken = unsafe gathered.withUnsafeBytes {
            unsafe put(
                UnsafeRawBufferPointer(rebasing: $0[..<count]), then: UnsafeRawBufferPointer(start: nil, count: 0),
                at: gatheredOffset)
        }
        gatheredOffset += count
        return isTaken
    }

    /// Writes what is gathered and `buffer` behind it at once, up to the last end of a piece, or gathers all of it.
    /// - Returns: bytes of `buffer` that are done; `nil` where the system did not take them.
    private func pass(_ buffer: UnsafeRawBufferPointer) -> Int? {
        let start = gatheredOffset + gatheredCount
        let end = (start + buffer.count) / Self.pieceSize * Self.pieceSize
        guard end > start else {
            let place = gatheredCount
            unsafe gathered.withUnsafeMutableBytes { target in
                unsafe UnsafeMutableRawBufferPointer(rebasing: target[place..<place + buffer.count])
                    .copyMemory(from: buffer)
            }
            gatheredCount += buffer.count
            return buffer.count
        }
        let count = gatheredCount
        gatheredCount = 0
        let isTaken = unsafe gathered.withUnsafeBytes {
            unsafe put(
                UnsafeRawBufferPointer(rebasing: $0[..<count]),
                then: UnsafeRawBufferPointer(rebasing: buffer[..<(end - start)]), at: gatheredOffset)
        }
        gatheredOffset = end
        return isTaken ? end - start : nil
    }

    /// Writes all of two pieces, the second behind the first.
    private func put(
        _ first: UnsafeRawBufferPointer, then second: UnsafeRawBufferPointer, at offset: Int
    ) -> Bool {
        var done = 0
        while done < first.count + second.count {
            var parts = (
                unsafe Self.part(of: first, from: min(done, first.count)),
                unsafe Self.part(of: second, from: max(0, done - first.count))
            )
            let count = unsafe withUnsafeBytes(of: &parts) {
                unsafe pwritev(descriptor, $0.assumingMemoryBound(to: iovec.self).baseAddress, 2, offset + done)
            }
            if count < 0 {
                if errno == EINTR { continue }
                failure = failure ?? .last
                return false
            }
            done += count
        }
        return true
    }

    private static func part(of bytes: UnsafeRawBufferPointer, from start: Int) -> iovec {
        let rest = unsafe UnsafeMutableRawBufferPointer(mutating: UnsafeRawBufferPointer(rebasing: bytes[start...]))
        return unsafe iovec(iov_base: rest.baseAddress, iov_len: rest.count)
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
        guard flush() else { return }
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
