/// A file in memory that libsndfile writes.
final class MemoryOutput: VirtualFile {
    private(set) var bytes: [UInt8] = []

    override var length: Int { bytes.count }

    override func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, bytes.count - position)
        guard count > 0 else { return 0 }
        for index in 0..<count { unsafe buffer[index] = bytes[position + index] }
        position += count
        return count
    }

    override func write(_ buffer: UnsafeRawBufferPointer) -> Int {
        let end = position + buffer.count
        if end > bytes.count { bytes.append(contentsOf: repeatElement(0, count: end - bytes.count)) }
        unsafe bytes.withUnsafeMutableBytes { target in
            unsafe UnsafeMutableRawBufferPointer(rebasing: target[position..<end]).copyMemory(from: buffer)
        }
        position = end
        return buffer.count
    }

    /// Forgets what was written and starts at 0 again, keeping the memory.
    func rewind() {
        bytes.removeAll(keepingCapacity: true)
        position = 0
    }
}
