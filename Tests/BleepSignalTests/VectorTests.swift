import BleepTestSupport
import Testing

@testable import BleepSignal

/// The loops of CVectors are compiled for several processors; each must give, to the last bit, what adding in the
/// documented order gives.
@Suite struct VectorTests {
    /// Numbers from −1 to 1 of very different sizes, so that another order of addition shows.
    private func numbers(_ count: Int, seed: UInt64) -> [Float] {
        var random = SeededGenerator(seed: seed)
        return (0..<count).map { index in
            Float.random(in: -1...1, using: &random) * (index % 3 == 0 ? 1e-4 : 1)
        }
    }

    private func sum(inEight values: [Float]) -> Float {
        var lanes = [Float](repeating: 0, count: 8)
        let whole = values.count / 8 * 8
        for index in 0..<whole { lanes[index % 8] += values[index] }
        let four = (0..<4).map { lanes[$0] + lanes[$0 + 4] }
        var total = (four[0] + four[2]) + (four[1] + four[3])
        for index in whole..<values.count { total += values[index] }
        return total
    }

    @Test(arguments: [1, 7, 8, 9, 64, 129, 1_000])
    func `a sum is that of eight partial sums`(count: Int) {
        let values = numbers(count + 3, seed: 1)
        #expect(BinScan.sum(values.span, 3..<3 + count) == sum(inEight: Array(values[3...])))
    }

    @Test(arguments: [0, 1, 15, 16, 17, 80, 441])
    func `a sum of squares is that of sixteen partial sums`(count: Int) {
        let values = numbers(count + 1, seed: 2)
        var lanes = [Float](repeating: 0, count: 16)
        let whole = count / 16 * 16
        for index in 0..<whole { lanes[index % 16] += values[index + 1] * values[index + 1] }
        var total = sum(inEight: (0..<8).map { lanes[$0] + lanes[$0 + 8] })
        for index in whole..<count { total += values[index + 1] * values[index + 1] }
        #expect(SquareSum.of(values.span, from: 1, count: count) == total)
    }

    @Test(arguments: [0, 1, 8, 25, 160])
    func `two sums of products are those of eight partial sums each`(count: Int) {
        let samples = numbers(count + 5, seed: 3)
        let (one, other) = (numbers(count, seed: 4), numbers(count, seed: 5))
        let (first, second) = DotProduct.of(samples.span, from: 5, with: one.span, and: other.span)
        #expect(first == sum(inEight: (0..<count).map { samples[$0 + 5] * one[$0] }))
        #expect(second == sum(inEight: (0..<count).map { samples[$0 + 5] * other[$0] }))
    }

    @Test(arguments: [1, 2, 7, 8, 9, 15, 16, 24, 63, 64, 65, 71, 72, 127, 128, 130, 137])
    func `the strongest bin is the first with the greatest power`(count: Int) {
        for seed in 0..<40 {
            var random = SeededGenerator(seed: UInt64(seed))
            // Few values, so that the greatest stands at several places.
            let power = (0..<count + 2).map { _ in Float(Int.random(in: 0...6, using: &random)) * 0.25 }
            let bins = 2..<count + 2
            let greatest = bins.map { power[$0] }.max()
            #expect(BinScan.strongest(power.span, bins) == bins.first { power[$0] == greatest })
        }
    }

    @Test(arguments: [1, 7, 8, 9, 15, 16, 17, 103, 205])
    func `sum and strongest bin are the same together as each alone`(count: Int) {
        for seed in 0..<10 {
            let power = numbers(count + 4, seed: UInt64(seed)).map(abs)
            let (sum, strongest) = BinScan.sumAndStrongest(power.span, 4..<4 + count)
            #expect(sum == BinScan.sum(power.span, 4..<4 + count))
            #expect(strongest == BinScan.strongest(power.span, 4..<4 + count))
        }
    }

