import BleepSignal
import BleepTestSupport
import Testing

@testable import BleepDetect

@Suite struct SpeechClassTests {
    /// A minute of prominences, two of each, of which the second half reaches `most`.
    private func steps(upTo most: UInt8, seed: UInt64) -> [UInt8] {
        var random = SeededGenerator(seed: seed)
        return (0..<3_000).map { UInt8.random(in: 0...($0 < 1_500 ? most / 3 : most), using: &random) }
    }

    @Test(arguments: [3, 40, 255] as [UInt8])
    func `a border splits moments as adding them one prominence after the other does`(most: UInt8) {
        let steps = steps(upTo: most, seed: 1)
        var levels = steps.flatMap { [$0, $0] }
        let masks = (0..<6_000).map { UInt8($0 % 7 == 0 ? 1 : 0) }
        for block in levels.indices where masks[block] == 1 { levels[block] = 0 }
        var moments = SpeechMoments()
        let mask = BlockMask(masks.indices.filter { masks[$0] == 1 }.map { $0..<$0 + 1 }, in: masks.indices)
        var window = ProminenceWindow(steps, count: 6_000, mask: mask, length: 6_000)
        for next in [0..<5_000, 1_000..<6_000] {
            window.move(to: moments.window.lowerBound..<next.upperBound)
            moments.move(to: next, window, mask)
        }
        var histogram = [Int](repeating: 0, count: 256)
        for block in 1_000..<6_000 where masks[block] == 0 { histogram[Int(levels[block])] += 1 }
        let masked = (1_000..<6_000).count { masks[$0] == 1 }
        #expect(moments.masked == masked)

        var classes = SpeechClasses(moments)
        for isSilentToo in [false, true] {
            if isSilentToo {
                classes.addSilent(masked)
                histogram[0] += masked
            }
            #expect(classes.total == histogram.reduce(0, +))
            for border in stride(from: Float(0), through: 256, by: 0.75) {
                var (counts, sums): ((Float, Float), (Float, Float)) = ((0, 0), (0, 0))
                var squares: Float = 0
                for (level, count) in histogram.enumerated() where count > 0 {
                    if Float(level) < border {
                        counts.0 += Float(count)
                        sums.0 += Float(level * count)
                        squares += Float(level * level * count)
                    } else {
                        counts.1 += Float(count)
                        sums.1 += Float(level * count)
                    }
                }
                let split = classes.split(at: border)
                #expect(split.counts == counts && split.sums == sums)
                #expect(classes.squares(below: border) == squares)
            }
            for part in [0, 0.1, 0.5, 0.95, 1] as [Float] {
                var left = Int(Float(classes.total) * part)
                let level = histogram.firstIndex { count in
                    left -= count
                    return left < 0
                }
                #expect(classes.percentile(part) == Float(level ?? 255))
            }
        }
    }
}
