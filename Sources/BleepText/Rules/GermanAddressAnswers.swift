import BleepCore

/// What is said when somebody asks for an address in German, without a word that says what it is: `Steinacker 7`,
/// `Ulmenweg`, `in Freising`.
struct GermanAddressAnswers {
    let context: CallContext
    let parts: AddressParts
    let tail: AddressTail

    /// Small words between the question and the answer, and words of a street's name.
    private static let reach = 8
    private static let longestName = 3

    private var streets: GermanStreet { GermanStreet(context: context, parts: parts) }

    func answers(_ found: [Candidate]) -> [Candidate] {
        var added: [Candidate] = []
        var claims = ClaimMap(count: context.tokens.count)
        for candidate in found { claims.claim(candidate.tokens) }
        for cue in context.cues where cue.topic == .address && cue.strength == 3 {
            guard cue.tokens.upperBound < context.tokens.count,
                context.stream.languages[cue.tokens.lowerBound] == .german,
                let candidate = town(behind: cue) ?? street(behind: cue), !claims.touches(candidate.tokens)
            else { continue }
            claims.claim(candidate.tokens)
            added.append(candidate)
        }
        return added + (found + added).compactMap { houseNumber(askedBehind: $0) }.filter { !claims.touches($0.tokens) }
    }

    /// How far behind a street its number may be asked for, and how many words the question has.
    private static let numberReach = 5
    private static let longestNumberQuestion = 3

    /// `Am Mühlbach.` – `Nummer?` – `21.`
    private func houseNumber(askedBehind street: Candidate) -> Candidate? {
        guard street.kind == .address, context.stream.languages[street.tokens.lowerBound] == .german else { return nil }
        let start = street.tokens.upperBound
        let end = min(start + Self.numberReach, context.tokens.count - 1)
        for index in start..<max(start, end)
        where ["nummer", "hausnummer"].contains(context.text(index))
            && context.tokens[index + 1].marks.contains(.turnStart)
        {
            let isShort = (max(start, index - Self.longestNumberQuestion)...index).contains {
                context.tokens[$0].marks.contains(.turnStart)
            }
            var first = index + 1
            while first < context.tokens.count, first - index <= Self.reach, parts.isSmallWord(first),
                !parts.isNumber(first)
            {
                first += 1
            }
            guard isShort, let end = streets.houseNumberEnd(from: first, isAsked: true) else { return nil }
            return Candidate(tokens: first..<end, kind: .address, confidence: 0.75, rule: "address-answer")
        }
        return nil
    }

    /// The first token behind the cue that may begin the answer.
    private func answerStart(behind cue: CueHit) -> Int? {
        var index = cue.tokens.upperBound
        while index < context.tokens.count, index - cue.tokens.upperBound < Self.reach {
            let isWritten = context.isCased(at: index) && !opensSentence(index)
            let isName = GermanStreet.adjectives.contains(context.text(index)) && !context.endsClause(index)
            guard parts.isSmallWord(index), !parts.isNumber(index), !isWritten, !isName else { return index }
            index += 1
        }
        return nil
    }

    private func opensSentence(_ index: Int) -> Bool {
        index == 0 || context.endsSentence(index - 1) || context.tokens[index].marks.contains(.segmentStart)
    }

    // MARK: Streets

    private func street(behind cue: CueHit) -> Candidate? {
        guard let start = answerStart(behind: cue) else { return nil }
        var end = start
        while end < context.tokens.count, end - start < Self.longestName, isNamePart(end, first: start) {
            end += 1
            if context.endsClause(end - 1) { break }
        }
        guard end > start else { return nil }
        if end < context.tokens.count,
            !context.endsClause(end - 1) || context.tokens[end - 1].marks.contains(.clauseEnd),
            let number = streets.houseNumberEnd(from: end, isAsked: false), streets.isHouse(end..<number)
        {
            let behind = tail.end(from: number, isGerman: true)
            guard behind > number || context.endsClause(number - 1) else { return nil }
            return Candidate(tokens: start..<behind, kind: .address, confidence: 0.75, rule: "address-answer")
        }
        // Without a number only as all that is said in answer to a question.
        guard context.endsSentence(end - 1), isAnswer(start, to: cue), isStreet(end - 1) || asksStreet(cue),
            (start..<end).contains(where: { !parts.isOrdinary($0) })
        else { return nil }
        return Candidate(tokens: start..<end, kind: .address, confidence: 0.6, rule: "address-answer")
    }

