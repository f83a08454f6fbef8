import BleepCore

extension TranscriptCollector {
    /// Holds the words of the last segment against its text: what stands in the text alone was spoken too and is added
    /// without a time. Aligners leave out words that they cannot place, such as numbers.
    ///
    /// Only letters and digits count. Without words the segment gets those of the text.
    mutating func reconcile(with text: String) {
        guard let segment = segments.last else { return }
        let range = segment.firstWord..<words.count
        guard !range.isEmpty else { return add(text: text) }
        if Self.haveSameLetters(words[range], text) { return }
        let tokens = Self.split(text)
        let letters = tokens.map(Self.letters)
        var result: [TranscriptWord] = []
        var token = 0
        /// How many letters of `tokens[token]` have been found in words already.
        var found = 0
        var missing = 0
        func passTokens(to end: Int) {
            while token < end {
                // Letters that were found in a word already make the rest of a token no word of its own.
                if found == 0, !letters[token].isEmpty {
                    result.append(
                        TranscriptWord(
                            text: tokens[token], start: Self.unknown, end: Self.unknown, speaker: segment.speaker,
                            channel: segment.channel, segment: segments.count - 1))
                    missing += 1
                }
                found = 0
                token += 1
            }
        }
        for index in range {
            let wanted = Self.letters(words[index].text)
            if !wanted.isEmpty, let place = Self.find(wanted, in: letters, from: token, offset: found) {
                passTokens(to: place.first)
                token = place.last
                found = place.rest
                if token < letters.count, found >= letters[token].count {
                    token += 1
                    found = 0
                }
            }
            result.append(words[index])
        }
        passTokens(to: tokens.count)
        guard missing > 0 else { return }
        note(.missingInWords, missing)
        words.replaceSubrange(range, with: result)
    }

    /// Where the letters of one word stand in the tokens of the text, within the next few of them.
    private static func find(
        _ wanted: [UInt8], in letters: [[UInt8]], from token: Int, offset: Int
    ) -> (first: Int, last: Int, rest: Int)? {
        /// Aligners leave out a number, not a sentence.
        let reach = 40
        for first in token..<max(token, min(letters.count, token + reach)) {
            var place = first
            var position = first == token ? offset : 0
            var matched = 0
            while matched < wanted.count, place < letters.count {
                if position == letters[place].count {
                    place += 1
                    position = 0
                } else if letters[place][position] == wanted[matched] {
                    matched += 1
                    position += 1
                } else {
                    break
                }
            }
            if matched == wanted.count { return (first, place, position) }
        }
        return nil
    }

    static func letters(_ text: String) -> [UInt8] { text.utf8.compactMap(letter) }

    /// The byte in lower case when it belongs to a letter or digit.
    private static func letter(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39, 0x61...0x7A, 0x80...0xFF: byte
        case 0x41...0x5A: byte + 0x20
        default: nil
        }
    }

    private static func haveSameLetters(_ words: ArraySlice<TranscriptWord>, _ text: String) -> Bool {
        var rest = text.utf8.makeIterator()
        func next() -> UInt8? {
            while let byte = rest.next() { if let letter = letter(byte) { return letter } }
            return nil
        }
        for word in words {
            for byte in word.text.utf8 {
                if let letter = letter(byte), next() != letter { return false }
            }
        }
        return next() == nil
    }

    /// Languages without spaces, where a piece without one is a word all the same.
    static func isWrittenWithoutSpaces(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first?.value else { return false }
        return (0x0E00...0x0E7F).contains(first) || (0x3040...0x30FF).contains(first)
            || (0x3400...0x9FFF).contains(first) || (0xF900...0xFAFF).contains(first)
    }
}
