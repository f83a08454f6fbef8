import BleepSignal

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Finds keypad digits (DTMF, ITU-T Q.23) in a stream at the analysis rate.
///
/// A gate that costs nothing opens where a 32 ms spectrum has a line in each group of tones. Behind it the eight tones
/// are measured every 2.5 ms in a Hann window of 20 ms. Steps with the same strongest pair make a run; a run is
/// measured as a whole when it ends.
struct KeypadDetector: ~Copyable {
    /// Hertz, rows then columns (ITU-T Q.23).
    private static let tones: SIMD8<Double> = [697, 770, 852, 941, 1_209, 1_336, 1_477, 1_633]
    private static let stepsPerSecond = 200
    /// Q.24: a break of up to 20 ms is bridged (Denmark), a pause of 30 ms splits (Japan, Brazil).
    private static let stepsOfPause = 5
    /// How long the gate stays open after it was asked to, in seconds; while a run lasts, it stays open, too.
    private static let hold = 0.03
    /// How far back the tones are measured when the gate opens, in seconds.
    private static let lead = 0.045
    /// Seconds between the three frames around the middle of the spectrum that opened the gate in which a pair is
    /// probed. A digit of 40 ms fills two of them wherever the steps of 20 ms meet it.
    private static let probeDistance = 0.005
    /// Hertz by which the phases of a probed pair may run off: 2.5 per cent of the tones, and what speech adds.
    private static let rowDeviation = 30.0
    private static let columnDeviation = 48.0
    /// Longest part of a run that is measured, in steps.
    private static let measured = 100
    private static let kept = 256
    /// Tones nearer to each other than this are not told apart in the window, in hertz.
    private static let resolution = 150.0

    private let grid: AnalysisGrid
    private let reach: KeypadReach
    private let bank: ToneBank
    private let harmonicBank: ToneBank
    private let window: [Float]
    private let probeDistance: Int
    private var fft: RealFFT
    private var readings: [ToneBank.Reading]
    private var nextStep = 0
    private var openUntil = Int.min
    /// Since this step, every step was measured.
    private var measuredFrom = 0
    private var run: Run?
    private(set) var candidates: [KeypadCandidate] = []

    private struct Run {
        var pair: Int
        var first: Int
        var last: Int
        var peak: Float
    }

    init(grid: AnalysisGrid, reach: KeypadReach = .digits) {
        self.grid = grid
        self.reach = reach
        let rate = grid.rate
        window = Window.hann(grid.samples(0.02))
        probeDistance = grid.samples(Self.probeDistance)
        bank = ToneBank(hertz: Self.tones, rate: rate, window: window)
        harmonicBank = ToneBank(hertz: Self.tones * 2, rate: rate, window: window)
        fft = RealFFT(window: Window.hann(Window.length(seconds: 0.032, rate: rate)))
        readings = [ToneBank.Reading](repeating: ToneBank.Reading(), count: Self.kept)
    }

    /// - Parameters:
    ///   - center: the sample up to which the gate is known.
    ///   - gate: whether the spectrum around `center` may hold a digit.
    mutating func advance(to center: Int, gate: Bool, history: borrowing SampleHistory) {
        if gate, isWorthMeasuring(center, history) {
            if openUntil < center {
                let earliest = center - grid.samples(Self.lead)
                while position(of: nextStep) < earliest {
                    nextStep += 1
                    measuredFrom = nextStep
                }
            }
            openUntil = center + grid.samples(Self.hold)
        }
        while position(of: nextStep) <= (run == nil ? min(center, openUntil) : center) {
            step(history)
            nextStep += 1
        }
    }

    mutating func finish(history: borrowing SampleHistory) {
        if let ended = run { close(ended, history) }
        run = nil
    }

    /// Whether in two neighbouring frames the same pair is the strongest, stands out in one of them, and its phases run
    /// as those of keypad tones do.
    private func isWorthMeasuring(_ center: Int, _ history: borrowing SampleHistory) -> Bool {
        let start = history.offset(of: center) - bank.size / 2 - probeDistance
        guard start >= 0 else { return false }
        guard reach.isProbed else { return true }
        let middle = bank.reading(of: history.samples.span, from: start + probeDistance)
        let pair = KeypadPair(middle.power, reach: reach)
        guard pair.isLoud else { return false }
        let before = bank.reading(of: history.samples.span, from: start)
        if isSteady(pair, from: before, to: middle, other: KeypadPair(before.power, reach: reach)) { return true }
        let after = bank.reading(of: history.samples.span, from: start + 2 * probeDistance)
        return isSteady(pair, from: middle, to: after, other: KeypadPair(after.power, reach: reach))
    }

    private func isSteady(
        _ pair: KeypadPair, from: ToneBank.Reading, to: ToneBank.Reading, other: KeypadPair
    ) -> Bool {
        other.index == pair.index && (pair.standsOut || other.standsOut)
            && abs(deviation(pair.row, from: from, to: to)) <= Self.rowDeviation
            && abs(deviation(pair.column, from: from, to: to)) <= Self.columnDeviation
    }

