/// How much of the original is in what is left of a bleep when its tone is taken out, where it stands out of chance.
struct OriginalShare {
    /// Stretches in which the original is quieter hold nothing to be leaked, as a mean square (−66 dBFS).
    static let audible = 2.5e-7
    /// A share below this, as an amplitude, is not told from chance.
    private static let leastGain = 0.002
    /// Standard deviations by which a share has to stand out.
    private static let significance = 6.0
    /// Neighbouring samples are never taken for more alike than this, or nothing could be found.
    private static let mostAlike = 0.9

    /// Those that were looked at, skipped ones among them.
    private(set) var samples = 0
    /// Sums over the residual r and the original x, both without the tone: r·x, x·x, r·r, and with the sample before.
    private var crossSum = 0.0
    private var originalSum = 0.0
    private var residualSum = 0.0
    private var originalLagSum = 0.0
    private var residualLagSum = 0.0

    /// - Parameters:
    ///   - original, residual: of the same frames, without the tone and without a mean.
    mutating func add(original: [Double], residual: [Double]) {
        for index in residual.indices {
            crossSum += residual[index] * original[index]
            originalSum += original[index] * original[index]
            residualSum += residual[index] * residual[index]
            guard index > 0 else { continue }
            originalLagSum += original[index] * original[index - 1]
            residualLagSum += residual[index] * residual[index - 1]
        }
        samples += residual.count
    }

    /// Samples in which the original has nothing that could be in the residual.
    mutating func skip(_ count: Int) { samples += count }

    /// As an amplitude; `nil` where chance explains it.
    var gain: Double? {
        guard samples > 0, originalSum / Double(samples) > Self.audible else { return nil }
        let gain = crossSum / originalSum
        // The spread of the estimate for a residual that has nothing to do with the original. Where neighbouring
        // samples are alike in both, fewer of them count (Bartlett 1935, for processes of the first order); what
        // repeats with the pitch halves them once more.
        let alike = max(0, originalLagSum / originalSum * (residualLagSum / max(residualSum, 1e-30)))
        let counted = Double(samples) / 2 * (1 - min(alike, Self.mostAlike)) / (1 + min(alike, Self.mostAlike))
        let spread = (residualSum / originalSum / counted).squareRoot()
        return abs(gain) > max(Self.leastGain, Self.significance * spread) ? gain : nil
    }
}
