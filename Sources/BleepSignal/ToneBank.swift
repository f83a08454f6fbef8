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
    ///   - window: one weight a sample of the frame; symmetric.
    public init(hertz: SIMD8<Double>, rate: Double, window: [Float]) {
        size = window.count
        var sum: Double = 0
        for weight in window { sum += Double(weight) }
        // A sine of amplitude A gives a sum of A/2 · Σw; its mean square is A²/2.
        let scale = 2.0.squareRoot() / sum
        let middle = Double(size - 1) / 2
        var cosines: [SIMD8<Float>] = []
        var sines: [SIMD8<Float>] = []
        for index in 0..<(size + 1) / 2 {
            var cosine = SIMD8<Float>.zero
            var sine = SIMD8<Float>.zero
            for lane in 0..<8 where hertz[lane] < rate / 2 {
                let angle = 2 * Double.pi * hertz[lane] * (Double(index) - middle) / rate
                // The middle of an odd length meets itself.
                let weight = Double(window[index]) * scale * (Double(index) == middle ? 0.5 : 1)
                cosine[lane] = Float(cos(angle) * weight)
                sine[lane] = Float(-sin(angle) * weight)
            }
            cosines.append(cosine)
            sines.append(sine)
        }
        self.cosines = cosines
        self.sines = sines
    }

    /// Phases count from the middle of the frame: there cosines are even and sines odd, so that two samples as far
    /// from the middle share one product.
    /// - Parameter start: where the frame begins in `samples`.
    public func reading(of samples: Span<Float>, from start: Int) -> Reading {
        precondition(start >= 0 && start + size <= samples.count)
        var real = SIMD8<Float>.zero
        var imaginary = SIMD8<Float>.zero
        let last = start + size - 1
        unsafe samples.withUnsafeBufferPointer { samples in
            unsafe cosines.withUnsafeBufferPointer { cosines in
                unsafe sines.withUnsafeBufferPointer { sines in
                    for index in 0..<cosines.count {
                        let before = unsafe samples[start &+ index]
                        let after = unsafe samples[last &- index]
                        unsafe real += SIMD8<Float>(repeating: before + after) * cosines[index]
                        unsafe imaginary += SIMD8<Float>(repeating: before - after) * sines[index]
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
