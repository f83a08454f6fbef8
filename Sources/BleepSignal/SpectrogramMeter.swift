public import BleepCore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Measures a `Spectrogram` of one channel from blocks of any size; the same samples give the same grid however they
/// are cut.
///
/// A transform of 32 ms is taken every 16 ms. Where there would be more than ``mostColumns``, neighbours become one
/// with their mean power.
public struct SpectrogramMeter: ~Copyable {
    /// Columns of the longest recording; an even number.
    public static let mostColumns = 2_048
    /// Bands; each is as wide as the bins of a transform where a telephone call is concerned.
    public static let mostRows = 128
    /// What a telephone carries, in hertz.
    public static let highestHertz = 4_000.0
    /// As long as two periods of a deep voice at least, and short enough to tell syllables apart.
    private static let windowSeconds = 0.032

    private let rowCount: Int
    private let highest: Double
    /// For each row the bins that count for it.
    private let bins: [Range<Int>]
    private let hop: Int
    private var transform: RealFFT
    private var history: SampleHistory
    private var frameCount = 0
    /// Transforms that were taken.
    private var taken = 0
    private var hopsPerColumn = 1
    /// Sums of power, column by column; the last column may be incomplete.
    private var power: [Float] = []
    private var columns = 0
    /// Transforms in the last column.
    private var inLast = 0

    public init(sampleRate: SampleRate) {
        let rate = Double(sampleRate.hertz)
        let size = Window.length(seconds: Self.windowSeconds, rate: rate)
        let highest = min(Self.highestHertz, rate / 2)
        let binWidth = rate / Double(size)
        let rowCount = min(Self.mostRows, Int(highest / binWidth))
        let rowWidth = highest / Double(rowCount)
        bins = (0..<rowCount).map { row in
            let first = Int((Double(row) * rowWidth / binWidth).rounded(.up))
            let end = Int((Double(row + 1) * rowWidth / binWidth).rounded(.up))
            return first..<max(end, first + 1)
        }
        self.rowCount = rowCount
        self.highest = highest
        hop = size / 2
        transform = RealFFT(window: Window.hann(size))
        history = SampleHistory(kept: 2 * size)
    }

    /// - Parameter mono: the next samples of the channel, full scale ±1.
    public mutating func consume(_ mono: Span<Float>) {
        var position = 0
        while position < mono.count {
            let part = min(hop, mono.count - position)
            history.append(mono, position..<position + part)
            position += part
            frameCount += part
            // A window reaches one hop beyond its middle, which lies half a hop into its column.
            while middle(of: taken) + hop <= frameCount { measure() }
        }
    }

    public consuming func finish() -> Spectrogram {
        let hops = (frameCount + hop - 1) / hop
        for _ in 0..<2 * hop { history.append(0) }
        while taken < hops { measure() }
        let columnCount = columns
        var levels = [UInt8](repeating: 0, count: columnCount * rowCount)
        for column in 0..<columnCount {
            let count = Float(column == columnCount - 1 ? inLast : hopsPerColumn)
            for row in 0..<rowCount {
                let mean = power[column * rowCount + row] / count
                guard mean > 0 else { continue }
                levels[column * rowCount + row] = Spectrogram.value(decibels: 10 * log10(Double(mean)))
            }
        }
        return Spectrogram(
            frameCount: frameCount, framesPerColumn: hop * hopsPerColumn, rowCount: rowCount, highestHertz: highest,
            levels: levels)
    }

    private func middle(of number: Int) -> Int { number * hop + hop / 2 }

    private mutating func measure() {
        if columns == 0 || inLast == hopsPerColumn { addColumn() }
        transform.transform(history, centeredOn: middle(of: taken))
        let start = (columns - 1) * rowCount
        for row in 0..<rowCount {
            var sum: Float = 0
            for bin in bins[row] { sum += transform.power[bin] }
            power[start + row] += sum
        }
        inLast += 1
        taken += 1
    }

    private mutating func addColumn() {
        if columns == Self.mostColumns { halve() }
        // After it was halved the last column is complete, too.
        power.append(contentsOf: repeatElement(0, count: rowCount))
        columns += 1
        inLast = 0
    }

    private mutating func halve() {
        for column in 0..<columns / 2 {
            for row in 0..<rowCount {
                power[column * rowCount + row] =
                    power[2 * column * rowCount + row] + power[(2 * column + 1) * rowCount + row]
            }
        }
        columns /= 2
        power.removeLast(power.count - columns * rowCount)
        hopsPerColumn *= 2
    }
}
