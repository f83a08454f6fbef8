import BleepCore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What another program put over a span: a tone of some frequency, noise, or nothing.
enum CoverGuess {
    /// Frequencies that are tried, in hertz.
    private static let tried = 200.0...3_400.0
    /// A tone explains at least this part of the energy.
    private static let leastShare = 0.5
    /// Samples that the first look needs; a span may be long, and there may be many.
    private static let coarseSamples = 800

    /// - Parameters:
    ///   - excerpt: of the span, from its beginning.
    ///   - silenceDBFS: what coding makes of silence.
    static func cover(of excerpt: [Float], hertz: Int, silenceDBFS: Double) -> CoverSound {
        let samples = excerpt.map(Double.init)
        let energy = SpanExaminer.energy(samples)
        guard energy / Double(max(1, samples.count)) > pow(10, silenceDBFS / 10) else { return .silence }
        let middle = Array(samples.dropFirst(max(0, samples.count - coarseSamples) / 2).prefix(coarseSamples))
        // A lobe of the spectrum is as wide as the inverse of the time; two looks in each.
        let width = Double(hertz) / Double(max(1, middle.count))
        var best = (hertz: 440.0, power: -1.0)
        let highest = min(tried.upperBound, Double(hertz) / 2 - 50)
        for candidate in stride(from: tried.lowerBound, through: highest, by: max(1, width / 2)) {
            let power = power(candidate, of: middle, rate: hertz)
            if power > best.power { best = (candidate, power) }
        }
        let found = refined(best.hertz, within: width, samples, rate: hertz)
        guard energy - remains(found, samples, rate: hertz) > leastShare * energy else { return .noise }
        return .tone(hertz: found)
    }

    /// Where a sine leaves least: golden section.
    private static func refined(_ hertz: Double, within width: Double, _ samples: [Double], rate: Int) -> Double {
        let section = 0.6180339887498949
        var low = hertz - width
        var high = hertz + width
        var left = high - section * (high - low)
        var right = low + section * (high - low)
        var leftRemains = remains(left, samples, rate: rate)
        var rightRemains = remains(right, samples, rate: rate)
        while high - low > 1e-4 {
            if leftRemains < rightRemains {
                (high, right, rightRemains) = (right, left, leftRemains)
                left = high - section * (high - low)
                leftRemains = remains(left, samples, rate: rate)
            } else {
                (low, left, leftRemains) = (left, right, rightRemains)
                right = low + section * (high - low)
                rightRemains = remains(right, samples, rate: rate)
            }
        }
        return (low + high) / 2
    }

    private static func remains(_ hertz: Double, _ samples: [Double], rate: Int) -> Double {
        let step = 2 * Double.pi * hertz / Double(rate)
        var rest = samples
        let carrier = (
            cosines: samples.indices.map { cos(step * Double($0)) },
            sines: samples.indices.map { sin(step * Double($0)) }
        )
        _ = SpanExaminer.remove(carrier, from: &rest)
        return SpanExaminer.energy(rest)
    }

    /// Goertzel's recursion.
    private static func power(_ hertz: Double, of samples: [Double], rate: Int) -> Double {
        let step = 2 * Double.pi * hertz / Double(rate)
        let coefficient = 2 * cos(step)
        var last = 0.0
        var beforeLast = 0.0
        for sample in samples { (last, beforeLast) = (sample + coefficient * last - beforeLast, last) }
        return last * last + beforeLast * beforeLast - coefficient * last * beforeLast
    }
}
