import BleepSignal

/// Whether a 32 ms spectrum may hold a keypad digit: cheap, and wrong only to the side of yes.
struct KeypadGate: Sendable {
    private let pair: LinePair

    /// Least mean square of the two lines together: −58 dBFS.
    private static let leastPower: Float = 1.6e-6
    /// The part of the power above 600 Hz that the two lines must have.
    private static let share: Float = 0.3

    init(hertzPerBin: Double, binCount: Int, reach: KeypadReach = .digits) {
        func bin(_ hertz: Double) -> Int { min(Int((hertz / hertzPerBin).rounded()), binCount - 2) }
        let lowest = bin(1_160 - reach.margin)
        pair = LinePair(
            rows: bin(660 - reach.margin)..<bin(985 + reach.margin),
            columns: lowest..<max(lowest + 1, bin(1_700 + reach.margin)), band: bin(600)..<bin(3_400),
            least: Self.leastPower, twist: reach.twist, purity: reach.purity, share: Self.share)
    }

    func isOpen(_ power: Span<Float>) -> Bool { pair.isHeld(by: power) }
}
