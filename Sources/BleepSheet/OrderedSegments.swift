import BleepCore

/// The segments of all channels in order of time, then of channel, one after the other: of a long call they are many.
struct OrderedSegments: Sequence, IteratorProtocol {
    private let timelines: [Timeline]
    /// The next segment of each channel.
    private var places: [Int]

    /// - Parameter timelines: one a channel.
    init(_ timelines: [Timeline]) {
        self.timelines = timelines
        places = timelines.map { _ in 0 }
    }

    mutating func next() -> (channel: Int, segment: Segment)? {
        var first: Int?
        var earliest = Int.max
        for (channel, timeline) in timelines.enumerated() where places[channel] < timeline.segments.count {
            let start = timeline.segments[places[channel]].frames.lowerBound
            if first == nil || start < earliest { (first, earliest) = (channel, start) }
        }
        guard let first else { return nil }
        defer { places[first] += 1 }
        return (first, timelines[first].segments[places[first]])
    }
}