    @Test func `neighbouring bands are added in eight partial sums`() {
        let power = numbers(129, seed: 11)
        let edges: [9 of Int] = [7, 13, 20, 29, 42, 58, 77, 96, 129]
        let sums = BandSums(edges: edges, binCount: 129).of(power.span)
        for band in 0..<8 {
            // The last vector of the last band ends with the spectrum.
            var lanes = [Float](repeating: 0, count: 8)
            for first in stride(from: edges[band], to: edges[band + 1], by: 8) {
                let place = min(first, 129 - 8)
                for bin in first..<min(first + 8, edges[band + 1]) { lanes[bin - place] += power[bin] }
            }
            #expect(sums[band] == sum(inEight: lanes))
        }
    }

    @Test func `eight neighbouring ranges have their sums, empty ones too`() {
        let power = numbers(129, seed: 6).map(abs)
        let edges: [9 of Int] = [3, 4, 4, 11, 31, 33, 60, 100, 129]
        let sums = BandSums(edges: edges, binCount: 129).of(power.span)
        for range in 0..<8 {
            let expected = power[edges[range]..<edges[range + 1]].reduce(0.0) { $0 + Double($1) }
            #expect(abs(Double(sums[range]) - expected) < 1e-5)
        }
    }

    @Test(arguments: [2, 6, 8, 16, 34, 64, 256, 512, 768, 1_536])
    func `a spectrum is that of the discrete Fourier sums`(size: Int) {
        var fft = RealFFT(window: [Float](repeating: 1, count: size))
        let samples = numbers(size, seed: 7)
        fft.transform(samples.span, from: 0)
        for bin in 0...size / 2 {
            var (real, imaginary) = (0.0, 0.0)
            for (index, sample) in samples.enumerated() {
                let angle = 2 * Double.pi * Double(bin * index % size) / Double(size)
                real += Double(sample) * cosine(angle)
                imaginary -= Double(sample) * cosine(angle - Double.pi / 2)
            }
            // The bins together hold the mean square of the frame; all but the outer two stand for two.
            let parts: Double = bin == 0 || bin == size / 2 ? 1 : 2
            let expected = parts * (real * real + imaginary * imaginary) / Double(size * size)
            #expect(abs(Double(fft.power[bin]) - expected) < 1e-6)
        }
    }

    @Test func `transforms that share a plan give the same in many threads at once as one by one`() async {
        let samples = numbers(480, seed: 8)
        func spectrum() -> [Float] {
            var fft = RealFFT(window: Window.hann(480))
            fft.transform(samples.span, from: 0)
            return fft.power
        }
        let alone = spectrum()
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<16 {
                group.addTask { (0..<50).allSatisfy { _ in spectrum() == alone } }
            }
            for await isSame in group { #expect(isSame) }
        }
    }

    @Test(arguments: [256, 512])
    func `every bin of a frame has its own place`(size: Int) {
        var fft = RealFFT(window: [Float](repeating: 1, count: size))
        for bin in 0...size / 2 {
            let samples = (0..<size).map { Float(cosine(2 * Double.pi * Double(bin * $0 % size) / Double(size))) }
            fft.transform(samples.span, from: 0)
            let expected: Float = bin == 0 || bin == size / 2 ? 1 : 0.5
            #expect(abs(fft.power[bin] - expected) < 1e-5)
            // Nothing is left beside a line that fits the frame.
            #expect(fft.power.enumerated().allSatisfy { $0.offset == bin || $0.element < 1e-12 })
        }
    }

