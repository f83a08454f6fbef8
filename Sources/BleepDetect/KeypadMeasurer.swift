import BleepSignal

/// Measures a run of steps as a whole when it has ended.
struct KeypadMeasurer: ~Copyable {
    /// Longest part of a run that is measured, in steps.
    private static let measured = 100
    /// Seconds of a step's window that may lie outside of the run.
    private static let inset = 0.008

    private let grid: AnalysisGrid
    private let reach: KeypadReach
    private var surroundings: KeypadSurroundings

    init(grid: AnalysisGrid, reach: KeypadReach, surroundings: consuming KeypadSurroundings) {
        self.grid = grid
        self.reach = reach
        self.surroundings = surroundings
    }

    /// Where a run starts, in samples.
    /// - Parameter oldest: the first step that there is of the track.
    func start(of run: KeypadRun, in track: borrowing KeypadTrack, notBefore oldest: Int) -> Double {
        let first = max(run.first, oldest)
        let plateaus = Self.plateaus(of: run, in: track, first...min(run.last, first + Self.measured))
        return beginning(of: run, in: track, from: first, notBefore: oldest, plateaus)
    }

    private func beginning(
        of run: KeypadRun, in track: borrowing KeypadTrack, from first: Int, notBefore oldest: Int,
        _ plateaus: SIMD2<Float>
    ) -> Double {
        track.crossing(from: min(first + 1, run.last), direction: -1, limit: oldest) {
            self.power(track[$0], of: run, against: plateaus)
        }
    }

    private static func plateaus(
        of run: KeypadRun, in track: borrowing KeypadTrack, _ steps: ClosedRange<Int>
    ) -> SIMD2<Float> {
        let plateaus = track.plateaus(steps)
        return SIMD2(max(plateaus[run.row], 1e-12), max(plateaus[run.column], 1e-12))
    }

    /// In the mean of both tones; of the weaker one where another pair has taken over. That is the next digit, without a
    /// pause, and the tone that both have does not end there.
    private func power(_ reading: ToneBank.Reading, of run: KeypadRun, against plateaus: SIMD2<Float>) -> Float {
        let power = reading.power
        let (row, column) = (power[run.row] / plateaus[0], power[run.column] / plateaus[1])
        let pair = KeypadPair(reading, reach: reach)
        return pair.standsOut && pair.index != run.pair ? min(row, column) : 0.5 * (row + column)
    }

    /// - Parameters:
    ///   - steps: what there is of the track.
    /// - Returns: `nil` where the run is too short, or so far off that no surroundings make a digit of it.
    mutating func candidate(
        of run: KeypadRun, in track: borrowing KeypadTrack, _ steps: Range<Int>, _ history: borrowing SampleHistory
    ) -> KeypadCandidate? {
        let row = run.row
        let column = run.column
        let oldest = steps.lowerBound
        let first = max(run.first, oldest)
        guard run.last - first >= 1 else { return nil }
        let measuredLast = min(run.last, first + Self.measured)

        let plateaus = Self.plateaus(of: run, in: track, first...measuredLast)
        let start = run.start ?? self.beginning(of: run, in: track, from: first, notBefore: oldest, plateaus)
        let end = track.crossing(from: max(run.last - 1, first), direction: 1, limit: steps.upperBound) {
            self.power(track[$0], of: run, against: plateaus)
        }
        let seconds = grid.seconds(end - start)
        // Most runs are voices': they are given up as soon as one measure tells.
        guard seconds > reach.shortest, !reach.isProbed || seconds >= KeypadRule.shortest else { return nil }

        // Steps whose window lies inside, or the middle one.
        let low = Int(((grid.seconds(start) + Self.inset) * Double(KeypadTrack.stepsPerSecond)).rounded(.up))
        let high = Int(((grid.seconds(end) - Self.inset) * Double(KeypadTrack.stepsPerSecond)).rounded(.down))
        let middle = (first + measuredLast) / 2
        let inner =
            max(
                oldest, min(low, middle - 1))...min(
                max(high, middle + 1), steps.upperBound - 1, max(low, oldest) + Self.measured)
        let turning = track.turning(row: row, column: column, inner)
        let rowDeviation = turning.deviation(0)
        guard !reach.isProbed || abs(rowDeviation) <= KeypadRule.deviation else { return nil }
        let columnDeviation = turning.deviation(1)
        guard !reach.isProbed || abs(columnDeviation) <= KeypadRule.deviation else { return nil }
        var rivals: Float = 0
        for step in inner {
            let power = track[step].power
            var rowRival: Float = 0
            var columnRival: Float = 0
            for lane in 0..<4 where lane != row { rowRival = max(rowRival, power[lane]) }
            for lane in 4..<8 where lane != column { columnRival = max(columnRival, power[lane]) }
            rivals += max(rowRival / max(power[row], 1e-12), columnRival / max(power[column], 1e-12))
        }
        let power = turning.meanSquares
        var candidate = KeypadCandidate(
            start: start, end: end, row: Int32(row), column: Int32(column - 4), rowPower: power.x, columnPower: power.y,
            rowDeviation: rowDeviation, columnDeviation: columnDeviation,
            coherence: min(turning.coherence(0), turning.coherence(1)), share: 1, harmonics: 0,
            rivals: rivals / Float(inner.count), seconds: seconds)
        // What fails in the best surroundings fails in all.
        guard !reach.isProbed || KeypadRule.isPossible(candidate) else { return nil }
        (candidate.share, candidate.harmonics) = surroundings.measure(
            around: track.position(of: (inner.lowerBound + inner.upperBound) / 2), row: row, column: column, history)
        return candidate
    }
}
