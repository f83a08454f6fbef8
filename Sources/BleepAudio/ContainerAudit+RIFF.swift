/// WAV, WAVEX and RF64.
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
    static func isWhole(_ size: UInt64, of file: RecordingFile, headerBytes: Int) -> Bool {
        let rest = UInt64(max(0, file.size - headerBytes))
        return size == 0 || size == FileSurvey.unknown32 || size == rest || size &+ 1 == rest || size == rest + 1
    }

    mutating func noteSizes(_ wave: WaveAudit, isWhole: Bool) {
        if !isWhole { leftovers.append("a size in its header that is not its own") }
        if !wave.isCountPlausible { leftovers.append("a number of frames in its header that is not its own") }
        if wave.looseBytes > 0 { leftovers.append("\(wave.looseBytes) bytes behind the last sample") }
    }
}
