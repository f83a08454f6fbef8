#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Measures one line of any frequency at any place, for refining edges in the time domain.
public enum LineProbe {
    /// The mean square of the line within a Hann window.
    ///
    /// A tone that begins or ends in the middle of the window reads a quarter of its mean square.
    /// - Parameters:
    ///   - samples: holds the window.
    ///   - center: middle of the window in `samples`; what lies outside of `samples` counts as silence.
    ///   - window: one weight a sample.
    ///   - radians: angle that the line advances in one sample.
    public static func meanSquare(of samples: Span<Float>, center: Int, window: Span<Float>, radians: Float) -> Float {
        let start = center - window.count / 2
        let stepReal = cosf(radians)
        let stepImaginary = sinf(radians)
        var phaseReal: Float = 1
        var phaseImaginary: Float = 0
        var real: Float = 0
        var imaginary: Float = 0
        var weights: Float = 0
        for index in 0..<window.count {
            let place = start + index
            let weight = window[index]
            weights += weight
            if place >= 0, place < samples.count {
                let value = samples[place] * weight
                real += value * phaseReal
                imaginary += value * phaseImaginary
            }
            let turned = phaseReal * stepReal - phaseImaginary * stepImaginary
            phaseImaginary = phaseReal * stepImaginary + phaseImaginary * stepReal
            phaseReal = turned
        }
        return 2 * (real * real + imaginary * imaginary) / (weights * weights)
    }
}
