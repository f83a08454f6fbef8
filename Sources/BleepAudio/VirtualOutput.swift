import Glibc

/// A file that libsndfile writes, by position, through a descriptor that belongs to somebody else.
///
/// The system gets it in large pieces that end at the blocks of file systems, however it is handed over: what is
/// written one after the other is gathered until a piece is full, something is written elsewhere, or ``flush()``.
final class VirtualOutput: VirtualFile {
    /// Bytes that are gathered at most; larger pieces saved nothing.
    private static let pieceSize = 1 << 16
    /// The blocks of file systems and the pages of memory (ext4, XFS, Btrfs, tmpfs).
    private static let alignment = 1 << 12

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
            let count = unsafe gatheredCount == 0 ? pass(rest) : gather(rest)
            guard let count else { break }
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
            unsafe put(UnsafeRawBufferPointer(rebasing: $0[..<count]), at: gatheredOffset)
        }
        gatheredOffset += count
        return isTaken
    }

    /// Where nothing is gathered: writes whole blocks as they are, if they are a piece at least, else begins to gather.
    /// - Returns: bytes of `buffer` that are done; `nil` where the system did not take them.
    private func pass(_ buffer: UnsafeRawBufferPointer) -> Int? {
        let end = (gatheredOffset + buffer.count) / Self.alignment * Self.alignment
        let whole = end - gatheredOffset
        guard gatheredOffset % Self.alignment == 0, whole >= Self.pieceSize else { return unsafe gather(buffer) }
        guard unsafe put(UnsafeRawBufferPointer(rebasing: buffer[..<whole]), at: gatheredOffset) else { return nil }
        gatheredOffset = end
        return whole
    }

    /// - Returns: as ``pass(_:)``.
    private func gather(_ buffer: UnsafeRawBufferPointer) -> Int? {
        let start = gatheredOffset + gatheredCount
        // Where much follows it is gathered up to the next block only, and the rest written as it is.
        let unit = buffer.count >= Self.pieceSize + Self.alignment ? Self.alignment : Self.pieceSize
        let room = min(unit - start % unit, Self.pieceSize - gatheredCount)
        let count = min(room, buffer.count)
        let place = gatheredCount
        unsafe gathered.withUnsafeMutableBytes { target in
            unsafe UnsafeMutableRawBufferPointer(rebasing: target[place..<place + count]).copyMemory(
                from: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
        gatheredCount += count
        return count < room || flush() ? count : nil
    }

    /// Writes all of `buffer`.
    private func put(_ buffer: UnsafeRawBufferPointer, at offset: Int) -> Bool {
        var done = 0
        while done < buffer.count {
            let start = unsafe buffer.baseAddress! + done
            let count = unsafe pwrite(descriptor, start, buffer.count - done, offset + done)
            if count < 0 {
                if errno == EINTR { continue }
                failure = failure ?? .last
                return false
            }
            done += count
        }
        return true
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
