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
}
