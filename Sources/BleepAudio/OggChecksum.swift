/// The checksum of Ogg pages (RFC 3533 §6): CRC-32 with the polynomial 0x04c11db7, neither reflected nor inverted.
enum OggChecksum {
    /// Four bytes at a time: table k holds the effect of a byte that stands k bytes before the end.
    private static let tables: [UInt32] = {
        var tables = [UInt32](repeating: 0, count: 4 * 256)
        for byte in 0..<256 {
            var value = UInt32(byte) << 24
            for _ in 0..<8 { value = value & 0x8000_0000 != 0 ? value << 1 ^ 0x04c1_1db7 : value << 1 }
            tables[byte] = value
        }
        for index in 256..<4 * 256 {
            let value = tables[index - 256]
            tables[index] = value << 8 ^ tables[Int(value >> 24)]
        }
        return tables
    }()

    /// - Parameter page: a whole page, its checksum field set to 0.
    static func of(_ page: Span<UInt8>) -> UInt32 {
        let tables = Self.tables
        var value: UInt32 = 0
        var index = 0
        while index + 4 <= page.count {
            let a = Int(value >> 24) ^ Int(page[index])
            let b = Int(value >> 16 & 255) ^ Int(page[index + 1])
            let c = Int(value >> 8 & 255) ^ Int(page[index + 2])
            let d = Int(value & 255) ^ Int(page[index + 3])
            value = tables[768 + a] ^ tables[512 + b] ^ tables[256 + c] ^ tables[d]
            index += 4
        }
        while index < page.count {
            value = value << 8 ^ tables[Int(value >> 24) ^ Int(page[index])]
            index += 1
        }
        return value
    }
}
