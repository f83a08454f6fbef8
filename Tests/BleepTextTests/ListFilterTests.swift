import BleepTestSupport
import Testing

@testable import BleepText

/// What spares the matcher of lists its alignments never takes anything that they would have found.
struct ListFilterTests {
    private static func word<Generator: RandomNumberGenerator>(
        _ length: Int, of symbols: ClosedRange<UInt8>, _ random: inout Generator
    ) -> [UInt8] {
        (0..<length).map { _ in UInt8.random(in: symbols, using: &random) }
    }

    @Test
    func `words that differ by no more than the limit pass the mask of letters`() {
        var random = SeededGenerator(seed: 5)
        var stopped = 0
        for _ in 0..<20_000 {
            let one = Self.word(.random(in: 2...9, using: &random), of: 0x61...0x6A, &random)
            let other = Self.word(.random(in: 2...9, using: &random), of: 0x61...0x6A, &random)
            let passes = SoundMask(one, element: 0).mayDiffer(from: SoundMask.letters(of: other), byAtMost: 2)
            #expect(passes || EditDistance.between(one, other, atMost: 2) == nil)
            stopped += passes ? 0 : 1
        }
        #expect(stopped > 5_000)
    }

    @Test
    func `a number with one digit wrong, missing or added keeps the pairs that let it pass`() {
        var random = SeededGenerator(seed: 6)
        for _ in 0..<2_000 {
            let digits = Self.word(.random(in: 7...15, using: &random), of: 0x30...0x39, &random)
            let place = Int.random(in: 0..<digits.count, using: &random)
            var heard = digits
            switch Int.random(in: 0...2, using: &random) {
            case 0: heard[place] = .random(in: 0x30...0x39, using: &random)
            case 1: heard.remove(at: place)
            default: heard.insert(.random(in: 0x30...0x39, using: &random), at: place)
            }
            // One token a digit, and a word in passing behind each third.
            var rows: [[SymbolReadings.Reading]] = []
            for (index, digit) in heard.enumerated() {
                rows.append([SymbolReadings.Reading(symbols: [digit], next: rows.count + 1)])
                if index % 3 == 2 { rows.append([]) }
            }
            let pairs = SymbolPairs(
                rows: rows, initials: rows.map { _ in 0 }, costs: rows.map { $0.isEmpty ? 0.1 : nil }, origin: 0)
            #expect(pairs.count(of: digits.map { UInt8(SymbolPairs.code($0)) }) >= digits.count - 3)
        }
    }

    @Test
    func `digits that never follow one another are no pair`() {
        let rows = [0x31, 0x32, 0x33].enumerated().map { index, digit in
            [SymbolReadings.Reading(symbols: [UInt8(digit)], next: index + 1)]
        }
        let pairs = SymbolPairs(rows: rows, initials: [0, 0, 0], costs: [nil, nil, nil], origin: 0)
        #expect(pairs.count(of: [1, 2, 3]) == 2)
        #expect(pairs.count(of: [3, 2, 1]) == 0)
        #expect(pairs.count(of: [1, 3, 2]) == 0)
    }
}