    /// How far in hertz the phase of a tone runs off its nominal frequency between two probed frames.
    private func deviation(_ lane: Int, from: ToneBank.Reading, to: ToneBank.Reading) -> Double {
        let seconds = grid.seconds(Double(probeDistance))
        let real = to.real[lane] * from.real[lane] + to.imaginary[lane] * from.imaginary[lane]
        let imaginary = to.imaginary[lane] * from.real[lane] - to.real[lane] * from.imaginary[lane]
        let turn = Double(atan2f(imaginary, real)) / (2 * Double.pi) - Self.tones[lane] * seconds
        return (turn - turn.rounded()) / seconds
    }

    private func position(of step: Int) -> Int { grid.sample(step: step, stepsPerSecond: Self.stepsPerSecond) }

    private func reading(_ step: Int) -> ToneBank.Reading { readings[step & (Self.kept - 1)] }

    private mutating func step(_ history: borrowing SampleHistory) {
        let start = history.offset(of: position(of: nextStep)) - bank.size / 2
        guard start >= 0 else { return }
        let reading = bank.reading(of: history.samples.span, from: start)
        readings[nextStep & (Self.kept - 1)] = reading
        let pair = KeypadPair(reading.power, reach: reach)
        if var current = run {
            if pair.standsOut, pair.index == current.pair, pair.power * 5 > current.peak {
                current.last = nextStep
                current.peak = max(current.peak, pair.power)
                run = current
                return
            }
            if pair.standsOut, pair.index != current.pair, pair.power > current.peak || nextStep - current.last > 1 {
                close(current, history)
                run = nil
            } else if nextStep - current.last > Self.stepsOfPause {
                close(current, history)
                run = nil
            } else {
                return
            }
        }
        if pair.standsOut {
            run = Run(pair: pair.index, first: nextStep, last: nextStep, peak: pair.power)
        }
    }

    private mutating func close(_ run: Run, _ history: borrowing SampleHistory) {
        let row = run.pair / 4
        let column = run.pair % 4 + 4
        // The oldest steps that are needed must still be there.
        let oldest = max(measuredFrom, nextStep - Self.kept + 1)
        let first = max(run.first, oldest)
        guard run.last - first >= 1 else { return }
        let measuredLast = min(run.last, first + Self.measured)

        var rowPlateau = Self.plateau(first...measuredLast) { reading($0).power[row] }
        var columnPlateau = Self.plateau(first...measuredLast) { reading($0).power[column] }
        rowPlateau = max(rowPlateau, 1e-12)
        columnPlateau = max(columnPlateau, 1e-12)
        func relative(_ step: Int) -> Float {
            let power = reading(step).power
            return 0.5 * (power[row] / rowPlateau + power[column] / columnPlateau)
        }
        let start = crossing(from: min(first + 1, run.last), direction: -1, limit: oldest, relative)
        let end = crossing(from: max(run.last - 1, first), direction: 1, limit: nextStep, relative)
        let seconds = grid.seconds(end - start)
        guard seconds > reach.shortest else { return }

        // Steps whose window lies inside, or the middle one.
        let inset = 0.008
        let low = Int(((grid.seconds(start) + inset) * Double(Self.stepsPerSecond)).rounded(.up))
        let high = Int(((grid.seconds(end) - inset) * Double(Self.stepsPerSecond)).rounded(.down))
        let middle = (first + measuredLast) / 2
        let inner =
            max(
                oldest, min(low, middle - 1))...min(
                max(high, middle + 1), nextStep - 1, max(low, oldest) + Self.measured)
        let rowMeasure = measure(lane: row, inner)
        let columnMeasure = measure(lane: column, inner)
        var rivals: Float = 0
        for step in inner {
            let power = reading(step).power
            var rowRival: Float = 0
            var columnRival: Float = 0
            for lane in 0..<4 where lane != row { rowRival = max(rowRival, power[lane]) }
            for lane in 4..<8 where lane != column { columnRival = max(columnRival, power[lane]) }
            rivals += max(rowRival / max(power[row], 1e-12), columnRival / max(power[column], 1e-12))
        }
        let spot = position(of: (inner.lowerBound + inner.upperBound) / 2)
        let (share, harmonics) = surroundings(at: spot, row: row, column: column, history)
        candidates.append(
            KeypadCandidate(
                start: start, end: end, row: row, column: column - 4, rowPower: rowMeasure.power,
                columnPower: columnMeasure.power, rowDeviation: rowMeasure.deviation,
                columnDeviation: columnMeasure.deviation, coherence: min(rowMeasure.coherence, columnMeasure.coherence),
                unsteadiness: max(rowMeasure.unsteadiness, columnMeasure.unsteadiness), share: share,
                harmonics: harmonics, rivals: rivals / Float(inner.count), seconds: seconds))
    }

