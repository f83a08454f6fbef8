import BleepCore

/// Where words lie in a stretch of time of which only both ends are known.
///
/// A word's share is by length. Digits are written much shorter than they are said ("212" is three words), so a text
/// with digits is measured both ways and each word gets the earlier start and the later end of the two.
struct WordShares {
    /// What a word takes besides its characters, in characters: the beginning, the end, the gap.
    private static let overhead = 2
    /// Characters that a spoken digit is worth.
    private static let spokenDigit = 4
    /// Fast speech in nanoseconds a character; nobody reads a text faster.
    private static let fastest = 45_000_000
    /// Slow, careful speech in nanoseconds a character.
    static let slowest = 150_000_000

    private var written: [Int] = []
    private var spoken: [Int] = []

    init(_ words: ArraySlice<TranscriptWord>) {
        written.reserveCapacity(words.count)
        var hasDigits = false
        var digitsOf: [Int] = []
        for word in words {
            var characters = 0
            var digits = 0
            for byte in word.text.utf8 {
                if byte & 0xC0 != 0x80 { characters += 1 }
                if (0x30...0x39).contains(byte) { digits += 1 }
            }
            written.append(characters + Self.overhead)
            digitsOf.append(digits)
            if digits > 0 { hasDigits = true }
        }
        if hasDigits {
            spoken = zip(written, digitsOf).map { $0 + $1 * (Self.spokenDigit - 1) }
        }
    }

    /// How long the words take when they are said slowly.
    var slowLength: Int { (spoken.isEmpty ? written : spoken).reduce(0, +) * Self.slowest }

    /// The stretch of each word.
    /// - Parameter endIsOpen: speech may end long before `end`: words may lie as early as fast speech puts them.
    func placed(from start: Timecode, to end: Timecode, endIsOpen: Bool = false) -> [TimeExtent] {
        var result = Self.placed(written, from: start, to: end)
        if !spoken.isEmpty {
            for (index, other) in Self.placed(spoken, from: start, to: end).enumerated() {
                result[index].start = min(result[index].start, other.start)
                result[index].end = max(result[index].end, other.end)
            }
        }
        if endIsOpen {
            var characters = 0
            for index in result.indices {
                let early = Timecode(nanoseconds: start.nanoseconds + characters * Self.fastest)
                result[index].start = min(result[index].start, early)
                characters += written[index]
            }
        }
        return result
    }

    private static func placed(_ weights: [Int], from start: Timecode, to end: Timecode) -> [TimeExtent] {
        let whole = max(1, weights.reduce(0, +))
        let length = end.nanoseconds - start.nanoseconds
        var before = 0
        return weights.map { weight in
            // Less than 11 days times less than 160 GB of text.
            let from = share(length, before, whole)
            before += weight
            return TimeExtent(
                start: Timecode(nanoseconds: start.nanoseconds + from),
                end: Timecode(nanoseconds: start.nanoseconds + max(from + 1, share(length, before, whole))))
        }
    }

    private static func share(_ length: Int, _ part: Int, _ whole: Int) -> Int {
        whole.dividingFullWidth(length.multipliedFullWidth(by: part)).quotient
    }
}
