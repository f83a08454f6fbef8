#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The exact one-sided bound of a rate (Clopper and Pearson 1934): the rate at which so few misses or fewer would be
/// heard in one of twenty samples.
enum ExactBound {
    private static let confidence = 0.95

    static func upper(misses: Int, of count: Int) -> Double {
        guard misses < count else { return 1 }
        var low = Double(misses) / Double(count)
        var high = 1.0
        for _ in 0..<100 {
            let middle = (low + high) / 2
            if probability(ofAtMost: misses, of: count, rate: middle) > 1 - confidence {
                low = middle
            } else {
                high = middle
            }
        }
        return high
    }

    /// Of a binomial distribution, summed by logarithms so that nothing runs under.
    static func probability(ofAtMost misses: Int, of count: Int, rate: Double) -> Double {
        var term = Double(count) * log1p(-rate)
        var sum = exp(term)
        for hits in 1...max(1, misses) where hits <= misses {
            term += log(Double(count - hits + 1) / Double(hits)) + log(rate) - log1p(-rate)
            sum += exp(term)
        }
        return sum
    }
}
