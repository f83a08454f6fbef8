/// Finds what is no finite number in a block of samples and puts 0 in its place.
///
/// One pass decides whether there is anything at all; hardly ever is there a second.
enum NonFinite {
    /// - Returns: the index of the first sample concerned.
    static func clear(_ samples: inout MutableSpan<Float>, count: Int) -> Int? {
        guard contains(samples.span, count: count) else { return nil }
        var first: Int?
        for index in 0..<count where !samples[index].isFinite {
            first = first ?? index
            samples[index] = 0
        }
        return first
    }

    /// Whether a NaN or an infinity is among the first `count` samples.
    static func contains(_ samples: Span<Float>, count: Int) -> Bool {
        // IEEE 754 binary32: all eight bits of the exponent are set.
        var found: UInt32 = 0
        for index in 0..<count { found |= (samples[index].bitPattern & 0x7f80_0000) &+ 0x0080_0000 }
        return found & 0x8000_0000 != 0
    }

    /// The same for floats or doubles as they are stored.
    /// - Returns: the index of the first byte concerned.
    static func clear(_ bytes: inout MutableSpan<UInt8>, count: Int, of format: AudioFormat) -> Int? {
        guard let width = format.bytesPerSample else { return nil }
        // The exponent lies in the two bytes at the sample's end that holds the sign: 8 bits of it in a float
        // (mask 7f80), 11 bits in a double (mask 7ff0).
        let isBig = format.storesBigEndian
        let high = isBig ? 0 : width - 1
        let next = isBig ? 1 : width - 2
        let mask: UInt16 = width == 4 ? 0x7f80 : 0x7ff0
        var first: Int?
        for start in stride(from: 0, to: count, by: width) {
            let exponent = UInt16(bytes[start + high]) << 8 | UInt16(bytes[start + next])
            guard exponent & mask == mask else { continue }
            first = first ?? start
            for index in start..<start + width { bytes[index] = 0 }
        }
        return first
    }
}
