import BleepSignal

/// What one 192 ms spectrum inside a tone says: lines down to 12 Hz apart, at most three, strongest first, without those
/// that overdriving adds.
struct FineLook: Sendable {
    private(set) var lines: [3 of Float] = [0, 0, 0]
    private(set) var count = 0

    /// A line must have this part of the strongest one's power: −14 dB.
    private static let floor: Float = 0.04

    /// - Parameters: as for ``ToneFrame``.
    init(_ spectrum: Span<Float>, band: Range<Int>, width: Float) {
        let peaks = SpectralPeaks(power: spectrum, band: band, hertzPerBin: width, floor: Self.floor)
        for index in 0..<peaks.count where count < 3 {
            let peak = peaks.peaks[index]
            guard !isAdded(peak, to: peaks.peaks[0], peaks.peaks[1], within: 2 * width) else { continue }
            lines[count] = peak.hertz
            count += 1
        }
    }

    /// The part of the weaker of two lines that what overdriving makes of both has at most; the sidebands of a modulation
    /// are as strong as each other.
    private static let product: Float = 0.25

    /// Whether a line is an overtone of the strongest one, or what two lines make of each other.
    private func isAdded(
        _ peak: SpectralPeak, to first: SpectralPeak, _ second: SpectralPeak, within tolerance: Float
    ) -> Bool {
        if ToneFrame.isOvertone(peak.hertz, of: first.hertz, within: tolerance) { return true }
        guard count == 2, peak.power < Self.product * second.power else { return false }
        return abs(2 * first.hertz - second.hertz - peak.hertz) < tolerance
            || abs(2 * second.hertz - first.hertz - peak.hertz) < tolerance
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
        count += 1
        votes[look.count] += 1
        let (one, two) = (min(look.lines[0], look.lines[1]), max(look.lines[0], look.lines[1]))
        if look.count == 3 {
            let three = look.lines[2]
            triples[0] += min(one, three)
            triples[1] += max(one, min(two, three))
            triples[2] += max(two, three)
        } else if look.count == 2 {
            pairs[0] += one
            pairs[1] += two
        }
    }

    /// Three lines or two where most looks agree; `nil` where they saw one, or do not agree.
    var lines: ToneLines? {
        if votes[3] * 2 > count { return ToneLines((0..<3).lazy.map { triples[$0] / Float(votes[3]) }) }
        if votes[2] * 2 > count { return ToneLines(pairs[0] / Float(votes[2]), pairs[1] / Float(votes[2])) }
        return nil
    }
}
