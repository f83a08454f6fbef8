/// A tag in front of a recording (ID3v2.2 to 2.4): MP3 as a rule, any file by accident.
enum ID3Tag {
    private static let headerSize = 10

    /// Bytes of the tag that starts at `offset`; `nil` where there is none.
    static func length(in file: RecordingFile, at offset: Int) throws(SystemError) -> Int? {
        let head = try file.bytes(at: offset, count: headerSize)
        guard head.count == headerSize, head.starts(with: "ID3".utf8), head[3] < 0xff, head[4] < 0xff,
            head[6..<10].allSatisfy({ $0 < 0x80 })
        else { return nil }
        // ID3v2 §3.1: the size has 7 bits a byte and leaves out the header and, where a flag says so, the footer.
        let size = head[6..<10].reduce(0) { $0 << 7 | Int($1) }
        let footer = head[5] & 0x10 != 0 ? headerSize : 0
        return headerSize + size + footer
    }
}
