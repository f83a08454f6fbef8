import BleepSignal

/// Finds in the time domain where a tone that was found in spectra begins and ends.
struct EdgeFinder: Sendable {
    private let grid: AnalysisGrid
    private let window: [Float]
    // In samples.
    private let plateau: [10 of Int]
    private let start: Int
    private let step: Int
    private let beyond: Int
    private let rise: Int

    /// Seconds of the window in which the envelope is measured.
    private static let windowSeconds = 0.01
    /// Seconds inside of the place that is searched around at which the plateau is measured.
    private static let plateauStart = 0.005
    private static let plateauStep = 0.004
    private static let plateauFrames = 10
    /// Seconds inside of the place at which the way outwards begins.
    private static let startSeconds = 0.02
    /// Seconds of one step outwards. The envelope is as smooth as the window is long, so that a straight line between
    /// two steps meets it.
    private static let stepSeconds = 0.002
    /// Steps below half the height that end a tone: of one line, of lines that beat, and of lines that beat deeply. The
    /// slowest deep beat of any plan is Japan's 400 Hz modulated by 16 Hz, whose envelope `1 + cos` stays below half of
    /// its mean for 23 ms.
    private static let breath = 1
    private static let beat = 6
    private static let deepBeat = 13
    /// An envelope that never falls below this part of its mean has no beat; one that falls below the other has a deep
    /// one.
    private static let even: Float = 0.8
    private static let deep: Float = 0.4
    /// The part of its height that is left 7 ms outside where something else follows; of a tone that ends there it is 0.
    private static let followed: Float = 0.25
    /// Steps that are searched outwards.
    private static let farthest = 45
    /// Seconds outside of an edge at which something else may follow at the same frequency.
    private static let beyondDistance = 0.0075
    /// Seconds inside of an edge at which a tone that was switched on has its full height; half of it is the window's.
    private static let riseDistance = 0.01
    /// Hertz by which the mean of a run may still stray while it sounds.
    private static let unsettled: Float = 5
    /// Two lines further apart than this, in hertz, are measured each for itself.
    private static let apart: Float = 100

    init(grid: AnalysisGrid) {
        self.grid = grid
        window = Window.hann(grid.samples(Self.windowSeconds))
        plateau = .init { grid.samples(Self.plateauStart + Self.plateauStep * Double($0)) }
        step = max(1, grid.samples(Self.stepSeconds))
        start = grid.samples(Self.startSeconds)
        beyond = grid.samples(Self.beyondDistance)
        rise = grid.samples(Self.riseDistance)
    }

    /// What measures the lines of a run.
    func probe(of run: ToneRun) -> EdgeProbe {
        let low = LineProbe(hertz: Double(run.low), rate: grid.rate, window: window)
        let isPair = run.high - run.low > Self.apart
        let high = isPair ? LineProbe(hertz: Double(run.high), rate: grid.rate, window: window) : nil
        let isBleep = !isPair && ToneRule.bleeps.contains { abs(run.low - $0) < Self.unsettled }
        return EdgeProbe(low: low, high: high, hearsBackground: isBleep)
    }

    /// - Parameters:
    ///   - block: the first or last 10 ms block in which the tone was seen.
    ///   - direction: −1 for the start, 1 for the end.
    ///   - probe: of the run's lines.
    func edge(around block: Int, direction: Int, by probe: EdgeProbe, _ history: borrowing SampleHistory) -> ToneEdge {
        let center = grid.center(block: block)
        // First the places of the plateau, then those from inside outwards; eight of them are measured at once.
        func place(_ number: Int) -> Int {
            number < Self.plateauFrames
                ? center - direction * plateau[number]
                : center - direction * start + direction * step * (number - Self.plateauFrames)
        }
        let shift = history.offset(of: 0)
        var measured = SIMD8<Float>.zero
        func amplitude(next number: Int) -> Float {
            if number & 7 == 0 { measured = probe.meanSquares(around: .init { shift + place(number + $0) }, history) }
            return measured[number & 7].squareRoot()
        }
        // The plateau: what is heard 5 to 43 ms inside.
        var sum: Float = 0
        var lowest = Float.infinity
        for number in 0..<Self.plateauFrames {
            let value = amplitude(next: number)
            sum += value * value
            lowest = min(lowest, value)
        }
        let half = 0.5 * (sum / Float(Self.plateauFrames)).squareRoot()
        // From inside outwards, past the holes of a beat where there is one.
        let patience =
            lowest > Self.even * 2 * half ? Self.breath : lowest > Self.deep * 2 * half ? Self.beat : Self.deepBeat
        var number = Self.plateauFrames
        var crossing = Double(place(number))
        var inside = amplitude(next: number)
        var below = 0
        for _ in 0..<Self.farthest {
            number += 1
            let value = amplitude(next: number)
            if value >= half {
                below = 0
                crossing = Double(place(number))
            } else {
                if below == 0 {
                    let part = inside > value ? (inside - half) / (inside - value) : 0
                    crossing = Double(place(number - 1)) + Double(direction * step) * Double(min(max(part, 0), 1))
                }
                below += 1
                if below > patience { break }
            }
            inside = value
        }
        // Where nothing follows the height alone is the surer guide.
        if patience == Self.breath, probe.high == nil,
            probe.amplitude(at: Int(crossing) + direction * beyond, history) > Self.followed * 2 * half
        {
            crossing =
                PhaseBreak(grid: grid, probe: probe.low).place(near: crossing, direction: direction, history)
                ?? crossing
        }
        let within = probe.amplitude(at: Int(crossing) - direction * rise, history)
        return ToneEdge(
            place: max(0, crossing),
            rise: half > 0 ? min(1, 0.5 * within / half) : 0,
            backgroundStep: probe.hearsBackground
                ? BackgroundStep(grid: grid).decibels(at: crossing, direction: direction, history) : 0)
    }
}
