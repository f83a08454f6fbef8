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
        var places: [4 of Int] = .init(repeating: 0)
        unsafe power.withUnsafeBufferPointer { power in
            for bin in band {
                let height = unsafe power[bin]
                guard height > least else { continue }
                guard unsafe height > power[bin &- 1] && height >= power[bin &+ 1] else { continue }
                var lobe: Float = 0
                for near in max(0, bin - Self.lobe)...min(power.count - 1, bin + Self.lobe) {
                    lobe += unsafe power[near]
                }
                // Sorted in, strongest first; only the four that stay are worth a logarithm.
                var place = count
                while place > 0, peaks[place - 1].power < lobe {
                    if place < 4 {
                        peaks[place] = peaks[place - 1]
                        places[place] = places[place - 1]
                    }
                    place -= 1
                }
                guard place < 4 else { continue }
                peaks[place].power = lobe
                places[place] = bin
                count = min(count + 1, 4)
            }
        }
        for index in 0..<count {
            let bin = places[index]
            let height = power[bin]
            let before = logf(max(power[bin - 1], height * 1e-6))
            let after = logf(max(power[bin + 1], height * 1e-6))
            let top = logf(height)
            let curve = before - 2 * top + after
            let shift = curve < 0 ? min(max(0.5 * (before - after) / curve, -0.5), 0.5) : 0
            peaks[index].hertz = (Float(bin) + shift) * hertzPerBin
        }
    }

    /// The part of the band's power that lies in the `lines` strongest lines, 0 … 1.
    public func share(of lines: Int) -> Float {
        guard total > 0 else { return 0 }
        var sum: Float = 0
        for index in 0..<min(lines, count) { sum += peaks[index].power }
        return min(1, sum / total)
    }
}
