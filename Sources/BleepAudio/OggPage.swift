/// The header of an Ogg page (RFC 3533 §6).
struct OggPage {
    static let headerSize = 27
    /// Header, 255 lacing values and 255 segments of 255 bytes.
    static let maximumSize = 27 + 255 + 255 * 255

    /// Where fields lie in the page.
    static let serialOffset = 14
    static let checksumOffset = 22

    let isFirst: Bool
    let isLast: Bool
    /// The position in the units of the codec at the page's end; `nil` where no packet ends on it.
    let granule: Int?
    let serial: UInt32
    let sequence: UInt32
    let checksum: UInt32
    /// Bytes of header, lacing values and body.
    let size: Int

    /// - Parameter bytes: from the page's first byte on, with all its lacing values.
    init?(_ bytes: [UInt8]) {
        guard bytes.count >= Self.headerSize, bytes.starts(with: "OggS".utf8), bytes[4] == 0 else { return nil }
        let segments = Int(bytes[26])
        guard bytes.count >= Self.headerSize + segments else { return nil }
        isFirst = bytes[5] & 2 != 0
        isLast = bytes[5] & 4 != 0
        let position = Int64(bitPattern: ByteOrder.little.uint64(bytes, at: 6))
        granule = position < 0 ? nil : Int(position)
        serial = ByteOrder.little.uint32(bytes, at: Self.serialOffset)
        sequence = ByteOrder.little.uint32(bytes, at: 18)
        checksum = ByteOrder.little.uint32(bytes, at: Self.checksumOffset)
        size = bytes[Self.headerSize..<Self.headerSize + segments].reduce(Self.headerSize + segments) { $0 + Int($1) }
    }
}
