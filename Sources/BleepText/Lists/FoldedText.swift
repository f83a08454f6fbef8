/// A word in the form in which lists compare words: lower case, no diacritics, letters and digits only.
struct FoldedWord: Hashable {
    var letters: [UInt8]
    /// Whether an English possessive was taken off: `Rex's`.
    var isPossessive = false

    var isNumeric: Bool { letters.allSatisfy { (0x30...0x39).contains($0) } }
    var hasDigit: Bool { letters.contains { (0x30...0x39).contains($0) } }
}

/// Folds text for comparison.
enum FoldedText {
    /// U+00C0 … U+017F (Latin-1 Supplement, Latin Extended-A) without diacritics; `-` for the two signs among them.
    private static let latin: [[UInt8]] =
        ("a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th ss "
        + "a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th y "
        + "a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h "
        + "i i i i i i i i i i ij ij j j k k k l l l l l l l l l l n n n n n n n n n "
        + "o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t u u u u u u u u u u u u "
        + "w w y y y z z z z z z s").split(separator: " ").map { Array($0.utf8) }

    /// The words of a text. What is neither letter, digit nor apostrophe separates; `o'brien` is one word.
    static func tokens(of text: some StringProtocol) -> [FoldedWord] {
        var result: [FoldedWord] = []
        var letters: [UInt8] = []
        /// Where the last apostrophe stood.
        var apostrophe: Int?
        func close() {
            guard !letters.isEmpty else { return }
            var word = FoldedWord(letters: letters)
            if let place = apostrophe, place > 1, letters.count == place + 1, letters[place] == UInt8(ascii: "s") {
                word.letters.removeLast()
                word.isPossessive = true
            }
            result.append(word)
            letters.removeAll(keepingCapacity: true)
        }
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x61...0x7A, 0x30...0x39: letters.append(UInt8(scalar.value))
            case 0x41...0x5A: letters.append(UInt8(scalar.value) + 0x20)
            case 0x27, 0x2019, 0x02BC: if !letters.isEmpty { apostrophe = letters.count }
            case 0xC0...0x17F where scalar.value != 0xD7 && scalar.value != 0xF7:
                letters += latin[Int(scalar.value) - 0xC0]
            // Combining marks of decomposed letters.
            case 0x0300...0x036F: break
            case 0x1E9E: letters += [0x73, 0x73]
            case 0x180... where scalar.properties.isAlphabetic || scalar.properties.numericType != nil:
                letters += Array(scalar.properties.lowercaseMapping.utf8)
            default:
                close()
                apostrophe = nil
            }
        }
        close()
        return result
    }
}
