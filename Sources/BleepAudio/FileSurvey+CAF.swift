extension FileSurvey {
    /// Walks the chunks of a Core Audio file up to its samples. libsndfile 1.2.0 refuses a cut one; with the size
    /// corrected it reads what is there.
    mutating func walkCAF(_ file: RecordingFile, from start: Int) throws(SystemError) {
        let order = ByteOrder.big
        var block: (bytes: Int, frames: Int)?
        var offset = start + 8
        while offset + Self.cafHeader <= file.size {
            let chunk = try file.bytes(at: offset, count: Self.cafHeader)
            let size = Int64(bitPattern: order.uint64(chunk, at: 4))
            let body = offset + Self.cafHeader
            switch String(decoding: chunk.prefix(4), as: UTF8.self) {
            case "desc":
                let description = try file.bytes(at: body, count: 32)
                guard description.count == 32 else { return cutInHeader() }
                let hertz = Double(bitPattern: order.uint64(description, at: 0))
                claimedHertz = Int(exactly: hertz.rounded()) ?? 0
                claimedChannels = Int(order.uint32(description, at: 24))
                if description[8..<12].elementsEqual("aac ".utf8) {
                    unsupported = "AAC in Core Audio"
                    foreign = .coreAudio
                }
                let bytes = Int(order.uint32(description, at: 16))
                let frames = Int(order.uint32(description, at: 20))
                block = bytes > 0 && frames > 0 ? (bytes, frames) : nil
            case "data":
                // The samples start behind an edit count.
                let data = DataChunk(
                    body: body + 4, declared: UInt64(max(4, size) - 4), sizeOffset: offset + 4, sizeWidth: 8,
                    order: order, sizeExcess: 4)
                walkPlainData(data, isUnknown: size == -1, block, file)
                if !damage.isEmpty { setSize(of: data, to: max(0, file.size - data.body)) }
                return
            default: break
            }
            guard size >= 0, let length = Int(exactly: size), length < file.size else { break }
            offset = body + length
        }
        cutInHeader()
    }

    /// A name and a size of 64 bits.
    private static let cafHeader = 12
}
