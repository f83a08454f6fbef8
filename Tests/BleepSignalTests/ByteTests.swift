import BleepTestSupport
import Testing

@testable import BleepSignal

/// What is told of bytes many at a time, against the same told one by one.
@Suite struct ByteTests {
    private func bytes(_ count: Int, upTo most: UInt8 = 255, seed: UInt64) -> [UInt8] {
        var random = SeededGenerator(seed: seed)
        return (0..<count).map { _ in UInt8.random(in: 0...most, using: &random) }
    }

    @Test(arguments: [0, 1, 3, 128], [1, 7, 8, 9, 100])
    func `a sum has so many neighbours on either side`(reach: Int, count: Int) {
        let values = bytes(count + 2 * reach + 5, seed: 1)
        var sums = NeighbourSums(reach: reach, length: count)
        sums.measure(5..<5 + count, of: values.span)
        for place in 5..<5 + count {
            let sum = values[place...place + 2 * reach].reduce(0) { $0 + Int($1) }
            #expect(sums.firstAbove(sum - 1, from: place) == place)
            #expect(sums.firstNotAbove(sum, from: place) == place)
        }
        #expect(sums.firstAbove(256 * 300, from: 5) == 5 + count)
    }

    @Test(arguments: 1...40)
    func `the first sum above a limit is found from every place`(seed: UInt64) {
        let values = bytes(70, upTo: 3, seed: seed)
        var sums = NeighbourSums(reach: 0, length: 70)
        sums.measure(0..<70, of: values.span)
        for start in 0...70 {
            let places = start..<70
            #expect(sums.firstAbove(2, from: start) == places.first(where: { values[$0] > 2 }) ?? 70)
            #expect(sums.firstNotAbove(0, from: start) == places.first(where: { values[$0] == 0 }) ?? 70)
        }
    }

    @Test func `what leaves a count again leaves nothing behind`() {
        let (kept, left) = (bytes(1_000, seed: 3), bytes(77, seed: 4))
        var counts = ByteCounts()
        counts.add(left.span)
        counts.add(kept.span)
        counts.remove(left.span)
        for byte in 0...255 { #expect(counts[byte] == kept.count { $0 == byte }) }
    }
}
