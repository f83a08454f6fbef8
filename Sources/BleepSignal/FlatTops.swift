import BleepCore
import CVectors

/// Tells samples that were cut off at full scale from a wave that only just reaches it.
///
/// Where a converter is overdriven, neighbouring samples stand at the same highest value; a wave that is not cut off
/// turns: three samples at 8 kHz that are within 0.2 % of each other at the top of a sine are one below 80 Hz.
struct FlatTops {
    /// Mean square of 10 ms below which a block holds no such top worth a look: −13 dBFS.
    static let leastMeanSquare: Float = 0.05
    /// Of full scale: 8-bit PCM reaches 0.992, A-law 0.984, µ-law 0.980 (ITU-T G.711).
    private static let fullScale: Float = 0.978
    private static let likeness: Float = 0.002
    /// What three samples last at 8 kHz.
    private static let microseconds = 375

    /// Neighbouring samples of a top that is cut off.
    private let length: Int

    init(sampleRate: SampleRate) { length = max(3, sampleRate.hertz * Self.microseconds / 1_000_000) }

    func isClipped(_ samples: Span<Float>, _ range: Range<Int>) -> Bool {
        precondition(range.lowerBound >= 0 && range.upperBound <= samples.count)
        let loudest = unsafe samples.withUnsafeBufferPointer { samples in
            unsafe vectors_greatest_magnitude(samples.baseAddress! + range.lowerBound, range.count)
        }
        // Most loud blocks do not come near full scale.
        guard loudest >= Self.fullScale else { return false }
        var value: Float = 0
        var run = 0
        for index in range {
            let sample = samples[index]
            if abs(sample) >= Self.fullScale, abs(sample - value) <= Self.likeness {
                run += 1
                if run >= length { return true }
            } else {
                value = sample
                run = abs(sample) >= Self.fullScale ? 1 : 0
            }
        }
        return false
    }
}
