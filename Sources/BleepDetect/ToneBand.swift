/// The telephone band as bins of a spectrum.
enum ToneBand {
    /// Hertz.
    private static let hertz = 200.0...3_400.0

    /// The bins of the band, at least three away from both ends of the spectrum.
    static func bins(_ hertzPerBin: Double, _ count: Int) -> Range<Int> {
        let low = max(3, Int((hertz.lowerBound / hertzPerBin).rounded(.up)))
        return low..<max(low + 1, min(Int((hertz.upperBound / hertzPerBin).rounded()), count - 3))
    }
}
