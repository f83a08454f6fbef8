import BleepCore

/// Reads runs of digits, letters and symbols from tokens. One pass, no look further back than the run itself.
struct RunReader {
    /// Something that is said as one: a digit, a number word, a letter, a symbol.
    struct Element {
        enum Nature { case digit, number, group, letter, symbol }
        var nature: Nature
        var characters: [UInt8]
        /// Tokens that say it, half-open.
        var tokens: Range<Int>
        /// A letter that a word of its own confirms.
        var isSpelled = false
    }

    /// The longest pause within a number, in nanoseconds: people look for their glasses.
    static let longestPause = 8_000_000_000
    /// How many words without meaning may stand between two elements.
    static let longestGap = 9

    let tokens: [SpokenToken]
    let languages: [Language]
    let spelling: SpellingMap
    let writtenDigits: Set<Int>

    init(tokens: [SpokenToken], languages: [Language]) {
        self.tokens = tokens
        self.languages = languages
        spelling = SpellingMap(tokens: tokens, languages: languages)
        writtenDigits = WrittenDigits(tokens).indices
    }

    func read() -> [SpokenRun] {
        var runs: [SpokenRun] = []
        var index = 0
        while index < tokens.count {
            guard mayStart(index), let first = element(at: index, previous: nil, count: 0) else {
                index += 1
                continue
            }
            let (run, end) = readRun(from: first)
            if let run { runs.append(run) }
            index = max(end, index + 1)
        }
        return runs
    }

    private func mayStart(_ index: Int) -> Bool {
        switch tokens[index].shape {
        case .digits, .mixed, .letter, .symbol, .quantity, .date: return true
        case .word:
            return spelling.starts[index] != nil || tokens[index].text == "all"
                || !tokens[index].meaning.classes.isDisjoint(
                    with: [.digit, .number, .digitLike, .multiplier, .symbol, .magnitude])
        default: return false
        }
    }

    /// - Returns: the run, if it says anything, and the index from which to read on.
    private func readRun(from first: Element) -> (run: SpokenRun?, end: Int) {
        var elements = [first]
        while let last = elements.last, let next = nextElement(after: last, count: elements.count) {
            // Another number begins.
            if next.characters == [UInt8(ascii: "+")], elements.count > 2 { break }
            // "since two thousand eighteen", and then something else.
            if isYearOf(elements),
                next.tokens.lowerBound > last.tokens.upperBound
                    || tokens[next.tokens.lowerBound].marks.contains(.segmentStart)
            {
                break
            }
            // A year at the end of one utterance, a spelling at the start of the next.
            if next.nature == .letter, last.nature == .number,
                tokens[next.tokens.lowerBound].marks.contains(.segmentStart)
            {
                break
            }
            // Said again from its beginning, behind an "okay".
            if next.tokens.lowerBound > last.tokens.upperBound, isRepeat(from: next, of: elements) { break }
            // The other reads it back: the same number again, and no part of this one.
            if tokens[next.tokens.lowerBound].speaker != tokens[first.tokens.lowerBound].speaker { break }
            elements.append(next)
        }
        let readTo = elements[elements.count - 1].tokens.upperBound
        while let last = elements.last, last.nature == .symbol { elements.removeLast() }
        let only = elements.first
        let says = elements.contains { $0.nature != .symbol }
        if !says || (elements.count == 1 && only?.nature == .letter && !(only?.isSpelled ?? false)) {
            return (nil, readTo)
        }
        var run = SpokenRun(
            tokens: first.tokens.lowerBound..<elements[elements.count - 1].tokens.upperBound, symbols: [])
        for element in elements {
            if element.nature != .symbol {
                run.groups.append(run.symbols.count)
                run.elements += 1
                run.lastElement = element.tokens.lowerBound
                run.dictated += dictatedCount(element)
                if element.isSpelled { run.spelled += 1 }
            }
            for character in element.characters {
                run.symbols.append(SpokenSymbol(character: character, tokens: element.tokens))
            }
        }
        return (run, readTo)
    }

    /// Of so many characters, one may be misheard in a repetition.
    private static let forgiving = 6
    private static let longestComparison = 8

