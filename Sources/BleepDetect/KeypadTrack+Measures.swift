import BleepSignal

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What is measured of one stretch of steps.
extension KeypadTrack {
    /// The mean of the upper half.
    static func plateau(_ steps: ClosedRange<Int>, _ power: (Int) -> Float) -> Float {
        var mean: Float = 0
        for step in steps { mean += power(step) }
        mean /= Float(steps.count)
        var sum: Float = 0
        var count: Float = 0
        for step in steps where power(step) >= mean {
            sum += power(step)
            count += 1
        }
        return sum / max(count, 1)
    }

    /// Where the amplitude passes one half of the plateau, in samples; in a symmetric window that is the edge itself.
    func crossing(from step: Int, direction: Int, limit: Int, _ relative: (Int) -> Float) -> Double {
        var inside = step
        var amplitude = relative(inside).squareRoot()
        while inside != limit {
            let outside = inside + direction
            if (direction < 0 && outside < limit) || (direction > 0 && outside >= limit) { break }
            let next = relative(outside).squareRoot()
            if next < 0.5 {
                let part = amplitude > next ? Double((amplitude - 0.5) / (amplitude - next)) : 0
                let here = Double(position(of: inside))
                return here + min(max(part, 0), 1) * (Double(position(of: outside)) - here)
            }
            inside = outside
            amplitude = next
        }
        return Double(position(of: inside))
    }

    /// Mean square, relative error of the frequency and evenness of the phases of one tone in these steps.
    func turning(lane: Int, _ steps: ClosedRange<Int>) -> (power: Float, deviation: Float, coherence: Float) {
        var power: Float = 0
        for step in steps { power += self[step].power[lane] }
        let count = Float(steps.count)

        // Two steps are 5 ms: a tone up to 100 Hz away is told from its image.
        let lag = 1
        var real: Float = 0
        var imaginary: Float = 0
        var magnitude: Float = 0
        var span = 0.0
        var pairs = 0.0
        // What the nominal tone turns from step to step; nearly all steps are as long.
        var turn = turns[lane]
        var step = steps.lowerBound
        while step + lag <= steps.upperBound {
            let from = self[step]
            let to = self[step + lag]
            let samples = position(of: step + lag) - position(of: step)
            if samples != turn.samples { turn = KeypadTurn(lane: lane, samples: samples, rate: rate) }
            // to · conj(from), turned back by what the nominal tone advances.
            let productReal = to.real[lane] * from.real[lane] + to.imaginary[lane] * from.imaginary[lane]
            let productImaginary = to.imaginary[lane] * from.real[lane] - to.real[lane] * from.imaginary[lane]
            real += productReal * turn.cosine + productImaginary * turn.sine
            imaginary += productImaginary * turn.cosine - productReal * turn.sine
            magnitude += (productReal * productReal + productImaginary * productImaginary).squareRoot()
            span += Double(samples) / rate
            pairs += 1
            step += 1
        }
        guard pairs > 0, magnitude > 0, power > 0 else { return (power / count, 0, 0) }
        let hertz = Double(atan2f(imaginary, real)) / (2 * Double.pi * span / pairs)
        let coherence = (real * real + imaginary * imaginary).squareRoot() / magnitude
        return (power / count, Float(hertz / KeypadTrack.tones[lane]), coherence)
    }
}
