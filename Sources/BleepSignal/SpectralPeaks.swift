import CVectors

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
        self.init(
            power: power, band: band, hertzPerBin: hertzPerBin, total: BinScan.sum(power, band),
            least: power[BinScan.strongest(power, band)] * floor)
    }

    /// The same where sum and maximum of the band are known.
    /// - Parameters:
    ///   - power: a spectrum as ``RealFFT`` makes it with a Hann window.
    ///   - band: bins that are searched, at least two away from both ends.
    ///   - hertzPerBin: width of a bin.
    ///   - total: of all bins of the band.
    ///   - least: the height that a line must have.
    public init(power: Span<Float>, band: Range<Int>, hertzPerBin: Float, total: Float, least: Float) {
        self.init()
        self.total = total
        precondition(
            band.lowerBound >= Self.lobe && band.upperBound + Self.lobe <= power.count)
        // In one call for all: most of what a look at a voice costs lies here.
        var powers: [4 of Float] = .init(repeating: 0)
        var places: [4 of Int] = .init(repeating: 0)
        var shifts: [4 of Float] = .init(repeating: 0)
        count = unsafe withUnsafeMutablePointer(to: &powers) { powers in
            unsafe withUnsafeMutablePointer(to: &places) { places in
                unsafe withUnsafeMutablePointer(to: &shifts) { shifts in
                    unsafe power.withUnsafeBufferPointer { power in
                        unsafe vectors_lines(
                            power.baseAddress!, band.lowerBound, band.upperBound, least,
                            UnsafeMutableRawPointer(powers).assumingMemoryBound(to: Float.self),
                            UnsafeMutableRawPointer(places).assumingMemoryBound(to: Int.self),
                            UnsafeMutableRawPointer(shifts).assumingMemoryBound(to: Float.self))
                    }
                }
            }
        }
        for line in 0..<count {
            peaks[line] = SpectralPeak(hertz: (Float(places[line]) + shifts[line]) * hertzPerBin, power: powers[line])
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
