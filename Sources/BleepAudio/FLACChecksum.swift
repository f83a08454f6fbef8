import CVectors

/// The two checksums of a FLAC frame.
enum FLACChecksum {
    /// Bytes of the CRC-16 at the end of a frame.
    static let size = 2

    /// RFC 9639 §9.1.8: x⁸ + x² + x + 1, from 0.
    static func crc8(_ bytes: UnsafeRawBufferPointer, count: Int) -> UInt8 {
        var value: UInt8 = 0
        for index in 0..<count {
            unsafe value ^= bytes[index]
            for _ in 0..<8 { value = value & 0x80 != 0 ? value << 1 ^ 0x07 : value << 1 }
        }
        return value
    }

    /// RFC 9639 §9.3: x¹⁶ + x¹⁵ + x² + 1, over the whole frame; with its own checksum it is 0.
    /// - Parameter before: that of what lies before.
    static func crc16(_ bytes: UnsafeRawBufferPointer, after before: UInt16 = 0) -> UInt16 {
        guard let start = bytes.baseAddress else { return before }
        return unsafe tables.withUnsafeBufferPointer {
            unsafe vectors_crc16(start, bytes.count, $0.baseAddress!, before)
        }
    }

    /// What a byte does to the checksum with 0, 1, 2 … 15 bytes behind it.
    private static let tables: [UInt16] = {
        var tables = [UInt16](repeating: 0, count: 16 * 256)
        for byte in 0..<256 {
            var value = UInt16(byte) << 8
            for _ in 0..<8 { value = value & 0x8000 != 0 ? value << 1 ^ 0x8005 : value << 1 }
            tables[byte] = value
        }
        for index in 256..<tables.count {
            let before = tables[index - 256]
            tables[index] = before << 8 ^ tables[Int(before >> 8)]
        }
        return tables
    }()
}
