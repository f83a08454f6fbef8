/// Level arithmetic without a C library: whole decibels to amplitude.
public enum Decibels {
    /// 10^(decibels / 20) for a whole number of decibels, by repeated multiplication.
    ///
    /// Exactly the same on every machine, because it takes no logarithm and no power function.
    public static func amplitude(_ decibels: Int) -> Double {
        // 10^(1/20), rounded to the nearest double.
        let step = 1.1220184543019633
        var result = 1.0
        for _ in 0..<abs(decibels) { result *= step }
        return decibels < 0 ? 1 / result : result
    }
}
