#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Finds one sound in another, at whatever delay, however quiet.
///
/// Both are sent through the filter that whitens the other (linear prediction), and correlated at every delay. What
/// counts is how far the sum of products stands out of its own spread, which is the same for a sound that comes and
/// goes and for one that is steady; for a clear copy the plain correlation counts as well.
struct LeakDetector {
    /// What was found: how loud it is there, in decibels of what it is on its own, and how much later.
    struct Match {
        var decibels: Int
        var delaySamples: Int
        /// Which of the forms of the sound it is most like.
        var phase: Int
    }

    /// Standard deviations by which a leak stands out. Of 300 words beside somebody else's speech 5 reached it.
    private static let significance: Float = 8
    /// Correlation of the whitened sounds; the same 300 words stay below 0.3 but for one.
    private static let leastWhitened: Float = 0.3
    /// Correlation of the first differences, for a copy with little else beside it.
    private static let leastPlain: Float = 0.4
    /// Order of the prediction: the resonances of a voice below 2 kHz.
    private static let order = 10
    /// A word that is quieter holds nothing to leak, as a mean square (−60 dBFS).
    private static let audible: Float = 1e-6

    /// Delays that are looked at, in samples.
    let delays: ClosedRange<Int>

    /// - Parameters:
    ///   - words: the sound that may leak, from sample 0 on; then the same sound begun a part of a sample later, so that
    ///     one of them meets samples that were taken at the same moments.
    ///   - other: the other channel from the same moment on, longer by the longest delay.
    /// - Returns: `nil` when the sound is not heard in `other`.
    func find(_ words: [[Float]], in other: [Float]) -> Match? {
        guard other.count > 2 * Self.order, Self.energy(other) > 0 else { return nil }
        let predictor = Self.predictor(of: other)
        let searched = Self.filtered(other, by: predictor)
        var best = (score: Float(0), delay: 0, phase: 0)
        for (phase, word) in words.enumerated() where Self.isAudible(word) {
            let sought = Self.filtered(word, by: predictor)
            for delay in delays {
                guard let score = significance(of: sought, in: searched, delay) else { continue }
                if score > best.score { best = (score, delay, phase) }
            }
        }
        guard best.score > 0 else { return nil }
        let word = words[best.phase]
        let whitened = likeness(Self.filtered(word, by: predictor), searched, best.delay)
        let plain = (-1...1).map {
            likeness(Self.differences(word), Self.differences(other), best.delay + $0).correlation
        }
        guard
            best.score >= Self.significance || whitened.correlation >= Self.leastWhitened
                || plain.max() ?? 0 >= Self.leastPlain
        else { return nil }
        return Match(
            decibels: Int((20 * log10f(max(whitened.gain, 1e-6))).rounded()), delaySamples: best.delay,
            phase: best.phase)
    }

    private static func isAudible(_ word: [Float]) -> Bool {
        word.count > 2 * order && energy(word) / Float(word.count) > audible
    }

    /// How far the sum of products stands out of its own spread.
    private func significance(of sought: [Float], in searched: [Float], _ delay: Int) -> Float? {
        guard let part = overlap(sought, searched, delay) else { return nil }
        var sum: Float = 0
        var spread: Float = 0
        for index in part {
            let product = sought[index] * searched[index + delay]
            sum += product
            spread += product * product
        }
        return spread > 0 ? abs(sum) / spread.squareRoot() : nil
    }

    /// The part of the word that meets the other sound; `nil` where that is less than half.
    private func overlap(_ word: [Float], _ other: [Float], _ delay: Int) -> Range<Int>? {
        let from = max(0, -delay)
        let to = min(word.count, other.count - delay)
        return to - from > word.count / 2 ? from..<to : nil
    }

    private func likeness(_ word: [Float], _ other: [Float], _ delay: Int) -> (correlation: Float, gain: Float) {
        guard let part = overlap(word, other, delay) else { return (0, 0) }
        var product: Float = 0
        var here: Float = 0
        var there: Float = 0
        for index in part {
            product += word[index] * other[index + delay]
            here += word[index] * word[index]
            there += other[index + delay] * other[index + delay]
        }
        guard here > 0, there > 0 else { return (0, 0) }
        return (abs(product) / (here * there).squareRoot(), abs(product) / here)
    }

    /// The coefficients of the filter that whitens `samples` (Levinson 1946, Durbin 1960).
    private static func predictor(of samples: [Float]) -> [Float] {
        var correlation = (0...order).map { lag in
            var sum = 0.0
            for index in lag..<samples.count { sum += Double(samples[index]) * Double(samples[index - lag]) }
            return sum
        }
        // White noise at −40 dB, so that silence between two clicks has a filter too.
        correlation[0] *= 1.0001
        var coefficients = [1.0] + [Double](repeating: 0, count: order)
        var error = correlation[0]
        for step in 1...order {
            var sum = 0.0
            for index in 0..<step { sum += coefficients[index] * correlation[step - index] }
            let reflection = -sum / error
            let before = coefficients
            for index in 1...step { coefficients[index] += reflection * before[step - index] }
            error *= 1 - reflection * reflection
        }
        return coefficients.map(Float.init)
    }

    private static func filtered(_ samples: [Float], by coefficients: [Float]) -> [Float] {
        samples.indices.map { index in
            var sum: Float = 0
            for (lag, coefficient) in coefficients.enumerated() where lag <= index {
                sum += coefficient * samples[index - lag]
            }
            return sum
        }
    }

    private static func differences(_ samples: [Float]) -> [Float] {
        zip(samples.dropFirst(), samples).map { $0 - $1 }
    }

    private static func energy(_ samples: [Float]) -> Float { samples.reduce(0) { $0 + $1 * $1 } }
}
