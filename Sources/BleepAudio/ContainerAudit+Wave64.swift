/// Sony Wave64.
extension ContainerAudit {
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
}
