#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How the row and the column of a pair turn from step to step, against what the nominal tones would.
struct KeypadTurning {
    private let hertz: SIMD2<Double>
    private let rate: Double
    private var power = SIMD2<Float>.zero
    private var real = SIMD2<Float>.zero
    private var imaginary = SIMD2<Float>.zero
    private var magnitude = SIMD2<Float>.zero
    private var span = 0.0
    private var pairs = 0.0

    /// - Parameters:
    ///   - row: lane of a reading.
    ///   - column: the same.
    ///   - rate: samples a second.
    init(row: Int, column: Int, rate: Double) {
        hertz = SIMD2(KeypadTrack.tones[row], KeypadTrack.tones[column])
        self.rate = rate
    }

    /// The first step, from which nothing turns yet.
    mutating func start(_ real: SIMD2<Float>, _ imaginary: SIMD2<Float>) {
        power = real * real + imaginary * imaginary
    }

    /// - Parameters:
    ///   - product: of a step with the conjugate of the one before, real parts.
    ///   - productImaginary: their imaginary parts.
    ///   - power: mean squares of the step.
    ///   - cosines: of what the nominal tones turn meanwhile.
    ///   - samples: between the two steps.
    @inline(__always) mutating func add(
        _ product: SIMD2<Float>, _ productImaginary: SIMD2<Float>, power: SIMD2<Float>, cosines: SIMD2<Float>,
        sines: SIMD2<Float>, samples: Int
    ) {
        self.power += power
        real += product * cosines + productImaginary * sines
        imaginary += productImaginary * cosines - product * sines
        let square = product * product + productImaginary * productImaginary
        magnitude += SIMD2(square.x.squareRoot(), square.y.squareRoot())
        span += Double(samples) / rate
        pairs += 1
    }

    /// Mean squares of both tones.
    var meanSquares: SIMD2<Float> { power / Float(pairs + 1) }

    /// Relative error of a frequency; of the row (0) or the column (1).
    func deviation(_ tone: Int) -> Float {
        guard isMeasured(tone) else { return 0 }
        return Float(Double(atan2f(imaginary[tone], real[tone])) / (2 * Double.pi * span / pairs) / hertz[tone])
    }

    /// How evenly the phases run, 0 … 1.
    func coherence(_ tone: Int) -> Float {
        guard isMeasured(tone) else { return 0 }
        return (real[tone] * real[tone] + imaginary[tone] * imaginary[tone]).squareRoot() / magnitude[tone]
    }

    private func isMeasured(_ tone: Int) -> Bool { pairs > 0 && magnitude[tone] > 0 && power[tone] > 0 }
}
