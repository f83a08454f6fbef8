import BleepCore
import BleepSignal

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Remarks on a party that gets much louder and stays so: a call that was passed on, another telephone, a shout.
enum LevelJumpRule {
    /// Blocks of speech whose power is averaged: 3 s of words, pauses left out.
    private static let piece = 300
    /// Pieces before and after a jump: 12 s of words, so that two parties on one channel who take turns are none.
    private static let pieces = 4
    /// Decibels by which the quietest after it lies above the loudest before it.
    private static let clear: Float = 4

    /// - Parameter jump: decibels, see ``FindingLimits/levelJump``.
    static func observations(_ timeline: Timeline, levels: LevelTrack, jump: Int) -> [Observation] {
        var meanSquares = MeanSquares(of: levels)
        var starts: [Int] = []
        var powers: [Float] = []
        var sum: Float = 0
        var count = 0
        for segment in timeline.segments where segment.label == .speech && !segment.frames.isEmpty {
            var block = levels.block(holding: segment.frames.lowerBound)
            let end = levels.block(holding: segment.frames.upperBound - 1) + 1
            while block < end {
                if count == 0 { starts.append(levels.frames(ofBlock: block).lowerBound) }
                let next = min(end, block + piece - count)
                sum = meanSquares.add(block..<next, to: sum)
                count += next - block
                block = next
                if count == piece {
                    powers.append(10 * log10f(max(sum / Float(piece), 1e-12)))
                    sum = 0
                    count = 0
                }
            }
        }
        var found: [Observation] = []
        var index = pieces
        while index + pieces <= powers.count {
            let before = powers[index - pieces..<index].sorted()
            let after = powers[index..<index + pieces].sorted()
            let rise = (after[1] + after[2] - before[1] - before[2]) / 2
            if rise >= Float(jump), after[0] - before[pieces - 1] >= clear {
                found.append(Observation(frame: starts[index], remark: .levelJump(decibels: Int(rise.rounded()))))
                index += pieces
            } else {
                index += 1
            }
        }
        return found
    }
}
