extension FileSurvey {
    /// Walks the chunks of an AIFF, AIFF-C or Amiga sound file.
    mutating func walkIFF(_ file: RecordingFile, from start: Int) throws(SystemError) {
        let order = ByteOrder.big
        var layout: AIFFLayout?
        var offset = start + 12
        while offset + Self.iffHeader <= file.size {
            let chunk = try file.bytes(at: offset, count: Self.iffHeader)
            let size = Int(order.uint32(chunk, at: 4))
            let body = offset + Self.iffHeader
            switch String(decoding: chunk.prefix(4), as: UTF8.self) {
            case "COMM":
                let bytes = try file.bytes(at: body, count: min(size, 64))
                guard bytes.count >= AIFFLayout.leastBytes else { return cutInHeader() }
                let found = AIFFLayout(bytes)
                claimedChannels = found.channels
                claimedHertz = found.hertz
                layout = found
            case "SSND":
                // The samples start behind an offset and a block size.
                let lead = 8 + Int(order.uint32(try file.bytes(at: body, count: 4), at: 0))
                let data = DataChunk(
                    body: body + lead, declared: UInt64(max(0, size - lead)), sizeOffset: offset + 4, sizeWidth: 4,
                    order: order, sizeExcess: lead)
                let isUnknown = size == Self.unknown32 || size <= lead && layout?.frames == 0
                walkPlainData(data, isUnknown: isUnknown, layout?.block, file)
                if let layout, damage.isEmpty, !isUnknown { endSamples(of: data, by: layout) }
                return
            case "BODY":
                let data = DataChunk(
                    body: body, declared: UInt64(size), sizeOffset: offset + 4, sizeWidth: 4, order: order)
                return walkPlainData(data, isUnknown: size == Self.unknown32, nil, file)
            default: break
            }
            offset = body + size + size & 1
        }
        cutInHeader()
    }

    private static let iffHeader = 8

    /// Two places say how many frames there are; libsndfile 1.2.0 goes by the size of the chunk alone, counts its
    /// padding where it writes it, and reads it as a sample where nothing else follows.
    private mutating func endSamples(of data: DataChunk, by layout: AIFFLayout) {
        guard let block = layout.block, block.frames == 1 else { return }
        let declared = Int(clamping: data.declared)
        let counted = layout.frames * block.bytes
        if counted > declared {
            promisedFrames = layout.frames
            cutShort(promised: layout.frames, present: declared / block.bytes)
        }
        // The samples of a hostile file may begin behind its end.
        view.window = view.window.lowerBound..<min(view.window.upperBound, data.body + min(counted, declared))
    }

    /// Compares a declared size with what is there.
    /// - Parameters:
    ///   - isUnknown: whether the size is one that writers put there before they know it.
    ///   - block: bytes and frames of one block.
    mutating func walkPlainData(
        _ data: DataChunk, isUnknown: Bool, _ block: (bytes: Int, frames: Int)?, _ file: RecordingFile
    ) {
        let available = max(0, file.size - data.body)
        audioBytes = available
        if isUnknown {
            guard available > 0 else { return }
            lengthUnknown("the header was never finished")
            setSize(of: data, to: available - available % (block?.bytes ?? 1))
        } else if data.declared > UInt64(available) {
            let declared = Int(clamping: data.declared)
            if let block {
                let promised = frameCount(declared, blockBytes: block.bytes, frames: block.frames)
                promisedFrames = promised
                cutShort(
                    promised: promised, present: frameCount(available, blockBytes: block.bytes, frames: block.frames))
            } else {
                cutShort(promised: declared, present: available, unit: "bytes of audio")
            }
        } else {
            audioBytes = Int(data.declared)
        }
    }
}

/// What the `COMM` chunk of an AIFF file says.
struct AIFFLayout {
    /// Channels, frames, bits and rate.
    static let leastBytes = 18

    let channels: Int
    let frames: Int
    let hertz: Int
    /// Bytes and frames of one block: a frame for PCM, a codec block else.
    let block: (bytes: Int, frames: Int)?

    init(_ body: [UInt8]) {
        channels = Int(ByteOrder.big.uint16(body, at: 0))
        frames = Int(ByteOrder.big.uint32(body, at: 2))
        let bits = Int(ByteOrder.big.uint16(body, at: 6))
        // An 80-bit float (IEEE 754 extended): exponent, then 64 bits of mantissa with its leading 1.
        let exponent = Int(ByteOrder.big.uint16(body, at: 8) & 0x7fff) - 16_383
        let mantissa = ByteOrder.big.uint64(body, at: 10)
        hertz = (0..<64).contains(exponent) ? Int(clamping: mantissa >> UInt64(63 - exponent)) : 0
        switch String(decoding: body.dropFirst(18).prefix(4), as: UTF8.self).lowercased() {
        case "ima4": block = (34 * max(1, channels), 64)
        case "agsm", "gsm ": block = (33, 160)
        case "ulaw", "alaw": block = (max(1, channels), 1)
        case "dwvw": block = nil
        default: block = (max(1, channels * ((bits + 7) / 8)), 1)
        }
    }
}
