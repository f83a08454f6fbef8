import BleepCore
import BleepSignal
import BleepTestSupport
import Foundation
import Testing

@Suite struct ResamplerTests {
    private static func convert(_ samples: [Float], _ from: Int, _ to: Int, block: Int = 1_000) -> [Float] {
        var resampler = Resampler(from: SampleRate(hertz: from)!, to: SampleRate(hertz: to)!)
        var output: [Float] = []
        for start in stride(from: 0, to: samples.count, by: block) {
            let part = Array(samples[start..<min(start + block, samples.count)])
            output += resampler.convert(part.span)
        }
        return output + resampler.finish()
    }

    private static func sine(_ hertz: Double, rate: Int, count: Int) -> [Float] {
        (0..<count).map { Float(0.5 * sin(2 * Double.pi * hertz * Double($0) / Double(rate))) }
    }

    @Test(arguments: [8_000, 11_025, 16_000, 22_050, 32_000, 44_100, 48_000, 96_000])
    func `a tone is the same tone in the same place`(_ rate: Int) {
        for hertz in [100.0, 440, 1_000, 3_300] {
            let output = Self.convert(Self.sine(hertz, rate: rate, count: rate), rate, 16_000)
            #expect(output.count == 16_000)
            let expected = Self.sine(hertz, rate: 16_000, count: 16_000)
            let error = (400..<15_600).map { abs(output[$0] - expected[$0]) }.max() ?? 1
            #expect(error < 0.006, "\(hertz) Hz: \(error)")
        }
    }

    @Test(arguments: [(44_100, 16_000, 9_000.0), (48_000, 16_000, 12_000), (8_000, 16_000, 0)])
    func `what the lower rate cannot hold is gone`(_ from: Int, _ to: Int, _ hertz: Double) {
        if hertz > 0 {
            let output = Self.convert(Self.sine(hertz, rate: from, count: from), from, to)
            #expect(output[400..<output.count - 400].map(abs).max() ?? 1 < 0.0001)
        } else {
            // The image of a tone of 3 kHz lies at 5 kHz.
            let output = Self.convert(Self.sine(3_000, rate: from, count: from), from, to)
            var (sine, cosine) = (0.0, 0.0)
            for index in 0..<16_000 {
                let angle = 2 * Double.pi * 5_000 * Double(index) / 16_000
                sine += Double(output[index]) * sin(angle)
                cosine += Double(output[index]) * cos(angle)
            }
            #expect((sine * sine + cosine * cosine).squareRoot() / 8_000 < 0.0002)
        }
    }

    @Test func `blocks of any size give the same samples`() {
        let samples = TestSignal.voice(frames: 9_001, hertz: 44_100)
        let whole = Self.convert(samples, 44_100, 16_000, block: 9_001)
        for block in [1, 7, 441, 4_096] { #expect(Self.convert(samples, 44_100, 16_000, block: block) == whole) }
    }

    @Test func `nothing gives nothing`() { #expect(Self.convert([], 8_000, 16_000).isEmpty) }
}
