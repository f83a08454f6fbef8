/// Logarithms from arithmetic that is the same on every machine.
public enum FastLog {
    /// 10 · log10, to a ten-thousandth of a decibel; `value` must be positive and normal.
    static func decibels(_ value: Float) -> Float {
        let bits = value.bitPattern
        let exponent = Float(Int32(truncatingIfNeeded: bits &>> 23) &- 127)
        let mantissa = Float(bitPattern: (bits & 0x7F_FFFF) | 0x3F80_0000)
        // As below, with two terms more.
        let ratio = (mantissa - 1.414_213_6) / (mantissa + 1.414_213_6)
        let square = ratio * ratio
        let series =
            ratio
            * (2.885_390_1 + square
                * (0.961_796_7 + square * (0.577_078 + square * (0.412_198_6 + square * 0.320_598_9))))
        return (exponent + 0.5 + series) * 3.010_299_96
    }

    /// 10 · log10 of each lane, to a hundredth of a decibel; lanes must be positive and normal.
    public static func decibels(_ value: SIMD8<Float>) -> SIMD8<Float> {
        // The library has no lane-wise `bitPattern`; both types are eight lanes of 32 bits, and any bits are a number.
        let bits = unsafe unsafeBitCast(value, to: SIMD8<UInt32>.self)
        // Behind the exponent of 2²³ a whole number is its own mantissa.
        let exponents = unsafe unsafeBitCast((bits &>> 23) | 0x4B00_0000, to: SIMD8<Float>.self) - (8_388_608 + 127)
        let mantissa = unsafe unsafeBitCast((bits & 0x7F_FFFF) | 0x3F80_0000, to: SIMD8<Float>.self)
        // log2(m) on 1 … 2 as an odd series of (m − √2) / (m + √2), which lies within ±0.1716.
        let root = SIMD8<Float>(repeating: 1.414_213_6)
        let ratio = (mantissa - root) / (mantissa + root)
        let square = ratio * ratio
        let series = ratio * (2.885_390_1 + square * (0.961_796_7 + square * 0.577_078))
        return (exponents + 0.5 + series) * 3.010_299_96
    }
}
