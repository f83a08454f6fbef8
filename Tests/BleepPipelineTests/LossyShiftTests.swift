import BleepAudio
import BleepCore
import BleepTestSupport
import Glibc
import Testing

@testable import BleepPipeline

/// How far coded audio is away from its original: measured, and not guessed from a tone that repeats itself.
@Suite struct LossyShiftTests {
    private static let seconds = 4

    /// What a comparison says of two recordings, one a copy of the other with the noise of coding.
    private func shift(_ rate: Int, _ original: [Float], _ redacted: [Float]) -> Int {
        let plan = BleepPlan(
            bleeps: [], frameCount: original.count, levelDBFS: -18, rampFrames: 40, guardFrames: 0)
        var comparison = LossyComparison(
            plan: plan, format: Call.format(.ogg, .opus, hertz: rate), smear: 0)
        var position = 0
        while position < original.count {
            let frames = position..<min(original.count, position + 8_192)
            comparison.consume(
                original: Array(original[frames]).span, redacted: Array(redacted[frames]).span, frames: frames)
            position = frames.upperBound
        }
        comparison.finish(frameCount: original.count)
        return comparison.shift
    }

    private func coded(_ samples: [Float], seed: UInt64, shift: Int = 0) -> [Float] {
        var random = SeededGenerator(seed: seed)
        return samples.indices.map { frame in
            let at = frame - shift
            let sample = samples.indices.contains(at) ? samples[at] : 0
            return sample + Float.random(in: -0.003...0.003, using: &random)
        }
    }

    /// Bursts of a tone, each with its edges, as busy tones and keypads have them.
    private func bursts(_ rate: Int, hertz: Double, on: Double, off: Double) -> [Float] {
        (0..<rate * Self.seconds).map { frame in
            let time = Double(frame) / Double(rate)
            let place = fmod(time + 0.13, on + off)
            let edge = min(1, max(0, min(place, on - place) / 0.004))
            return Float(0.3 * edge * sin(2 * .pi * hertz * time))
        }
    }

    @Test(
        arguments: [8_000, 16_000, 48_000],
        [(440.0, 0.5, 0.5), (425, 0.2, 0.2), (400, 0.375, 0.375), (950, 0.33, 0.03)])
    func `tones that begin and end have not moved where they have not`(
        rate: Int, tone: (hertz: Double, on: Double, off: Double)
    ) {
        let original = bursts(rate, hertz: tone.hertz, on: tone.on, off: tone.off)
        for seed in 0..<6 {
            // Coding takes some of the level at an edge.
            let redacted = coded(original, seed: UInt64(seed)).enumerated().map { index, sample in
                index / 2_000 % 2 == seed % 2 ? sample * 0.97 : sample
            }
            #expect(shift(rate, original, redacted) == 0)
        }
    }

    @Test(arguments: [8_000, 16_000, 48_000], [-7, 6, 9])
    func `what has moved is measured to the frame`(rate: Int, milliseconds: Int) {
        let voice = SpeechLike.samples(frames: rate * Self.seconds, hertz: rate, seed: UInt64(rate))
        let frames = rate * milliseconds / 1_000
        #expect(shift(rate, voice, coded(voice, seed: 3, shift: frames)) == frames)
    }

    @Test
    func `silence and a constant have not moved`() {
        let silent = [Float](repeating: 0, count: 32_000)
        #expect(shift(8_000, silent, silent) == 0)
        let constant = [Float](repeating: 0.25, count: 32_000)
        #expect(shift(8_000, constant, silent) == 0)
        #expect(shift(8_000, constant, constant) == 0)
    }
}
