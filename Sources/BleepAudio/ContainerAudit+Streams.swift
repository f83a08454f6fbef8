/// Containers that are streams of frames or pages.
extension ContainerAudit {
    /// FLAC (RFC 9639 §8): stream information, seek points, empty padding, and a comment block without comments.
    mutating func walkFLAC(_ file: RecordingFile) throws(SystemError) {
        if try ID3Tag.length(in: file, at: 0) != nil {
            leftovers.append("an ID3 tag in front")
            return
        }
        var offset = 4
        var isLast = false
        while !isLast, offset + 4 <= file.size {
            let head = try file.bytes(at: offset, count: 4)
            isLast = head[0] & 0x80 != 0
            let length = Int(ByteOrder.big.uint32([0] + head[1...3], at: 0))
            let body = offset + 4
            switch head[0] & 0x7f {
            case 0, 3: break
            case 1:
                if try !Self.isEmpty(file, body..<min(file.size, body + length)) { note("padding", bytes: length) }
            case 4:
                noteComments(try file.bytes(at: body, count: min(length, 1 << 20)))
            case 2: note("APPLICATION", bytes: length)
            case 5: note("CUESHEET", bytes: length)
            case 6: note("PICTURE", bytes: length)
            default: note("metadata", bytes: length)
            }
            offset = body + length
        }
        try noteTagsAtEnd(file)
        if leftovers.isEmpty, try !FLACFrameEnd.isAtEnd(of: file, from: offset) {
            leftovers.append("bytes behind the audio")
        }
    }

    /// Vorbis comments: the vendor string, then the number of comments (Vorbis I §5).
    private mutating func noteComments(_ body: [UInt8]) {
        let order = ByteOrder.little
        let vendor = Int(order.uint32(body, at: 0))
        guard vendor <= body.count - 8 else {
            leftovers.append("a comment block that cannot be read")
            return
        }
        var offset = 4 + vendor
        let count = Int(order.uint32(body, at: offset))
        offset += 4
        var others = 0
        for _ in 0..<min(count, body.count) {
            guard offset + 4 <= body.count else { break }
            let length = Int(order.uint32(body, at: offset))
            guard length <= body.count - offset - 4 else {
                others += 1
                break
            }
            // The encoder's own name is the one tag that every file of it has.
            let isEncoder = body[(offset + 4)...].starts(with: "ENCODER=".utf8)
            if !isEncoder { others += 1 }
            offset += 4 + length
        }
        if others > 0 { leftovers.append("\(others) comments") }
    }

    /// Ogg: the comment packet of each stream lies in its second page or begins there.
    mutating func walkOgg(_ file: RecordingFile) throws(SystemError) {
        var offset = 0
        var streams: Set<UInt32> = []
        var pages = 0
        // The headers lie in the first pages; pictures in comments can make them long.
        while offset < file.size, pages < 64 {
            guard let page = OggPage(try file.bytes(at: offset, count: OggPage.headerSize + 255)) else {
                leftovers.append("\(file.size - offset) bytes that belong to no page")
                return
            }
            streams.insert(page.serial)
            let segments = Int(try file.bytes(at: offset + 26, count: 1).first ?? 0)
            let body = try file.bytes(
                at: offset + OggPage.headerSize + segments, count: page.size - OggPage.headerSize - segments)
            if body.starts(with: [3] + Array("vorbis".utf8)) {
                noteComments(Array(body.dropFirst(7)))
            } else if body.starts(with: "OpusTags".utf8) {
                noteComments(Array(body.dropFirst(8)))
            }
            offset += page.size
            pages += 1
        }
        if streams.count > 1 { leftovers.append("\(streams.count) streams, one was expected") }
    }

    /// MPEG audio: frames and nothing else.
    mutating func walkMPEG(_ file: RecordingFile) throws(SystemError) {
        if try ID3Tag.length(in: file, at: 0) != nil { leftovers.append("an ID3 tag in front") }
        try noteTagsAtEnd(file)
    }

    /// ID3v1 stands in the last 128 bytes; APE and Lyrics3 tags end before it.
    private mutating func noteTagsAtEnd(_ file: RecordingFile) throws(SystemError) {
        let length = min(file.size, 128 + 32)
        let tail = try file.bytes(at: file.size - length, count: length)
        if tail.suffix(128).starts(with: "TAG".utf8) { leftovers.append("an ID3v1 tag behind the audio") }
        for name in ["APETAGEX", "LYRICS200", "LYRICSEND"] {
            let pattern = Array(name.utf8)
            guard tail.count >= pattern.count else { continue }
            for start in 0...tail.count - pattern.count where Array(tail[start..<start + pattern.count]) == pattern {
                leftovers.append("a tag behind the audio")
                break
            }
        }
    }
}
