import BleepSignal

/// What is measured of one stretch of steps.
extension KeypadTrack {
    /// Of each tone the mean of the upper half.
    func plateaus(_ steps: ClosedRange<Int>) -> SIMD8<Float> {
        var mean = SIMD8<Float>.zero
        for step in steps { mean += self[step].power }
        mean /= Float(steps.count)
        var sum = SIMD8<Float>.zero
        var count = SIMD8<Float>.zero
        for step in steps {
            let power = self[step].power
            let isLower = power .< mean
            sum += power.replacing(with: 0, where: isLower)
            count += SIMD8(repeating: 1).replacing(with: 0, where: isLower)
        }
        // The greatest of them is not below the mean, but for rounding.
        return sum / count.replacing(with: 1, where: count .< 1)
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

    /// How two tones turn in these steps.
    func turning(row: Int, column: Int, _ steps: ClosedRange<Int>) -> KeypadTurning {
        func pair(_ lanes: SIMD8<Float>) -> SIMD2<Float> { SIMD2(lanes[row], lanes[column]) }
        var result = KeypadTurning(row: row, column: column, rate: rate)
        // What the nominal tones turn from step to step; nearly all steps are as long.
        var (rowTurn, columnTurn) = (turns[row], turns[column])
        let first = self[steps.lowerBound]
        var (fromReal, fromImaginary) = (pair(first.real), pair(first.imaginary))
        result.start(fromReal, fromImaginary)
        // Two steps are 5 ms: a tone up to 100 Hz away is told from its image.
        for step in steps.dropFirst() {
            let to = self[step]
            let (real, imaginary) = (pair(to.real), pair(to.imaginary))
            let samples = position(of: step) - position(of: step - 1)
            if samples != rowTurn.samples {
                rowTurn = KeypadTurn(lane: row, samples: samples, rate: rate)
                columnTurn = KeypadTurn(lane: column, samples: samples, rate: rate)
            }
            result.add(
                real * fromReal + imaginary * fromImaginary, imaginary * fromReal - real * fromImaginary,
                power: real * real + imaginary * imaginary, cosines: SIMD2(rowTurn.cosine, columnTurn.cosine),
                sines: SIMD2(rowTurn.sine, columnTurn.sine), samples: samples)
            (fromReal, fromImaginary) = (real, imaginary)
        }
        return result
    }
}
