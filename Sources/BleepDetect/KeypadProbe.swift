import BleepSignal

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Decides with two or three readings around a place whether a keypad digit may sound there.
struct KeypadProbe: Sendable {
    /// Seconds between the three frames around the middle of the spectrum that opened the gate in which a pair is
    /// probed. A digit of 40 ms fills two of them wherever the steps of 20 ms meet it.
    private static let distance = 0.005
    /// Hertz by which the phases of a probed pair may run off: 2.5 per cent of the tones, and what speech adds.
    private static let rowDeviation = 30.0
    private static let columnDeviation = 48.0

    private let grid: AnalysisGrid
    private let reach: KeypadReach
    private let distance: Int

    init(grid: AnalysisGrid, reach: KeypadReach) {
        self.grid = grid
        self.reach = reach
        distance = grid.samples(Self.distance)
    }

    /// Whether in two neighbouring frames the same pair is the strongest, stands out in both, and its phases run
    /// as those of keypad tones do.
    func isWorthMeasuring(_ center: Int, _ history: borrowing SampleHistory, _ bank: ToneBank) -> Bool {
        let start = history.offset(of: center) - bank.size / 2 - distance
        guard start >= 0 else { return false }
        guard reach.isProbed else { return true }
        let middle = bank.reading(of: history.samples.span, from: start + distance)
        let pair = KeypadPair(middle.power, reach: reach)
        guard pair.isLoud else { return false }
        let before = bank.reading(of: history.samples.span, from: start)
        if isSteady(pair, from: before, to: middle, other: KeypadPair(before.power, reach: reach)) { return true }
        let after = bank.reading(of: history.samples.span, from: start + 2 * distance)
        return isSteady(pair, from: middle, to: after, other: KeypadPair(after.power, reach: reach))
    }

    private func isSteady(
        _ pair: KeypadPair, from: ToneBank.Reading, to: ToneBank.Reading, other: KeypadPair
    ) -> Bool {
        other.index == pair.index && pair.standsOut && other.standsOut
            && abs(deviation(pair.row, from: from, to: to)) <= Self.rowDeviation
            && abs(deviation(pair.column, from: from, to: to)) <= Self.columnDeviation
    }

    /// How far in hertz the phase of a tone runs off its nominal frequency between two probed frames.
    private func deviation(_ lane: Int, from: ToneBank.Reading, to: ToneBank.Reading) -> Double {
        let seconds = grid.seconds(Double(distance))
        let real = to.real[lane] * from.real[lane] + to.imaginary[lane] * from.imaginary[lane]
        let imaginary = to.imaginary[lane] * from.real[lane] - to.real[lane] * from.imaginary[lane]
        let turn = Double(atan2f(imaginary, real)) / (2 * Double.pi) - KeypadTrack.tones[lane] * seconds
        return (turn - turn.rounded()) / seconds
    }
}
