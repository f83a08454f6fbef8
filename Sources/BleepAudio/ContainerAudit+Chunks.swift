/// Containers that are lists of named chunks.
extension ContainerAudit {
    /// Sun/NeXT: a header with room for a remark in front of the samples.
    mutating func walkAU(_ file: RecordingFile) throws(SystemError) {
        let head = try file.bytes(at: 0, count: 24)
        let order = head.starts(with: ".snd".utf8) ? ByteOrder.big : .little
        let start = Int(order.uint32(head, at: 4))
        if start > 24, start <= file.size, try !Self.isEmpty(file, 24..<start) {
            leftovers.append("a remark of \(start - 24) bytes in the header")
        }
        let size = Int(order.uint32(head, at: 8))
        if size != FileSurvey.unknown32 { trailing(file, from: start + size) }
    }

    /// - Parameters:
    ///   - visit: gets name, header, place and size of each chunk; may give another size.
    mutating func walkChunks(
        _ file: RecordingFile, from start: Int, headerBytes: Int,
        _ visit: (String, [UInt8], Int, Int, inout ContainerAudit) throws(SystemError) -> Int?,
        sizeOf: ([UInt8]) -> Int
    ) throws(SystemError) {
        var offset = start
        while offset + headerBytes <= file.size {
            let chunk = try file.bytes(at: offset, count: headerBytes)
            let name = String(decoding: chunk.prefix(4), as: UTF8.self)
            let size = sizeOf(chunk)
            let body = offset + headerBytes
            let length = try visit(name, chunk, body, size, &self) ?? size
            guard length <= file.size else { return }
            offset = body + length + length & 1
            guard length & 1 == 1, offset <= file.size else { continue }
            let isFilled = try !Self.isEmpty(file, offset - 1..<offset)
            if isFilled { leftovers.append("a byte between the chunks") }
        }
        trailing(file, from: offset)
    }
}
