import CVectors

/// A sum over bytes that depends on every bit and on its place, and from which what is overwritten can be taken out.
///
/// Words of 32 bits, each times a key of its place, modulo 2⁶⁴ (multilinear hashing: Carter and Wegman 1979). Bytes
/// that are 0 add nothing, so a hole in a file needs no reading; the length is compared beside it. Two contents that
/// differ in one word never agree, others by a chance of about 2⁻³²: whatever the other differences add up to, one key
/// of 2³² makes the last one cancel them. It guards against faults, not against forgers.
@safe enum PlaceChecksum {
    private static let columns = 1_024
    /// One key for each place in a row of 4 KiB.
    private static let columnKeys: [UInt32] = (0..<columns).map { column in
        // No key is 0, which would not see its word.
        max(1, UInt32(truncatingIfNeeded: mixed(UInt64(column) &+ 0x5EED) >> 32))
    }

    /// The sum of `bytes`, which lie in the file from `offset` on.
    static func of(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> UInt64 {
        var total: UInt64 = 0
        var index = 0
        while index < bytes.count, (offset + index) % 4 != 0 {
            total &+= unsafe part(bytes[index], at: offset + index)
            index += 1
        }
        unsafe columnKeys.withUnsafeBufferPointer { keys in
            while bytes.count - index >= 4 {
                let word = (offset + index) / 4
                let column = word % columns
                let count = min(columns - column, (bytes.count - index) / 4)
                let row = unsafe vectors_checksum(bytes.baseAddress! + index, keys.baseAddress! + column, count)
                total &+= row &* rowKey(word / columns)
                index += 4 * count
            }
        }
        while index < bytes.count {
            total &+= unsafe part(bytes[index], at: offset + index)
            index += 1
        }
        return total
    }

    /// What one byte adds.
    private static func part(_ byte: UInt8, at offset: Int) -> UInt64 {
        let word = offset / 4
        let value = UInt64(byte) << (8 * UInt64(offset % 4))
        return UInt64(columnKeys[word % columns]) &* value &* rowKey(word / columns)
    }

    /// Odd, so that nothing of a row is lost.
    private static func rowKey(_ row: Int) -> UInt64 { mixed(UInt64(row) &+ 0xB10C) | 1 }

    /// SplitMix64.
    private static func mixed(_ number: UInt64) -> UInt64 {
        var state = (number &+ 1) &* 0x9E37_79B9_7F4A_7C15
        state = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        state = (state ^ (state >> 27)) &* 0x94D0_49BB_1331_11EB
        return state ^ (state >> 31)
    }
}
