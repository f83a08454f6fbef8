/// Small reads all over a file, from memory that is taken once.
struct FileWindow {
    private static let size = 1 << 16

    private let file: RecordingFile
    private var buffer = [UInt8](repeating: 0, count: Self.size)
    private var loaded = 0..<0

    init(_ file: RecordingFile) { self.file = file }

    /// The bytes from `offset` on: `count` of them, fewer only at the end of the file.
    mutating func bytes(at offset: Int, count: Int) throws(SystemError) -> ArraySlice<UInt8> {
        if offset < loaded.lowerBound || offset + count > loaded.upperBound {
            let read = try file.read(into: &buffer, at: offset)
            loaded = offset..<offset + read
        }
        let start = offset - loaded.lowerBound
        return buffer[start..<max(start, min(start + count, loaded.count))]
    }

    /// Where `pattern` next stands, at `offset` or behind it.
    mutating func firstOffset(of pattern: [UInt8], from offset: Int) throws(SystemError) -> Int? {
        var place = offset
        while true {
            let block = try bytes(at: place, count: Self.size)
            guard block.count >= pattern.count else { return nil }
            for index in block.startIndex...block.endIndex - pattern.count
            where block[index] == pattern[0] && block[index...].starts(with: pattern) {
                return place + index - block.startIndex
            }
            place += block.count - pattern.count + 1
        }
    }
}
