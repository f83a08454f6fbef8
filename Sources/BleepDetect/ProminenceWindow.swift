import BleepSignal

/// A stretch of a recording that moves towards its end, block by block of 10 ms: how far each rises above the noise, and
/// nothing where it is masked.
///
/// Of a long call only this stretch is spread out: a byte stands for two blocks in what is kept of it.
struct ProminenceWindow: Sendable {
    /// As ``NoiseFloor/prominence``.
    private let steps: [UInt8]
    /// Blocks of the recording.
    let count: Int
    private let mask: BlockMask
    /// The blocks that ``bytes`` holds from its start; the last may lie beyond ``count``.
    private var held = 0..<0
    private(set) var bytes: [UInt8]
    /// The first range of the mask that may reach behind what is held.
    private var nextMasked = 0
    /// Blocks that are looked at together at most.
    private let length: Int

    /// Longest stretches that there is room for, so that what is held seldom has to move to the front.
    private static let rooms = 8

    /// - Parameters:
    ///   - steps: as ``NoiseFloor/prominence``.
    ///   - count: blocks of the recording, as many as the steps have at most.
    ///   - mask: of these blocks.
    ///   - length: of the longest stretch that will be looked at.
    init(_ steps: [UInt8], count: Int, mask: BlockMask, length: Int) {
        precondition(count <= 2 * steps.count)
        self.steps = steps
        self.count = count
        self.mask = mask
        self.length = length
        bytes = [UInt8](repeating: 0, count: min(count + 1, Self.rooms * (length + 2)))
    }

    /// Brings the window to a stretch; neither end lies before the present one.
    mutating func move(to blocks: Range<Int>) {
        precondition(blocks.upperBound <= count && blocks.count <= length)
        precondition(held.lowerBound <= blocks.lowerBound && blocks.lowerBound <= held.upperBound)
        guard held.upperBound < blocks.upperBound else { return }
        // Both blocks of a step are held.
        let end = (blocks.upperBound + 1) / 2 * 2
        if end - held.lowerBound > bytes.count {
            let first = blocks.lowerBound / 2 * 2
            let (from, kept) = (first - held.lowerBound, held.upperBound - first)
            for place in 0..<kept { bytes[place] = bytes[from + place] }
            held = first..<held.upperBound
        }
        let fresh = held.upperBound..<end
        let (first, steps) = (fresh.lowerBound - held.lowerBound, steps)
        BytePairs.spread(steps.span.extracting(fresh.lowerBound / 2..<end / 2), into: &bytes, at: first)
        held = held.lowerBound..<end
        while nextMasked < mask.ranges.count, mask.ranges[nextMasked].lowerBound < end {
            let masked = mask.ranges[nextMasked]
            for block in masked.clamped(to: fresh) { bytes[block - held.lowerBound] = 0 }
            guard masked.upperBound <= end else { break }
            nextMasked += 1
        }
    }

    /// Where blocks that are held stand in ``bytes``.
    func places(of blocks: Range<Int>) -> Range<Int> {
        blocks.lowerBound - held.lowerBound..<blocks.upperBound - held.lowerBound
    }
}
