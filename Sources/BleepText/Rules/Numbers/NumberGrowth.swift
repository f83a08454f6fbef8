import BleepCore

/// What a number that must be hidden drags along: letters before and behind its digits, the dashes between its groups,
/// a last digit that comes after a filler. None of them is a number by itself.
struct NumberGrowth {
    let context: CallContext
    /// Which tokens other rules have already.
    let claimed: ClaimMap

    /// Tokens that say nothing, between two pieces.
    private static let widestGap = 8
    private static let longestGroup = 5
    /// In nanoseconds.
    private static let longestPause = 15_000_000_000

    private static let lettered: Set<SpanKind> = [.code, .account, .id, .iban, .pin]
    private static let growing: Set<SpanKind> = lettered.union([.phone, .card])

    func grown(_ range: Range<Int>, _ kind: SpanKind) -> Range<Int> {
        guard Self.growing.contains(kind) else { return range }
        var end = range.upperBound
        while let next = next(behind: end, kind) { end = next }
        var start = range.lowerBound
        while let next = next(before: start, kind) { start = next }
        return start..<end
    }

    // MARK: Forwards

    /// The end of the next piece behind `end`.
    private func next(behind end: Int, _ kind: SpanKind) -> Int? {
        var index = end
        while index < context.tokens.count, index - end <= Self.widestGap {
            guard !claimed.contains(index), isNear(end - 1, index) else { return nil }
            if let length = piece(at: index, hasGap: index > end, kind) { return index + length }
            let length = gap(at: index, speaker: context.tokens[end - 1].speaker)
            guard length > 0 else { return nil }
            index += length
        }
        return nil
    }

    private func piece(at index: Int, hasGap: Bool, _ kind: SpanKind) -> Int? {
        let token = context.tokens[index]
        if !hasGap, isPart(index, of: kind) { return 1 }
        if Self.lettered.contains(kind) {
            if let length = confirmation(at: index) { return length }
            if isGroup(token), Cues.all.match(context.tokens, at: index) == nil { return 1 }
            if token.shape == .letter, !isWordLetter(token), hasGap || !context.endsSentence(index - 1),
                !SpellingMap.beginsMail(context.tokens, index)
            {
                return 1
            }
            if isLastLetter(index) { return 1 }
            if token.meaning.classes.contains(.alphabet), token.meaning.classes.isDisjoint(with: [.soft]),
                !hasGap || isFollowed(index + 1)
            {
                return 1
            }
        }
        if isDash(index), isFollowed(index + 1) { return 1 }
        // A misheard digit at the end, or one that comes late.
        let isMisheard =
            token.meaning.classes.contains(.digitLike) && !hasGap && token.text != "ein"
            && token.meaning.classes.isDisjoint(with: [.soft, .unit, .correction])
        let isDigit = token.meaning.classes.contains(.digit) || token.shape == .digits && token.text.utf8.count <= 2
        // "And the three on the back?" asks for something else.
        let isOther = hasGap && context.text(index - 1) == "the"
        return (isMisheard || isDigit) && endsNumber(index) && !isOther ? 1 : nil
    }

    /// Behind a letter that was said: `wie äh Dora`, `as in hm dog`.
    private func confirmation(at index: Int) -> Int? {
        guard index > 0, ["wie", "as", "like", "for"].contains(context.text(index)) else { return nil }
        let letter = context.tokens[index - 1].meaning.letter
        guard letter != 0 else { return nil }
        var place = index + 1
        if context.text(place) == "in" { place += 1 }
        while place < context.tokens.count, place - index < 6 {
            if context.tokens[place].shape == .word, let first = context.text(place).utf8.first,
                first & 0xDF == letter, context.text(place).utf8.count > 2,
                context.classes(place).isDisjoint(with: [.filler])
            {
                return place + 1 - index
            }
            let length = gap(at: place, speaker: context.tokens[index].speaker)
            guard length > 0 else { return nil }
            place += length
        }
        return nil
    }

    // MARK: Backwards

