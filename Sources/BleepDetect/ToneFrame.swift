import BleepSignal

/// What one 64 ms spectrum says of a tone: one line, or two, and the part of the power that they hold.
struct ToneFrame: Sendable {
    /// 1 or 2.
    var lineCount: Int
    /// Hertz; both are the same where there is one line.
    var low: Float
    var high: Float
    /// The part of the power of the telephone band that lies in the lines.
    var share: Float
    /// Mean square of the lines.
    var power: Float
    /// The power of the second and of the third harmonic against that of the line; 0 for two lines.
    var overtones: SIMD2<Float>

    /// The part of a 64 ms spectrum that one line, or two, must hold.
    private static let oneLine: Float = 0.72
    private static let twoLines: Float = 0.66
    /// The part that the surroundings of the strongest bin hold where there is a line, or one of two.
    private static let leastAround: Float = 0.3
    /// Hertz on either side of a line that its beating neighbours may lie in.
    private static let reach: Float = 58
    /// The part of the power beside a line's own lobe that shows neighbours.
    private static let besides: Float = 0.02
    /// Two lines differ by no more than 10 dB.
    private static let twist: Float = 10
    /// A line must have this part of the strongest one's power.
    private static let floor: Float = 0.01

    /// - Parameters:
    ///   - spectrum: of a Hann window of 64 ms.
    ///   - band: the bins of the telephone band.
    ///   - width: hertz a bin.
    /// - Returns: `nil` where no tone stands out.
    init?(_ spectrum: Span<Float>, band: Range<Int>, width: Float) {
        let (total, best) = BinScan.sumAndStrongest(spectrum, band)
        guard total > ToneGate.leastPower else { return nil }
        let nearby = Int(Self.reach / width) + 2
        // Most voices are told by what lies around the strongest bin; no line and no cluster holds much more than that.
        let around = BinScan.sum(spectrum, max(0, best - nearby)..<min(spectrum.count, best + nearby + 1))
        guard around > Self.leastAround * total else { return nil }
        let peaks = SpectralPeaks(
            power: spectrum, band: band, hertzPerBin: width, total: total, least: spectrum[best] * Self.floor)
        guard peaks.count > 0 else { return nil }
        let strongest = peaks.peaks[0]
        low = strongest.hertz
        high = strongest.hertz
        lineCount = 1
        share = peaks.share(of: 1)
        var second = 1
        while second < peaks.count, abs(peaks.peaks[second].hertz - strongest.hertz) < Self.reach { second += 1 }
        // What an overdriven line has beside it is its own.
        while second < peaks.count, Self.isOvertone(peaks.peaks[second].hertz, of: strongest.hertz, within: 2 * width) {
            second += 1
        }
        if second < peaks.count, share < 0.9, peaks.peaks[second].power * Self.twist > strongest.power {
            let other = peaks.peaks[second]
            low = min(strongest.hertz, other.hertz)
            high = max(strongest.hertz, other.hertz)
            lineCount = 2
            share = min(1, share + other.power / peaks.total)
        } else {
            // Lines so close, and the sidebands of a modulation, are one sound with a beat; what it is made of is left
            // to the longest window.
            let cluster = Self.cluster(spectrum, around: strongest.hertz, width: width, total: peaks.total)
            let isSplit = peaks.count > 1 && abs(peaks.peaks[1].hertz - strongest.hertz) < Self.reach
            if isSplit && cluster.share >= share || cluster.share > share + Self.besides {
                low = cluster.hertz
                high = cluster.hertz
                share = cluster.share
            }
        }
        guard share >= (lineCount == 1 ? Self.oneLine : Self.twoLines) else { return nil }
        power = peaks.total * share
        overtones = .zero
        if lineCount == 1 {
            overtones = Self.overtones(spectrum, of: strongest, below: band.upperBound, width: width)
        }
    }

    /// Whether it is what a line has above it that was cut off on both sides alike: the third harmonic, the fifth, or the
    /// seventh; those of a square are 9.5, 14 and 17 dB lower than the line.
    static func isOvertone(_ hertz: Float, of line: Float, within tolerance: Float) -> Bool {
        abs(hertz - 3 * line) < tolerance || abs(hertz - 5 * line) < tolerance || abs(hertz - 7 * line) < tolerance
    }

    private static func overtones(
        _ power: Span<Float>, of line: SpectralPeak, below end: Int, width: Float
    ) -> SIMD2<Float> {
        var sums = SIMD2<Float>.zero
        for order in 2...3 {
            let bin = Int((Float(order) * line.hertz / width).rounded())
            if bin < end { sums[order - 2] = BinScan.sum(power, bin - 1..<bin + 2) }
        }
        return line.power > 0 ? sums / line.power : .zero
    }

    /// The middle of the power around a line, and the part of the total that lies there.
    private static func cluster(
        _ power: Span<Float>, around hertz: Float, width: Float, total: Float
    ) -> (hertz: Float, share: Float) {
        var middle = hertz
        var sum: Float = 0
        for _ in 0..<2 {
            let low = max(0, Int((middle - reach) / width))
            let high = min(power.count - 1, Int((middle + reach) / width) + 1)
            sum = 0
            var moment: Float = 0
            for bin in low...high {
                sum += power[bin]
                moment += power[bin] * Float(bin)
            }
            guard sum > 0 else { return (hertz, 0) }
            middle = moment / sum * width
        }
        return (middle, total > 0 ? min(1, sum / total) : 0)
    }
}
