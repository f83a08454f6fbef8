#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A line found in a spectrum.
public struct SpectralPeak: Sendable {
    public var hertz: Float
    /// Mean square of its main lobe.
    public var power: Float

    public init(hertz: Float, power: Float) {
        self.hertz = hertz
        self.power = power
    }
}

/// The strongest lines of one spectrum, at most four.
public struct SpectralPeaks: Sendable {
    /// Strongest first.
    public private(set) var peaks: [4 of SpectralPeak]
    public private(set) var count = 0
    /// Mean square of everything in the searched band.
    public private(set) var total: Float = 0

    /// Half the width of a Hann window's main lobe, in bins.
    private static let lobe = 2

    public init() { peaks = .init(repeating: SpectralPeak(hertz: 0, power: 0)) }

    /// Looks for local maxima, strongest first; the position is a parabola through the logarithms of three bins.
    /// - Parameters:
    ///   - power: a spectrum as ``RealFFT`` makes it with a Hann window.
    ///   - band: bins that are searched, at least two away from both ends.
    ///   - hertzPerBin: width of a bin.
    ///   - floor: a line must have this part of the strongest one's power.
    public init(power: Span<Float>, band: Range<Int>, hertzPerBin: Float, floor: Float) {
        self.init()
        total = BinScan.sum(power, band)
        let least = power[BinScan.strongest(power, band)] * floor
        for bin in band {
            let height = power[bin]
            guard height > least, height > power[bin - 1], height >= power[bin + 1], height > 0 else { continue }
            if count == 4, height * 3 < peaks[3].power { continue }
            let before = logf(max(power[bin - 1], height * 1e-6))
            let after = logf(max(power[bin + 1], height * 1e-6))
            let top = logf(height)
            let curve = before - 2 * top + after
            let shift = curve < 0 ? min(max(0.5 * (before - after) / curve, -0.5), 0.5) : 0
            var lobe: Float = 0
            for near in max(0, bin - Self.lobe)...min(power.count - 1, bin + Self.lobe) { lobe += power[near] }
            insert(SpectralPeak(hertz: (Float(bin) + shift) * hertzPerBin, power: lobe))
        }
    }

    /// The part of the band's power that lies in the `lines` strongest lines, 0 … 1.
    public func share(of lines: Int) -> Float {
        guard total > 0 else { return 0 }
        var sum: Float = 0
        for index in 0..<min(lines, count) { sum += peaks[index].power }
        return min(1, sum / total)
    }

    private mutating func insert(_ peak: SpectralPeak) {
        var place = min(count, 4)
        while place > 0, peaks[place - 1].power < peak.power {
            if place < 4 { peaks[place] = peaks[place - 1] }
            place -= 1
        }
        if place < 4 {
            peaks[place] = peak
            count = min(count + 1, 4)
        }
    }
}
