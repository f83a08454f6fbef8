/// Containers that are lists of named chunks.
extension ContainerAudit {
    /// WAV, WAVEX, RF64: what is needed to play is `fmt `, `fact`, `ds64` and `data`.
    mutating func walkRIFF(_ file: RecordingFile) throws(SystemError) {
        if try ID3Tag.length(in: file, at: 0) != nil { leftovers.append("an ID3 tag in front") }
        let magic = try file.bytes(at: 0, count: 8)
        let order = magic.starts(with: "RIFX".utf8) ? ByteOrder.big : .little
        var longData: UInt64?
        var longFile: UInt64?
        var isUnfinished = false
        var wave = WaveAudit(order: order)
        try walkChunks(file, from: 12, headerBytes: 8) { name, chunk, body, size, audit throws(SystemError) in
            if !Self.emptyRoom.contains(name), wave.isRepeated(name) { audit.note("second \(name)", bytes: size) }
            switch name {
            case "ds64":
                let sizes = try file.bytes(at: body, count: 28)
                longFile = order.uint64(sizes, at: 0)
                longData = order.uint64(sizes, at: 8)
                if size > 28 || order.uint32(sizes, at: 24) != 0 { audit.note(name, bytes: size) }
            case "fmt ":
                if !wave.takeFormat(try file.bytes(at: body, count: min(size, WaveAudit.mostBytes)), size: size) {
                    audit.note(name, bytes: size)
                }
            case "fact":
                if size > 8 { audit.note(name, bytes: size) }
                wave.takeCount(try file.bytes(at: body, count: min(size, 4)))
            case "data":
                let isLong = size == FileSurvey.unknown32 && longData != nil
                let length = isLong ? Int(clamping: longData ?? 0) : size
                if length == 0 || length > file.size - body {
                    isUnfinished = true
                } else {
                    wave.takeData(bytes: length)
                }
                if isLong { return length }
            case _ where Self.emptyRoom.contains(name):
                if try !Self.isEmpty(file, body..<min(file.size, body + size)) { audit.note(name, bytes: size) }
            default: audit.note(name, bytes: size)
            }
            return nil
        } sizeOf: {
            Int(order.uint32($0, at: 4))
        }
        let size = longFile ?? UInt64(order.uint32(magic, at: 4))
        // A header that was never finished says nothing of lengths.
        if !isUnfinished { noteSizes(wave, isWhole: Self.isWhole(size, of: file, headerBytes: 8)) }
    }

    /// Room that writers leave for what they may have to say later.
    private static let emptyRoom: Set = ["JUNK", "PAD ", "FLLR"]

    /// - Parameter size: of all chunks, as the header has it: some do not count the byte that fills up the last one, and
    ///   0 stands for what nobody knew.
    private static func isWhole(_ size: UInt64, of file: RecordingFile, headerBytes: Int) -> Bool {
        let rest = UInt64(max(0, file.size - headerBytes))
        return size == 0 || size == FileSurvey.unknown32 || size == rest || size &+ 1 == rest || size == rest + 1
    }

    private mutating func noteSizes(_ wave: WaveAudit, isWhole: Bool) {
        if !isWhole { leftovers.append("a size in its header that is not its own") }
        if !wave.isCountPlausible { leftovers.append("a number of frames in its header that is not its own") }
        if wave.looseBytes > 0 { leftovers.append("\(wave.looseBytes) bytes behind the last sample") }
    }

    /// Wave64: the same chunks under GUIDs, with sizes that count their own header of 24 bytes.
    mutating func walkWave64(_ file: RecordingFile) throws(SystemError) {
        let order = ByteOrder.little
        let head = try file.bytes(at: 0, count: 40)
        guard head.count == 40, head[4..<16].elementsEqual(Self.riffIdentifier),
            head[28..<40].elementsEqual(Self.waveIdentifier)
        else {
            leftovers.append("a header that is none of Wave64")
            return
        }
        var wave = WaveAudit(order: order)
        var isUnfinished = false
        var offset = 40
        while offset + 24 <= file.size {
            let chunk = try file.bytes(at: offset, count: 24)
            let name = String(decoding: chunk.prefix(4), as: UTF8.self)
            let size = Int(clamping: order.uint64(chunk, at: 16))
            guard size >= 24 else { break }
            let isKnown = chunk[4..<16].elementsEqual(Self.waveIdentifier) && !wave.isRepeated(name)
            let body = offset + 24
            switch name {
            case "fmt " where isKnown && size <= file.size - offset:
                let bytes = try file.bytes(at: body, count: min(size - 24, WaveAudit.mostBytes))
                // Some count what fills up the last eight bytes, too.
                let own = bytes.count >= 18 ? min(size - 24, 18 + Int(order.uint16(bytes, at: 16))) : size - 24
                let isTight = wave.takeFormat(Array(bytes.prefix(own)), size: own) && size - 24 < own + 8
                let isFilled = try !Self.isEmpty(file, body + own..<body + max(own, size - 24))
                if !isTight || isFilled { note(name, bytes: size) }
            case "fact" where isKnown && size <= 24 + 8:
                wave.takeCount(try file.bytes(at: body, count: size - 24))
            case "data" where isKnown:
                if size == 24 || size > file.size - offset {
                    isUnfinished = true
                } else {
                    wave.takeData(bytes: size - 24)
                }
            default: note(name, bytes: size)
            }
            guard size < file.size else { return }
            let padded = offset + (size + 7) / 8 * 8
            if try !Self.isEmpty(file, min(file.size, offset + size)..<min(file.size, padded)) {
                leftovers.append("bytes between the chunks")
            }
            offset = padded
        }
        trailing(file, from: offset)
        let size = order.uint64(head, at: 16)
        // Some leave out what fills up the last eight bytes.
        if !isUnfinished { noteSizes(wave, isWhole: size <= UInt64(file.size) && size + 8 > UInt64(file.size)) }
    }

