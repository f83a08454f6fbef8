public import BleepCore
import CVectors

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

    /// With zeros behind them, to a multiple of sixteen.
    private let taps: [Float]
    private let half: Int
    /// What is not used up yet, and some room behind it, which the zeros of ``taps`` may meet.
    private var history: [Float]
    private var filtered: [Float]
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
            let padding = [Float](repeating: 0, count: (16 - made.count % 16) % 16)
            taps = made.map { Float($0 / sum) } + padding
        }
        history = [Float](repeating: 0, count: factor == 1 ? 0 : 4 * taps.count + 8_192)
        filtered = [Float](repeating: 0, count: factor == 1 ? 0 : history.count / factor + 1)
        used = half
        origin = -half
    }

    /// - Parameters:
    ///   - mono: samples of the source.
    ///   - range: the part of `mono` that comes next.
    ///   - target: receives every sample whose filter is covered.
    public mutating func consume(_ mono: Span<Float>, _ range: Range<Int>, into target: inout SampleHistory) {
        guard factor > 1 else {
            target.append(mono, range)
            return
        }
        var position = range.lowerBound
        while position < range.upperBound {
            let taken = min(range.upperBound - position, history.count - taps.count - used)
            let (from, place) = (position, used)
            unsafe history.withUnsafeMutableBufferPointer { history in
                unsafe mono.withUnsafeBufferPointer { mono in
                    unsafe SampleHistory.copySound(
                        mono.baseAddress! + from, to: history.baseAddress! + place, count: taken)
                }
            }
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
            if used == history.count - taps.count { drain(into: &target) }
            history[used] = 0
            used += 1
        }
        drain(into: &target)
        precondition(next >= frames, "every frame has its sample")
    }

    /// Sums all places whose filter is covered, then moves what is left to the front.
    private mutating func drain(into target: inout SampleHistory) {
        let ready = max(0, (origin + used - half - next + factor - 1) / factor)
        if ready > 0 {
            let start = next - half - origin
            unsafe history.withUnsafeBufferPointer { history in
                unsafe taps.withUnsafeBufferPointer { taps in
                    unsafe filtered.withUnsafeMutableBufferPointer { filtered in
                        unsafe vectors_filter(
                            history.baseAddress! + start, factor, taps.baseAddress!, taps.count, filtered.baseAddress!,
                            ready)
                    }
                }
            }
            target.append(filtered.span, 0..<ready)
            next += ready * factor
        }
        let needed = max(0, min(used, next - half - origin))
        if needed > 0 {
            let left = used - needed
            unsafe history.withUnsafeMutableBufferPointer { history in
                unsafe history.baseAddress!.update(from: history.baseAddress! + needed, count: left)
            }
            used = left
            origin += needed
        }
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