    /// The mean of the upper half.
    private static func plateau(_ steps: ClosedRange<Int>, _ power: (Int) -> Float) -> Float {
        var mean: Float = 0
        for step in steps { mean += power(step) }
        mean /= Float(steps.count)
        var sum: Float = 0
        var count: Float = 0
        for step in steps where power(step) >= mean {
            sum += power(step)
            count += 1
        }
        return sum / max(count, 1)
    }

    /// Where the amplitude passes one half of the plateau, in samples; in a symmetric window that is the edge itself.
    private func crossing(from step: Int, direction: Int, limit: Int, _ relative: (Int) -> Float) -> Double {
        var inside = step
        var amplitude = relative(inside).squareRoot()
        while inside != limit {
            let outside = inside + direction
            if (direction < 0 && outside < limit) || (direction > 0 && outside >= limit) { break }
            let next = relative(outside).squareRoot()
            if next < 0.5 {
                let part = amplitude > next ? Double((amplitude - 0.5) / (amplitude - next)) : 0
                let here = Double(position(of: inside))
                return here + min(max(part, 0), 1) * (Double(position(of: outside)) - here)
            }
            inside = outside
            amplitude = next
        }
        return Double(position(of: inside))
    }

    private func measure(
        lane: Int, _ steps: ClosedRange<Int>
    ) -> (power: Float, deviation: Float, coherence: Float, unsteadiness: Float) {
        var power: Float = 0
        for step in steps { power += reading(step).power[lane] }
        let count = Float(steps.count)
        // A short break is no unsteadiness; Q.24 wants it bridged.
        var levels: Float = 0
        var squares: Float = 0
        var sounding: Float = 0
        for step in steps {
            let value = reading(step).power[lane]
            guard value > 0.3 * power / count else { continue }
            let level = 10 * log10f(value)
            levels += level
            squares += level * level
            sounding += 1
        }
        let variance = max(0, squares / sounding - (levels / sounding) * (levels / sounding))

        // Two steps are 5 ms: a tone up to 100 Hz away is told from its image.
        let lag = 1
        var real: Float = 0
        var imaginary: Float = 0
        var magnitude: Float = 0
        var span = 0.0
        var pairs = 0.0
        let radiansPerSample = 2 * Double.pi * Self.tones[lane] / grid.rate
        var step = steps.lowerBound
        while step + lag <= steps.upperBound {
            let from = reading(step)
            let to = reading(step + lag)
            let samples = position(of: step + lag) - position(of: step)
            let expected = (radiansPerSample * Double(samples)).truncatingRemainder(dividingBy: 2 * Double.pi)
            // to · conj(from), turned back by what the nominal tone advances.
            let productReal = to.real[lane] * from.real[lane] + to.imaginary[lane] * from.imaginary[lane]
            let productImaginary = to.imaginary[lane] * from.real[lane] - to.real[lane] * from.imaginary[lane]
            let cosine = Float(cos(expected))
            let sine = Float(sin(expected))
            real += productReal * cosine + productImaginary * sine
            imaginary += productImaginary * cosine - productReal * sine
            magnitude += (productReal * productReal + productImaginary * productImaginary).squareRoot()
            span += grid.seconds(Double(samples))
            pairs += 1
            step += 1
        }
        guard pairs > 0, magnitude > 0, sounding > 0 else { return (power / count, 0, 0, 99) }
        let hertz = Double(atan2f(imaginary, real)) / (2 * Double.pi * span / pairs)
        let coherence = (real * real + imaginary * imaginary).squareRoot() / magnitude
        return (power / count, Float(hertz / Self.tones[lane]), coherence, variance.squareRoot())
    }

    private mutating func surroundings(
        at sample: Int, row: Int, column: Int, _ history: borrowing SampleHistory
    ) -> (share: Float, harmonics: Float) {
        let center = history.offset(of: sample)
        let start = center - fft.size / 2
        guard start >= 0, start + fft.size <= history.samples.count else { return (0, 1) }
        fft.transform(history.samples.span, from: start)
        let power = fft.power.span
        let hertzPerBin = grid.rate / Double(fft.size)
        let low = Int((600 / hertzPerBin).rounded())
        let high = min(Int((3_400 / hertzPerBin).rounded()), power.count - 1)
        var total: Float = 0
        for bin in low...high { total += power[bin] }
        var lines: Float = 0
        for lane in [row, column] {
            let middle = Int((Self.tones[lane] / hertzPerBin).rounded())
            for bin in max(low, middle - 2)...min(high, middle + 2) { lines += power[bin] }
        }
        let fundamental = bank.reading(of: history.samples.span, from: center - bank.size / 2).power
        let harmonic = harmonicBank.reading(of: history.samples.span, from: center - bank.size / 2).power
        var worse = harmonic[column] / max(fundamental[column], 1e-12)
        // The second harmonic of a row may fall on the column itself.
        if abs(2 * Self.tones[row] - Self.tones[column]) > Self.resolution {
            worse = max(worse, harmonic[row] / max(fundamental[row], 1e-12))
        }
        return (total > 0 ? min(1, lines / total) : 0, worse)
    }
}
