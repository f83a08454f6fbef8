/// The bytes of a file from its start to its end, one block after the other, in memory that is taken once.
struct FileBlocks {
    /// Smaller blocks cost more calls of the system, larger ones save nothing.
    static let size = 1 << 16

    private let file: RecordingFile
    private var end: Int
    /// Valid in its first ``count`` bytes.
    private(set) var bytes = [UInt8](repeating: 0, count: Self.size)
    private(set) var count = 0
    /// Where the block lies in the file.
    private(set) var offset: Int

    init(_ file: RecordingFile, from offset: Int = 0) {
        self.file = file
        self.offset = offset
        end = offset
    }

    /// - Returns: whether there is another block.
    mutating func next() throws(SystemError) -> Bool {
        offset = end
        count = try file.read(into: &bytes, at: offset)
        end += count
        return count > 0
    }
}
