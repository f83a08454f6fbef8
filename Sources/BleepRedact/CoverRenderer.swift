public import BleepCore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The samples of a cover sound: a pure function of the plan.
///
/// Every sample can be asked for by itself, so blocks of any size give the same sound. The phase is an integer: it
/// starts at 0 in the first frame of the bleep and never drifts.
public struct CoverRenderer: Sendable {
    /// Ramps last at most this long, in milliseconds; a fourth of the bleep when that is shorter.
    public static let rampMilliseconds = 5
    /// Frequencies are exact to a thousandth of a hertz.
    private static let phaseUnits = 1_000

    private let sampleRate: SampleRate
    private let rampFrames: Int
    /// Root mean square of the sound, 1 = full scale.
    private let level: Double

    public init(sampleRate: SampleRate, levelDBFS: Int, rampFrames: Int) {
        self.sampleRate = sampleRate
        self.rampFrames = rampFrames
        level = Decibels.amplitude(levelDBFS)
    }

    public init(plan: BleepPlan, sampleRate: SampleRate) {
        self.init(sampleRate: sampleRate, levelDBFS: plan.levelDBFS, rampFrames: plan.rampFrames)
    }

    /// The full length of a ramp at this rate.
    public static func rampFrames(at sampleRate: SampleRate) -> Int {
        rampMilliseconds * sampleRate.hertz / 1_000
    }

    /// Writes the sound of `bleep` for some of its frames.
    /// - Parameters:
    ///   - bleep: one of the plan.
    ///   - frames: of the file, within the bleep.
    ///   - samples: mono, filled from its start; may be longer.
    public func render(_ bleep: Bleep, frames: Range<Int>, into samples: inout MutableSpan<Float>) {
        precondition(frames.clamped(to: bleep.frames) == frames && samples.count >= frames.count)
        let first = frames.lowerBound - bleep.frames.lowerBound
        let indices = 0..<frames.count
        switch bleep.cover {
        case .silence:
            for index in indices { samples[index] = 0 }
        case .tone(let hertz):
            // The mean square of a sine is half the square of its amplitude.
            let amplitude = level * 2.0.squareRoot()
            let modulus = sampleRate.hertz * Self.phaseUnits
            let step = Int((hertz * Double(Self.phaseUnits)).rounded()) % modulus
            var phase = first % modulus * step % modulus
            let turn = 2 * Double.pi / Double(modulus)
            // From where the phase comes back on, every sample has been there before.
            let period = modulus / Self.greatestCommonDivisor(step, modulus)
            for index in 0..<min(frames.count, period) {
                samples[index] = Float(amplitude * sin(turn * Double(phase)))
                phase += step
                if phase >= modulus { phase -= modulus }
            }
            for index in min(frames.count, period)..<frames.count { samples[index] = samples[index - period] }
        case .noise:
            // Uniform noise has a mean square of a third of its squared amplitude.
            let amplitude = level * 3.0.squareRoot()
            for index in indices {
                samples[index] = Float(amplitude * Self.uniform(bleep.frames.lowerBound, first + index))
            }
        }
        applyRamps(bleep, first: first, count: frames.count, to: &samples)
    }

    /// Raised cosines at both ends, inside the span: they belong to the sound, never to the speech beside it.
    private func applyRamps(_ bleep: Bleep, first: Int, count: Int, to samples: inout MutableSpan<Float>) {
        let length = bleep.frames.count
        let ramp = min(rampFrames, length / 4)
        guard ramp > 0 else { return }
        let part = first..<first + count
        for edge in [0..<ramp, length - ramp..<length] {
            for place in part.clamped(to: edge) {
                let distance = min(place, length - 1 - place)
                let gain = 0.5 - 0.5 * cos(Double.pi * (Double(distance) + 0.5) / Double(ramp))
                samples[place - first] = Float(Double(samples[place - first]) * gain)
            }
        }
    }

    private static func greatestCommonDivisor(_ one: Int, _ other: Int) -> Int {
        other == 0 ? max(1, one) : greatestCommonDivisor(other, one % other)
    }

    /// −1 … 1, the same for the same place in every run (SplitMix64 of the frame's number).
    private static func uniform(_ seed: Int, _ index: Int) -> Double {
        var state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15
        state &+= (UInt64(truncatingIfNeeded: index) &+ 1) &* 0xBF58_476D_1CE4_E5B9
        state = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        state = (state ^ (state >> 27)) &* 0x94D0_49BB_1331_11EB
        state ^= state >> 31
        return Double(Int64(bitPattern: state)) / 9_223_372_036_854_775_808
    }
}
