import BleepCore
import BleepSignal

/// Where frames of the source, samples of the analysis rate and the steps of the detectors lie against each other.
///
/// All integer arithmetic on the source's rate, so that no grid drifts away from the others in ten hours.
struct AnalysisGrid: Sendable {
    let hertz: Int
    let factor: Int

    /// Samples a second at the analysis rate.
    var rate: Double { Double(hertz) / Double(factor) }

    /// The sample at which step number `index` begins on a grid of `stepsPerSecond`.
    func sample(step index: Int, stepsPerSecond: Int) -> Int { index * hertz / (stepsPerSecond * factor) }

    /// The middle of a 10 ms block.
    func center(block: Int) -> Int {
        (sample(step: block, stepsPerSecond: 100) + sample(step: block + 1, stepsPerSecond: 100)) / 2
    }

    /// The middle of a 20 ms step, which is where its two blocks meet.
    func center(step: Int) -> Int { sample(step: 2 * step + 1, stepsPerSecond: 100) }

    /// Samples in so many seconds.
    func samples(_ seconds: Double) -> Int { Int((seconds * rate).rounded()) }

    /// The frame of the source for a place between samples.
    func frame(_ sample: Double) -> Int { Int((sample * Double(factor)).rounded()) }

    func seconds(_ sample: Double) -> Double { sample / rate }
}
