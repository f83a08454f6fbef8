import CVectors

/// A line in each of two groups of bins that stand out together, as those of a keypad digit do.
public struct LinePair: Sendable {
    private let limits: VectorsPairLimits
    /// Bins that a spectrum has at least.
    private let binCount: Int

    /// - Parameters:
    ///   - rows: bins in which the one line lies; not empty, and not the first bin.
    ///   - columns: those of the other, the same.
    ///   - band: bins that are compared with both.
    ///   - least: mean square of both lines together.
    ///   - twist: power of one line against the other, either way.
    ///   - purity: the part of the power of its group that a line has.
    ///   - share: the part of the power of the band that both have.
    public init(
        rows: Range<Int>, columns: Range<Int>, band: Range<Int>, least: Float, twist: Float, purity: Float,
        share: Float
    ) {
        precondition(!rows.isEmpty && rows.lowerBound > 0 && !columns.isEmpty && columns.lowerBound > 0)
        precondition(band.lowerBound >= 0)
        limits = VectorsPairLimits(
            rows: rows.lowerBound, rows_end: rows.upperBound, columns: columns.lowerBound,
            columns_end: columns.upperBound, band: band.lowerBound, band_end: band.upperBound, least: least,
            twist: twist, purity: purity, share: share)
        // A line is measured with the bins on either side of it.
        binCount = max(rows.upperBound + 1, columns.upperBound + 1, band.upperBound)
    }

    /// Whether a spectrum holds it; the highest bin of each group and both its neighbours are its line.
    public func isHeld(by power: Span<Float>) -> Bool {
        precondition(power.count >= binCount)
        return unsafe power.withUnsafeBufferPointer { power in
            unsafe withUnsafePointer(to: limits) { unsafe vectors_holds_pair(power.baseAddress!, $0) }
        }
    }
}
