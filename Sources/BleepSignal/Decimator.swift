public import BleepCore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Brings a stream down to 8 … 16 kHz by a whole number, without delay and without aliases below 3.4 kHz.
///
/// Sample `n` of the result stands for frame `n · factor` of the source: the filter is symmetric and looks ahead, so
/// the last samples come out of ``finish(into:)``. Rates below 16 kHz pass unchanged.
public struct Decimator: ~Copyable {
    /// Frames of the source for one sample of the result.
    public let factor: Int
    /// Samples a second of the result; no whole number for odd rates.
    public let rate: Double

    private let taps: [Float]
    private let half: Int
    private var history: [Float]
    private var used: Int
    /// Number of the source frame at `history[0]`.
    private var origin: Int
    private var next = 0

    /// Kaiser window: 70 dB of rejection, from 3.4 kHz to the mirror of 3.4 kHz.
    private static let beta = 6.76
    private static let passHertz = 3_400.0

    public init(sampleRate: SampleRate) {
        factor = max(1, sampleRate.hertz / 8_000)
        rate = Double(sampleRate.hertz) / Double(factor)
        if factor == 1 {
            half = 0
            taps = [1]
        } else {
            let source = Double(sampleRate.hertz)
            let stop = rate - Self.passHertz
            // Kaiser's formula: length = (rejection − 7.95) / (14.36 · transition).
            half = Int(((70 - 7.95) / (14.36 * (stop - Self.passHertz) / source) / 2).rounded(.up))
            let cutoff = rate / 2 / source
            var made: [Double] = []
            for index in -half...half {
                let time = Double(index)
                let sinc = index == 0 ? 2 * cutoff : sin(2 * Double.pi * cutoff * time) / (Double.pi * time)
                let place = time / Double(half + 1)
                made.append(sinc * Self.bessel(Self.beta * (1 - place * place).squareRoot()))
            }
            var sum = 0.0
            for value in made { sum += value }
            taps = made.map { Float($0 / sum) }
        }
        history = [Float](repeating: 0, count: factor == 1 ? 0 : 4 * taps.count + 8_192)
        used = half
        origin = -half
    }

    /// - Parameter target: receives every sample whose filter is covered.
    public mutating func consume(_ mono: Span<Float>, _ range: Range<Int>, into target: inout SampleHistory) {
        guard factor > 1 else {
            target.append(mono, range)
            return
        }
        var position = range.lowerBound
        while position < range.upperBound {
            let taken = min(range.upperBound - position, history.count - used)
            for index in 0..<taken { history[used + index] = SampleHistory.sound(mono[position + index]) }
            used += taken
            position += taken
            drain(into: &target)
        }
    }

    /// Lets out the samples that waited for what comes after them.
    public mutating func finish(into target: inout SampleHistory) {
        guard factor > 1 else { return }
        let frames = origin + used
        for _ in 0..<half {
            if used == history.count { drain(into: &target) }
            history[used] = 0
            used += 1
        }
        drain(into: &target)
        precondition(next >= frames, "every frame has its sample")
    }

    private mutating func drain(into target: inout SampleHistory) {
        while next + half < origin + used {
            target.append(filtered(from: next - half - origin))
            next += factor
        }
        let needed = max(0, min(used, next - half - origin))
        if needed > 0 {
            for index in needed..<used { history[index - needed] = history[index] }
            used -= needed
            origin += needed
        }
    }

    private func filtered(from start: Int) -> Float {
        let weights = taps.span
        let samples = history.span
        var sums = SIMD8<Float>.zero
        var index = 0
        while index + 8 <= weights.count {
            let place = start + index
            let left = SIMD8<Float>(
                samples[place], samples[place + 1], samples[place + 2], samples[place + 3], samples[place + 4],
                samples[place + 5], samples[place + 6], samples[place + 7])
            let right = SIMD8<Float>(
                weights[index], weights[index + 1], weights[index + 2], weights[index + 3], weights[index + 4],
                weights[index + 5], weights[index + 6], weights[index + 7])
            sums += left * right
            index += 8
        }
        var total: Float = 0
        while index < weights.count {
            total += samples[start + index] * weights[index]
            index += 1
        }
        for lane in 0..<8 { total += sums[lane] }
        return total
    }

    /// The modified Bessel function of order 0, by its series.
    private static func bessel(_ value: Double) -> Double {
        var sum = 1.0
        var term = 1.0
        var order = 1.0
        while term > 1e-12 * sum {
            term *= (value / 2 / order) * (value / 2 / order)
            sum += term
            order += 1
        }
        return sum
    }
}
