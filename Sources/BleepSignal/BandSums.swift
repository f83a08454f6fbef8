import CVectors

/// Sums of eight neighbouring bands of a spectrum; every frame of a recording passes through here.
public struct BandSums: Sendable {
    /// The bins that a spectrum has at least.
    private let binCount: Int
    /// Vectors of eight bins that the widest band needs.
    private let parts: Int
    /// For each vector of each band its first bin, and which of its bins belong to the band.
    private var places: [Int32] = []
    private var masks: [UInt32] = []

    /// - Parameters:
    ///   - edges: the first bin of each band, then the end of the last; in order.
    ///   - binCount: bins of the spectra, 8 or more.
    public init(edges: [9 of Int], binCount: Int) {
        precondition(edges[0] >= 0 && edges[8] <= binCount && binCount >= 8)
        var parts = 1
        for band in 0..<8 {
            precondition(edges[band] <= edges[band + 1])
            parts = max(parts, (edges[band + 1] - edges[band] + 7) / 8)
        }
        self.binCount = binCount
        self.parts = parts
        for band in 0..<8 {
            for part in 0..<parts {
                let wanted =
                    min(edges[band] + 8 * part, edges[band + 1])..<min(edges[band] + 8 * part + 8, edges[band + 1])
                // No vector reaches beyond the spectrum.
                let place = min(wanted.lowerBound, binCount - 8)
                places.append(Int32(place))
                for bin in place..<place + 8 { masks.append(wanted.contains(bin) ? .max : 0) }
            }
        }
    }

    /// The sums of the bands; 0 for those without bins.
    public func of(_ power: Span<Float>) -> SIMD8<Float> {
        precondition(power.count >= binCount)
        var sums = SIMD8<Float>.zero
        unsafe withUnsafeMutableBytes(of: &sums) { sums in
            unsafe power.withUnsafeBufferPointer { power in
                unsafe places.withUnsafeBufferPointer { places in
                    unsafe masks.withUnsafeBufferPointer { masks in
                        unsafe vectors_band_sums(
                            power.baseAddress!, places.baseAddress!, masks.baseAddress!, parts,
                            sums.baseAddress!.assumingMemoryBound(to: Float.self))
                    }
                }
            }
        }
        return sums
    }
}
