import BleepSignal

/// Sorts a 32 ms spectrum into the eight bands in which speech is told from noise.
struct SpeechBands: Sendable {
    /// Hertz; narrow where voices are strong, as far as a telephone channel goes.
    private static let edges: [Double] = [200, 400, 600, 900, 1_300, 1_800, 2_400, 3_000, 3_700]

    /// The first bin of each band that lies below half the rate, then the end of the last.
    private let bins: [Int]

    /// Bands that lie below half the rate.
    var count: Int { bins.count - 1 }

    init(hertzPerBin: Double, binCount: Int) {
        let bins = Self.edges.map { min(Int(($0 / hertzPerBin).rounded(.up)), binCount) }
        var count = 0
        while count < 8, bins[count + 1] - bins[count] >= 2 { count += 1 }
        self.bins = Array(bins.prefix(count + 1))
    }

    /// The mean squares of the bands; those that do not exist have none.
    func energies(_ power: Span<Float>) -> SIMD8<Float> { BinScan.sums(power, between: bins) }
}
