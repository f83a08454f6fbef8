import BleepCore
import BleepTestSupport
import Testing

@testable import BleepSignal

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct DecimatorTests {
    static let rates = [
        16_000, 16_001, 22_050, 24_000, 32_000, 37_800, 40_000, 44_100, 47_999, 48_000, 64_000, 88_200, 96_000, 176_400,
        192_000,
    ]

    private func decimated(_ samples: [Float], hertz: Int, blocks: [Int] = [4_096]) throws -> [Float] {
        var decimator = Decimator(sampleRate: try #require(SampleRate(hertz: hertz)))
        var history = SampleHistory(kept: samples.count / decimator.factor + 1)
        var (position, turn) = (0, 0)
        while position < samples.count {
            let end = min(position + blocks[turn % blocks.count], samples.count)
            decimator.consume(samples.span, position..<end, into: &history)
            (position, turn) = (end, turn + 1)
        }
        decimator.finish(into: &history)
        let first = history.offset(of: 0)
        return Array(history.samples[first..<first + history.end])
    }

    /// What becomes of a single sample, by its distance in frames of the source; the middle of the array is no distance.
    private func impulseResponse(hertz: Int) throws -> [Double] {
        let factor = hertz / 8_000
        let reach = 60 * factor
        var response = [Double](repeating: 0, count: 2 * reach + 1)
        for shift in 0..<factor {
            var samples = [Float](repeating: 0, count: 2 * reach + factor)
            samples[reach + shift] = 1
            for (index, sample) in try decimated(samples, hertz: hertz).enumerated()
            where abs(index * factor - reach - shift) <= reach {
                response[index * factor - shift] = Double(sample)
            }
        }
        return response
    }

    private func decibels(_ response: [Double], at frequency: Double) -> Double {
        let middle = response.count / 2
        var sum = response[middle]
        for index in 1...middle {
            sum +=
                (response[middle + index] + response[middle - index]) * cos(2 * Double.pi * frequency * Double(index))
        }
        return 20 * log10(max(abs(sum), 1e-9))
    }

    @Test(arguments: rates) func `what telephones carry is kept, and nothing falls on it from above`(hertz: Int) throws
    {
        let response = try impulseResponse(hertz: hertz)
        let rate = Double(hertz) / Double(hertz / 8_000)
        for tone in stride(from: 0.0, through: 3_400, by: 85) {
            #expect(abs(decibels(response, at: tone / Double(hertz))) < 0.07, "\(tone) Hz")
            for multiple in 1...hertz / 16_000 + 1 {
                for alias in [Double(multiple) * rate - tone, Double(multiple) * rate + tone]
                where alias <= Double(hertz) / 2 {
                    #expect(decibels(response, at: alias / Double(hertz)) < -70, "\(alias) Hz")
                }
            }
        }
        // Between, to where speech ends, less falls than a filter of Kaiser's window lets fall.
        for multiple in 1...hertz / 16_000 + 1 {
            for (tone, most) in [(3_500.0, -43.0), (3_600.0, -29.5)] {
                let alias = Double(multiple) * rate - tone
                guard alias <= Double(hertz) / 2 else { continue }
                #expect(decibels(response, at: alias / Double(hertz)) < most, "\(alias) Hz")
            }
        }
    }

    @Test(arguments: rates) func `what comes out stands where it came in`(hertz: Int) throws {
        let response = try impulseResponse(hertz: hertz)
        let middle = response.count / 2
        #expect(response.max() == response[middle])
        for index in 1...middle { #expect(abs(response[middle + index] - response[middle - index]) < 1e-7) }
    }

    @Test(arguments: [16_000, 24_000, 44_100, 48_000, 96_000, 192_000])
    func `a block's size changes no bit`(hertz: Int) throws {
        var random = SeededGenerator(seed: 21)
        let samples = (0..<20_011).map { _ in Float.random(in: -1...1, using: &random) }
        let whole = try decimated(samples, hertz: hertz, blocks: [samples.count])
        for blocks in [[1], [7, 1, 64, 3], [160], [441], [2_048], [4_096, 1], [5_000]] {
            #expect(try decimated(samples, hertz: hertz, blocks: blocks) == whole)
        }
    }

    @Test(arguments: [16_000, 32_000, 44_100, 48_000, 96_000], [0, 1, 2, 5, 6, 7, 100, 2_047, 2_048, 2_049])
    func `every factor of frames has its sample`(hertz: Int, frames: Int) throws {
        let factor = hertz / 8_000
        let samples = [Float](repeating: 0.5, count: frames)
        #expect(try decimated(samples, hertz: hertz).count == (frames + factor - 1) / factor)
    }

    @Test(arguments: [32_000, 44_100, 48_000]) func `damage counts as silence`(hertz: Int) throws {
        var random = SeededGenerator(seed: 22)
        var samples = (0..<9_000).map { _ in Float.random(in: -1...1, using: &random) }
        let places = [0, 17, 4_095, 4_096, 8_999]
        for place in places { samples[place] = 0 }
        let expected = try decimated(samples, hertz: hertz)
        for (place, damage) in zip(places, [Float.nan, .infinity, -.infinity, 1e30, -65]) { samples[place] = damage }
        #expect(try decimated(samples, hertz: hertz, blocks: [1_000]) == expected)
    }

    @Test(arguments: [(3, 0.07), (5, 0.0771), (11, 0.0385)])
    func `one of several samples is a sum of eight partial sums`(step: Int, pass: Double) {
        var random = SeededGenerator(seed: 23)
        let samples = (0..<1_000).map { _ in Float.random(in: -1...1, using: &random) }
        var filter = StrideFilter(step: step, pass: pass, most: samples.count)
        var made = [Float](repeating: 0, count: samples.count)
        let count = filter.consume(samples.span, into: &made)
        let half = (filter.weights.lastIndex { $0 != 0 } ?? 0) / 2
        let padded = [Float](repeating: 0, count: half) + samples
        #expect(count == (padded.count - filter.weights.count) / step + 1)
        for index in 0..<count {
            var lanes = [Float](repeating: 0, count: 8)
            for (tap, weight) in filter.weights.enumerated() { lanes[tap % 8] += padded[index * step + tap] * weight }
            let four = (0..<4).map { lanes[$0] + lanes[$0 + 4] }
            #expect(made[index] == (four[0] + four[2]) + (four[1] + four[3]))
        }
    }

    @Test(arguments: [0.07, 0.154, 0.2125]) func `halves are added from the farthest pair to the nearest`(pass: Double)
    {
        var random = SeededGenerator(seed: 24)
        let samples = (0..<1_000).map { _ in Float.random(in: -1...1, using: &random) }
        var filter = HalvingFilter(pass: pass, most: samples.count)
        var made = [Float](repeating: 0, count: samples.count)
        let count = filter.consume(samples.span, into: &made)
        let pairs = filter.weights.count
        #expect(count == 500 - pairs + 1)
        func sample(_ number: Int) -> Float { number < 0 ? 0 : samples[number] }
        for index in 0..<count {
            var sum = samples[2 * index] * 0.5
            for pair in 0..<pairs {
                let distance = 2 * (pairs - pair) - 1
                sum += (sample(2 * index - distance) + sample(2 * index + distance)) * filter.weights[pair]
            }
            #expect(made[index] == sum)
        }
    }
}
