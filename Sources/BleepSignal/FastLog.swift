/// Logarithms from arithmetic that is the same on every machine.
enum FastLog {
    /// 10 · log10, to a ten-thousandth of a decibel; `value` must be positive and normal.
    static func decibels(_ value: Float) -> Float {
        let bits = value.bitPattern
        let exponent = Float(Int32(truncatingIfNeeded: bits &>> 23) &- 127)
        let mantissa = Float(bitPattern: (bits & 0x7F_FFFF) | 0x3F80_0000)
        // log2(m) on 1 … 2 as an odd series of (m − √2) / (m + √2), which lies within ±0.1716.
        let ratio = (mantissa - 1.414_213_6) / (mantissa + 1.414_213_6)
        let square = ratio * ratio
        let series =
            ratio
            * (2.885_390_1 + square
                * (0.961_796_7 + square * (0.577_078 + square * (0.412_198_6 + square * 0.320_598_9))))
        return (exponent + 0.5 + series) * 3.010_299_96
    }
}
