/// Which tokens belong to a span already.
struct ClaimMap {
    private var isClaimed: [Bool]

    init(count: Int) { isClaimed = [Bool](repeating: false, count: count) }

    mutating func claim(_ range: Range<Int>) {
        for index in range { isClaimed[index] = true }
    }

    func contains(_ index: Int) -> Bool { isClaimed[index] }

    /// Whether every token of the range is claimed.
    func covers(_ range: Range<Int>) -> Bool { range.allSatisfy { isClaimed[$0] } }

    func touches(_ range: Range<Int>) -> Bool { range.contains { isClaimed[$0] } }
}