    @Test(arguments: [0.0, 0.02, 0.3], [129, 257])
    func `the four strongest lines of a spectrum are its highest lobes`(floor: Double, bins: Int) {
        for seed in 0..<20 {
            var random = SeededGenerator(seed: UInt64(seed))
            // Few values, so that neighbours and lobes are often equal.
            let power = (0..<bins).map { _ in Float(Int.random(in: 1...40, using: &random)) * 0.25 }
            let band = 5..<bins - 4
            let least = Float(floor) * 10
            let maxima = band.filter {
                power[$0] > least && power[$0] > power[$0 - 1] && power[$0] >= power[$0 + 1]
            }
            func lobe(_ bin: Int) -> Float {
                power[bin - 2] + power[bin - 1] + power[bin] + power[bin + 1] + power[bin + 2]
            }
            // A stable order: of equal lobes the first.
            let ordered = maxima.enumerated()
                .sorted { (lobe($0.element), -$0.offset) > (lobe($1.element), -$1.offset) }
                .prefix(4)
            let peaks = SpectralPeaks(power: power.span, band: band, hertzPerBin: 1, total: 1, least: least)
            #expect(peaks.count == ordered.count)
            for (line, (_, bin)) in ordered.enumerated() {
                #expect(peaks.peaks[line].power == lobe(bin))
                #expect(abs(peaks.peaks[line].hertz - Float(bin)) <= 0.5)
            }
        }
    }

    @Test func `a pair of lines stands out if it is loud, even, and holds its groups and the band`() {
        func isHeld(_ change: (inout [Float]) -> Void) -> Bool {
            var power = [Float](repeating: 1e-9, count: 129)
            power[24] = 1e-3
            power[43] = 1e-3
            change(&power)
            let pair = LinePair(
                rows: 21..<32, columns: 37..<54, band: 19..<109, least: 1.6e-6, twist: 25, purity: 0.5, share: 0.3)
            return pair.isHeld(by: power.span)
        }
        #expect(isHeld { _ in })
        #expect(isHeld { $0[43] = 5e-5 })
        #expect(!isHeld { $0[43] = 3e-5 })
        #expect(!isHeld { $0[24] = 3e-5 })
        #expect(!isHeld { for bin in $0.indices { $0[bin] *= 5e-4 } })
        // The lobe of a line belongs to it; another line in its group does not.
        #expect(isHeld { $0[25] = 9e-4 })
        #expect(isHeld { $0[28] = 9e-4 })
        #expect(!isHeld { for bin in [27, 30] { $0[bin] = 9e-4 } })
        #expect(!isHeld { for bin in [40, 46, 50] { $0[bin] = 9e-4 } })
        #expect(isHeld { $0[80] = 4e-3 })
        #expect(!isHeld { $0[80] = 5e-3 })
        #expect(isHeld { $0[110] = 5e-3 })
    }

    @Test(arguments: [1, 7, 8, 80, 93])
    func `a line is weighed by its window and turns from sample to sample`(count: Int) {
        let window = (0..<count).map { 1 + 0.5 * Float(cosine(Double($0))) }
        let samples = numbers(count + 9, seed: 12)
        let (one, other) = (
            LineProbe(hertz: 440, rate: 8_000, window: window), LineProbe(hertz: 1_209, rate: 8_000, window: window)
        )
        func expected(_ hertz: Double) -> Double {
            var (real, imaginary) = (0.0, 0.0)
            for index in 0..<count {
                let angle = 2 * Double.pi * hertz * Double(index) / 8_000
                let value = Double(samples[index + 4]) * Double(window[index])
                real += value * cosine(angle)
                imaginary += value * cosine(angle - Double.pi / 2)
            }
            let weight = window.reduce(0.0) { $0 + Double($1) }
            return 2 * (real * real + imaginary * imaginary) / (weight * weight)
        }
        let center = 4 + count / 2
        #expect(abs(Double(one.meanSquare(of: samples.span, center: center)) - expected(440)) < 1e-6)
        #expect(one.meanSquare(of: samples.span, center: count / 2 - 1) == 0)
        // Eight places at once read what each reads by itself, those that lie outside as well.
        for first in [count / 2, count / 2 - 3, count / 2 + 6] {
            let centers: [8 of Int] = .init { first + $0 }
            let eight = other.meanSquares(of: samples.span, centers: centers)
            for lane in 0..<8 {
                #expect(eight[lane] == other.meanSquare(of: samples.span, center: centers[lane]))
            }
        }
    }

