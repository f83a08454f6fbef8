import BleepCore

/// Blocks of 10 ms that are and that are heard as speech.
struct SpeechTally {
    static let header = ["F1", "recall", "precision", "starts, ms", "ends, ms", "edges missed"]

    /// Blocks within which an edge is looked for.
    private static let reach = 50

    private var both = 0
    private var missed = 0
    private var invented = 0
    private var starts = Spread()
    private var ends = Spread()
    private var lost = 0
    private var edges = 0

    mutating func add(_ isSpeech: [Bool], _ timeline: Timeline, hertz: Int) {
        let block = hertz / 100
        var heard = [Bool](repeating: false, count: isSpeech.count)
        for segment in timeline.segments where segment.label == .speech {
            for index in (segment.frames.lowerBound + block / 2) / block..<(segment.frames.upperBound + block / 2)
                / block
            where index < heard.count {
                heard[index] = true
            }
        }
        for (truth, found) in zip(isSpeech, heard) {
            if truth, found { both += 1 }
            if truth, !found { missed += 1 }
            if !truth, found { invented += 1 }
        }
        for rising in [true, false] {
            let found = Self.edges(heard, rising: rising)
            for edge in Self.edges(isSpeech, rising: rising) {
                edges += 1
                let nearest = found.map { abs($0 - edge) }.min() ?? Int.max
                if nearest > Self.reach {
                    lost += 1
                } else if rising {
                    starts.add(Double(nearest) / 100)
                } else {
                    ends.add(Double(nearest) / 100)
                }
            }
        }
    }

    var cells: [String] {
        let total = 2 * both + missed + invented
        return [
            Figure.decimal(total > 0 ? 2 * Double(both) / Double(total) : .nan, 3),
            Figure.percent(both, of: both + missed), Figure.percent(both, of: both + invented), starts.edges,
            ends.edges,
            Figure.percent(lost, of: edges),
        ]
    }

    private static func edges(_ blocks: [Bool], rising: Bool) -> [Int] {
        blocks.indices.dropFirst().filter { blocks[$0] == rising && blocks[$0 - 1] != rising }
    }
}
