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
    /// Four samples' weights of each of the eight tones, then the next four samples'.
    private let cosines: [SIMD4<Float>]
    private let sines: [SIMD4<Float>]

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
        let fours = ((size + 1) / 2 + 3) / 4
        var cosines = [SIMD4<Float>](repeating: .zero, count: 8 * fours)
        var sines = cosines
        for index in 0..<(size + 1) / 2 {
            // The middle of an odd length meets itself.
            let weight = Double(window[index]) * scale * (Double(index) == middle ? 0.5 : 1)
            for lane in 0..<8 where hertz[lane] < rate / 2 {
                let angle = 2 * Double.pi * hertz[lane] * (Double(index) - middle) / rate
                cosines[index / 4 * 8 + lane][index % 4] = Float(cos(angle) * weight)
                sines[index / 4 * 8 + lane][index % 4] = Float(-sin(angle) * weight)
            }
        }
        self.cosines = cosines
        self.sines = sines
    }

    /// Phases count from the middle of the frame: there cosines are even and sines odd, so that two samples as far
    /// from the middle share one product.
    /// - Parameter start: where the frame begins in `samples`.
    public func reading(of samples: Span<Float>, from start: Int) -> Reading {
        precondition(start >= 0 && start + size <= samples.count)
        let size = size
        let count = (size + 1) / 2
        let fours = cosines.count / 8
        var result = Reading()
        unsafe withUnsafeTemporaryAllocation(of: SIMD4<Float>.self, capacity: 2 * fours) { folded in
            let sums = UnsafeMutableRawPointer(folded.baseAddress!)
            let differences = unsafe sums + 16 * fours
            unsafe samples.withUnsafeBytes { samples in
                let first = unsafe samples.baseAddress! + start * 4
                var index = 0
                while index &+ 4 <= count {
                    let before = unsafe first.loadUnaligned(fromByteOffset: index &* 4, as: SIMD4<Float>.self)
                    let mirror = unsafe first.loadUnaligned(
                        fromByteOffset: (size &- index &- 4) &* 4, as: SIMD4<Float>.self)
                    let after = SIMD4(mirror[3], mirror[2], mirror[1], mirror[0])
                    unsafe sums.storeBytes(of: before + after, toByteOffset: index &* 4, as: SIMD4<Float>.self)
                    unsafe differences.storeBytes(of: before - after, toByteOffset: index &* 4, as: SIMD4<Float>.self)
                    index &+= 4
                }
                while index < 4 &* fours {
                    // Beyond the middle all weights are 0.
                    let place = min(index, count &- 1)
                    let before = unsafe first.loadUnaligned(fromByteOffset: place &* 4, as: Float.self)
                    let after = unsafe first.loadUnaligned(fromByteOffset: (size &- place &- 1) &* 4, as: Float.self)
                    unsafe sums.storeBytes(of: before + after, toByteOffset: index &* 4, as: Float.self)
                    unsafe differences.storeBytes(of: before - after, toByteOffset: index &* 4, as: Float.self)
                    index &+= 1
                }
            }
            result.real = unsafe Self.products(UnsafeRawPointer(sums), cosines)
            result.imaginary = unsafe Self.products(UnsafeRawPointer(differences), sines)
        }
        return result
    }

    /// The sums of products of `values` with the weights of each tone.
    @inline(__always)
    private static func products(_ values: UnsafeRawPointer, _ weights: [SIMD4<Float>]) -> SIMD8<Float> {
        unsafe weights.withUnsafeBufferPointer { weights in
            var sums:
                (
                    SIMD4<Float>, SIMD4<Float>, SIMD4<Float>, SIMD4<Float>, SIMD4<Float>, SIMD4<Float>, SIMD4<Float>,
                    SIMD4<Float>
                ) = (.zero, .zero, .zero, .zero, .zero, .zero, .zero, .zero)
            var place = 0
            while place < weights.count {
                let value = unsafe values.loadUnaligned(fromByteOffset: place &* 2, as: SIMD4<Float>.self)
                unsafe sums.0 += value * weights[place]
                unsafe sums.1 += value * weights[place &+ 1]
                unsafe sums.2 += value * weights[place &+ 2]
                unsafe sums.3 += value * weights[place &+ 3]
                unsafe sums.4 += value * weights[place &+ 4]
                unsafe sums.5 += value * weights[place &+ 5]
                unsafe sums.6 += value * weights[place &+ 6]
                unsafe sums.7 += value * weights[place &+ 7]
                place &+= 8
            }
            return SIMD8(
                lowHalf: gathered(sums.0, sums.1, sums.2, sums.3), highHalf: gathered(sums.4, sums.5, sums.6, sums.7))
        }
    }

    /// The sums of the four lanes of each.
    @inline(__always)
    private static func gathered(
        _ one: SIMD4<Float>, _ two: SIMD4<Float>, _ three: SIMD4<Float>, _ four: SIMD4<Float>
    ) -> SIMD4<Float> {
        SIMD4(one[0], two[0], three[0], four[0]) + SIMD4(one[1], two[1], three[1], four[1])
            + (SIMD4(one[2], two[2], three[2], four[2]) + SIMD4(one[3], two[3], three[3], four[3]))
    }
}
