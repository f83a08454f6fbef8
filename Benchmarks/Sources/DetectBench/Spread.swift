/// How errors are spread.
struct Spread: Sendable {
    private var values: [Double] = []

    mutating func add(_ value: Double) { values.append(abs(value)) }

    mutating func add(_ other: Spread) { values += other.values }

    var isEmpty: Bool { values.isEmpty }

    /// The smallest value that `part` of all do not exceed; not a number where there is none.
    func percentile(_ part: Double) -> Double {
        guard !values.isEmpty else { return .nan }
        let sorted = values.sorted()
        return sorted[min(sorted.count - 1, Int((part * Double(sorted.count)).rounded(.up)) - 1)]
    }

    /// Median, 95th percentile and the largest, in milliseconds.
    var milliseconds: [String] { [0.5, 0.95, 1].map { Figure.milliseconds(percentile($0)) } }

    /// Median and 95th percentile, in milliseconds: `0.2 · 1.5`.
    var edges: String { [0.5, 0.95].map { Figure.milliseconds(percentile($0)) }.joined(separator: " · ") }
}
