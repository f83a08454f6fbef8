import BleepCore
import BleepTestSupport
import Testing

@testable import BleepSignal

@Suite struct SpectrumTests {
    @Test(arguments: [256, 360, 512]) func `the bins of a line add up to its mean square`(size: Int) throws {
        var synthesizer = Synthesizer(sampleRate: try #require(SampleRate(hertz: 8_000)))
        let samples = synthesizer.tone([1_003], 0.1, decibels: -20)
        var fft = RealFFT(window: Window.hann(size))
        fft.transform(samples.span, from: 0)
        var sum: Float = 0
        for bin in fft.power { sum += bin }
        #expect(abs(sum - 0.01) < 0.0005)
    }

    @Test(arguments: [425.0, 440, 660, 1_000, 2_100]) func `a lone line is placed to half a hertz`(hertz: Double) throws
    {
        var synthesizer = Synthesizer(sampleRate: try #require(SampleRate(hertz: 8_000)))
        let samples = synthesizer.tone([hertz], 0.1)
        var fft = RealFFT(window: Window.hann(512))
        fft.transform(samples.span, from: 0)
        let peaks = SpectralPeaks(power: fft.power.span, band: 13..<217, hertzPerBin: 8_000 / 512, floor: 0.01)
        #expect(peaks.count == 1)
        #expect(abs(Double(peaks.peaks[0].hertz) - hertz) < 0.5)
        #expect(peaks.share(of: 1) > 0.999)
    }

    @Test(arguments: [16_000, 22_050, 44_100, 48_000, 192_000])
    func `decimation keeps a telephone tone, its place in time, and lets no alias in`(hertz: Int) throws {
        let rate = try #require(SampleRate(hertz: hertz))
        func decimated(_ tone: Double) -> (samples: [Float], rate: Double) {
            var synthesizer = Synthesizer(sampleRate: rate)
            let sound = synthesizer.silence(0.1) + synthesizer.tone([tone], 0.2) + synthesizer.silence(0.1)
            var decimator = Decimator(sampleRate: rate)
            var history = SampleHistory(kept: 8_192)
            decimator.consume(sound.span, 0..<sound.count, into: &history)
            decimator.finish(into: &history)
            let first = history.offset(of: 0)
            return (Array(history.samples[first..<first + history.end]), decimator.rate)
        }
        let kept = decimated(1_000)
        let middle = Int(0.2 * kept.rate)
        let window = Int(0.05 * kept.rate)
        func power(_ samples: [Float]) -> Float {
            var sum: Float = 0
            for sample in samples[middle - window..<middle + window] { sum += sample * sample }
            return sum / Float(2 * window)
        }
        #expect(abs(power(kept.samples) / 0.0251 - 1) < 0.03)
        let onset = kept.samples.firstIndex { abs($0) > 0.02 } ?? 0
        #expect(abs(Double(onset) / kept.rate - 0.1) < 0.002)
        // What would fall on 3 kHz.
        #expect(power(decimated(kept.rate - 3_000).samples) < 0.0251 * 1e-6)
    }

    @Test func `logarithms are right to a ten-thousandth of a decibel`() {
        for exponent in stride(from: Float(-11), through: 0, by: 0.37) {
            let value = pow10(exponent)
            #expect(abs(FastLog.decibels(value) - 10 * exponent) < 0.000_2)
        }
    }

    private func pow10(_ exponent: Float) -> Float {
        var value = 1.0
        let steps = Int((Double(exponent) * 100).rounded())
        for _ in 0..<abs(steps) { value *= steps < 0 ? 0.977_237_220_955_810_7 : 1.023_292_992_280_754_2 }
        return Float(value)
    }

    @Test(arguments: [1, 7, 100, 10_000]) func `runs of one value are found to the sample`(block: Int) {
        let noise = (0..<3_000).map { Float($0 % 7) * 0.01 + 0.01 }
        let samples =
            noise + [Float](repeating: 0, count: 800) + noise + [Float](repeating: 0.000_244, count: 799) + noise
            + [Float](repeating: 0.000_244, count: 900)
        var runs = ConstantRuns(minimum: 800)
        var position = 0
        while position < samples.count {
            let end = min(position + block, samples.count)
            runs.consume(samples.span.extracting(position..<end))
            position = end
        }
        #expect(runs.finish() == [3_000..<3_800, 10_599..<11_499])
    }
}
