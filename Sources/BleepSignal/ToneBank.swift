#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Eight tones measured in one windowed frame, as complex amplitudes: the discrete Fourier sums at eight frequencies
/// that need not lie on a grid, which is what Goertzel's recursion computes too.
public struct ToneBank: Sendable {
    /// Samples in a frame.
    public let size: Int
    private let cosines: [SIMD8<Float>]
    private let sines: [SIMD8<Float>]

    /// The eight complex amplitudes, scaled so that ``power`` is the mean square of a tone.
    public struct Reading: Sendable {
        public var real: SIMD8<Float>
        public var imaginary: SIMD8<Float>

        public init() {
            real = .zero
            imaginary = .zero
        }

        /// Mean squares: 0.5 for a sine of amplitude 1.
        public var power: SIMD8<Float> { real * real + imaginary * imaginary }
    }

    /// - Parameters:
    ///   - hertz: a tone at or above half the rate reads 0.
    ///   - rate: samples a second.
    ///   - window: one weight a sample of the frame.
    public init(hertz: SIMD8<Double>, rate: Double, window: [Float]) {
        size = window.count
        var sum: Double = 0
        for weight in window { sum += Double(weight) }
        // A sine of amplitude A gives a sum of A/2 · Σw; its mean square is A²/2.
        let scale = 2.0.squareRoot() / sum
        var cosines: [SIMD8<Float>] = []
        var sines: [SIMD8<Float>] = []
        for (index, weight) in window.enumerated() {
            var cosine = SIMD8<Float>.zero
            var sine = SIMD8<Float>.zero
            for lane in 0..<8 where hertz[lane] < rate / 2 {
                let angle = 2 * Double.pi * hertz[lane] * Double(index) / rate
                cosine[lane] = Float(cos(angle) * Double(weight) * scale)
                sine[lane] = Float(-sin(angle) * Double(weight) * scale)
            }
            cosines.append(cosine)
            sines.append(sine)
        }
        self.cosines = cosines
        self.sines = sines
    }

    /// - Parameter start: where the frame begins in `samples`; phases count from there.
    public func reading(of samples: Span<Float>, from start: Int) -> Reading {
        precondition(start >= 0 && start + size <= samples.count)
        var real = SIMD8<Float>.zero
        var imaginary = SIMD8<Float>.zero
        unsafe samples.withUnsafeBufferPointer { samples in
            unsafe cosines.withUnsafeBufferPointer { cosines in
                unsafe sines.withUnsafeBufferPointer { sines in
                    for index in 0..<size {
                        let sample = SIMD8<Float>(repeating: unsafe samples[start &+ index])
                        unsafe real += sample * cosines[index]
                        unsafe imaginary += sample * sines[index]
                    }
                }
            }
        }
        var result = Reading()
        result.real = real
        result.imaginary = imaginary
        return result
    }
}
