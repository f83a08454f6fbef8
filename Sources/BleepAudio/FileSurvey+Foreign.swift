/// What only ffmpeg decodes: where such a file says how long it is, that is held against what is there, because ffmpeg
/// reads over much of it without a word.
extension FileSurvey {
    mutating func walkForeign(_ kind: ForeignKind, _ file: RecordingFile, from start: Int) throws(SystemError) {
        foreign = kind
        unsupported = kind.title
        switch kind {
        case .mpeg4: try walkMPEG4(file, from: start)
        case .matroska: try walkMatroska(file, from: start)
        case .asf: try walkASF(file, from: start)
        case .avi: try walkAVI(file, from: start)
        case .amr: try walkAMR(file, from: start)
        case .adts: if try !isADTS(file, from: start) { foreign = nil }
        case .flash, .wavpack, .ogg, .wave, .coreAudio, .g722: break
        }
    }

    /// Boxes with a size and a name (ISO/IEC 14496-12 §4.2).
    private mutating func walkMPEG4(_ file: RecordingFile, from start: Int) throws(SystemError) {
        var offset = start
        var hasIndex = false
        while offset < file.size {
            let head = try file.bytes(at: offset, count: 16)
            guard head.count >= 8 else { break }
            hasIndex = hasIndex || head.dropFirst(4).starts(with: "moov".utf8)
            var size = UInt64(ByteOrder.big.uint32(head, at: 0))
            // 1: the size stands behind the name; 0: the box goes to the end.
            if size == 1 { size = ByteOrder.big.uint64(head, at: 8) }
            if size == 0 { size = UInt64(file.size - offset) }
            guard size >= 8 else { break }
            let present = file.size - offset
            guard size <= UInt64(present) else {
                if !hasIndex || head.dropFirst(4).starts(with: "moov".utf8) { return noIndex() }
                return cutShort(promised: Int(clamping: size), present: present, unit: "bytes")
            }
            offset += Int(size)
        }
        if !hasIndex { noIndex() }
    }

    private mutating func noIndex() {
        cutInHeader("the file ends before its index (moov): it was cut, or the recorder stopped at once")
    }

    /// The segment, which holds everything, behind the EBML header (RFC 9559 §5.1).
    private mutating func walkMatroska(_ file: RecordingFile, from start: Int) throws(SystemError) {
        var offset = start
        while offset < file.size {
            let head = try file.bytes(at: offset, count: 12)
            guard head.count == 12, let identifier = EBMLNumber(head, at: 0, keepsMarker: true),
                let size = EBMLNumber(head, at: identifier.length, keepsMarker: false)
            else { return }
            let body = offset + identifier.length + size.length
            guard let length = size.value else { return lengthUnknown("the header was never finished") }
            let present = file.size - body
            guard length <= UInt64(max(0, present)) else {
                return cutShort(promised: Int(clamping: length), present: max(0, present), unit: "bytes")
            }
            if identifier.value == Self.matroskaSegment { return }
            offset = body + Int(length)
        }
    }

    private static let matroskaSegment: UInt64 = 0x1853_8067

    private mutating func walkASF(_ file: RecordingFile, from start: Int) throws(SystemError) {
        let order = ByteOrder.little
        let head = try file.bytes(at: start, count: ASFHeader.leadBytes)
        let end = start + Int(clamping: order.uint64(head, at: 16))
        var offset = start + ASFHeader.leadBytes
        while offset + ASFHeader.objectBytes <= min(end, file.size) {
            let object = try file.bytes(at: offset, count: 104)
            if object.starts(with: ASFHeader.fileProperties) {
                let promised = Int(clamping: order.uint64(object, at: 40))
                let isBroadcast = order.uint32(object, at: 88) & 1 != 0
                if isBroadcast { return lengthUnknown("the header was never finished") }
                if promised > file.size - start {
                    cutShort(promised: promised, present: file.size - start, unit: "bytes")
                }
                return
            }
            let size = Int(clamping: order.uint64(object, at: 16))
            guard size >= ASFHeader.objectBytes, size <= file.size else { break }
            offset += size
        }
    }