    private func isNamePart(_ index: Int, first: Int) -> Bool {
        let token = context.tokens[index]
        guard token.shape == .word, !parts.isNumber(index),
            context.classes(index).isDisjoint(with: [.filler, .correction, .acknowledgement])
        else { return false }
        if GermanStreet.adjectives.contains(token.text) { return true }
        if context.classes(index).contains(.soft) { return false }
        return context.stream.isCased ? context.isCased(at: index) : !parts.isOrdinary(index)
    }

    /// Whether the other's answer begins at `start`, or before a few small words before it: `Ja, im Ulmenweg`.
    private func isAnswer(_ start: Int, to cue: CueHit) -> Bool {
        (cue.tokens.upperBound..<start + 1).contains {
            context.tokens[$0].marks.contains(.segmentStart) || context.tokens[$0 - 1].marks.contains(.question)
        }
    }

    private func isStreet(_ index: Int) -> Bool {
        let text = context.text(index)
        return !StreetWords.notGerman.contains(text) && !parts.isOrdinary(index)
            && (StreetWords.german + StreetWords.weakGerman).contains { text.hasSuffix($0) }
    }

    private func asksStreet(_ cue: CueHit) -> Bool {
        context.tokens[cue.tokens].contains { $0.text.hasPrefix("straße") || $0.text.hasPrefix("strasse") }
    }

    // MARK: Towns

    /// `in Freising`, `Bad Tölz` where somebody says or is asked where he lives.
    private func town(behind cue: CueHit) -> Candidate? {
        guard context.tokens[cue.tokens].contains(where: { $0.text.hasPrefix("wohn") }) else { return nil }
        var index = cue.tokens.upperBound
        while index < context.tokens.count, index - cue.tokens.upperBound < Self.reach, parts.isSmallWord(index),
            !parts.isNumber(index)
        {
            index += 1
        }
        guard index < context.tokens.count, !parts.isOrdinary(index) || context.text(index) == "bad",
            context.marksCapital(index), let end = tail.germanTown(from: index)
        else { return nil }
        let isNamed = context.text(index - 1) == "in" && !context.endsClause(index - 1)
        let isSound =
            context.endsClause(end - 1) || isStreet(end) || ["in", "im", "am", "an"].contains(context.text(end))
            || context.classes(end).contains(.soft) && isNamed && context.stream.isCased
        guard isSound, isNamed || context.endsSentence(end - 1) && isAnswer(index, to: cue) else { return nil }
        return Candidate(tokens: index..<end, kind: .address, confidence: 0.6, rule: "address-town")
    }

    // MARK: Said again

    /// The shortest street that is known again by its name alone, in letters.
    private static let shortestStreet = 7

    /// Streets that were found, where they are said again without their number: `Ja, Eschenweg.`
    func again(_ found: [Candidate]) -> [Candidate] {
        var claims = ClaimMap(count: context.tokens.count)
        var known: Set<String> = []
        for candidate in found {
            claims.claim(candidate.tokens)
            for index in candidate.tokens where context.stream.languages[index] == .german {
                let text = context.text(index)
                if text.count >= Self.shortestStreet, isStreet(index), !StreetWords.german.contains(text) {
                    known.insert(text)
                }
            }
        }
        guard !known.isEmpty else { return [] }
        return context.tokens.indices.filter { !claims.contains($0) && known.contains(context.text($0)) }
            .map { Candidate(tokens: $0..<$0 + 1, kind: .address, confidence: 0.7, rule: "address-again") }
    }
}
