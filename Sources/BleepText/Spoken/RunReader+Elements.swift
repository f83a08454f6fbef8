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

    private static let plurals: [String: UInt8] = [
        "zeros": 0x30, "zeroes": 0x30, "ones": 0x31, "twos": 0x32, "threes": 0x33, "fours": 0x34, "fives": 0x35,
        "sixes": 0x36, "sevens": 0x37, "eights": 0x38, "nines": 0x39, "nullen": 0x30, "einsen": 0x31, "zweien": 0x32,
        "dreien": 0x33, "vieren": 0x34, "fünfen": 0x35, "sechsen": 0x36, "siebenen": 0x37, "achten": 0x38,
        "neunen": 0x39,
    ]
    /// As many digits as a PIN has: what `all` stands for.
    private static let allDigits = 4

    /// Not in "it has two zeros in front".
    private func opensAnswer(_ index: Int) -> Bool {
        followsCopula(index) || !tokens[index - 1].marks.isDisjoint(with: [.clauseEnd, .sentenceEnd])
            || Cues.all.value(of: tokens[index - 1].text) != nil
    }

    /// `four zeros`, `two sevens`; `all fours` where an answer begins.
    private func several(at index: Int, count: Int) -> Element? {
        let token = tokens[index]
        guard index + 1 < tokens.count, let digit = Self.plurals[tokens[index + 1].text],
            tokens[index + 1].speaker == token.speaker, count > 0 || opensAnswer(index)
        else { return nil }
        var times = token.text == "all" ? Self.allDigits : 0
        if token.meaning.classes.contains(.digit) { times = Int(token.meaning.digits) ?? 0 }
        if token.shape == .digits { times = Int(token.text) ?? 0 }
        guard (2...8).contains(times) else { return nil }
        return Element(
            nature: .digit, characters: Array(repeating: digit, count: times), tokens: index..<index + 2)
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
    private func group(at index: Int) -> Element? {
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

    /// `double seven`, `triple oh`, `zweimal die drei`, `double t`.
    private func repeated(at index: Int, count: Int) -> Element? {
        let times = Int(tokens[index].meaning.times)
        var next = index + 1 + passingLength(from: index + 1)
        while next < tokens.count, ["the", "die", "das", "eine"].contains(tokens[next].text) { next += 1 }
        guard next < tokens.count, tokens[next].speaker == tokens[index].speaker else { return nil }
        let token = tokens[next]
        let classes = token.meaning.classes
        if tokens[index].text == "double", token.text == "u" || token.text == "you" {
            return spelling.starts[index].map {
                Element(nature: .letter, characters: $0.characters, tokens: index..<index + $0.length)
            }
        }
        if token.shape == .digits, token.text.utf8.count <= 2 || classes.contains(.digit) {
            return Element(
                nature: .digit, characters: Array(repeatElement(Array(token.text.utf8), count: times).joined()),
                tokens: index..<next + 1)
        }
        if classes.contains(.digit) || (classes.contains(.digitLike) && (token.meaning.digits == "0" || count > 2))
            || (classes.contains(.number) && next + 1 < tokens.count)
        {
            return Element(
                nature: .digit,
                characters: Array(repeatElement(Array(token.meaning.digits.utf8), count: times).joined()),
                tokens: index..<next + 1)
        }
        if token.shape == .letter || (classes.contains(.letter) && classes.isDisjoint(with: [.soft, .ordinary]))
            || spelling.starts[next] != nil,
            token.meaning.letter != 0
        {
            let length = spelling.starts[next]?.length ?? 1
            return Element(
                nature: .letter, characters: Array(repeating: token.meaning.letter, count: times),
                tokens: index..<next + length, isSpelled: true)
        }
        return nil
    }

    private func symbol(at index: Int, previous: Element?, count: Int) -> Element? {
        let character = tokens[index].meaning.symbol
        guard character != 0, character != UInt8(ascii: "@"), index + 1 < tokens.count else { return nil }
        let followed = isElementStart(index + 1 + (count > 0 ? passingLength(from: index + 1) : 0))
        if character == UInt8(ascii: "+") {
            guard followed, !(previous?.nature == .number) else { return nil }
        } else {
            guard count > 0, followed else { return nil }
        }
        return Element(nature: .symbol, characters: [character], tokens: index..<index + 1)
    }

    /// How many tokens from `index` are fillers and the like, at most a few.
    private func passingLength(from index: Int) -> Int {
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

    private func likeDigit(at index: Int, previous: Element?, count: Int) -> Element? {
        let token = tokens[index]
        let element = Element(nature: .digit, characters: Array(token.meaning.digits.utf8), tokens: index..<index + 1)
        let next = index + 1 < tokens.count ? tokens[index + 1] : nil
        let beforeDigit =
            next.map { $0.shape == .digits || !$0.meaning.classes.isDisjoint(with: [.digit, .number]) } ?? false
        let beforeMore =
            beforeDigit || (next?.meaning.classes.contains(.multiplier) ?? false)
            || (next.map { $0.meaning.classes.contains(.digitLike) && $0.meaning.digits == "0" } ?? false)
            || (next?.meaning.classes.contains(.symbol) ?? false && !(next?.symbolIsAt ?? true)
                && isElementStart(index + 2))
            || next.map(Self.isMisheardDigit) ?? false
        let isZero = token.meaning.digits == "0"
        let ends =
            next == nil || token.marks.contains(.sentenceEnd) || token.marks.contains(.clauseEnd)
            || (next?.marks.contains(.segmentStart) ?? true)
        if let previous, previous.nature == .digit || previous.nature == .number || previous.nature == .group {
            if !isZero, token.text != "ein", count >= 5, endsInDigitLikes(index) { return element }
            if isZero {
                if isInterjection(index) { return nil }
                // "five oh" ends a number, "five oh no" does not.
                if beforeMore || ends || count >= 2 || nextIsSmall(index + 1) { return element }
                return previous.nature == .digit && isElementStart(index + 1) ? element : nil
            }
            // "2019 to 2021" is a stretch of time.
            let isStretch = previous.nature == .group && next?.shape == .digits && (next?.text.utf8.count ?? 0) > 1
            let isWord = !Self.isMisheardDigit(token)
            if beforeMore, previous.nature != .number || count > 2 || !isWord, !isStretch { return element }
            // "… acht ein": German ends a sentence so; the digit is "eins".
            return ends && token.text != "ein" && (count >= 5 || !isWord) ? element : nil
        }
        if previous?.nature == .letter || previous?.nature == .symbol {
            return beforeMore || (isZero && ends) ? element : nil
        }
        // At the start or after a gap.
        if isZero {
            // "area code oh, you know, two oh seven".
            let behind = index + 1 + passingLength(from: index + 1)
            let isLate =
                behind > index + 1 && followsCopula(index) && isElementStart(behind) && isElementStart(behind + 1)
            return beforeMore || isLate ? element : nil
        }
        let isWord = !Self.isMisheardDigit(token)
        guard beforeDigit, index + 2 < tokens.count, count > 0 || !isWord || followsCopula(index) else { return nil }
        let second = tokens[index + 2]
        let goesOn = second.shape == .digits || !second.meaning.classes.isDisjoint(with: [.digit, .symbol])
        return goesOn && !second.symbolIsAt ? element : nil
    }

    /// How many misheard digits may follow one another at the end of a number.
    private static let mostMisheard = 4

    /// Whether nothing but words that sound like digits follow until the end of the utterance: `oh won ate too`.
    private func endsInDigitLikes(_ index: Int) -> Bool {
        for place in index..<min(index + Self.mostMisheard, tokens.count) {
            guard tokens[place].meaning.classes.contains(.digitLike), tokens[place].speaker == tokens[index].speaker
            else { return false }
            if place + 1 == tokens.count || !tokens[place].marks.isDisjoint(with: [.sentenceEnd, .clauseEnd])
                || !tokens[place + 1].marks.isDisjoint(with: [.segmentStart, .turnStart])
            {
                return true
            }
        }
        return false
    }

    /// What sounds like a digit and is no common word: `sicks`, `fier`.
    private static func isMisheardDigit(_ token: SpokenToken) -> Bool {
        token.meaning.classes.contains(.digitLike)
            && token.meaning.classes.isDisjoint(with: [.soft, .ordinary, .connector, .unit, .filler])
    }

    private static let behindInterjection: Set<String> = [
        "my", "god", "no", "well", "dear", "hell", "shit", "fuck", "jesus", "christ", "come", "man", "boy", "wow", "i",
        "really", "sure", "great", "for", "damn", "lord", "yeah", "yes",
    ]

    /// `oh my god`, `oh for heaven's sake`; also an `Oh` with which a sentence begins.
    private func isInterjection(_ index: Int) -> Bool {
        guard index + 1 < tokens.count, !tokens[index].marks.contains(.sentenceEnd), !isElementStart(index + 1) else {
            return false
        }
        let next = tokens[index + 1]
        if Self.behindInterjection.contains(next.text), !(index + 2 < tokens.count && isElementStart(index + 2)) {
            return !next.marks.contains(.segmentStart)
        }
        return index > 0 && tokens[index - 1].marks.contains(.sentenceEnd)
            && next.meaning.classes.isDisjoint(with: [.digitLike])
            && !next.marks.contains(.segmentStart)
    }

    private func nextIsSmall(_ index: Int) -> Bool {
        guard index < tokens.count else { return true }
        return !tokens[index].meaning.classes.isDisjoint(with: [.filler, .acknowledgement, .connector])
            && !tokens[index].meaning.classes.contains(.correction)
    }

    /// `it is for one two`: an answer begins here.
    private func followsCopula(_ index: Int) -> Bool {
        if index == 0 || tokens[index].marks.contains(.segmentStart) { return true }
        return [
            "is", "it's", "ist", "lautet", "that's", "number", "code", "number's", "phone's", "code's", "pin's", "was",
            "are", "uh", "um", "äh", "sure", "yes", "type", "enter",
        ]
        .contains(tokens[index - 1].text)
    }

    private static let beforeOne: Set<String> = [
        "next", "last", "that", "this", "the", "which", "first", "no", "any", "another", "each", "every", "only",
        "other",
        "right", "wrong", "some", "new", "old", "good", "at", "someone", "little", "big",
    ]
    private static let afterOne: Set<String> = [
        "of", "moment", "second", "sec", "minute", "more", "thing", "time", "last", "day", "quick", "question", "by",
        "who",
        "that", "is", "was", "another", "way", "or", "should", "can", "has", "i", "you", "for",
    ]

    /// The `one` of "which one", "one moment" is no digit.
    private func isIdiom(_ index: Int, previous: Element?) -> Bool {
        let token = tokens[index]
        guard token.text == "one" || token.text == "eins" else { return false }
        if previous != nil || token.text == "eins" || (index + 1 < tokens.count && tokens[index + 1].text == "not") {
            return false
        }
        if index + 1 < tokens.count, !token.marks.contains(.sentenceEnd),
            Self.afterOne.contains(tokens[index + 1].text),
            tokens[index + 1].speaker == token.speaker
        {
            // "one for one": digits go on behind a word that may be one itself.
            let isDigitLike = tokens[index + 1].meaning.classes.contains(.digitLike)
            return !(isDigitLike && index + 2 < tokens.count && isElementStart(index + 2))
        }
        if index > 0, !token.marks.contains(.turnStart), Self.beforeOne.contains(tokens[index - 1].text) {
            return !isElementStart(index + 1)
        }
        return false
    }
}
