import BleepSignal

/// Whether the 32 ms spectra that everybody shares may show a steady tone: cheap, and wrong only to the side of yes.
///
/// Two lines hold most of the spectrum, and the stronger one stays where it was 20 ms before.
struct ToneGate: Sendable {
    /// Hertz: no signal of the network has its strongest line lower, and voices have.
    private static let lowestLine = 300.0
    /// Least mean square of a frame: −60 dBFS.
    static let leastPower: Float = 1e-6
    /// The part of a 32 ms spectrum that two lines must hold before the longer window is worth its cost; less while a
    /// tone is followed, which a voice may join.
    private static let share: Float = 0.66
    private static let followedShare: Float = 0.55
    /// Powers of spectra 20 ms apart that differ by more than 2 dB are a voice's; a tone's grow when it begins.
    private static let swell: Float = 1.6
    /// The part that one line must hold to have come from two bins away, or to have swollen: a tone with a slow beat is
    /// seen now between its lines, now beside them.
    private static let beatShare: Float = 0.85
    /// Bins on either side of a line that a Hann window spreads it over.
    private static let lobe = 2

    private let band: Range<Int>
    private let lowest: Int
    private(set) var memory: Memory

    /// What is compared with the next spectrum.
    struct Memory: Equatable, Sendable {
        fileprivate var peak: Int32 = -10
        fileprivate var total: Float = 0
    }

    init(hertzPerBin: Double, binCount: Int, memory: Memory) {
        self.memory = memory
        band = ToneBand.bins(hertzPerBin, binCount)
        lowest = Int(Self.lowestLine / hertzPerBin)
    }

    /// - Parameters:
    ///   - spectrum: of the next 20 ms.
    ///   - isFollowing: a tone sounded just now; its line need not have been the strongest.
    mutating func isOpen(_ spectrum: borrowing RealFFT, isFollowing: Bool) -> Bool {
        let power = spectrum.power.span
        let (total, best) = BinScan.sumAndStrongest(power, band)
        guard total > Self.leastPower else {
            memory.peak = -10
            return false
        }
        guard best >= lowest else { return false }
        let step = abs(best - Int(memory.peak))
        memory.peak = Int32(best)
        let isLevel = total < Self.swell * memory.total && memory.total < Self.swell * total
        memory.total = total
        guard step <= 2 || isFollowing else { return false }
        let least = (isFollowing ? Self.followedShare : Self.share) * total
        var lines = BinScan.sum(power, best - Self.lobe..<best + Self.lobe + 1)
        guard step <= 1 && isLevel || isFollowing || lines >= Self.beatShare * total else { return false }
        // Most frames are decided without the second line: it is no stronger than the first.
        guard lines * 2 >= least else { return false }
        if lines >= least { return true }
        var second = -1
        let below = band.lowerBound..<max(band.lowerBound, best - 3)
        if !below.isEmpty { second = BinScan.strongest(power, below) }
        let above = min(best + 4, band.upperBound)..<band.upperBound
        if !above.isEmpty {
            let bin = BinScan.strongest(power, above)
            if second < 0 || power[bin] > power[second] { second = bin }
        }
        guard second >= 0 else { return false }
        for bin in second - Self.lobe...second + Self.lobe where abs(bin - best) > Self.lobe { lines += power[bin] }
        return lines >= least
    }
}
