import BleepTestSupport
import Testing

@testable import BleepDetect

@Suite struct BlockMaskTests {
    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `ranges in any order count like the blocks they hold`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let ranges = (0..<Int.random(in: 0...30, using: &random)).map { _ in
            let start = Int.random(in: -20...220, using: &random)
            return start..<start + Int.random(in: 0...25, using: &random)
        }
        let mask = BlockMask(ranges, in: 0..<200)
        let isMasked = (0..<200).map { block in ranges.contains { $0.contains(block) } }
        #expect(mask.count == isMasked.count { $0 })
        #expect(mask.ranges.flatMap(Array.init) == (0..<200).filter { isMasked[$0] })
        for (earlier, later) in zip(mask.ranges, mask.ranges.dropFirst()) {
            #expect(earlier.upperBound < later.lowerBound)
        }
        for _ in 0..<50 {
            let start = Int.random(in: 0...200, using: &random)
            let blocks = start..<Int.random(in: start...200, using: &random)
            #expect(mask.count(in: blocks) == blocks.count { isMasked[$0] })
        }
    }
}
