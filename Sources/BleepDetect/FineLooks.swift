import BleepSignal

/// What one 192 ms spectrum inside a tone says: lines down to 12 Hz apart, at most four, strongest first.
struct FineLook: Sendable {
    let peaks: SpectralPeaks

    /// A line must have this part of the strongest one's power: −14 dB.
    private static let floor: Float = 0.04

    /// - Parameters: as for ``ToneFrame``.
    init(_ spectrum: Span<Float>, band: Range<Int>, width: Float) {
        peaks = SpectralPeaks(power: spectrum, band: band, hertzPerBin: width, floor: Self.floor)
    }
}

/// The verdict of several looks at one tone: how many lines most of them saw, and where.
struct FineLooks: Sendable {
    private(set) var count = 0
    /// How many looks saw no line, one, two, three or more.
    private var votes: [4 of Int] = [0, 0, 0, 0]
    private var triples: [3 of Float] = [0, 0, 0]
    private var pairs: [2 of Float] = [0, 0]

    mutating func take(_ look: FineLook) {
        let peaks = look.peaks
        count += 1
        votes[min(peaks.count, 3)] += 1
        if peaks.count >= 3 {
            var lines = [peaks.peaks[0].hertz, peaks.peaks[1].hertz, peaks.peaks[2].hertz]
            lines.sort()
            for index in 0..<3 { triples[index] += lines[index] }
        } else if peaks.count == 2 {
            pairs[0] += min(peaks.peaks[0].hertz, peaks.peaks[1].hertz)
            pairs[1] += max(peaks.peaks[0].hertz, peaks.peaks[1].hertz)
        }
    }

    /// Three lines or two where most looks agree; `nil` where they saw one, or do not agree.
    var lines: ToneLines? {
        if votes[3] * 2 > count { return ToneLines((0..<3).lazy.map { triples[$0] / Float(votes[3]) }) }
        if votes[2] * 2 > count { return ToneLines(pairs[0] / Float(votes[2]), pairs[1] / Float(votes[2])) }
        return nil
    }
}
