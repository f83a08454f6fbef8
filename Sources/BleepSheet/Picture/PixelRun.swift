/// A stretch as it is drawn: wide enough to be seen, and one with its neighbours where no gap could be seen.
struct PixelRun: Equatable {
    var left: Double
    var right: Double
    /// From the first frame to the last of what was drawn as one.
    var frames: Range<Int>

    var width: Double { right - left }

    /// - Parameters:
    ///   - ranges: in order of their start.
    ///   - narrowest: user units that everything is wide at least.
    ///   - gap: user units below which a gap is not drawn.
    ///   - isFine: whether the gap is that of the frames: what is drawn wider than it is may then reach over the next.
    static func runs(
        _ ranges: some Sequence<Range<Int>>, on scale: CallScale, narrowest: Double, gap: Double, isFine: Bool = false
    ) -> [PixelRun] {
        var result: [PixelRun] = []
        for range in ranges {
            var left = scale.x(range.lowerBound)
            var right = scale.x(range.upperBound)
            if right - left < narrowest {
                left = min(max((left + right - narrowest) / 2, scale.left), max(scale.left, scale.right - narrowest))
                right = left + narrowest
            }
            if let last = result.last,
                (isFine ? scale.x(range.lowerBound) - scale.x(last.frames.upperBound) : left - last.right) < gap
            {
                result[result.count - 1].right = max(last.right, right)
                result[result.count - 1].frames =
                    last.frames.lowerBound..<max(last.frames.upperBound, range.upperBound)
            } else {
                result.append(PixelRun(left: left, right: right, frames: range))
            }
        }
        return result
    }

    /// For pictures that are drawn larger later: the runs whose gaps are by far smaller than what is seen at first, but
    /// no more than `most`, unless even ``runs(_:on:narrowest:gap:isFine:)`` has more.
    static func fineRuns(
        _ ranges: [Range<Int>], on scale: CallScale, narrowest: Double, gap: Double, most: Int
    ) -> [PixelRun] {
        for share in [64.0, 16, 4] {
            let fine = runs(ranges, on: scale, narrowest: narrowest, gap: gap / share, isFine: true)
            if fine.count <= most { return fine }
        }
        return runs(ranges, on: scale, narrowest: narrowest, gap: gap)
    }
}