    /// Whether a frame of ADTS is followed by another one, or by the end: its twelve bits are soon found in anything.
    private func isADTS(_ file: RecordingFile, from start: Int) throws(SystemError) -> Bool {
        let head = try file.bytes(at: start, count: 7)
        guard head.count == 7, head[2] >> 2 & 15 < 13 else { return false }
        let bytes = Int(head[3] & 3) << 11 | Int(head[4]) << 3 | Int(head[5]) >> 5
        guard bytes > 7 else { return false }
        let next = try file.bytes(at: start + bytes, count: 2)
        return start + bytes == file.size || next == Array(head.prefix(2))
    }

    /// One RIFF chunk behind the other (OpenDML).
    private mutating func walkAVI(_ file: RecordingFile, from start: Int) throws(SystemError) {
        var offset = start
        while offset < file.size {
            let head = try file.bytes(at: offset, count: 12)
            guard head.starts(with: "RIFF".utf8) else { return }
            let size = Int(ByteOrder.little.uint32(head, at: 4))
            if size == 0 || size == Self.unknown32 { return lengthUnknown("the header was never finished") }
            let present = file.size - offset - 8
            if size > present { return cutShort(promised: size, present: present, unit: "bytes") }
            offset += 8 + size + size & 1
        }
    }

    /// Frames of 20 ms with a byte that says what each is (RFC 4867 §5.3); nothing else says how long it is.
    private mutating func walkAMR(_ file: RecordingFile, from start: Int) throws(SystemError) {
        let isWide = try file.bytes(at: start, count: 9).elementsEqual("#!AMR-WB\n".utf8)
        let sizes = isWide ? Self.wideBytes : Self.narrowBytes
        let frames = isWide ? 320 : 160
        var window = FileWindow(file)
        var offset = start + (isWide ? 9 : 6)
        var count = 0
        while offset < file.size {
            guard let head = try window.bytes(at: offset, count: 1).first else { break }
            // The first bit and the last two are padding; some recorders set the last ones.
            guard head & 0x80 == 0, let bytes = sizes[Int(head >> 3 & 15)] else {
                let frame = count * frames
                damage.append(
                    AudioDamage(kind: .hole, frame: frame, detail: "bytes that belong to no frame after frame \(frame)")
                )
                return
            }
            guard offset + 1 + bytes <= file.size else {
                return cutShort(promised: (count + 1) * frames, present: count * frames)
            }
            offset += 1 + bytes
            count += 1
        }
        promisedFrames = count * frames
    }

    /// 3GPP TS 26.101 and 26.201: bytes of each type of frame; `nil` is reserved, 15 is a pause in sending.
    private static let narrowBytes: [Int?] = [12, 13, 15, 17, 19, 20, 26, 31, 5, 6, 5, 5, nil, nil, nil, 0]
    private static let wideBytes: [Int?] = [17, 23, 32, 36, 40, 46, 50, 58, 60, 5, nil, nil, nil, nil, 0, 0]
}

/// A number of variable length (RFC 8794 §4): the zeros before its first one say how many bytes follow.
private struct EBMLNumber {
    /// `nil` where all bits are ones: unknown.
    let value: UInt64?
    /// Bytes.
    let length: Int

    init?(_ bytes: [UInt8], at offset: Int, keepsMarker: Bool) {
        guard offset < bytes.count, bytes[offset] != 0 else { return nil }
        length = bytes[offset].leadingZeroBitCount + 1
        guard offset + length <= bytes.count else { return nil }
        var value: UInt64 = 0
        for byte in bytes[offset..<offset + length] { value = value << 8 | UInt64(byte) }
        let marker = UInt64(1) << (7 * UInt64(length))
        if keepsMarker {
            self.value = value
        } else {
            value &= marker - 1
            self.value = value == marker - 1 ? nil : value
        }
    }
}
