#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Measures one line of any frequency at any place, for refining edges in the time domain.
public struct LineProbe: Sendable {
    private var cosines: [Float] = []
    private var sines: [Float] = []

    /// - Parameters:
    ///   - hertz: the line, below half the rate.
    ///   - rate: samples a second.
    ///   - window: one weight a sample.
    public init(hertz: Double, rate: Double, window: [Float]) {
        var sum = 0.0
        for weight in window { sum += Double(weight) }
        let scale = 2.0.squareRoot() / sum
        // A turn by one sample at a time: over so few samples it loses nothing that a Float would show.
        let turn = (real: cos(2 * Double.pi * hertz / rate), imaginary: sin(2 * Double.pi * hertz / rate))
        var phase = (real: scale, imaginary: 0.0)
        cosines.reserveCapacity(window.count)
        sines.reserveCapacity(window.count)
        for weight in window {
            cosines.append(Float(phase.real * Double(weight)))
            sines.append(Float(phase.imaginary * Double(weight)))
            phase = (
                phase.real * turn.real - phase.imaginary * turn.imaginary,
                phase.real * turn.imaginary + phase.imaginary * turn.real
            )
        }
    }

    /// The mean square of the line within the window; a tone that begins or ends in the middle of a symmetric window
    /// reads a quarter of its mean square.
    /// - Parameters:
    ///   - samples: holds the window.
    ///   - center: middle of the window in `samples`; a window that does not lie within them reads 0.
    public func meanSquare(of samples: Span<Float>, center: Int) -> Float {
        let start = center - cosines.count / 2
        guard start >= 0, start + cosines.count <= samples.count else { return 0 }
        let real = DotProduct.of(samples, from: start, with: cosines.span)
        let imaginary = DotProduct.of(samples, from: start, with: sines.span)
        return real * real + imaginary * imaginary
    }
}
