import CVectors

/// The strongest of the first four and of the last four tones of one reading.
public struct TonePair: Sendable {
    private let pair: VectorsTonePair

    /// Lane of the one, 0 … 3; of equal ones the first.
    public var row: Int { Int(pair.row) }
    /// Lane of the other, 4 … 7.
    public var column: Int { Int(pair.column) }
    /// Mean squares of the two tones together.
    public var power: Float { pair.power }
    /// Both tones are loud enough, neither drowns the other, and both are above all others of their four.
    public var standsOut: Bool { pair.stands_out }

    /// - Parameters:
    ///   - reading: of eight tones.
    ///   - least: mean square of one tone.
    ///   - twist: power of one tone against the other, either way.
    ///   - rivals: power of a tone against the others of its four.
    public init(of reading: ToneBank.Reading, least: Float, twist: Float, rivals: Float) {
        var pair = VectorsTonePair()
        unsafe withUnsafePointer(to: reading) { reading in
            // Eight numbers, then eight.
            let sums = unsafe UnsafeRawPointer(reading).assumingMemoryBound(to: Float.self)
            unsafe vectors_tone_pair(sums, sums + 8, least, twist, rivals, &pair)
        }
        self.pair = pair
    }
}
