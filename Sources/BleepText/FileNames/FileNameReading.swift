/// The letters and digits of a file name, folded as lists compare them, without what separates them.
struct FileNameReading {
    struct Sign {
        var byte: UInt8
        /// The place of its character in the name.
        var character: Int
        /// Whether a word begins here: behind a separator, between letters and digits, at the capitals of `JaneDoe`.
        var startsWord: Bool
        /// Counts the stretches of the name without a separator.
        var stretch: Int

        var isDigit: Bool { byte < 0x3A }
    }

    private(set) var signs: [Sign] = []
    /// Places of characters that belong to a date or a time of day.
    let dates: Set<Int>

    /// A name is read as it is written, and, where it has such letters, with `ae` for `ä`.
    static func readings(of name: String) -> [FileNameReading] {
        let characters = Array(name)
        let dates = FileNameNumbers.datesAndTimes(in: characters)
        let plain = FileNameReading(characters, dates: dates, spellsOut: false)
        guard characters.contains(where: { spelledOut($0) != nil }) else { return [plain] }
        return [plain, FileNameReading(characters, dates: dates, spellsOut: true)]
    }

    private init(_ characters: [Character], dates: Set<Int>, spellsOut: Bool) {
        self.dates = dates
        var stretch = 0
        var before: Character?
        for (index, character) in characters.enumerated() {
            let bytes = spellsOut ? Self.spelledOut(character) ?? Self.folded(character) : Self.folded(character)
            guard !bytes.isEmpty else {
                stretch += 1
                before = nil
                continue
            }
            let next = index + 1 < characters.count ? characters[index + 1] : nil
            var starts = Self.startsWord(character, behind: before, before: next)
            for byte in bytes {
                signs.append(Sign(byte: byte, character: index, startsWord: starts, stretch: stretch))
                starts = false
            }
            before = character
        }
    }

    private static func startsWord(_ character: Character, behind: Character?, before next: Character?) -> Bool {
        guard let behind, behind.isNumber == character.isNumber else { return true }
        guard character.isUppercase else { return false }
        // `JaneDoe`, and the D of `JDoe`.
        return !behind.isUppercase || next?.isLowercase == true
    }

    private static func folded(_ character: Character) -> [UInt8] {
        switch character.asciiValue {
        case let byte? where (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte): [byte]
        case let byte? where (0x41...0x5A).contains(byte): [byte + 0x20]
        case _?: []
        case nil:
            // Digits of other scripts are compared by their values.
            if let digit = character.wholeNumberValue, (0...9).contains(digit) {
                [0x30 + UInt8(digit)]
            } else {
                FoldedText.tokens(of: String(character)).flatMap(\.letters)
            }
        }
    }

    /// How a letter is written by who has no key for it; `nil` for most.
    private static func spelledOut(_ character: Character) -> [UInt8]? {
        if character.isASCII { return nil }
        return switch character.lowercased() {
        case "ä", "æ": Array("ae".utf8)
        case "ö", "ø": Array("oe".utf8)
        case "ü": Array("ue".utf8)
        case "å": Array("aa".utf8)
        default: nil
        }
    }

    /// A text with its letters spelled out; `nil` where there is none of them.
    static func spelledOut(_ text: String) -> String? {
        guard text.contains(where: { spelledOut($0) != nil }) else { return nil }
        return text.reduce(into: "") { result, character in
            if let letters = spelledOut(character) {
                result += String(decoding: letters, as: UTF8.self)
            } else {
                result.append(character)
            }
        }
    }
}
