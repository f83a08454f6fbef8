import BleepSignal

/// Whether a 32 ms spectrum may hold a keypad digit: cheap, and wrong only to the side of yes.
struct KeypadGate: Sendable {
    private let rows: Range<Int>
    private let columns: Range<Int>
    private let band: Range<Int>

    /// Least mean square of the two lines together: −58 dBFS.
    private static let leastPower: Float = 1.6e-6
    /// Twist up to 14 dB passes, 3 dB more than the rule allows.
    private static let twist: Float = 25
    /// The part of the power above 600 Hz that the two lines must have.
    private static let share: Float = 0.3

    init(hertzPerBin: Double, binCount: Int) {
        func bin(_ hertz: Double) -> Int { min(Int((hertz / hertzPerBin).rounded()), binCount - 2) }
        rows = bin(660)..<bin(985)
        columns = bin(1_160)..<max(bin(1_160) + 1, bin(1_700))
        band = bin(600)..<bin(3_400)
    }

    func isOpen(_ power: Span<Float>) -> Bool {
        let row = Self.strongest(power, rows)
        let column = Self.strongest(power, columns)
        let both = row + column
        guard both > Self.leastPower, row < Self.twist * column, column < Self.twist * row else { return false }
        return both > Self.share * BinScan.sum(power, band)
    }

    /// Power of the strongest line: its highest bin and both neighbours.
    private static func strongest(_ power: Span<Float>, _ bins: Range<Int>) -> Float {
        let best = BinScan.strongest(power, bins)
        return power[best - 1] + power[best] + power[best + 1]
    }
}
