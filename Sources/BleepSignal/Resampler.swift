public import BleepCore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Converts one channel from one sample rate to another, block by block, without shifting it.
///
/// A windowed sinc (J. O. Smith, "Digital Audio Resampling"; Kaiser window of 80 dB) at every position that an output
/// sample can have between two input samples. Flat within 0.1 dB up to 0.42 of the lower rate, 80 dB down from its
/// half on.
public struct Resampler: Sendable {
    /// Zero crossings of the sinc on either side.
    private static let crossings = 32.0
    /// Where half of the amplitude is left, as a share of the lower rate.
    private static let cutoff = 0.46
    /// Of the Kaiser window: 80 dB (Kaiser's formula, 0.1102 · (80 − 8.7)).
    private static let beta = 7.857

    /// Output samples for every ``step`` input samples.
    private let phases: Int
    private let step: Int
    /// Input samples on either side of an output sample that shape it.
    private let half: Int
    /// One kernel of `2 · half` after the other, one a phase.
    private let kernels: [[Float]]
    /// Input from ``origin`` on.
    private var waiting: [Float]
    /// Which input sample is the first of ``waiting``; silence stands before the first of all.
    private var origin: Int
    private var read = 0
    private var written = 0

    public init(from input: SampleRate, to output: SampleRate) {
        let common = Self.greatestDivisor(input.hertz, output.hertz)
        let phases = output.hertz / common
        let step = input.hertz / common
        let share = min(1, Double(phases) / Double(step))
        let half = Int((Self.crossings / share).rounded(.up))
        let frequency = Self.cutoff * share
        kernels = (0..<phases).map { phase in
            let offset = Double(phase) / Double(phases)
            var kernel = (0..<2 * half).map { tap -> Double in
                let distance = Double(tap - half + 1) - offset
                let angle = 2 * Double.pi * frequency * distance
                let sinc = abs(angle) < 1e-9 ? 1 : sin(angle) / angle
                let place = min(1, abs(distance) / Double(half))
                return sinc * Self.bessel(Self.beta * (1 - place * place).squareRoot())
            }
            let sum = kernel.reduce(0, +)
            for index in kernel.indices { kernel[index] /= sum }
            return kernel.map { Float($0) }
        }
        self.phases = phases
        self.step = step
        self.half = half
        waiting = [Float](repeating: 0, count: half)
        origin = -half
    }

    /// Takes the next samples.
    /// - Returns: what they complete.
    public mutating func convert(_ samples: Span<Float>) -> [Float] {
        for index in 0..<samples.count { waiting.append(samples[index]) }
        read += samples.count
        return drain()
    }

    /// - Returns: the rest; in all as many samples as the input lasts at the new rate, rounded up.
    public mutating func finish() -> [Float] {
        let total = (read * phases + step - 1) / step
        waiting += [Float](repeating: 0, count: 2 * half)
        let rest = drain()
        return Array(rest.prefix(max(0, total - (written - rest.count))))
    }

    private mutating func drain() -> [Float] {
        var output: [Float] = []
        while true {
            let place = written * step
            let first = place / phases - half + 1 - origin
            guard first + 2 * half <= waiting.count else { break }
            let kernel = kernels[place % phases]
            output.append(DotProduct.of(waiting.span, from: first, with: kernel.span, and: kernel.span).0)
            written += 1
        }
        let used = min(waiting.count, max(0, written * step / phases - half + 1 - origin))
        waiting.removeFirst(used)
        origin += used
        return output
    }

    /// The modified Bessel function of order 0, by its series.
    private static func bessel(_ value: Double) -> Double {
        var sum = 1.0
        var term = 1.0
        for index in 1...40 {
            term *= value * value / 4 / Double(index * index)
            sum += term
        }
        return sum
    }

    private static func greatestDivisor(_ one: Int, _ other: Int) -> Int {
        other == 0 ? one : greatestDivisor(other, one % other)
    }
}
