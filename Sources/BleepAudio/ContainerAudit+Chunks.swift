/// Containers that are lists of named chunks.
extension ContainerAudit {
    /// WAV, WAVEX, RF64: what is needed to play is `fmt `, `fact`, `ds64` and `data`.
    mutating func walkRIFF(_ file: RecordingFile) throws(SystemError) {
        if try ID3Tag.length(in: file, at: 0) != nil { leftovers.append("an ID3 tag in front") }
        let magic = try file.bytes(at: 0, count: 4)
        let order = magic.starts(with: "RIFX".utf8) ? ByteOrder.big : .little
        var longData: UInt64?
        try walkChunks(file, from: 12, headerBytes: 8) { name, chunk, body, size, audit throws(SystemError) in
            switch name {
            case "ds64":
                longData = order.uint64(try file.bytes(at: body, count: 24), at: 8)
                if size > 28 { audit.note(name, bytes: size) }
            case "fmt ":
                // The longest that any encoding needs: GSM, ADPCM and WAVEX forms stay below it.
                if size > 128 { audit.note(name, bytes: size) }
            case "fact":
                if size > 8 { audit.note(name, bytes: size) }
            case "data":
                if size == FileSurvey.unknown32, let longData { return Int(clamping: longData) }
            case "JUNK", "PAD ", "FLLR":
                if try !Self.isEmpty(file, body..<min(file.size, body + size)) { audit.note(name, bytes: size) }
            default: audit.note(name, bytes: size)
            }
            return nil
        } sizeOf: {
            Int(order.uint32($0, at: 4))
        }
    }

    /// Wave64: the same chunks under GUIDs, with sizes that count their own header of 24 bytes.
    mutating func walkWave64(_ file: RecordingFile) throws(SystemError) {
        var offset = 40
        while offset + 24 <= file.size {
            let chunk = try file.bytes(at: offset, count: 24)
            let name = String(decoding: chunk.prefix(4), as: UTF8.self)
            let size = Int(clamping: ByteOrder.little.uint64(chunk, at: 16))
            guard size >= 24 else { break }
            // As in WAV: the longest description of any encoding, and one number of frames.
            let most = ["fmt ": 24 + 128, "fact": 24 + 8, "data": Int.max]
            if size > most[name] ?? 0 { note(name, bytes: size) }
            guard size < file.size else { return }
            offset += (size + 7) / 8 * 8
        }
        trailing(file, from: offset)
    }

    /// AIFF and AIFF-C.
    mutating func walkAIFF(_ file: RecordingFile) throws(SystemError) {
        try walkChunks(file, from: 12, headerBytes: 8) { name, _, body, size, audit throws(SystemError) in
            if !["COMM", "FVER", "SSND"].contains(name) { audit.note(name, bytes: size) }
            return nil
        } sizeOf: {
            Int(ByteOrder.big.uint32($0, at: 4))
        }
    }

    /// Core Audio: description, samples, and what their decoder needs.
    mutating func walkCAF(_ file: RecordingFile) throws(SystemError) {
        var offset = 8
        while offset + 12 <= file.size {
            let chunk = try file.bytes(at: offset, count: 12)
            let name = String(decoding: chunk.prefix(4), as: UTF8.self)
            let size = Int64(bitPattern: ByteOrder.big.uint64(chunk, at: 4))
            let body = offset + 12
            guard size >= 0, let length = Int(exactly: size), length <= file.size - body else {
                // A size of −1 means to the end, and is allowed for the last chunk, the samples.
                if name != "data" { trailing(file, from: offset) }
                return
            }
            if name == "free" {
                if try !Self.isEmpty(file, body..<body + length) { note(name, bytes: length) }
            } else if !["desc", "data", "pakt", "kuki", "chan"].contains(name) {
                note(name, bytes: length)
            }
            offset = body + length
        }
        // libsndfile fills up to an even length with one empty byte.
        if offset + 1 == file.size, try Self.isEmpty(file, offset..<file.size) { return }
        trailing(file, from: offset)
    }

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
    private mutating func walkChunks(
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
        }
        trailing(file, from: offset)
    }
}
