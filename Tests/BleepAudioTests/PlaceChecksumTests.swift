import BleepTestSupport
import Testing

@testable import BleepAudio

@Suite struct PlaceChecksumTests {
    static func sum(_ bytes: [UInt8], at offset: Int = 0) -> UInt64 {
        bytes.withUnsafeBytes { PlaceChecksum.of($0, at: offset) }
    }

    @Test func `the parts of a file add up, wherever it is cut`() {
        let bytes = TestSignal.bytes(10_000, seed: 5)
        var random = SeededGenerator(seed: 5)
        for _ in 0..<200 {
            let first = Int.random(in: 0...bytes.count, using: &random)
            let second = Int.random(in: first...bytes.count, using: &random)
            let parts = [0..<first, first..<second, second..<bytes.count]
            #expect(parts.reduce(0) { $0 &+ Self.sum(Array(bytes[$1]), at: $1.lowerBound) } == Self.sum(bytes))
        }
    }

    @Test func `every bit counts, and so does its place`() {
        let bytes = TestSignal.bytes(4_200, seed: 6)
        let whole = Self.sum(bytes)
        for place in stride(from: 0, to: bytes.count, by: 7) {
            for bit in 0..<8 {
                var other = bytes
                other[place] ^= 1 << UInt8(bit)
                #expect(Self.sum(other) != whole)
            }
        }
        // The same bytes in another order: words that change places, within a row and beyond it.
        for (one, two) in [(0, 4), (1, 2), (8, 4_104), (100, 4_196)] {
            var other = bytes
            other.swapAt(one, two)
            #expect(other == bytes || Self.sum(other) != whole)
        }
        #expect(Self.sum([UInt8](repeating: 0, count: 5_000)) == 0)
    }
}