    @Test func `the strongest of four and of four tones is the first with the greatest power`() {
        for seed in 0..<300 {
            var random = SeededGenerator(seed: UInt64(seed))
            var reading = ToneBank.Reading()
            // Few values, so that the greatest stands at several places.
            for lane in 0..<8 {
                reading.real[lane] = Float(Int.random(in: -5...5, using: &random)) * 0.01
                reading.imaginary[lane] = Float(Int.random(in: -1...1, using: &random)) * 0.01
            }
            let power = (0..<8).map { reading.power[$0] }
            let row = (0..<4).max { (power[$0], -$0) < (power[$1], -$1) } ?? 0
            let column = (4..<8).max { (power[$0], -$0) < (power[$1], -$1) } ?? 0
            let pair = TonePair(of: reading, least: 2e-4, twist: 4, rivals: 1.5)
            #expect(pair.row == row)
            #expect(pair.column == column)
            #expect(pair.power == power[row] + power[column])
            let isLoud = min(power[row], power[column]) > 2e-4
            let isEven = power[row] < 4 * power[column] && power[column] < 4 * power[row]
            let isAlone =
                (0..<4).allSatisfy { $0 == row || power[row] > 1.5 * power[$0] }
                && (4..<8).allSatisfy { $0 == column || power[column] > 1.5 * power[$0] }
            #expect(pair.standsOut == (isLoud && isEven && isAlone))
        }
    }

    @Test(arguments: [1, 2, 15, 16, 17, 160, 205, 480])
    func `eight tones are measured as by their Fourier sums`(size: Int) {
        let hertz = SIMD8<Double>(697, 770, 852, 941, 1_209, 1_336, 1_477, 4_000)
        let window = [Float](repeating: 1, count: size)
        let samples = numbers(size + 3, seed: 8)
        let reading = ToneBank(hertz: hertz, rate: 8_000, window: window).reading(of: samples.span, from: 3)
        for lane in 0..<8 {
            var (real, imaginary) = (0.0, 0.0)
            for index in 0..<size where hertz[lane] < 4_000 {
                let angle = 2 * Double.pi * hertz[lane] * (Double(index) - Double(size - 1) / 2) / 8_000
                real += Double(samples[index + 3]) * cosine(angle)
                imaginary -= Double(samples[index + 3]) * cosine(angle - Double.pi / 2)
            }
            let scale = 2.0.squareRoot() / Double(size)
            #expect(abs(Double(reading.real[lane]) - real * scale) < 1e-5)
            #expect(abs(Double(reading.imaginary[lane]) - imaginary * scale) < 1e-5)
        }
    }

    @Test(arguments: [1, 2, 3, 6], [1, 7, 8, 9, 40])
    func `a channel is taken out of its frames`(channels: Int, frames: Int) {
        let samples = numbers(channels * frames, seed: 9)
        for channel in 0..<channels {
            var taken = [Float](repeating: 2, count: frames + 1)
            var target = taken.mutableSpan
            Interleaved.take(channel, of: channels, in: samples.span, frames: frames, into: &target)
            #expect(taken == (0..<frames).map { samples[$0 * channels + channel] } + [2])
        }
    }

    @Test(arguments: [1, 2, 3, 6], [0, 1, 7, 8, 9, 40])
    func `every channel is handed out whole and in order`(channels: Int, frames: Int) {
        let samples = numbers(channels * frames, seed: 12)
        var room = Interleaved.room(frames: 40, channels: channels)
        var heard: [[Float]] = []
        Interleaved.split(samples.span, channels: channels, room: &room) { channel, mono in
            #expect(channel == heard.count)
            heard.append(mono.indices.map { mono[$0] })
        }
        #expect(heard == (0..<channels).map { channel in (0..<frames).map { samples[$0 * channels + channel] } })
    }

    /// Without the C library, whose name differs between systems.
    private func cosine(_ angle: Double) -> Double {
        let turn = (angle / (2 * Double.pi)).rounded()
        let small = angle - turn * 2 * Double.pi
        var (sum, term) = (1.0, 1.0)
        for step in 1...20 {
            term *= -small * small / Double((2 * step - 1) * (2 * step))
            sum += term
        }
        return sum
    }
}
