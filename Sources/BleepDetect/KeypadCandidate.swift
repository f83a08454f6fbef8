#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What was measured of a pair of tones that may be a keypad digit.
struct KeypadCandidate: Sendable {
    /// Samples at the analysis rate, where both tones pass half their amplitude.
    var start: Double
    var end: Double
    /// 0 … 3, from 697 Hz up.
    var row: Int32
    /// 0 … 3, from 1209 Hz up.
    var column: Int32
    /// Mean squares.
    var rowPower: Float
    var columnPower: Float
    /// Relative errors of the frequencies: 0.01 = one per cent sharp.
    var rowDeviation: Float
    var columnDeviation: Float
    /// How evenly the phases run, 0 … 1; the worse tone of the two.
    var coherence: Float
    /// The part of the power above 600 Hz that lies in the two lines.
    var share: Float
    /// Power of the second harmonics against the fundamentals; the worse of the two.
    var harmonics: Float
    /// Power of the strongest other tone of a group against the group's own, in the mean; the worse of the two.
    var rivals: Float
    var seconds: Double
    /// Samples behind ``end`` in which it is heard still, in a room or on a line that echoes; not below 0.
    var ringing: Float = 0

    /// High group over low group, in decibels.
    var twist: Float { Self.decibels(columnPower / rowPower) }

    /// Mean square of the pair, in decibels against full scale.
    var level: Float { Self.decibels(rowPower + columnPower) }

    /// Where it is heard no longer.
    var fade: Double {
        get { end + Double(ringing) }
        set { ringing = max(0, Float(newValue - end)) }
    }

    var digit: Character { Self.keys[Int(row * 4 + column)] }

    /// The nominal pair in hertz.
    var frequencies: [Double] { [Self.rows[Int(row)], Self.columns[Int(column)]] }

    private static let rows: [Double] = [697, 770, 852, 941]
    private static let columns: [Double] = [1_209, 1_336, 1_477, 1_633]
    /// ITU-T Q.23: rows 697, 770, 852, 941 Hz; columns 1209, 1336, 1477, 1633 Hz.
    private static let keys = Array("123A456B789C*0#D")

    private static func decibels(_ ratio: Float) -> Float { ratio > 0 ? 10 * log10(ratio) : -200 }
}
