import BleepSignal

/// The strongest row and the strongest column of one reading of the eight keypad tones.
struct KeypadPair: Sendable {
    private let pair: TonePair

    /// Least mean square of one tone: −60 dBFS, far below the −36 dBm that ITU-T Q.24 asks for.
    private static let least: Float = 1e-6

    init(_ reading: ToneBank.Reading, reach: KeypadReach) {
        pair = TonePair(of: reading, least: Self.least, twist: reach.twist, rivals: reach.rivals)
    }

    /// Lane of the row, 0 … 3, and of the column, 4 … 7.
    var row: Int { pair.row }
    var column: Int { pair.column }
    /// Mean squares of the two tones together.
    var power: Float { pair.power }
    /// Both tones are loud enough, neither drowns the other, and both are above all others of their groups.
    var standsOut: Bool { pair.standsOut }

    /// Row · 4 + column, 0 … 15.
    var index: Int { row * 4 + column - 4 }
}
