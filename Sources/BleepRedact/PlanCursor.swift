public import BleepCore

/// Goes through a plan from its first frame to its last, block by block.
///
/// Takes time in proportion to the bleeps of a block, even where one bleep covers the whole recording and a million
/// others lie under it on another channel.
public struct PlanCursor: Sendable {
    private let plan: BleepPlan
    private var next = 0
    private var open: [Int] = []

    public init(_ plan: BleepPlan) { self.plan = plan }

    /// The numbers of the bleeps that reach into `frames`, in order of their first frame.
    /// - Parameter frames: not before those of the last call.
    public mutating func bleeps(in frames: Range<Int>) -> [Int] {
        let bleeps = plan.bleeps
        open.removeAll { bleeps[$0].frames.upperBound <= frames.lowerBound }
        while next < bleeps.count, bleeps[next].frames.lowerBound < frames.upperBound {
            if bleeps[next].frames.upperBound > frames.lowerBound { open.append(next) }
            next += 1
        }
        return open
    }
}
