/// Logarithms of eight numbers at once, to a hundredth of a decibel, from arithmetic that is the same on every machine.
public enum FastLog {
    /// 10 · log10 of each lane; lanes must be positive and normal.
    public static func decibels(_ value: SIMD8<Float>) -> SIMD8<Float> {
        let bits = SIMD8<UInt32>(
            value[0].bitPattern, value[1].bitPattern, value[2].bitPattern, value[3].bitPattern, value[4].bitPattern,
            value[5].bitPattern, value[6].bitPattern, value[7].bitPattern)
        let exponents = SIMD8<Float>(truncatingIfNeeded: bits &>> 23) - 127
        let mantissaBits = (bits & 0x7F_FFFF) | 0x3F80_0000
        var mantissa = SIMD8<Float>.zero
        for lane in 0..<8 { mantissa[lane] = Float(bitPattern: mantissaBits[lane]) }
        // log2(m) on 1 … 2 as an odd series of (m − √2) / (m + √2), which lies within ±0.1716.
        let root = SIMD8<Float>(repeating: 1.414_213_6)
        let ratio = (mantissa - root) / (mantissa + root)
        let square = ratio * ratio
        let series = ratio * (2.885_390_1 + square * (0.961_796_7 + square * 0.577_078))
        return (exponents + 0.5 + series) * 3.010_299_96
    }
}

extension SIMD8<Float> {
    fileprivate init(truncatingIfNeeded bits: SIMD8<UInt32>) {
        self.init(
            Float(bits[0]), Float(bits[1]), Float(bits[2]), Float(bits[3]), Float(bits[4]), Float(bits[5]),
            Float(bits[6]), Float(bits[7]))
    }
}
