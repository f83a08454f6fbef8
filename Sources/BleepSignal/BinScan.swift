import CVectors

/// Sums and maxima over bins of a spectrum, eight at a time; every frame of a recording passes through here.
public enum BinScan {
    /// The sum of `bins`.
    public static func sum(_ power: Span<Float>, _ bins: Range<Int>) -> Float {
        precondition(bins.lowerBound >= 0 && bins.upperBound <= power.count)
        return unsafe power.withUnsafeBufferPointer { power in
            unsafe vectors_sum(power.baseAddress! + bins.lowerBound, bins.count)
        }
    }

    /// The first bin with the greatest power.
    /// - Precondition: `bins` is not empty, and no power is negative.
    public static func strongest(_ power: Span<Float>, _ bins: Range<Int>) -> Int {
        precondition(bins.lowerBound >= 0 && bins.upperBound <= power.count && !bins.isEmpty)
        return unsafe power.withUnsafeBufferPointer { power in
            unsafe bins.lowerBound + vectors_strongest(power.baseAddress! + bins.lowerBound, bins.count)
        }
    }

    /// The sum of `bins`, and the first bin with the greatest power.
    /// - Precondition: as for ``strongest(_:_:)``.
    public static func sumAndStrongest(_ power: Span<Float>, _ bins: Range<Int>) -> (sum: Float, strongest: Int) {
        precondition(bins.lowerBound >= 0 && bins.upperBound <= power.count && !bins.isEmpty)
        var sum: Float = 0
        let place = unsafe power.withUnsafeBufferPointer { power in
            unsafe vectors_sum_and_strongest(power.baseAddress! + bins.lowerBound, bins.count, &sum)
        }
        return (sum, bins.lowerBound + place)
    }

    /// The powers of the strongest lines of two ranges: the highest bin of each and both its neighbours.
    /// - Parameters:
    ///   - power: a spectrum.
    ///   - edges: first and end of the one range, then of the other; neither range is empty, and none reaches the first
    ///     or the last bin.
    public static func twoLobes(_ power: Span<Float>, between edges: [4 of Int]) -> (Float, Float) {
        precondition(edges[0] > 0 && edges[0] < edges[1] && edges[1] < power.count)
        precondition(edges[2] > 0 && edges[2] < edges[3] && edges[3] < power.count)
        var lobes: (Float, Float) = (0, 0)
        unsafe power.withUnsafeBufferPointer { power in
            unsafe edges.span.withUnsafeBufferPointer { edges in
                unsafe vectors_two_lobes(power.baseAddress!, edges.baseAddress!, &lobes.0, &lobes.1)
            }
        }
        return lobes
    }
}
