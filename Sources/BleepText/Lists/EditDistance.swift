/// How many letters two words differ in.
public enum EditDistance {
    /// Letters to change, add, leave out or swap with their neighbour (Damerau, optimal string alignment).
    /// - Returns: `nil` when it takes more than `limit`.
    public static func between(_ one: [UInt8], _ other: [UInt8], atMost limit: Int) -> Int? {
        guard abs(one.count - other.count) <= limit else { return nil }
        guard !one.isEmpty, !other.isEmpty else { return max(one.count, other.count) }
        let width = other.count + 1
        var beforeLast = [Int](repeating: 0, count: width)
        var last = Array(0..<width)
        var row = last
        for i in 1...one.count {
            row[0] = i
            var least = i
            for j in 1...other.count {
                var cost = min(
                    last[j] + 1, row[j - 1] + 1, last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1))
                if i > 1, j > 1, one[i - 1] == other[j - 2], one[i - 2] == other[j - 1] {
                    cost = min(cost, beforeLast[j - 2] + 1)
                }
                row[j] = cost
                least = min(least, cost)
            }
            guard least <= limit else { return nil }
            (beforeLast, last, row) = (last, row, beforeLast)
        }
        return last[other.count] <= limit ? last[other.count] : nil
    }
}