    /// The start of the piece before `start`.
    private func next(before start: Int, _ kind: SpanKind) -> Int? {
        var index = start - 1
        while index >= 0, start - index <= Self.widestGap {
            guard !claimed.contains(index), isNear(index, start) else { return nil }
            let token = context.tokens[index]
            if isDash(index) { return index }
            let hasGap = index < start - 1
            if !hasGap, !context.endsSentence(index), isPart(index, of: kind) { return index }
            if Self.lettered.contains(kind) {
                if isGroup(token), Cues.all.match(context.tokens, at: index) == nil { return index }
                if token.shape == .letter, !isWordLetter(token) || !hasGap && isFirstLetter(index) { return index }
                if token.meaning.classes.contains(.alphabet), token.meaning.classes.isDisjoint(with: [.soft]) {
                    return index
                }
                if !hasGap, isCase(index), context.tokens[start].meaning.letter != 0 { return index }
            }
            if !hasGap, token.meaning.classes.contains(.digitLike),
                token.meaning.classes.isDisjoint(with: [.soft, .unit, .correction, .filler])
            {
                return index
            }
            let isDigit = token.meaning.classes.contains(.digit) || token.shape == .digits && token.text.utf8.count <= 2
            // "Eins EMH null null": the letters were heard as a word.
            let isBeforeGroup = !hasGap && Self.lettered.contains(kind) && isGroup(context.tokens[start])
            if isDigit, hasGap || isBeforeGroup, index == 0 || !isHarmless(index) { return index }
            let length = gap(endingAt: index, speaker: context.tokens[start].speaker)
            guard length > 0 else { return nil }
            index -= length
        }
        return nil
    }

    // MARK: What stands there

    private func isNear(_ first: Int, _ second: Int) -> Bool {
        context.tokens[second].start.nanoseconds - context.tokens[first].end.nanoseconds <= Self.longestPause
    }

    /// Letters that by themselves are no number and directly beside one a part of it: the bank of an IBAN (`ie29 aibk
    /// 9311`), and what carriers write about the number of a parcel (`RM 4419 2207`), which looks like a telephone's.
    private func isPart(_ index: Int, of kind: SpanKind) -> Bool {
        let token = context.tokens[index]
        guard token.shape == .word, Cues.all.value(of: token.text) == nil else { return false }
        return switch kind {
        case .iban:
            token.text.utf8.count == Self.bankCode && token.meaning.classes.isEmpty && index > 0
                && isFollowed(index - 1) && isFollowed(index + 1)
        case .phone: token.marks.contains(.capitals) && isGroup(token) && !Self.countries.contains(token.text)
        default: false
        }
    }

    /// Letters of the bank in an IBAN of Britain, Ireland and the Netherlands.
    private static let bankCode = 4
    /// Before a telephone number these are words.
    private static let countries: Set<String> = ["us", "usa", "uk", "eu", "uae"]

    /// `PHCW`, `gxhvf`: capitals that are no word, or letters without a vowel.
    private func isGroup(_ token: SpokenToken) -> Bool {
        guard token.shape == .word, (2...Self.longestGroup).contains(token.text.utf8.count),
            token.meaning.classes.isEmpty || isInitials(token)
        else { return false }
        let isUnsayable = token.text.utf8.allSatisfy { (0x61...0x7A).contains($0) && !"aeiou".utf8.contains($0) }
        return token.marks.contains(.capitals) || isUnsayable && !token.marks.contains(.capitalised)
    }

    /// `capital T`, `little q`, `lower case m`
    private func isCase(_ index: Int) -> Bool {
        Self.cases.contains(context.text(index))
    }

    private static let cases: Set<String> = [
        "capital", "uppercase", "lowercase", "little", "small", "big", "großes", "kleines",
    ]

    /// `JE`, written in capitals as no word is.
    private func isInitials(_ token: SpokenToken) -> Bool {
        token.marks.contains(.capitals) && token.text.utf8.count <= 3
            && token.meaning.classes.isDisjoint(with: [.acknowledgement, .filler, .ordinary, .unit])
    }

