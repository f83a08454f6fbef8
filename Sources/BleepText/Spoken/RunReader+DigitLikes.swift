/// Words that are digits only where they stand among digits: `to`, `for`, `oh`, `won`.
extension RunReader {
    func likeDigit(at index: Int, previous: Element?, count: Int) -> Element? {
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
        // "you owe 62 40"
        if token.text == "owe", index > 0, Self.debtors.contains(tokens[index - 1].text) { return nil }
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

    private static let debtors: Set<String> = ["i", "you", "we", "they", "to", "do", "still", "would", "i'd", "who"]

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
    func followsCopula(_ index: Int) -> Bool {
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
        "right", "wrong", "some", "new", "old", "good", "at", "by", "someone", "little", "big",
    ]
    private static let afterOne: Set<String> = [
        "of", "moment", "second", "sec", "minute", "more", "thing", "time", "last", "day", "quick", "question", "by",
        "who",
        "that", "is", "was", "another", "way", "or", "should", "can", "has", "i", "you", "for",
    ]

    /// The `one` of "which one", "one moment" is no digit.
    func isIdiom(_ index: Int, previous: Element?) -> Bool {
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
            // "That's the old one. Four nine one …": what follows is a number of its own.
            let closes =
                token.marks.contains(.sentenceEnd)
                && tokens[index - 1].marks.isDisjoint(with: [.sentenceEnd, .clauseEnd])
            return closes || !isElementStart(index + 1)
        }
        return false
    }
}
