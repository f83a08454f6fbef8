#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Measures one line of any frequency at any place, for refining edges in the time domain.
public struct LineProbe: Sendable {
    private let cosines: [Float]
    private let sines: [Float]
    private let radians: Double

    /// - Parameters:
    ///   - hertz: the line, below half the rate.
    ///   - rate: samples a second.
    ///   - window: one weight a sample.
    public init(hertz: Double, rate: Double, window: [Float]) {
        var sum = 0.0
        for weight in window { sum += Double(weight) }
        let scale = 2.0.squareRoot() / sum
        let radians = 2 * Double.pi * hertz / rate
        self.radians = radians
        cosines = window.indices.map { Float(cos(radians * Double($0)) * Double(window[$0]) * scale) }
        sines = window.indices.map { Float(sin(radians * Double($0)) * Double(window[$0]) * scale) }
    }

    /// The mean square of the line within the window; a tone that begins or ends in the middle of a symmetric window
    /// reads a quarter of its mean square.
    /// - Parameters:
    ///   - samples: holds the window.
    ///   - center: middle of the window in `samples`; a window that does not lie within them reads 0.
    public func meanSquare(of samples: Span<Float>, center: Int) -> Float {
        let start = center - cosines.count / 2
        guard start >= 0, start + cosines.count <= samples.count else { return 0 }
        let cosines = cosines.span
        let sines = sines.span
        var real: Float = 0
        var imaginary: Float = 0
        for index in 0..<cosines.count {
            real += samples[start + index] * cosines[index]
            imaginary += samples[start + index] * sines[index]
        }
        return real * real + imaginary * imaginary
    }

    /// The line within the window as a vector that stands still while the line does: its length is the root mean square,
    /// its turning the distance in frequency.
    /// - Parameters:
    ///   - samples: holds the window.
    ///   - center: middle of the window in `samples`; a window that does not lie within them reads 0.
    public func vector(of samples: Span<Float>, center: Int) -> SIMD2<Double> {
        let start = center - cosines.count / 2
        guard start >= 0, start + cosines.count <= samples.count else { return .zero }
        let cosines = cosines.span
        let sines = sines.span
        var real: Float = 0
        var imaginary: Float = 0
        for index in 0..<cosines.count {
            real += samples[start + index] * cosines[index]
            imaginary += samples[start + index] * sines[index]
        }
        let turn = radians * Double(start)
        let (c, s) = (cos(turn), sin(turn))
        let (x, y) = (Double(real), Double(imaginary))
        return SIMD2(x * c - y * s, x * s + y * c)
    }
}
