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
        var information: FLACStreamInfo?
        var tables: [Range<Int>] = []
        while !isLast, offset + 4 <= file.size {
            let head = try file.bytes(at: offset, count: 4)
            isLast = head[0] & 0x80 != 0
            let length = Int(ByteOrder.big.uint32([0] + head[1...3], at: 0))
            let body = offset + 4
            switch head[0] & 0x7f {
            case 0:
                let found = FLACStreamInfo(try file.bytes(at: body, count: min(length, FLACStreamInfo.size)))
                if let found, information == nil, length == FLACStreamInfo.size, found.hasPlausibleSizes {
                    information = found
                } else {
                    note("STREAMINFO", bytes: length)
                }
            case 3: tables.append(body..<body + length)
            case 1:
                if try !Self.isEmpty(file, body..<min(file.size, body + length)) { note("padding", bytes: length) }
            case 4:
                if length > Self.mostComments { note("comment", bytes: length) }
                noteComments(try file.bytes(at: body, count: min(length, Self.mostComments)), end: 0)
            case 2: note("APPLICATION", bytes: length)
            case 5: note("CUESHEET", bytes: length)
            case 6: note("PICTURE", bytes: length)
            default: note("metadata", bytes: length)
            }
            offset = body + length
        }
        for (index, table) in tables.enumerated() {
            let isTable = try FLACSeekTable.isSound(table, in: file, of: information, audioFrom: offset)
            if !isTable || index > 0 { note("SEEKTABLE", bytes: table.count) }
        }
        try noteTagsAtEnd(file)
        if leftovers.isEmpty, try !FLACFrameEnd.isAtEnd(of: file, from: offset) {
            leftovers.append("bytes behind the audio")
        }
    }

    /// Bytes of a block of comments that are read.
    private static let mostComments = 1 << 20

    /// Vorbis comments: the vendor string, then the number of comments (Vorbis I §5).
    /// - Parameter end: what stands behind the last one: a framing bit in Vorbis; room, otherwise.
    private mutating func noteComments(_ body: [UInt8], end: UInt8) {
        let order = ByteOrder.little
        let vendor = Int(order.uint32(body, at: 0))
        guard vendor <= body.count - 8 else {
            leftovers.append("a comment block that cannot be read")
            return
        }
        if !EncoderName.isKnown(body[4..<4 + vendor]) {
            leftovers.append("a name of its encoder, of \(vendor) bytes, that is none")
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
            let comment = body[offset + 4..<offset + 4 + length]
            // The encoder's own name is the one tag that every file of it has.
            let key = "ENCODER=".utf8
            let isEncoder = comment.prefix(key.count).elementsEqual(key) { $0 & ~0x20 == $1 & ~0x20 }
            if !isEncoder || !EncoderName.isKnown(comment.dropFirst(key.count)) { others += 1 }
            offset += 4 + length
        }
        if others > 0 { leftovers.append("\(others) comments") }
        let rest = body[min(offset, body.count)...]
        if rest.contains(where: { $0 != 0 && $0 != end }) || end != 0 && rest.count > 1 {
            leftovers.append("\(rest.count) bytes behind the comments")
        }
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
            let lacing = try file.bytes(at: offset + OggPage.headerSize, count: segments)
            let body = try file.bytes(
                at: offset + OggPage.headerSize + segments, count: page.size - OggPage.headerSize - segments)
            // The first packet ends with the first segment that is not full; another one may follow it.
            let full = lacing.prefix { $0 == 255 }.count
            let packet = Array(body.prefix(lacing.prefix(full + 1).reduce(0) { $0 + Int($1) }))
            if packet.starts(with: [3] + Array("vorbis".utf8)) {
                noteComments(Array(packet.dropFirst(7)), end: 1)
            } else if packet.starts(with: "OpusTags".utf8) {
                noteComments(Array(packet.dropFirst(8)), end: 0)
            }
            offset += page.size
            pages += 1
        }
        hasOwnSerial = streams == [OggSerialNumber.constant]
        if streams.count > 1 { leftovers.append("\(streams.count) streams, one was expected") }
    }

    /// MPEG audio: frames and nothing else.
    mutating func walkMPEG(_ file: RecordingFile) throws(SystemError) {
        if let tag = try ID3Tag.length(in: file, at: 0) {
            leftovers.append("an ID3 tag in front")
            try noteEncoder(in: file, frameAt: tag)
        } else {
            try noteEncoder(in: file, frameAt: 0)
        }
        try noteTagsAtEnd(file)
    }

    /// Behind what a Xing or Info tag counts, the first frame has nine bytes for the name of the encoder.
    private mutating func noteEncoder(in file: RecordingFile, frameAt offset: Int) throws(SystemError) {
        let head = try file.bytes(at: offset, count: MPEGFrameHeader.size)
        guard let header = MPEGFrameHeader(head), header.layer == 3 else { return }
        let tag = try file.bytes(at: offset + header.infoOffset, count: 8)
        guard tag.starts(with: "Xing".utf8) || tag.starts(with: "Info".utf8) else { return }
        let flags = ByteOrder.big.uint32(tag, at: 4)
        // Frames, bytes, a table of a hundred places, the quality: each where its flag is set.
        let counts = zip([4, 4, 100, 4], 0..<4).reduce(8) { $0 + (flags >> UInt32($1.1) & 1 == 1 ? $1.0 : 0) }
        let name = try file.bytes(at: offset + header.infoOffset + counts, count: 9)
        guard name.contains(where: { $0 != 0 }) else { return }
        if !EncoderName.isKnown(name.prefix { $0 != 0 }) { leftovers.append("a name of its encoder that is none") }
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
