/// Blocks of a recording in which something else sounds.
struct BlockMask: Sendable {
    /// In order, with at least one block between any two.
    let ranges: [Range<Int>]
    /// Blocks that lie in the ranges before each of them.
    private let before: [Int]
    /// All blocks that lie in one.
    let count: Int

    /// - Parameters:
    ///   - ranges: in any order; they may overlap.
    ///   - blocks: of the recording; what lies beyond it is left out.
    init(_ ranges: [Range<Int>], in blocks: Range<Int>) {
        let isOrdered = zip(ranges, ranges.dropFirst()).allSatisfy { $0.lowerBound <= $1.lowerBound }
        let ordered = isOrdered ? ranges : ranges.sorted { $0.lowerBound < $1.lowerBound }
        // Of a long call they are many: nothing is made of them but what is kept.
        var merged: [Range<Int>] = []
        merged.reserveCapacity(ordered.count)
        for range in ordered {
            let range = range.clamped(to: blocks)
            if let last = merged.last, range.lowerBound <= last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else if !range.isEmpty {
                merged.append(range)
            }
        }
        var before: [Int] = []
        before.reserveCapacity(merged.count)
        var count = 0
        for range in merged {
            before.append(count)
            count += range.count
        }
        (self.ranges, self.before, self.count) = (merged, before, count)
    }

    /// Blocks before `block` that lie in a range.
    func count(before block: Int) -> Int {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].lowerBound < block { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return 0 }
        let last = ranges[low - 1]
        return before[low - 1] + min(block, last.upperBound) - last.lowerBound
    }

    /// Blocks of a stretch that lie in a range.
    func count(in blocks: Range<Int>) -> Int { count(before: blocks.upperBound) - count(before: blocks.lowerBound) }
}
