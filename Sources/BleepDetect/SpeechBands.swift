import BleepSignal

/// Sorts a 32 ms spectrum into the eight bands in which speech is told from noise.
struct SpeechBands: Sendable {
    /// Hertz; narrow where voices are strong, as far as a telephone channel goes.
    private static let edges: [Double] = [200, 400, 600, 900, 1_300, 1_800, 2_400, 3_000, 3_700]

    /// Bands that do not lie below half the rate are empty.
    private let sums: BandSums
    /// Bands that lie below half the rate.
    let count: Int

    init(hertzPerBin: Double, binCount: Int) {
        var bins: [9 of Int] = .init(repeating: 0)
        for (edge, hertz) in Self.edges.enumerated() {
            bins[edge] = min(Int((hertz / hertzPerBin).rounded(.up)), binCount)
        }
        var count = 0
        while count < 8, bins[count + 1] - bins[count] >= 2 { count += 1 }
        for edge in count + 1..<9 { bins[edge] = bins[count] }
        sums = BandSums(edges: bins, binCount: binCount)
        self.count = count
    }

    /// The mean squares of the bands; those that do not exist have none.
    func energies(_ power: Span<Float>) -> SIMD8<Float> { sums.of(power) }
}