    /// Whether what begins with `next` says again what was said so far.
    private func isRepeat(from next: Element, of elements: [Element]) -> Bool {
        let said = elements.filter { $0.nature != .symbol }.flatMap(\.characters)
        // "three oh two." – "okay, three oh two": short ones only where the other has taken note.
        let isNoted = (elements[elements.count - 1].tokens.upperBound..<next.tokens.lowerBound).contains {
            tokens[$0].meaning.classes.contains(.acknowledgement)
        }
        guard said.count >= (isNoted ? 3 : 4) else { return false }
        let length = min(said.count, Self.longestComparison)
        var again: [UInt8] = []
        var element: Element? = next
        while let here = element, again.count < length {
            if here.nature != .symbol { again += here.characters }
            let index = here.tokens.upperBound
            element = index < tokens.count ? self.element(at: index, previous: here, count: 4) : nil
        }
        guard again.count >= length else { return false }
        let wrong = zip(said.prefix(length), again).count { $0 != $1 }
        return wrong <= (length >= Self.forgiving ? 1 : 0)
    }

    private static let articles: Set<String> = ["the", "a", "an", "der", "die", "das", "ein", "eine"]

    private static let beforeYears: Set<String> = [
        "in", "since", "from", "until", "till", "of", "year", "seit", "von", "bis", "jahr", "im", "before", "after",
        "ab",
    ]

    /// Whether what was read so far is a year behind a word that years follow.
    private func isYearOf(_ elements: [Element]) -> Bool {
        guard elements.count <= 2, let first = elements.first, first.tokens.lowerBound > 0,
            Self.beforeYears.contains(tokens[first.tokens.lowerBound - 1].text)
        else { return false }
        return RunFacts.isYear(elements.flatMap(\.characters))
    }

    /// How many digits were said one by one; a written group counts as one, `triple zero` as three.
    private func dictatedCount(_ element: Element) -> Int {
        switch element.nature {
        case .digit: Set(element.characters).count == 1 ? element.characters.count : 1
        case .group: element.characters.count >= 3 ? 1 : 0
        case .letter, .number, .symbol: 0
        }
    }

    // MARK: From one element to the next

    private func nextElement(after last: Element, count: Int) -> Element? {
        var index = last.tokens.upperBound
        guard index < tokens.count else { return nil }
        let end = tokens[last.tokens.upperBound - 1].end.nanoseconds
        let speaker = tokens[last.tokens.upperBound - 1].speaker
        if tokens[index].start.nanoseconds - end <= Self.longestPause,
            let next = element(at: index, previous: last, count: count)
        {
            return next.nature != .symbol && isOfAnotherSentence(next, last) ? nil : next
        }
        // Over words without meaning of their own, and what the other says meanwhile.
        var gap = 0
        while index < tokens.count, gap <= Self.longestGap {
            if tokens[index].start.nanoseconds - end > Self.longestPause { return nil }
            let length = transparentLength(at: index, speaker: speaker)
            if length == 0 { break }
            index += length
            gap += length
            if index < tokens.count, let next = element(at: index, previous: nil, count: count),
                joins(next, last: last, over: gap)
            {
                return next
            }
        }
        return bridge(from: last.tokens.upperBound, last: last, count: count)
    }

    /// A new sentence that begins with an amount: `… o o d. Two thirds of them`.
    private func isOfAnotherSentence(_ next: Element, _ last: Element) -> Bool {
        let begin = next.tokens.lowerBound
        let after = next.tokens.upperBound
        guard after < tokens.count, begin > last.tokens.upperBound - 1,
            tokens[begin].marks.contains(.segmentStart) || tokens[begin - 1].marks.contains(.sentenceEnd)
        else { return false }
        return tokens[after].meaning.classes.contains(.unit) && Phrases.passing.match(tokens, at: after) == nil
            && !tokens[after - 1].marks.contains(.sentenceEnd)
    }

    /// One word that a recogniser made of a digit, amidst digits: `five five find oh one`.
    private func bridge(from index: Int, last: Element, count: Int) -> Element? {
        guard count >= 3, last.nature == .digit || last.nature == .group, index + 2 < tokens.count,
            tokens[index].shape == .word, tokens[index].speaker == tokens[index + 1].speaker,
            tokens[index].meaning.classes.isDisjoint(with: [.unit, .month]),
            !tokens[index - 1].marks.contains(.sentenceEnd), !tokens[index].marks.contains(.sentenceEnd),
            Cues.all.match(tokens, at: index) == nil,
            isSureDigit(index + 1), isSureDigit(index + 2)
        else { return nil }
        return element(at: index + 1, previous: nil, count: count)
    }

