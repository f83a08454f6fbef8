extension FileSurvey {
    /// Walks the chunks of a WAV or RF64 file up to its samples and compares what they promise with what is there.
    ///
    /// libsndfile 1.2.0 shortens the length of a cut file without a word, and takes a size of 0 for the truth.
    mutating func walkRIFF(_ file: RecordingFile, from start: Int, bigEndian: Bool) throws(SystemError) {
        let order = bigEndian ? ByteOrder.big : .little
        let head = try file.bytes(at: start, count: 12)
        guard head.dropFirst(8).starts(with: "WAVE".utf8) else {
            if head.count < 12 { return cutInHeader() }
            if head.dropFirst(8).starts(with: "AVI ".utf8) { return try walkForeign(.avi, file, from: start) }
            unsupported = "RIFF without WAVE (a video?)"
            return
        }
        let is64 = head.starts(with: "RF64".utf8)
        var longSize: (value: UInt64, offset: Int)?
        var format: WaveFormatChunk?
        var offset = start + 12
        while offset + Self.riffHeader <= file.size {
            let chunk = try file.bytes(at: offset, count: Self.riffHeader)
            let size = Int(order.uint32(chunk, at: 4))
            let body = offset + Self.riffHeader
            switch String(decoding: chunk.prefix(4), as: UTF8.self) {
            case "ds64":
                // EBU Tech 3306: riffSize, dataSize, sampleCount, 64 bits each.
                let sizes = try file.bytes(at: body, count: 24)
                longSize = (order.uint64(sizes, at: 8), body + 8)
            case "fmt ":
                let bytes = try file.bytes(at: body, count: min(size, 64))
                guard bytes.count >= WaveFormatChunk.leastBytes else { return cutInHeader() }
                let found = WaveFormatChunk(bytes, order: order)
                claimedChannels = found.channels
                claimedHertz = found.hertz
                unsupported = found.unsupported
                if unsupported != nil { foreign = .wave }
                blockFrames = found.blockFrames
                format = found
            case "data":
                guard let format else { return cutInHeader() }
                var declared = UInt64(size)
                var patch = (offset: offset + 4, width: 4)
                if is64, size == Self.unknown32, let longSize {
                    declared = longSize.value
                    patch = (longSize.offset, 8)
                }
                let data = DataChunk(
                    body: body, declared: declared, sizeOffset: patch.offset, sizeWidth: patch.width, order: order)
                return try walkWaveData(data, format, file)
            default: break
            }
            offset = body + size + size & 1
        }
        cutInHeader()
    }

    /// Bytes of a chunk's name and size.
    private static let riffHeader = 8
    static let unknown32 = 0xffff_ffff

    /// Where the samples are said to be, and where that is said.
    struct DataChunk {
        let body: Int
        let declared: UInt64
        let sizeOffset: Int
        let sizeWidth: Int
        let order: ByteOrder
        /// What the size counts beside the samples.
        var sizeExcess = 0
    }

    mutating func walkWaveData(
        _ data: DataChunk, _ format: WaveFormatChunk, _ file: RecordingFile
    ) throws(SystemError) {
        let available = file.size - data.body
        var present = available
        if try isStreaming(data, available: available, file) {
            lengthUnknown("the header was never finished")
            // Whole blocks only, so that the library does not count a last one that is not there.
            present -= present % format.blockBytes
            setSize(of: data, to: present)
        } else if data.declared > UInt64(available) {
            if let promised = Int(exactly: data.declared), let frames = format.frames(inBytes: promised) {
                promisedFrames = frames
                cutShort(promised: frames, present: format.frames(inBytes: available) ?? 0)
            } else {
                cutShort(promised: Int(clamping: data.declared), present: available, unit: "bytes of audio")
            }
        } else {
            present = Int(data.declared)
        }
        audioBytes = present
        if format.isGSM, data.sizeWidth == 4, present >= format.blockBytes, damage.isEmpty {
            // libsndfile 1.2.0 counts the byte that fills up an odd number of bytes, and then a block that is not
            // there, which sounds as loud as can be. Of one byte less it takes what is there.
            let whole = present - present % format.blockBytes
            if whole % 2 != 0 || whole != present { setSize(of: data, to: whole - whole % 2) }
        }
        if format.isMP3 { try walkMPEG(file, from: data.body, to: data.body + present) }
    }

    /// Lays the true size over the one in the header, if it fits there.
    mutating func setSize(of data: DataChunk, to present: Int) {
        let value = UInt64(present + data.sizeExcess)
        if data.sizeWidth == 8 {
            view.patches.append(.init(offset: data.sizeOffset, bytes: data.order.bytes(of: value)))
        } else {
            let short = UInt32(exactly: value) ?? .max
            view.patches.append(.init(offset: data.sizeOffset, bytes: data.order.bytes(of: short)))
        }
    }

    /// Whether a size is one that writers put there before they know it.
    private func isStreaming(_ data: DataChunk, available: Int, _ file: RecordingFile) throws(SystemError) -> Bool {
        guard available > 0 else { return false }
        switch data.declared {
        case UInt64(Self.unknown32) where data.sizeWidth == 4: return true
        // What FFmpeg writes into Wave64 is the largest number of 63 bits less a header, others write all ones.
        case 0x7fff_ffff_ffff_ff00...: return true
        // The largest number of 31 or 32 bits, or a little less: SoX has 0x7ffff000 in whole blocks, `arecord` 2^31.
        case 0x7fff_ef00...0x8000_0000, 0xffff_ff00...0xffff_ffff:
            return data.sizeWidth == 4 && UInt64(available) < data.declared
        // A recording without a frame may have other chunks behind it.
        case 0: return try !areChunks(from: data.body, file, order: data.order)
        default: return false
        }
    }

    /// Whether the file goes on in well-formed chunks to its very end.
    private func areChunks(from start: Int, _ file: RecordingFile, order: ByteOrder) throws(SystemError) -> Bool {
        var offset = start
        while offset < file.size {
            let chunk = try file.bytes(at: offset, count: Self.riffHeader)
            guard chunk.count == Self.riffHeader, chunk.prefix(4).allSatisfy({ (0x20...0x7e).contains($0) }) else {
                return false
            }
            let size = Int(order.uint32(chunk, at: 4))
            offset += Self.riffHeader + size + size & 1
        }
        // The padding of the last chunk may be missing.
        return offset <= file.size + 1
    }
}