    /// `See.`, `A.`: the name of a letter that is all of its sentence, or the end of it.
    private func isLastLetter(_ index: Int) -> Bool {
        let token = context.tokens[index]
        guard token.meaning.letter != 0, token.meaning.classes.contains(.letter), context.endsClause(index) else {
            return false
        }
        return token.shape == .letter && context.tokens[index - 1].marks.contains(.clauseEnd)
            || context.endsClause(index - 1) && token.meaning.classes.isDisjoint(with: [.acknowledgement, .filler])
    }

    /// The A of `A 2 0 4`, `is a two oh four`: no article stands before single digits, nor where an answer begins.
    private func isFirstLetter(_ index: Int) -> Bool {
        if isDash(index + 1), isSingleDigit(index + 2) { return true }
        let isBare = isSingleDigit(index + 1) && isSingleDigit(index + 2)
        guard isBare || isFollowed(index + 1) || context.classes(index + 1).contains(.magnitude) else { return false }
        return isBare || index == 0 || context.tokens[index].marks.contains(.turnStart) || context.endsClause(index - 1)
            || NumberWords.copulas.contains(context.text(index - 1))
    }

    private func isSingleDigit(_ index: Int) -> Bool {
        guard context.tokens.indices.contains(index) else { return false }
        let token = context.tokens[index]
        return token.shape == .digits && token.text.utf8.count == 1 || token.meaning.classes.contains(.digit)
            || token.meaning.classes.contains(.digitLike) && token.meaning.digits == "0"
    }

    private func isWordLetter(_ token: SpokenToken) -> Bool { ["a", "i", "o", "u"].contains(token.text) }

    private func isDash(_ index: Int) -> Bool {
        let token = context.tokens[index]
        return token.shape == .word && token.meaning.symbol == UInt8(ascii: "-")
    }

    /// Digits or letters go on here.
    private func isFollowed(_ index: Int) -> Bool {
        guard index < context.tokens.count else { return false }
        let token = context.tokens[index]
        return token.shape == .digits || token.shape == .mixed || token.shape == .letter || isGroup(token)
            || !token.meaning.classes.isDisjoint(with: [.digit, .number, .alphabet, .multiplier])
    }

    private func endsNumber(_ index: Int) -> Bool {
        if context.endsClause(index) { return true }
        let classes = context.classes(index + 1)
        return classes.isDisjoint(with: [.unit, .month, .digit, .number, .magnitude])
            && !classes.isDisjoint(with: [.filler, .acknowledgement, .correction, .soft])
    }

    /// `page 4`, `at 4`.
    private func isHarmless(_ index: Int) -> Bool {
        let classes = context.classes(index - 1)
        return !context.endsClause(index - 1) && classes.isDisjoint(with: [.filler, .acknowledgement, .correction])
    }

    /// How many tokens from here say nothing; 0 where something is said.
    private func gap(at index: Int, speaker: Int) -> Int {
        if let length = Phrases.passingLength(context.tokens, at: index) { return length }
        if Phrases.repeating.longestMatch(context.tokens, at: index) != nil { return 0 }
        return isEmpty(index, speaker: speaker) ? 1 : 0
    }

    private func gap(endingAt index: Int, speaker: Int) -> Int {
        for length in (1...4).reversed() where index - length + 1 >= 0 {
            if Phrases.passingLength(context.tokens, at: index - length + 1) == length { return length }
            if Phrases.repeating.longestMatch(context.tokens, at: index - length + 1) == length { return 0 }
        }
        return isEmpty(index, speaker: speaker) ? 1 : 0
    }

    private func isEmpty(_ index: Int, speaker: Int) -> Bool {
        let token = context.tokens[index]
        if token.shape == .symbol { return !token.symbolIsAt }
        guard token.shape == .word || token.shape == .letter else { return false }
        let classes = token.meaning.classes
        if classes.contains(.unit), classes.isDisjoint(with: [.acknowledgement, .filler]) { return false }
        if !classes.isDisjoint(with: [.filler, .acknowledgement, .correction]) { return true }
        if ["and", "then", "und", "dann"].contains(token.text) { return true }
        return token.speaker != speaker && classes.contains(.soft)
    }
}
