import BleepSignal

/// Sorts a 32 ms spectrum into the eight bands in which speech is told from noise.
struct SpeechBands: Sendable {
    /// Hertz; narrow where voices are strong, as far as a telephone channel goes.
    private static let edges: [Double] = [200, 400, 600, 900, 1_300, 1_800, 2_400, 3_000, 3_700]

    private let bins: [Int]
    /// Bands that lie below half the rate.
    let count: Int

    init(hertzPerBin: Double, binCount: Int) {
        bins = Self.edges.map { min(Int(($0 / hertzPerBin).rounded(.up)), binCount) }
        var count = 0
        while count < 8, bins[count + 1] - bins[count] >= 2 { count += 1 }
        self.count = count
    }

    func energies(_ power: Span<Float>) -> SIMD8<Float> {
        var result = SIMD8<Float>.zero
        for band in 0..<count {
            result[band] = BinScan.sum(power, bins[band]..<bins[band + 1])
        }
        return result
    }
}
