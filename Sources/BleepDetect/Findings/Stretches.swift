import BleepCore

/// Stretches of time in order, without overlap.
struct Stretches {
    private(set) var ranges: [Range<Int>]

    /// The stretches of one channel that fit a description, those that touch as one.
    init(of timeline: Timeline, where fits: (Segment) -> Bool) {
        ranges = []
        for segment in timeline.segments where fits(segment) { append(segment.frames) }
    }

    /// - Parameter ranges: in order of their starts.
    init(_ ranges: [Range<Int>]) {
        self.ranges = []
        for range in ranges { append(range) }
    }

    /// Frames in all.
    var count: Int { ranges.reduce(0) { $0 + $1.count } }

    /// What lies in either.
    func union(_ other: Stretches) -> Stretches {
        Stretches((ranges + other.ranges).sorted { $0.lowerBound < $1.lowerBound })
    }

    /// What lies in both.
    func intersection(_ other: Stretches) -> Stretches {
        var result = Stretches([])
        var first = 0
        for range in ranges {
            while first < other.ranges.count, other.ranges[first].upperBound <= range.lowerBound { first += 1 }
            var index = first
            while index < other.ranges.count, other.ranges[index].lowerBound < range.upperBound {
                result.append(range.clamped(to: other.ranges[index]))
                index += 1
            }
        }
        return result
    }

    /// What lies between them, from frame 0 to `end`.
    func gaps(until end: Int) -> [Range<Int>] {
        var gaps: [Range<Int>] = []
        var position = 0
        for range in ranges {
            if range.lowerBound > position { gaps.append(position..<range.lowerBound) }
            position = max(position, range.upperBound)
        }
        if position < end { gaps.append(position..<end) }
        return gaps
    }

    private mutating func append(_ range: Range<Int>) {
        if let last = ranges.last, range.lowerBound <= last.upperBound {
            ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
        } else {
            ranges.append(range)
        }
    }
}
