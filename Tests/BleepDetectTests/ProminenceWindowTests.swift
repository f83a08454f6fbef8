import BleepTestSupport
import Testing

@testable import BleepDetect

@Suite struct ProminenceWindowTests {
    /// Each step twice, and nothing where it is masked.
    private func blocks(_ steps: [UInt8], count: Int, masked: [Range<Int>]) -> [UInt8] {
        (0..<count).map { block in masked.contains { $0.contains(block) } ? 0 : steps[block / 2] }
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `wherever it moves it holds each step twice, and nothing where it is masked`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let count = Int.random(in: 1...900, using: &random)
        let steps = (0..<(count + 1) / 2 + Int.random(in: 0...2, using: &random)).map { _ in
            UInt8.random(in: 1...255, using: &random)
        }
        let masked = (0..<Int.random(in: 0...20, using: &random)).map { _ in
            let start = Int.random(in: -10...count, using: &random)
            return start..<start + Int.random(in: 0...40, using: &random)
        }
        let expected = blocks(steps, count: count, masked: masked)
        let length = Int.random(in: 1...60, using: &random)
        var window = ProminenceWindow(steps, count: count, mask: BlockMask(masked, in: 0..<count), length: length)
        var stretch = 0..<0
        while stretch.upperBound < count {
            let start = Int.random(in: stretch, orAt: stretch.upperBound, using: &random)
            let end = Int.random(in: max(start, stretch.upperBound)...min(count, start + length), using: &random)
            stretch = start..<end
            window.move(to: stretch)
            #expect(Array(window.bytes[window.places(of: stretch)]) == Array(expected[stretch]))
        }
    }

    @Test(arguments: [0, 1, 5, 11, 12, 999, 1_000, 1_001, 7_003])
    func `masked blocks and those behind the last are no speech`(count: Int) {
        let steps = [UInt8](repeating: 120, count: (count + 1) / 2 + 1)
        let masked = [900..<1_100, -5..<3, 2..<4, count - 2..<count + 9].filter { $0.lowerBound < $0.upperBound }
        let runs = SpeechRule.speech(in: steps, blockCount: count, masked: masked)
        for run in runs { #expect(0 <= run.lowerBound && run.upperBound <= count) }
        for (earlier, later) in zip(runs, runs.dropFirst()) { #expect(earlier.upperBound < later.lowerBound) }
    }
}

extension Int {
    /// A number of a range, or its end where it has none.
    fileprivate static func random(
        in range: Range<Int>, orAt end: Int, using random: inout SeededGenerator
    ) -> Int { range.isEmpty ? end : Int.random(in: range.lowerBound...end, using: &random) }
}
