public import BleepCore
import CVectors

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The level of one channel in blocks of 10 ms, two bytes a block: 7 MB for ten hours.
///
/// Block `n` covers the frames from `SampleRate.blockStart(n, blocksPerSecond: 100)` to the next block's start; the
/// last block ends with the recording and may be shorter. A level is the mean square against full scale: 0 dBFS is a
/// mean square of 1, so a full-scale sine has −3 dBFS. The mean is not removed.
public struct LevelTrack: Sendable {
    /// Blocks in one second.
    public static let blocksPerSecond = 100

    public let sampleRate: SampleRate
    public let frameCount: Int
    /// Hundredths of a decibel below full scale, with ``clippedMark`` where the tops are flat; ``digitalZero`` where
    /// every sample is 0.
    private var levels: [UInt16]

    /// What a block of nothing but zeros is stored as.
    private static let digitalZero = UInt16.max
    /// The highest bit: no level is stored that needs it (−327 dBFS).
    private static let clippedMark: UInt16 = 0x8000

    init(sampleRate: SampleRate, frameCount: Int, levels: [UInt16]) {
        self.sampleRate = sampleRate
        self.frameCount = frameCount
        self.levels = levels
    }

    /// A recording of nothing but zeros.
    public init(silent frameCount: Int, sampleRate: SampleRate) {
        self.sampleRate = sampleRate
        self.frameCount = frameCount
        var blocks = frameCount * Self.blocksPerSecond / sampleRate.hertz
        while sampleRate.blockStart(blocks, blocksPerSecond: Self.blocksPerSecond) < frameCount { blocks += 1 }
        levels = [UInt16](repeating: Self.digitalZero, count: blocks)
    }

    /// Takes over the levels of a part that was measured by itself.
    /// - Parameters:
    ///   - part: of the same rate; what reaches beyond this recording is left out.
    ///   - second: where the part begins; in whole seconds the blocks of both lie alike.
    public mutating func replace(with part: LevelTrack, fromSecond second: Int) {
        let first = second * Self.blocksPerSecond
        for block in 0..<max(0, min(part.levels.count, levels.count - first)) {
            levels[first + block] = part.levels[block]
        }
    }

    /// As ``replace(with:fromSecond:)``; the part gets what was in its place.
    public mutating func exchange(with part: inout LevelTrack, fromSecond second: Int) {
        let first = second * Self.blocksPerSecond
        for block in 0..<max(0, min(part.levels.count, levels.count - first)) {
            (levels[first + block], part.levels[block]) = (part.levels[block], levels[first + block])
        }
    }

    /// 0 for an empty recording.
    public var blockCount: Int { levels.count }

    /// The level of a block in decibels against full scale, 0 at most; −∞ where every sample is 0.
    public func decibels(_ block: Int) -> Float {
        let level = levels[block]
        return level == Self.digitalZero ? -.infinity : Self.decibels(hundredths: Self.hundredths(level))
    }

    /// The level of the block that has so many louder ones before it if the loudest comes first.
    /// - Parameters:
    ///   - rank: from 0; less than there are blocks.
    ///   - blocks: whose levels are ranked.
    public func decibels(ofRank rank: Int, in blocks: Range<Int>) -> Float {
        precondition(blocks.lowerBound >= 0 && blocks.upperBound <= levels.count && (0..<blocks.count).contains(rank))
        return unsafe levels.withUnsafeBufferPointer { levels in
            let first = unsafe levels.baseAddress! + blocks.lowerBound
            // Halving what is possible reads the levels fifteen times, and needs no room and no order.
            var (low, high) = (0, Int(Self.clippedMark))
            while low < high {
                let middle = (low + high) / 2
                if unsafe vectors_count_up_to(first, blocks.count, UInt16(middle)) > rank {
                    high = middle
                } else {
                    low = middle + 1
                }
            }
            return low == Int(Self.clippedMark) ? -.infinity : Self.decibels(hundredths: low)
        }
    }

    /// How many of `blocks` are no digital silence.
    public func soundingCount(in blocks: Range<Int>) -> Int {
        precondition(blocks.lowerBound >= 0 && blocks.upperBound <= levels.count)
        return unsafe levels.withUnsafeBufferPointer { levels in
            guard let first = levels.baseAddress else { return 0 }
            return unsafe vectors_count_up_to(first + blocks.lowerBound, blocks.count, Self.clippedMark - 1)
        }
    }

    private static func decibels(hundredths: Int) -> Float { Float(hundredths) * -0.01 }

    /// The least hundredths of a decibel below full scale of which ``decibels(_:)`` makes no more than `decibels`.
    static func leastHundredths(notLouderThan decibels: Float) -> Int {
        var hundredths = max(0, Int((-100 * decibels).rounded(.down)) - 1)
        while Self.decibels(hundredths: hundredths) > decibels { hundredths += 1 }
        return hundredths
    }

    private static func isClipped(_ level: UInt16) -> Bool { level != digitalZero && level & clippedMark != 0 }

    /// The blocks of a range in which the loudest samples are cut off: the first, and how many there are.
    public func clipped(in blocks: Range<Int>) -> (first: Int, count: Int)? {
        var count = 0
        for level in levels[blocks] where Self.isClipped(level) { count += 1 }
        guard count > 0, let first = blocks.first(where: { Self.isClipped(levels[$0]) }) else { return nil }
        return (first, count)
    }

    /// The mean square of a block, 0 … 1.
    public func meanSquare(_ block: Int) -> Float {
        let level = levels[block]
        return level == Self.digitalZero ? 0 : powf(10, Float(Self.hundredths(level)) * -0.001)
    }

    /// More than any level has where every sample is 0.
    func hundredthsBelowFullScale(_ block: Int) -> Int { Self.hundredths(levels[block]) }

    /// The frames of a block, half-open, within the recording.
    public func frames(ofBlock block: Int) -> Range<Int> { frames(ofBlocks: block..<block + 1) }

    /// The frames of some blocks, half-open, within the recording.
    public func frames(ofBlocks blocks: Range<Int>) -> Range<Int> {
        let start = sampleRate.blockStart(blocks.lowerBound, blocksPerSecond: Self.blocksPerSecond)
        let end = sampleRate.blockStart(blocks.upperBound, blocksPerSecond: Self.blocksPerSecond)
        return start..<min(end, frameCount)
    }

    /// The block that holds `frame`, clamped to the blocks there are.
    /// - Precondition: there is at least one block.
    public func block(holding frame: Int) -> Int {
        // The inverse of a floored division may be one off.
        var block = frame * Self.blocksPerSecond / sampleRate.hertz
        while sampleRate.blockStart(block + 1, blocksPerSecond: Self.blocksPerSecond) <= frame { block += 1 }
        while block > 0, sampleRate.blockStart(block, blocksPerSecond: Self.blocksPerSecond) > frame { block -= 1 }
        return min(max(block, 0), levels.count - 1)
    }

    /// Hundredths of a decibel below full scale of a stored level; more than any level has where every sample is 0.
    static func hundredths(_ level: UInt16) -> Int {
        Int(level == digitalZero ? level : level & ~clippedMark)
    }

    /// The stored form of a mean square.
    static func encoded(meanSquare: Float, isClipped: Bool = false) -> UInt16 {
        guard meanSquare > 0 else { return digitalZero }
        let hundredths = -100 * FastLog.decibels(meanSquare)
        // The fraction is cut off: what is no whole number is rounded.
        let level = UInt16(min(max(hundredths, 0) + 0.5, Float(clippedMark - 2)))
        return isClipped ? level | clippedMark : level
    }
}
