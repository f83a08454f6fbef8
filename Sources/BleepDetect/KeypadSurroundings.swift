import BleepSignal

/// Measures what sounds beside a pair of keypad tones.
struct KeypadSurroundings: ~Copyable {
    /// Tones nearer to each other than this are not told apart in the window, in hertz.
    private static let resolution = 150.0

    private let grid: AnalysisGrid
    private let bank: ToneBank
    private let harmonicBank: ToneBank
    private var fft: RealFFT

    init(grid: AnalysisGrid, banks: KeypadBanks) {
        self.grid = grid
        bank = banks.tones
        harmonicBank = banks.harmonics
        fft = RealFFT(window: Window.hann(Window.length(seconds: 0.032, rate: grid.rate)))
    }

    /// - Parameters:
    ///   - sample: the middle of the pair.
    ///   - row: lane of a reading, 0 … 3.
    ///   - column: lane of a reading, 4 … 7.
    /// - Returns: as ``KeypadCandidate/share`` and ``KeypadCandidate/harmonics``.
    mutating func measure(
        around sample: Int, row: Int, column: Int, _ history: borrowing SampleHistory
    ) -> (share: Float, harmonics: Float) {
        let center = history.offset(of: sample)
        let start = center - fft.size / 2
        guard start >= 0, start + fft.size <= history.samples.count else { return (0, 1) }
        fft.transform(history.samples.span, from: start)
        let power = fft.power.span
        let hertzPerBin = grid.rate / Double(fft.size)
        let low = Int((600 / hertzPerBin).rounded())
        let high = min(Int((3_400 / hertzPerBin).rounded()), power.count - 1)
        var total: Float = 0
        for bin in low...high { total += power[bin] }
        var lines: Float = 0
        for lane in [row, column] {
            let middle = Int((KeypadTrack.tones[lane] / hertzPerBin).rounded())
            for bin in max(low, middle - 2)...min(high, middle + 2) { lines += power[bin] }
        }
        let fundamental = bank.reading(of: history.samples.span, from: center - bank.size / 2).power
        let harmonic = harmonicBank.reading(of: history.samples.span, from: center - bank.size / 2).power
        var worse = harmonic[column] / max(fundamental[column], 1e-12)
        // The second harmonic of a row may fall on the column itself.
        if abs(2 * KeypadTrack.tones[row] - KeypadTrack.tones[column]) > Self.resolution {
            worse = max(worse, harmonic[row] / max(fundamental[row], 1e-12))
        }
        return (total > 0 ? min(1, lines / total) : 0, worse)
    }
}
