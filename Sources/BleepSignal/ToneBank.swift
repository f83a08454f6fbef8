import CVectors

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
    /// Eight samples' weights of each of the eight tones, then the next eight samples'.
    private let cosines: [Float]
    private let sines: [Float]
    /// Half a frame, up to a multiple of eight; what is too much weighs nothing.
    private let foldedCount: Int

    /// The eight complex amplitudes, scaled so that ``power`` is the mean square of a tone.
    public struct Reading: Sendable {
        public var real: SIMD8<Float>
        public var imaginary: SIMD8<Float>

        public init() {
            real = .zero
            imaginary = .zero
        }

        /// Mean squares: 0.5 for a sine of amplitude 1.
        @inlinable @inline(__always) public var power: SIMD8<Float> { real * real + imaginary * imaginary }
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
        foldedCount = ((size + 1) / 2 + 7) / 8 * 8
        var cosines = [Float](repeating: 0, count: 8 * foldedCount)
        var sines = cosines
        for index in 0..<(size + 1) / 2 {
            // The middle of an odd length meets itself.
            let weight = Double(window[index]) * scale * (Double(index) == middle ? 0.5 : 1)
            for lane in 0..<8 where hertz[lane] < rate / 2 {
                let angle = 2 * Double.pi * hertz[lane] * (Double(index) - middle) / rate
                let place = index / 8 * 64 + lane * 8 + index % 8
                cosines[place] = Float(cos(angle) * weight)
                sines[place] = Float(-sin(angle) * weight)
            }
        }
        self.cosines = cosines
        self.sines = sines
    }

    /// Phases count from the middle of the frame: there cosines are even and sines odd, so that two samples as far
    /// from the middle share one product.
    /// - Parameters:
    ///   - samples: hold the frame.
    ///   - start: where the frame begins in `samples`.
    public func reading(of samples: Span<Float>, from start: Int) -> Reading {
        precondition(start >= 0 && start + size <= samples.count)
        let folded = foldedCount
        var result = Reading()
        unsafe withUnsafeTemporaryAllocation(of: Float.self, capacity: 2 * folded) { room in
            unsafe samples.withUnsafeBufferPointer { samples in
                unsafe cosines.withUnsafeBufferPointer { cosines in
                    unsafe sines.withUnsafeBufferPointer { sines in
                        unsafe withUnsafeMutablePointer(to: &result) { result in
                            // Eight numbers, then eight.
                            let sums = unsafe UnsafeMutableRawPointer(result).assumingMemoryBound(to: Float.self)
                            unsafe vectors_tones(
                                samples.baseAddress! + start, size, cosines.baseAddress!, sines.baseAddress!, folded,
                                room.baseAddress!, sums, sums + 8)
                        }
                    }
                }
            }
        }
        return result
    }
}
