import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Window functions and transform lengths.
public enum Window {
    /// A periodic Hann window.
    /// - Parameter count: samples, at least 1.
    public static func hann(_ count: Int) -> [Float] {
        known.withLock { known in
            if let one = known.first(where: { $0.count == count }) { return one }
            let made = (0..<count).map { Float(0.5 - 0.5 * cos(2 * Double.pi * (Double($0) + 0.5) / Double(count))) }
            if known.count < most { known.append(made) }
            return made
        }
    }

    /// Hann windows are made once in a process, each length that detectors ask for; of others only the first are kept.
    private static let known = Mutex<[[Float]]>([])
    private static let most = 64

    /// A rectangular window.
    public static func rectangular(_ count: Int) -> [Float] { [Float](repeating: 1, count: count) }

    /// The even length nearest to `seconds` that a fast transform likes: no prime factor above 5.
    /// - Parameters:
    ///   - seconds: the length that is wished for.
    ///   - rate: samples a second.
    public static func length(seconds: Double, rate: Double) -> Int {
        let ideal = seconds * rate
        var best = 2
        for twos in 1...15 {
            for threes in 0...3 {
                for fives in 0...2 {
                    var length = 1 << twos
                    for _ in 0..<threes { length *= 3 }
                    for _ in 0..<fives { length *= 5 }
                    if abs(Double(length) - ideal) < abs(Double(best) - ideal) { best = length }
                }
            }
        }
        return best
    }
}
