import BleepCore

/// What somebody reads off or spells when he is asked for it: letters and digits, also those that a recogniser made words
/// of: `k r four tree y d`, `jub four one nine`.
///
/// At a piece that was misheard a run of letters and digits breaks off; the question tells that the answer is one. In
/// English.
struct SpelledAnswers {
    let context: CallContext

    /// Tokens of the question that are looked at, from its end.
    private static let longestQuestion = 16
    private static let longestAnswer = 24
    /// Small words before what is read off: `yes sure my claim number is`.
    private static let longestLead = 8
    /// Letters and digits that at least are recognised as such, and for each word between them at least so many.
    private static let fewestSigns = 3
    private static let signsForWord = 3
    /// Of a spelled name.
    private static let fewestLetters = 3
    /// In letters: `jub`, `wel`; and a word at the end that was one: `why`.
    private static let longestChunk = 4

    func candidates() -> [Candidate] {
        context.tokens.indices.dropFirst().compactMap { index in
            guard context.tokens[index].marks.contains(.turnStart), context.stream.languages[index] == .english,
                let kind = kindAsked(before: index), let range = answer(from: index, isName: kind == .name)
            else { return nil }
            return Candidate(tokens: range, kind: kind, confidence: 0.7, rule: "spelled-answer")
        }
    }

    /// What the question before an answer asks for, of what is read off.
    private func kindAsked(before index: Int) -> SpanKind? {
        var start = index - 1
        while start > 0, index - start < Self.longestQuestion, !context.endsSentence(start - 1) { start -= 1 }
        var kind: SpanKind?
        var isSpelled = false
        var place = context.firstCue(from: start)
        while place < context.cues.count, context.cues[place].tokens.upperBound <= index {
            let cue = context.cues[place]
            switch cue.topic {
            case .spelling: isSpelled = true
            case .account, .id, .code, .postcode: if cue.strength >= 3 { kind = cue.topic.kind }
            case .name where kind == nil && isSpelled: kind = .name
            case .number, .nothing, .name: break
            default: return nil
            }
            place += 1
        }
        return kind ?? (isSpelled ? .name : nil)
    }

    private func answer(from start: Int, isName: Bool) -> Range<Int>? {
        var end = start
        while end < context.tokens.count, end - start < Self.longestAnswer,
            end == start || !context.tokens[end].marks.contains(.turnStart)
        {
            end += 1
        }
        guard let first = (start..<end).first(where: { isSign($0, isName: isName) && !isLead($0) }),
            first - start <= Self.longestLead
        else { return nil }
        var last = first
        var signs = 1
        var words = 0
        var index = first + 1
        while index < end {
            if isSign(index, isName: isName) {
                signs += 1
                last = index
            } else if isBetween(index, isName: isName) || isMisheard(index), index + 1 < end,
                isSign(index - 1, isName: isName) || isSign(index + 1, isName: isName)
            {
                words += 1
            } else {
                break
            }
            index += 1
        }
        // "… b d why": the last letter was heard as a word.
        let trailing = last + 1
        if trailing == end - 1, isBetween(trailing, isName: isName) { last = trailing }
        // "auntie bravo six …": as was the first.
        let range = (first == start + 1 && isMisheard(start) ? start : first)..<last + 1
        let digits = range.count { isDigit($0) }
        let letters = range.count { isSureLetter($0) }
        // "jub four one"
        let isEnough = signs >= Self.fewestSigns || signs > 1 && context.text(first).utf8.count > 1
        guard isEnough, words * Self.signsForWord <= signs + 1,
            isName ? digits == 0 && letters >= Self.fewestLetters : digits > 0 && letters > 0
        else { return nil }
        return range
    }

    // MARK: What stands there

    private func isDigit(_ index: Int) -> Bool {
        let token = context.tokens[index]
        return token.shape == .digits || token.shape == .mixed
            || !token.meaning.classes.isDisjoint(with: [.digit, .number])
    }

    /// A letter, the word for one, or a chunk that is no word.
    private func isLetter(_ index: Int) -> Bool {
        let token = context.tokens[index]
        switch token.shape {
        case .letter, .mixed: return true
        case .word: break
        default: return false
        }
        if token.meaning.classes.contains(.alphabet) || token.meaning.letter != 0 { return true }
        return token.meaning.classes.isEmpty && token.text.utf8.count <= Self.longestChunk && !token.text.contains("'")
            && !context.isGivenName(index) && !NameWords.never.contains(token.text)
            && Cues.all.value(of: token.text) == nil
    }

    /// None that is as well a word: `a`, `see`.
    private func isSureLetter(_ index: Int) -> Bool {
        let token = context.tokens[index]
        return isLetter(index) && token.text != "a" && token.text != "i"
            && token.meaning.classes.isDisjoint(with: [.soft, .ordinary, .filler, .acknowledgement, .digitLike])
    }

    private func isSign(_ index: Int, isName: Bool) -> Bool {
        let token = context.tokens[index]
        if isLetter(index) || token.meaning.classes.contains(.multiplier) { return true }
        return !isName && (isDigit(index) || token.shape == .symbol)
    }

    /// `I have …`, `a second`: a letter that is a word where an answer begins.
    private func isLead(_ index: Int) -> Bool {
        ["i", "a", "oh", "you", "are"].contains(context.text(index))
            && (index + 1 == context.tokens.count || !isSign(index + 1, isName: false))
    }

    /// A word that may have been a letter or a digit.
    private func isBetween(_ index: Int, isName: Bool) -> Bool {
        let token = context.tokens[index]
        let classes = token.meaning.classes
        guard token.shape == .word, token.text.utf8.count <= Self.longestChunk + 1, !token.text.contains("'"),
            classes.isDisjoint(with: [.filler, .acknowledgement, .correction, .unit]),
            !Self.courtesies.contains(token.text)
        else { return false }
        return isName || classes.isDisjoint(with: [.soft]) || classes.contains(.digitLike)
            || index + 1 < context.tokens.count && !context.tokens[index + 1].marks.contains(.turnStart)
                && !context.endsSentence(index) && isSign(index + 1, isName: isName) && index > 0
                && isSign(index - 1, isName: isName)
            || context.endsSentence(index) && ["you", "why", "that", "are"].contains(token.text)
    }

    /// A word of content, in the place of one of a spelling alphabet.
    private func isMisheard(_ index: Int) -> Bool {
        CallContext.isContent(context.tokens[index]) && !context.endsClause(index)
            && !Self.courtesies.contains(context.text(index)) && !context.firstCueCovers(index)
            && context.tokens[index].meaning.classes.isDisjoint(with: .unit)
    }

    private static let courtesies: Set<String> = [
        "please", "thanks", "thank", "sorry", "that's", "sir", "madam", "again", "right", "hello",
    ]
}
