/// The identification header of a Vorbis stream (Vorbis I §4.2.2).
struct VorbisHeader {
    let nominalBitsPerSecond: Int?
    /// Frames of the long block.
    let longBlock: Int

    /// - Parameter page: the first page of the stream.
    init?(page: [UInt8]) {
        // 27 bytes of page header, one lacing value, then 30 bytes that start with 1 and "vorbis".
        let body = page.dropFirst(28).prefix(30)
        guard body.count == 30, body.starts(with: [1] + Array("vorbis".utf8)) else { return nil }
        let bytes = Array(body)
        let nominal = Int32(bitPattern: ByteOrder.little.uint32(bytes, at: 20))
        nominalBitsPerSecond = nominal > 0 ? Int(nominal) : nil
        longBlock = 1 << Int(bytes[28] >> 4)
    }
}
