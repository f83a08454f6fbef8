extension FileSurvey {
    /// Compares the size in the header of a Sun/NeXT file with what is there.
    mutating func walkAU(_ file: RecordingFile, from start: Int, bigEndian: Bool) throws(SystemError) {
        let order = bigEndian ? ByteOrder.big : .little
        let head = try file.bytes(at: start, count: 24)
        guard head.count == 24 else { return cutInHeader() }
        let body = start + Int(order.uint32(head, at: 4))
        let declared = Int(order.uint32(head, at: 8))
        claimedHertz = Int(order.uint32(head, at: 16))
        let channels = Int(order.uint32(head, at: 20))
        claimedChannels = channels
        guard body <= file.size else { return cutInHeader() }
        // Sun's audio.h: the encodings whose samples are whole bytes.
        let width: Int? =
            switch order.uint32(head, at: 12) {
            case 1, 2, 27: 1
            case 3: 2
            case 4: 3
            case 5, 6: 4
            case 7: 8
            default: nil
            }
        let data = DataChunk(
            body: body, declared: UInt64(declared), sizeOffset: start + 8, sizeWidth: 4, order: order)
        let isUnknown = declared == Self.unknown32 || declared == 0
        walkPlainData(data, isUnknown: isUnknown, width.map { ($0 * max(1, channels), 1) }, file)
    }
}
