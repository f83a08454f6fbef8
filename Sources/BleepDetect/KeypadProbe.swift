import BleepSignal

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Decides with two or three readings around a place whether a keypad digit may sound there.
struct KeypadProbe: ~Copyable {
    /// Seconds between the three frames around the middle of the spectrum that opened the gate in which a pair is
    /// probed. A digit of 40 ms fills two of them wherever the steps of 20 ms meet it.
    private static let distance = 0.005
    /// Hertz by which the phases of a probed pair may run off: 2.5 per cent of the tones, and what speech adds.
    private static let rowDeviation = 30.0
    private static let columnDeviation = 48.0

    private let grid: AnalysisGrid
    private let reach: KeypadReach
    private let distance: Int
    /// What was read last, by the middle of its frame: where a digit may sound, the same frames are asked for again.
    private var places: [4 of Int] = .init(repeating: .min)
    private var readings: [4 of ToneBank.Reading] = .init(repeating: ToneBank.Reading())
    private var next = 0

    init(grid: AnalysisGrid, reach: KeypadReach) {
        self.grid = grid
        self.reach = reach
        distance = grid.samples(Self.distance)
    }

    /// Whether in two neighbouring frames the same pair is the strongest, stands out in both, and its phases run
    /// as those of keypad tones do.
    mutating func isWorthMeasuring(_ center: Int, _ history: borrowing SampleHistory, _ bank: ToneBank) -> Bool {
        guard history.offset(of: center) - bank.size / 2 - distance >= 0 else { return false }
        guard reach.isProbed else { return true }
        let middle = read(center, history, bank)
        let pair = KeypadPair(middle, reach: reach)
        guard pair.standsOut else { return false }
        let before = read(center - distance, history, bank)
        if isSteady(pair, from: before, to: middle, other: KeypadPair(before, reach: reach)) { return true }
        let after = read(center + distance, history, bank)
        return isSteady(pair, from: middle, to: after, other: KeypadPair(after, reach: reach))
    }

    /// The reading around a sample, if the latest probes took it. It is `mutating` because all readings would be copied
    /// to be looked at otherwise.
    mutating func reading(around sample: Int) -> ToneBank.Reading? {
        for index in 0..<4 where places[index] == sample { return readings[index] }
        return nil
    }

    private mutating func read(
        _ sample: Int, _ history: borrowing SampleHistory, _ bank: ToneBank
    ) -> ToneBank.Reading {
        let reading = bank.reading(of: history.samples.span, from: history.offset(of: sample) - bank.size / 2)
        places[next] = sample
        readings[next] = reading
        next = (next + 1) & 3
        return reading
    }

    private func isSteady(
        _ pair: KeypadPair, from: ToneBank.Reading, to: ToneBank.Reading, other: KeypadPair
    ) -> Bool {
        other.index == pair.index && other.standsOut
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
