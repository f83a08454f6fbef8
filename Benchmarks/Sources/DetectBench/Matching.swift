import BleepCore

/// What was played against what was heard.
struct Matching: Sendable {
    /// Played, and heard once under its own name.
    private(set) var hits = 0
    private(set) var played = 0
    /// Heard twice or more.
    private(set) var doubled = 0
    /// Heard under this name where it was not played.
    private(set) var extra = 0
    /// Seconds.
    private(set) var starts = Spread()
    private(set) var ends = Spread()
    /// Hertz, of the lowest line.
    private(set) var frequencies = Spread()
    /// How often each detail was given.
    private var details: [String: Int] = [:]

    init() {}

    /// - Parameters:
    ///   - played: what should be heard, in order.
    ///   - heard: what was, in order; a digit is known by its name and its key.
    init(_ played: [Segment], _ heard: [Segment], hertz: Int) {
        self.played = played.count
        var first = 0
        var used = [Bool](repeating: false, count: heard.count)
        for segment in played {
            while first < heard.count, heard[first].frames.upperBound <= segment.frames.lowerBound { first += 1 }
            var matches: [Int] = []
            var index = first
            while index < heard.count, heard[index].frames.lowerBound < segment.frames.upperBound {
                // What was heard as one stands for one: the next in its reach was swallowed.
                if heard[index].label == segment.label, heard[index].digit == segment.digit, !used[index] {
                    matches.append(index)
                }
                index += 1
            }
            guard let best = matches.first else { continue }
            for match in matches { used[match] = true }
            if matches.count > 1 {
                doubled += 1
                continue
            }
            hits += 1
            starts.add(Double(heard[best].frames.lowerBound - segment.frames.lowerBound) / Double(hertz))
            ends.add(Double(heard[best].frames.upperBound - segment.frames.upperBound) / Double(hertz))
            if let detail = heard[best].detail { details[detail, default: 0] += 1 }
            if let wanted = segment.frequencies.first, let found = heard[best].frequencies.first {
                frequencies.add(found - wanted)
            }
        }
        let labels = Set(played.map(\.label))
        extra = heard.indices.count { !used[$0] && labels.contains(heard[$0].label) }
    }

    static func += (one: inout Matching, other: Matching) {
        one.hits += other.hits
        one.played += other.played
        one.doubled += other.doubled
        one.extra += other.extra
        one.starts.add(other.starts)
        one.ends.add(other.ends)
        one.frequencies.add(other.frequencies)
        one.details.merge(other.details, uniquingKeysWith: +)
    }

    /// Per cent of what was played.
    var taken: String { Figure.percent(hits, of: played) }

    var commonestDetail: String? { details.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key }
}
