extension FileSurvey {
    /// Walks the chunks of a Sony Wave64 file: GUIDs in place of names, sizes of 64 bits that count the chunk's own
    /// header, chunks that start at multiples of eight.
    mutating func walkWave64(_ file: RecordingFile, from start: Int) throws(SystemError) {
        let order = ByteOrder.little
        // The outer GUID, the file's size, and the GUID "wave".
        var offset = start + 40
        var format: WaveFormatChunk?
        while offset + Self.wave64Header <= file.size {
            let chunk = try file.bytes(at: offset, count: Self.wave64Header)
            let size = order.uint64(chunk, at: 16)
            let body = offset + Self.wave64Header
            // The first four bytes of each GUID are the name that the chunk has in WAV.
            switch String(decoding: chunk.prefix(4), as: UTF8.self) {
            case "fmt ":
                let bytes = try file.bytes(at: body, count: 64)
                guard bytes.count >= WaveFormatChunk.leastBytes else { return cutInHeader() }
                let found = WaveFormatChunk(bytes, order: order)
                claimedChannels = found.channels
                claimedHertz = found.hertz
                blockFrames = found.blockFrames
                format = found
                // libsndfile 1.2.0 does not look at the GUID here and takes all that are extensible for PCM.
                if found.isExtensible {
                    view.patches.append(.init(offset: body, bytes: order.bytes(of: found.tag)))
                }
            case "data":
                guard let format else { return cutInHeader() }
                let header = UInt64(Self.wave64Header)
                let declared = size == .max ? .max : size < header ? 0 : size - header
                var data = DataChunk(
                    body: body, declared: declared, sizeOffset: offset + 16, sizeWidth: 8, order: order)
                data.sizeExcess = Self.wave64Header
                try walkWaveData(data, format, file)
                // libsndfile 1.2.0 reads on beyond the samples.
                view.window = view.window.lowerBound..<min(view.window.upperBound, body + (audioBytes ?? 0))
                return
            default: break
            }
            guard let length = Int(exactly: size), length >= Self.wave64Header, length < file.size else { break }
            offset += (length + 7) / 8 * 8
        }
        cutInHeader()
    }

    /// A GUID and a size.
    private static let wave64Header = 24
}
