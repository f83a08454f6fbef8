import BleepCore
import BleepSignal

/// Where frames of the source, samples of the analysis rate and the steps of the detectors lie against each other.
///
/// All integer arithmetic on the source's rate, so that no grid drifts away from the others in ten hours.
struct AnalysisGrid: Sendable {
    let hertz: Int
    let factor: Int
    private let blocks: EvenSteps
    private let keypadSteps: EvenSteps

    init(hertz: Int, factor: Int) {
        self.hertz = hertz
        self.factor = factor
        blocks = EvenSteps(hertz: hertz, divisor: LevelTrack.blocksPerSecond * factor)
        keypadSteps = EvenSteps(hertz: hertz, divisor: KeypadTrack.stepsPerSecond * factor)
    }

    /// Samples a second at the analysis rate.
    var rate: Double { Double(hertz) / Double(factor) }

    /// The sample at which a 10 ms block begins.
    func start(block: Int) -> Int { blocks.start(of: block) }

    /// The sample in the middle of a step of the keypad tones.
    func center(keypadStep step: Int) -> Int { keypadSteps.start(of: step) }

    /// The first step of the keypad tones whose middle is not before a sample.
    func keypadStep(notBefore sample: Int) -> Int { keypadSteps.first(notBefore: sample) }

    /// The middle of a 10 ms block.
    func center(block: Int) -> Int { (start(block: block) + start(block: block + 1)) / 2 }

    /// The middle of a 20 ms step, which is where its two blocks meet.
    func center(step: Int) -> Int { start(block: 2 * step + 1) }

    /// Samples in so many seconds.
    func samples(_ seconds: Double) -> Int { Int((seconds * rate).rounded()) }

    /// The frame of the source for a place between samples.
    func frame(_ sample: Double) -> Int { Int((sample * Double(factor)).rounded()) }

    func seconds(_ sample: Double) -> Double { sample / rate }
}
