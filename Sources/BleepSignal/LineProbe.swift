import CVectors

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Measures one line of any frequency at any place, for refining edges in the time domain.
public struct LineProbe: Sendable {
    /// Of the cosine, then of the sine.
    private let weights: [Float]
    private let count: Int
    /// A sample.
    private let radians: Double

    /// - Parameters:
    ///   - hertz: the line, below half the rate.
    ///   - rate: samples a second.
    ///   - window: one weight a sample.
    public init(hertz: Double, rate: Double, window: [Float]) {
        radians = 2 * Double.pi * hertz / rate
        // A turn by one sample at a time: over so few samples it loses nothing that a Float would show.
        let (cosine, sine) = (cos(radians), sin(radians))
        let count = window.count
        self.count = count
        weights = unsafe [Float](unsafeUninitializedCapacity: 2 * count) { weights, initialized in
            unsafe window.withUnsafeBufferPointer { window in
                guard count > 0 else { return }
                unsafe vectors_line(window.baseAddress!, count, cosine, sine, weights.baseAddress!)
            }
            initialized = 2 * count
        }
    }

    /// The mean square of the line within the window; a tone that begins or ends in the middle of a symmetric window
    /// reads a quarter of its mean square.
    /// - Parameters:
    ///   - samples: holds the window.
    ///   - center: middle of the window in `samples`; a window that does not lie within them reads 0.
    public func meanSquare(of samples: Span<Float>, center: Int) -> Float {
        let start = center - count / 2
        guard count > 0, start >= 0, start + count <= samples.count else { return 0 }
        return unsafe samples.withUnsafeBufferPointer { samples in
            unsafe weights.withUnsafeBufferPointer { weights in
                unsafe vectors_line_power(samples.baseAddress! + start, weights.baseAddress!, count)
            }
        }
    }

    /// The mean squares of the line at eight places.
    /// - Parameters:
    ///   - samples: holds the windows.
    ///   - centers: middles of the windows in `samples`; a window that does not lie within them reads 0.
    public func meanSquares(of samples: Span<Float>, centers: [8 of Int]) -> SIMD8<Float> {
        var (first, last) = (centers[0], centers[0])
        for lane in 1..<8 { (first, last) = (min(first, centers[lane]), max(last, centers[lane])) }
        var result = SIMD8<Float>.zero
        guard count > 0, first - count / 2 >= 0, last - count / 2 + count <= samples.count else {
            for lane in 0..<8 { result[lane] = meanSquare(of: samples, center: centers[lane]) }
            return result
        }
        unsafe samples.withUnsafeBufferPointer { samples in
            unsafe weights.withUnsafeBufferPointer { weights in
                unsafe withUnsafePointer(to: centers) { centers in
                    unsafe withUnsafeMutablePointer(to: &result) { result in
                        unsafe vectors_eight_line_powers(
                            samples.baseAddress!, UnsafeRawPointer(centers).assumingMemoryBound(to: Int.self),
                            weights.baseAddress!, count,
                            UnsafeMutableRawPointer(result).assumingMemoryBound(to: Float.self))
                    }
                }
            }
        }
        return result
    }

    /// The line within the window as a vector that stands still while the line does: its length is the root mean square,
    /// its turning the distance in frequency.
    /// - Parameters:
    ///   - samples: holds the window.
    ///   - center: middle of the window in `samples`; a window that does not lie within them reads 0.
    ///   - number: of the first of `samples`; the line is taken to be upright at sample number 0.
    public func vector(of samples: Span<Float>, center: Int, number: Int = 0) -> SIMD2<Double> {
        let start = center - count / 2
        guard start >= 0, start + count <= samples.count else { return .zero }
        let (real, imaginary) = DotProduct.of(
            samples, from: start, with: weights.span.extracting(first: count),
            and: weights.span.extracting(last: count))
        let (x, y) = (Double(real), Double(imaginary))
        let turn = radians * Double(number + start)
        let (c, s) = (cos(turn), sin(turn))
        return SIMD2(x * c - y * s, x * s + y * c)
    }
}