    /// Behind the four letters of the whole file, and of each of its chunks.
    private static let riffIdentifier: [UInt8] = [
        0x2e, 0x91, 0xcf, 0x11, 0xa5, 0xd6, 0x28, 0xdb, 0x04, 0xc1, 0x00, 0x00,
    ]
    private static let waveIdentifier: [UInt8] = [
        0xf3, 0xac, 0xd3, 0x11, 0x8c, 0xd1, 0x00, 0xc0, 0x4f, 0x8e, 0xdb, 0x8a,
    ]

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

    /// Core Audio: description, samples, and what their decoder needs.
    mutating func walkCAF(_ file: RecordingFile) throws(SystemError) {
        let order = ByteOrder.big
        var offset = 8
        var seen: Set<String> = []
        var isALAC = false
        if try file.bytes(at: 4, count: 4) != [0, 1, 0, 0] { leftovers.append("a header that is none of Core Audio") }
        while offset + 12 <= file.size {
            let chunk = try file.bytes(at: offset, count: 12)
            let name = String(decoding: chunk.prefix(4), as: UTF8.self)
            let size = Int64(bitPattern: order.uint64(chunk, at: 4))
            let body = offset + 12
            let isFirst = seen.insert(name).inserted
            if name == "data", try order.uint32(file.bytes(at: body, count: 4), at: 0) > Self.mostEdits {
                leftovers.append("a number in front of the samples")
            }
            guard size >= 0, let length = Int(exactly: size), length <= file.size - body else {
                // A size of −1 means to the end, and is allowed for the last chunk, the samples.
                if name != "data" || !isFirst { trailing(file, from: offset) }
                return
            }
            let isNeeded: Bool
            switch name {
            case "free": isNeeded = try Self.isEmpty(file, body..<body + length)
            case "desc":
                isALAC = try file.bytes(at: body + 8, count: 4).elementsEqual("alac".utf8)
                isNeeded = isFirst && length == 32
            case "data": isNeeded = isFirst
            // The layout of the channels: a number for all of them, then those of each, which only few need.
            case "chan":
                let count = order.uint32(try file.bytes(at: body + 8, count: 4), at: 0)
                isNeeded = isFirst && length == 12 && count == 0
            case "kuki" where isFirst && isALAC:
                isNeeded = Self.isCookie(try file.bytes(at: body, count: min(length, 64)), length)
            case "pakt" where isFirst && isALAC: isNeeded = try Self.isPacketTable(file, body..<body + length)
            default: isNeeded = false
            }
            if !isNeeded { note(name, bytes: length) }
            offset = body + length
        }
        // libsndfile fills up to an even length with one empty byte.
        if offset + 1 == file.size, try Self.isEmpty(file, offset..<file.size) { return }
        trailing(file, from: offset)
    }

    /// How often the samples were edited, where a program counts that.
    private static let mostEdits: UInt32 = 255

    /// What the decoder of ALAC needs: 24 bytes, and of more than two channels their layout, or the same in boxes of
    /// QuickTime.
    private static func isCookie(_ body: [UInt8], _ length: Int) -> Bool {
        if length == 24 { return true }
        if length == 48, isLayout(body[24...], channels: body[9]) { return true }
        // A box `frma` of 12 bytes, one `alac` of 36, and perhaps an empty one.
        let boxes: [UInt8] = [0, 0, 0, 12] + Array("frmaalac".utf8) + [0, 0, 0, 36] + Array("alac".utf8)
        guard body.starts(with: boxes) else { return false }
        return length == 48 || length == 56 && body[48...].elementsEqual([0, 0, 0, 8, 0, 0, 0, 0])
    }

    /// Apple's `ALACChannelLayoutInfo`: a box of 24 bytes with a number that stands for the layout and ends in how many
    /// channels it is of, and nothing else.
    private static func isLayout(_ box: ArraySlice<UInt8>, channels: UInt8) -> Bool {
        let number = box.dropFirst(12).prefix(4)
        return box.starts(with: [0, 0, 0, 24] + Array("chan".utf8) + [0, 0, 0, 0])
            && number.last == channels && box.dropFirst(16).allSatisfy { $0 == 0 }
    }

    /// A head of 24 bytes, then the length of each packet: seven bits a byte, the topmost says that one more follows.
    private static func isPacketTable(_ file: RecordingFile, _ range: Range<Int>) throws(SystemError) -> Bool {
        let head = try file.bytes(at: range.lowerBound, count: 24)
        guard range.count >= 24 else { return false }
        var packets = ByteOrder.big.uint64(head, at: 0)
        var position = range.lowerBound + 24
        while packets > 0, position < range.upperBound {
            let bytes = try file.bytes(at: position, count: min(1 << 16, range.upperBound - position))
            guard !bytes.isEmpty else { return false }
            for byte in bytes where packets > 0 {
                position += 1
                if byte & 0x80 == 0 { packets -= 1 }
            }
        }
        // libsndfile leaves room behind the last one.
        guard packets == 0 else { return false }
        return try isEmpty(file, position..<range.upperBound)
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
            guard length & 1 == 1, offset <= file.size else { continue }
            let isFilled = try !Self.isEmpty(file, offset - 1..<offset)
            if isFilled { leftovers.append("a byte between the chunks") }
        }
        trailing(file, from: offset)
    }
}
