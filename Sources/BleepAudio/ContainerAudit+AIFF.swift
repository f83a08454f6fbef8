/// AIFF and AIFF-C.
extension ContainerAudit {
    /// AIFF and AIFF-C.
    mutating func walkAIFF(_ file: RecordingFile) throws(SystemError) {
        let order = ByteOrder.big
        let head = try file.bytes(at: 0, count: 12)
        var layout: AIFFLayout?
        var seen: Set<String> = []
        try walkChunks(file, from: 12, headerBytes: 8) { name, _, body, size, audit throws(SystemError) in
            var isNeeded = seen.insert(name).inserted
            switch name {
            case "COMM":
                let bytes = try file.bytes(at: body, count: min(size, Self.longestDescription))
                layout = bytes.count >= AIFFLayout.leastBytes ? AIFFLayout(bytes) : nil
                isNeeded = isNeeded && bytes.count == size && Self.isDescription(bytes)
            case "FVER":
                let version = order.uint32(try file.bytes(at: body, count: 4), at: 0)
                isNeeded = isNeeded && size == 4 && version == Self.version
            case "SSND":
                // An offset and a block size, which nobody uses.
                let lead = try file.bytes(at: body, count: 8)
                if lead.contains(where: { $0 != 0 }) { isNeeded = false }
                if let layout, let block = layout.block, block.frames == 1, size > 8,
                    size - 8 > layout.frames * block.bytes + 1, size <= file.size - body
                {
                    audit.leftovers.append("\(size - 8 - layout.frames * block.bytes) bytes behind the last sample")
                }
            default: isNeeded = false
            }
            if !isNeeded { audit.note(name, bytes: size) }
            return nil
        } sizeOf: {
            Int(order.uint32($0, at: 4))
        }
        if !Self.isWhole(UInt64(order.uint32(head, at: 4)), of: file, headerBytes: 8) {
            leftovers.append("a size in its header that is not its own")
        }
    }

    /// AIFF-C version 1.
    private static let version: UInt32 = 0xa280_5140
    /// With the longest name of a compression.
    private static let longestDescription = 22 + 256
    /// What programs call the compression, in lower case; most leave it empty.
    private static let compressions: Set = [
        "", "not compressed", "pcm", "ulaw 2:1", "alaw 2:1", "µlaw 2:1", "ccitt g.711 u-law", "ccitt g.711 a-law",
        "ima 4:1", "floating point", "float 32", "float 64", "32-bit floating point", "64-bit floating point",
        "little endian",
    ]

    /// - Parameter body: all of a `COMM` chunk.
    private static func isDescription(_ body: [UInt8]) -> Bool {
        guard body.count > AIFFLayout.leastBytes else { return body.count == AIFFLayout.leastBytes }
        // A code of four letters, then the name of the compression behind its length.
        guard body.count >= 23 else { return body.count == 22 }
        let length = Int(body[22])
        guard body.count >= 23 + length, body.count <= 24 + length else { return false }
        let name = String(decoding: body[23..<23 + length], as: UTF8.self).lowercased()
        return compressions.contains(name) && body[(23 + length)...].allSatisfy { $0 == 0 }
    }
}
