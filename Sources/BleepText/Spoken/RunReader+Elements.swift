// What is said as one.
extension RunReader {
    /// - Parameters:
    ///   - previous: the element that ends just before `index`; `nil` at the start and after a gap.
    ///   - count: how many elements the run has so far.
    func element(at index: Int, previous: Element?, count: Int) -> Element? {
        let token = tokens[index]
        switch token.shape {
        case .digits: return several(at: index, count: count) ?? written(at: index, previous: previous, count: count)
        case .mixed: return group(at: index)
        case .quantity, .date:
            if writtenDigits.contains(index) {
                return Element(
                    nature: .group, characters: WrittenDigits.digits(of: token), tokens: index..<index + 1)
            }
            return octet(at: index, count: count)
        case .symbol: return symbol(at: index, previous: previous, count: count)
        case .word, .letter: break
        default: return nil
        }
        let classes = token.meaning.classes
        if let several = several(at: index, count: count) { return several }
        if classes.contains(.multiplier), let repeated = repeated(at: index, count: count) { return repeated }
        if let letter = spelling.starts[index] {
            // The O of a number is a zero.
            if letter.character == UInt8(ascii: "O"), !letter.isSpelled,
                previous?.nature == .digit || startsDigits(index)
            {
                return Element(nature: .digit, characters: [0x30], tokens: index..<index + 1)
            }
            return Element(
                nature: .letter, characters: letter.characters, tokens: index..<index + letter.length,
                isSpelled: letter.isSpelled)
        }
        if !classes.isDisjoint(with: [.digit, .number, .magnitude]) {
            if isIdiom(index, previous: previous) { return nil }
            return NumberPhrase(tokens, at: index).map {
                Element(
                    nature: $0.isSingle ? .digit : .number, characters: Array($0.digits.utf8),
                    tokens: index..<index + $0.length)
            }
        }
        if token.text == "ein", let phrase = NumberPhrase(tokens, at: index) {
            return Element(
                nature: .number, characters: Array(phrase.digits.utf8), tokens: index..<index + phrase.length)
        }
        if classes.contains(.digitLike) {
            return likeDigit(at: index, previous: previous, count: count)
        }
        if classes.contains(.symbol) { return symbol(at: index, previous: previous, count: count) }
        return nil
    }

    private func written(at index: Int, previous: Element?, count: Int) -> Element? {
        let token = tokens[index]
        // 3rd is no digit of a number; the 47. at the end of a sentence is, and the 5th of "4 1 5th 5 5 5".
        if token.marks.contains(.ordinal), !token.marks.contains(.sentenceEnd),
            !isAmidstDigits(index, previous: previous, count: count)
        {
            return nil
        }
        let digits = Array(token.text.utf8)
        return Element(nature: digits.count == 1 ? .digit : .group, characters: digits, tokens: index..<index + 1)
    }

    private func isAmidstDigits(_ index: Int, previous: Element?, count: Int) -> Bool {
        guard previous?.nature == .digit || previous?.nature == .group else { return false }
        return index + 1 < tokens.count ? tokens[index + 1].shape == .digits : count >= 3
    }

    /// `DE89`, `888dca60`.
    func group(at index: Int) -> Element? {
        let characters = tokens[index].text.utf8.map { $0 >= 0x61 && $0 <= 0x7A ? $0 - 0x20 : $0 }
        guard characters.allSatisfy({ ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x41 && $0 <= 0x5A) }) else { return nil }
        return Element(nature: .group, characters: characters, tokens: index..<index + 1)
    }

    /// `6d` beside others of its kind: a pair of hexadecimal digits, and no price.
    private func octet(at index: Int, count: Int) -> Element? {
        let isAmongOthers =
            count > 0 && tokens[index - 1].shape == .mixed
            || index + 1 < tokens.count && (tokens[index + 1].shape == .mixed || isPair(index + 1))
        return isPair(index) && (isAmongOthers || count > 0 && isPair(index - 1)) ? group(at: index) : nil
    }

    private func isPair(_ index: Int) -> Bool {
        let text = tokens[index].text.utf8
        return tokens[index].shape == .quantity && text.count == 2 && text.allSatisfy { isHexadecimal($0) }
    }

    private func isHexadecimal(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
    }

    func symbol(at index: Int, previous: Element?, count: Int) -> Element? {
        let character = tokens[index].meaning.symbol
        guard character != 0, character != UInt8(ascii: "@"), index + 1 < tokens.count else { return nil }
        // "forty three pound sixty" is money, "4 4 7 pound 9" a key.
        if tokens[index].text == "pound", previous?.nature == .number, Self.isWhole(tokens[index + 1]) { return nil }
        let followed = isElementStart(index + 1 + (count > 0 ? passingLength(from: index + 1) : 0))
        if character == UInt8(ascii: "+") {
            guard followed, !(previous?.nature == .number) else { return nil }
        } else {
            guard count > 0, followed else { return nil }
        }
        return Element(nature: .symbol, characters: [character], tokens: index..<index + 1)
    }

    /// A number of two digits, as pence are said.
    private static func isWhole(_ token: SpokenToken) -> Bool { token.meaning.classes.contains(.number) }

    /// How many tokens from `index` are fillers and the like, at most a few.
    func passingLength(from index: Int) -> Int {
        var end = index
        while end < tokens.count, end - index < 5 {
            if let length = Phrases.passingLength(tokens, at: end) {
                end += length
            } else if tokens[end].shape == .word,
                !tokens[end].meaning.classes.isDisjoint(with: [.filler, .acknowledgement, .correction])
            {
                end += 1
            } else {
                break
            }
        }
        return end - index
    }

    /// Whether a digit, a number, a letter or a multiplier stands here, without further ado.
    func isElementStart(_ index: Int) -> Bool {
        guard index < tokens.count else { return false }
        switch tokens[index].shape {
        case .digits, .mixed: return true
        case .word, .letter:
            let classes = tokens[index].meaning.classes
            return spelling.starts[index] != nil || !classes.isDisjoint(with: [.digit, .number, .multiplier])
                || (classes.contains(.digitLike) && tokens[index].meaning.digits == "0")
        default: return false
        }
    }

    /// Digits certainly stand at `index + 1` and after it: the `oh` before them is one as well.
    private func startsDigits(_ index: Int) -> Bool {
        guard index + 1 < tokens.count else { return false }
        return tokens[index + 1].shape == .digits
            || !tokens[index + 1].meaning.classes.isDisjoint(with: [.digit, .number])
    }
}
