import BleepCore
import BleepRedact
import Foundation
import Testing

@Suite struct CoverRendererTests {
    static func bleep(_ frames: Range<Int>, _ cover: CoverSound = .sensitive) -> Bleep {
        Bleep(
            frames: frames, channels: ChannelSet([0]), category: .sensitive, kind: .name, origin: .cue, cover: cover)
    }

    static func render(_ bleep: Bleep, hertz: Int, level: Int = -18, blocks: Int = .max) throws -> [Float] {
        let rate = try #require(SampleRate(hertz: hertz))
        let renderer = CoverRenderer(
            sampleRate: rate, levelDBFS: level, rampFrames: CoverRenderer.rampFrames(at: rate))
        var samples: [Float] = []
        var start = bleep.frames.lowerBound
        while start < bleep.frames.upperBound {
            let end = min(bleep.frames.upperBound, blocks == .max ? .max : start + blocks)
            var block = [Float](repeating: 9, count: end - start)
            var span = block.mutableSpan
            renderer.render(bleep, frames: start..<end, into: &span)
            samples += block
            start = end
        }
        return samples
    }

    @Test(arguments: [4_000, 8_000, 11_025, 44_100, 192_000], [440.0, 660, 1_004.5])
    func `a tone is the sine that the plan declares, from phase 0, with ramps inside`(hertz: Int, frequency: Double)
        throws
    {
        let length = hertz
        let samples = try Self.render(Self.bleep(777..<777 + length, .tone(hertz: frequency)), hertz: hertz)
        let ramp = 5 * hertz / 1_000
        let amplitude = 2.0.squareRoot() * pow(10, -18.0 / 20)
        for index in stride(from: 0, to: length, by: 7) {
            let distance = Double(min(index, length - 1 - index))
            let gain = distance < Double(ramp) ? 0.5 - 0.5 * cos(.pi * (distance + 0.5) / Double(ramp)) : 1
            let expected = amplitude * gain * sin(2 * .pi * frequency * Double(index) / Double(hertz))
            #expect(abs(Double(samples[index]) - expected) < 1e-6)
        }
    }

    @Test(arguments: [1, 7, 160, 4_096])
    func `blocks of any size give the same sound`(block: Int) throws {
        for cover in [CoverSound.sensitive, .profanity, .silence, .noise, .tone(hertz: 1_234.567)] {
            let bleep = Self.bleep(1_000..<9_001, cover)
            #expect(try Self.render(bleep, hertz: 8_000, blocks: block) == Self.render(bleep, hertz: 8_000))
        }
    }

    @Test(arguments: [-26, -18, -10])
    func `tone and noise have the level of the plan`(level: Int) throws {
        for cover in [CoverSound.sensitive, .noise] {
            let samples = try Self.render(Self.bleep(0..<80_000, cover), hertz: 8_000, level: level)
            let meanSquare = samples.reduce(0.0) { $0 + Double($1) * Double($1) } / Double(samples.count)
            #expect(abs(10 * log10(meanSquare) - Double(level)) < 0.1)
        }
    }

    @Test(arguments: [1, 2, 3, 4, 7, 20, 160])
    func `a bleep shorter than its ramps has ramps of a fourth of its length`(length: Int) throws {
        let samples = try Self.render(Self.bleep(0..<length), hertz: 8_000)
        #expect(samples.count == length)
        #expect(samples.allSatisfy { abs($0) < 0.2 })
    }

    @Test func `a tone does not drift in an hour`() throws {
        let hour = 3_600 * 8_000
        let bleep = Self.bleep(0..<hour)
        let rate = try #require(SampleRate(hertz: 8_000))
        let renderer = CoverRenderer(sampleRate: rate, levelDBFS: -18, rampFrames: 40)
        var late = [Float](repeating: 0, count: 200)
        var span = late.mutableSpan
        renderer.render(bleep, frames: hour - 400..<hour - 200, into: &span)
        let early = try Self.render(Self.bleep(0..<8_000), hertz: 8_000).prefix(600)
        // 440 Hz at 8 kHz repeats every 200 frames.
        #expect(zip(late, early.dropFirst(400)).allSatisfy { abs($0 - $1) < 1e-6 })
    }
}