    private func isSureDigit(_ index: Int) -> Bool {
        tokens[index].shape == .digits || tokens[index].meaning.classes.contains(.digit)
    }

    /// How many tokens from here say nothing within a number; 0 where the number ends.
    private func transparentLength(at index: Int, speaker: Int) -> Int {
        if isAnotherSaying(index) { return 0 }
        if let length = Phrases.passingLength(tokens, at: index) { return length }
        let token = tokens[index]
        if token.shape == .symbol { return token.symbolIsAt ? 0 : 1 }
        guard token.shape == .word || token.shape == .letter else { return 0 }
        let classes = token.meaning.classes
        if classes.contains(.unit), classes.isDisjoint(with: [.acknowledgement, .filler]) { return 0 }
        if !classes.isDisjoint(with: [.filler, .acknowledgement, .correction, .connector]) { return 1 }
        // The other may say any small word.
        if token.speaker != speaker, classes.contains(.soft) { return 1 }
        return 0
    }

    /// Whether something else begins here: the number is said again or asked about, or the other puts it right.
    private func isAnotherSaying(_ index: Int) -> Bool {
        if let length = Phrases.repeating.longestMatch(tokens, at: index) {
            return length >= Phrases.passing.longestMatch(tokens, at: index) ?? 0
        }
        guard index > 0 else { return false }
        // "… Hussain. The seven forty seven": a sentence of its own.
        let begins = tokens[index].marks.contains(.segmentStart) || tokens[index - 1].marks.contains(.sentenceEnd)
        if begins, Self.articles.contains(tokens[index].text), Phrases.passing.match(tokens, at: index) == nil {
            return true
        }
        // "Eleven fifty? It was nine seventy five!"
        if begins, tokens[index - 1].marks.contains(.question), ["it", "it's"].contains(tokens[index].text),
            tokens[index].speaker == tokens[index - 1].speaker
        {
            return true
        }
        // "…, correct?" – "No, …"
        let isOther = tokens[index].speaker == -1 || tokens[index].speaker != tokens[index - 1].speaker
        return begins && isOther && ["no", "nein", "nee", "nope"].contains(tokens[index].text)
    }

    /// Whether an element after a gap still belongs to the number: `okay one question` does not.
    private func joins(_ next: Element, last: Element, over gap: Int) -> Bool {
        if next.nature == .symbol {
            return next.characters == [UInt8(ascii: "-")] || next.characters == [UInt8(ascii: ".")]
        }
        let after = next.tokens.upperBound
        guard after < tokens.count else { return true }
        // "dot, uh, four": the sign asks for more. "8E": nothing else is said so.
        if last.nature == .symbol, next.nature != .letter { return true }
        if next.nature == .group, next.characters.contains(where: { $0 > UInt8(ascii: "9") }) { return true }
        let follower = tokens[after]
        if next.nature == .letter {
            // "t v and d v d" are two.
            let isApart = ["and", "und", "or", "oder"].contains(tokens[next.tokens.lowerBound - 1].text)
            if last.nature == .letter, isApart, !next.isSpelled, !last.isSpelled { return false }
            if Self.articles.contains(tokens[next.tokens.lowerBound - 1].text), !next.isSpelled { return false }
            // A letter alone after a gap only beside another.
            return next.isSpelled || spelling.starts[after] != nil || last.nature == .letter
                || follower.shape == .digits
        }
        let ended =
            tokens[after - 1].marks.contains(.sentenceEnd) || follower.marks.contains(.turnStart)
            || follower.marks.contains(.segmentStart)
        if ended { return true }
        let classes = follower.meaning.classes
        if classes.contains(.unit), follower.speaker == tokens[after - 1].speaker,
            Phrases.passing.match(tokens, at: after) == nil
        {
            return false
        }
        if element(at: after, previous: next, count: 1) != nil { return true }
        if !classes.isDisjoint(with: [.filler, .acknowledgement, .correction, .connector]) { return true }
        if Phrases.passing.match(tokens, at: after) != nil || Phrases.repeating.match(tokens, at: after) != nil
            || Cues.all.match(tokens, at: after) != nil
        {
            return true
        }
        return next.nature == .group && next.characters.count >= 3 || next.tokens.count > 1
    }
}

extension SpokenToken {
    var symbolIsAt: Bool { meaning.symbol == UInt8(ascii: "@") }
}
