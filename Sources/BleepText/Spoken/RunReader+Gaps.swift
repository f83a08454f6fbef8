import BleepCore

// From one element to the next: what may stand between them.
extension RunReader {
    private static let articles: Set<String> = ["the", "a", "an", "der", "die", "das", "ein", "eine"]

    func nextElement(after last: Element, count: Int) -> Element? {
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
