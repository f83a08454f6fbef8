/// Core Audio Format.
extension ContainerAudit {
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
}
