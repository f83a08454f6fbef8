/// The mean squares of a ``LevelTrack``, each level's worked out once: there are far fewer levels than blocks.
public struct MeanSquares {
    private let levels: LevelTrack
    /// By hundredths of a decibel below full scale, −1 where it is not known yet; quieter levels are worked out anew.
    private var known = [Float](repeating: -1, count: 6_000)

    public init(of levels: LevelTrack) { self.levels = levels }

    /// The same as ``LevelTrack/meanSquare(_:)``.
    public mutating func meanSquare(_ block: Int) -> Float {
        let hundredths = levels.hundredthsBelowFullScale(block)
        guard hundredths < known.count else { return levels.meanSquare(block) }
        if known[hundredths] < 0 { known[hundredths] = levels.meanSquare(block) }
        return known[hundredths]
    }

    /// Goes through blocks in pairs: the first two, the next two …; a last one by itself is passed over.
    /// - Parameters:
    ///   - decibels: pairs of which none is louder are passed over.
    ///   - body: gets the mean of the mean squares of both.
    public mutating func forEachPair(in blocks: Range<Int>, louderThan decibels: Float, _ body: (Float) -> Void) {
        let quiet = LevelTrack.leastHundredths(notLouderThan: decibels)
        for block in stride(from: blocks.lowerBound, to: blocks.upperBound - 1, by: 2) {
            let first = levels.hundredthsBelowFullScale(block)
            let second = levels.hundredthsBelowFullScale(block + 1)
            if min(first, second) >= quiet { continue }
            let areKnown = max(first, second) < known.count && known[first] >= 0 && known[second] >= 0
            body((areKnown ? known[first] + known[second] : meanSquare(block) + meanSquare(block + 1)) / 2)
        }
    }

    /// Adds the mean squares of blocks to a sum, one after the other.
    public mutating func add(_ blocks: Range<Int>, to sum: Float) -> Float {
        var sum = sum
        for block in blocks {
            let hundredths = levels.hundredthsBelowFullScale(block)
            let isKnown = hundredths < known.count && known[hundredths] >= 0
            sum += isKnown ? known[hundredths] : meanSquare(block)
        }
        return sum
    }
}
