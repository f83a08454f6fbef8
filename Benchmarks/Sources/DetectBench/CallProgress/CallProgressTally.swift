import BleepCore

/// How many signals of each meaning were heard as what they are.
struct CallProgressTally {
    static let labels: [SegmentLabel] = [.dial, .ringback, .busy, .congestion]
    static let header = labels.map(\.rawValue) + ["all", "only `tone`", "zone listed", "start, ms", "end, ms"]

    private var right: [SegmentLabel: Int] = [:]
    private var tried: [SegmentLabel: Int] = [:]
    private var unnamed = 0
    private var listed = 0
    private var starts = Spread()
    private var ends = Spread()

    mutating func add(_ signal: PlannedSignal, played: Range<Int>, heard: [Segment], hertz: Int) -> Bool {
        tried[signal.label, default: 0] += 1
        guard heard.count == 1, signal.labels.contains(heard[0].label) else {
            if heard.allSatisfy({ $0.label == .tone }) { unnamed += 1 }
            return false
        }
        right[signal.label, default: 0] += 1
        let zones = heard[0].zone.map { [$0] } ?? heard[0].zones
        if signal.zones.contains(where: zones.contains) { listed += 1 }
        starts.add(Double(heard[0].frames.lowerBound - played.lowerBound) / Double(hertz))
        ends.add(Double(heard[0].frames.upperBound - played.upperBound) / Double(hertz))
        return true
    }

    var cells: [String] {
        let sum = right.values.reduce(0, +)
        let total = tried.values.reduce(0, +)
        return Self.labels.map { Figure.percent(right[$0] ?? 0, of: tried[$0] ?? 0) } + [
            Figure.percent(sum, of: total), Figure.percent(unnamed, of: total), Figure.percent(listed, of: sum),
            starts.edges, ends.edges,
        ]
    }
}
