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
            band.lowerBound >= Self.lobe && band.upperBound + Self.lobe <= power.count && power.count <= 1 << 16)
        var places: [4 of Int] = .init(repeating: 0)
        let room = band.count / 2 + 8
        unsafe withUnsafeTemporaryAllocation(of: UInt16.self, capacity: room) { maxima in
            unsafe power.withUnsafeBufferPointer { power in
                let power = power.baseAddress!
                let found = unsafe vectors_peaks(
                    power, band.lowerBound, band.upperBound, least, maxima.baseAddress!)
                for index in 0..<found {
                    let bin = unsafe Int(maxima[index])
                    let height = unsafe power[bin]
                    let lobe = unsafe power[bin - 2] + power[bin - 1] + height + power[bin + 1] + power[bin + 2]
                    consider(bin, lobe: lobe, &places)
                }
            }
        }
        refine(places, power, hertzPerBin)
    }

    /// Sets the positions, between the bins.
    private mutating func refine(_ places: [4 of Int], _ power: Span<Float>, _ hertzPerBin: Float) {
        let found = count
        guard found > 0 else { return }
        var shifts: [4 of Float] = .init(repeating: 0)
        var target = shifts.mutableSpan
        unsafe target.withUnsafeMutableBufferPointer { shifts in
            unsafe power.withUnsafeBufferPointer { power in
                unsafe places.span.withUnsafeBufferPointer { places in
                    unsafe vectors_peak_shifts(
                        power.baseAddress!, places.baseAddress!, found, shifts.baseAddress!)
                }
            }
        }
        for index in 0..<found { peaks[index].hertz = (Float(places[index]) + shifts[index]) * hertzPerBin }
    }

    /// Sorts a local maximum in, strongest first; only the four that stay are worth a logarithm.
    @inline(__always)
    private mutating func consider(_ bin: Int, lobe: Float, _ places: inout [4 of Int]) {
        if count == 4, lobe <= peaks[3].power { return }
        var place = count
        while place > 0, peaks[place - 1].power < lobe {
            if place < 4 {
                peaks[place] = peaks[place - 1]
                places[place] = places[place - 1]
            }
            place -= 1
        }
        guard place < 4 else { return }
        peaks[place].power = lobe
        places[place] = bin
        count = min(count + 1, 4)
    }

    /// The part of the band's power that lies in the `lines` strongest lines, 0 … 1.
    public func share(of lines: Int) -> Float {
        guard total > 0 else { return 0 }
        var sum: Float = 0
        for index in 0..<min(lines, count) { sum += peaks[index].power }
        return min(1, sum / total)
    }
}
