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
}
