import BleepSignal

/// Whether a 32 ms spectrum may hold a keypad digit: cheap, and wrong only to the side of yes.
struct KeypadGate: Sendable {
    private let rows: Range<Int>
    private let columns: Range<Int>
    /// Of the rows, then of the columns.
    private let edges: [4 of Int]
    private let band: Range<Int>
    private let twist: Float
    private let purity: Float

    /// Least mean square of the two lines together: −58 dBFS.
    private static let leastPower: Float = 1.6e-6
    /// The part of the power above 600 Hz that the two lines must have.
    private static let share: Float = 0.3

    init(hertzPerBin: Double, binCount: Int, reach: KeypadReach = .digits) {
        func bin(_ hertz: Double) -> Int { min(Int((hertz / hertzPerBin).rounded()), binCount - 2) }
        twist = reach.twist
        purity = reach.purity
        rows = bin(660 - reach.margin)..<bin(985 + reach.margin)
        let lowest = bin(1_160 - reach.margin)
        columns = lowest..<max(lowest + 1, bin(1_700 + reach.margin))
        edges = [rows.lowerBound, rows.upperBound, columns.lowerBound, columns.upperBound]
        band = bin(600)..<bin(3_400)
    }

    func isOpen(_ power: Span<Float>) -> Bool {
        let (row, column) = BinScan.twoLobes(power, between: edges)
        let both = row + column
        guard both > Self.leastPower, row < twist * column, column < twist * row else { return false }
        return row > purity * BinScan.sum(power, rows) && column > purity * BinScan.sum(power, columns)
            && both > Self.share * BinScan.sum(power, band)
    }
}
