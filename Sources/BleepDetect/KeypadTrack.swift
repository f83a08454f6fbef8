import BleepSignal

/// The latest readings of the eight keypad tones, one every 5 ms: of a key that is held longer the start is measured
/// while it is there.
struct KeypadTrack: ~Copyable {
    /// Hertz, rows then columns (ITU-T Q.23).
    static let tones: SIMD8<Double> = [697, 770, 852, 941, 1_209, 1_336, 1_477, 1_633]
    static let stepsPerSecond = 200
    /// Steps whose readings stay available.
    static let kept = 256

    private let grid: AnalysisGrid
    /// What each tone turns from one step to the next where steps are as long as most are.
    let turns: [8 of KeypadTurn]
    private var readings = [ToneBank.Reading](repeating: ToneBank.Reading(), count: kept)

    /// Samples a second.
    var rate: Double { grid.rate }

    init(grid: AnalysisGrid) {
        self.grid = grid
        let samples = grid.center(keypadStep: 1)
        turns = .init { KeypadTurn(lane: $0, samples: samples, rate: grid.rate) }
    }

    /// The sample in the middle of a step.
    func position(of step: Int) -> Int { grid.center(keypadStep: step) }

    subscript(step: Int) -> ToneBank.Reading {
        get { readings[step & (Self.kept - 1)] }
        set { readings[step & (Self.kept - 1)] = newValue }
    }
}
