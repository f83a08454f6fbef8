import BleepCore

/// Names that somebody says of himself or of the other: `this is kevin archer from …`, `ich bin jonas ebeling`.
struct NameOpenings {
    let context: CallContext
    let parts: NameParts

    func areYou(from index: Int) -> Candidate? {
        guard let range = parts.collect(from: index, .careful), !parts.describes(range), context.isCased(at: index),
            context.tokens[range.upperBound - 1].marks.contains(.question)
        else { return nil }
        return .name(range, 0.6, "name-introduced")
    }

    /// `this is kevin archer from …`, `hier ist jonas ebeling`, `is this jane?`
    func opening(phrase: Range<Int>, from: Int) -> Candidate? {
        guard let range = parts.collect(from: from, .careful) else { return nil }
        let first = context.text(phrase.lowerBound)
        let isCased = context.isCased(at: range.lowerBound)
        let end = range.upperBound
        // "this is the CLSID", but "this is the Smiths".
        if context.text(from - 1) == "the", !isFamily(range) { return nil }
        let ended = context.endsClause(end - 1)
        let follows = end < context.tokens.count && NamePhrases.followers.contains(context.text(end))
        let certainly =
            ["speaking", "calling", "from", "vom", "von", "here", "again", "aus", "hier", "am"].contains(
                context.text(end)) && !context.endsSentence(end - 1)
        if first == "hier", phrase.count == 1, !["von", "vom", "aus"].contains(context.text(end)) {
            return behindHere(range, isGreeted: isGreeted(before: phrase.lowerBound))
        }
        // "Wo ist der Notfallort?"
        if (1...2).contains(where: { Self.asksForThings.contains(context.text(phrase.lowerBound - $0)) }) { return nil }
        let isThis = first == "this" || first == "hier"
        let isPlain = range.count == 1 && parts.describes(range) && ["again", "here"].contains(context.text(end))
        if certainly, isThis || (first == "it's" || first == "it") && !isPlain {
            return .name(range, 0.92, "name-opening")
        }
        guard !parts.describes(range) else { return nil }
        // "hi mum, it's jane"
        if first == "it's", ended || !context.classes(end).isDisjoint(with: [.soft, .filler, .acknowledgement]),
            isGreeted(before: phrase.lowerBound)
        {
            return .name(range, 0.7, "name-opening")
        }
        if first == "it's" || first == "it" || first == "that's" || first == "you" || first == "da" {
            return isCased && ended && context.stream.languages[from] == .english && range.count >= 2
                ? .name(range, 0.6, "name-opening") : nil
        }
        if range.count >= 2, ended || follows { return .name(range, isThis ? 0.9 : 0.8, "name-opening") }
        if isThis, ended || follows {
            if isCased, context.stream.languages[from] == .english { return .name(range, 0.85, "name-opening") }
            return nearTurnStart(phrase.lowerBound) ? .name(range, 0.75, "name-opening") : nil
        }
        if range.count >= 2, isThis { return .name(range, 0.7, "name-opening") }
        if first == "is" || first == "ist",
            ["there", "available", "home", "in", "around", "da", "zu", "dort", "erreichbar"].contains(
                context.text(end)),
            phrase.count == 1, context.endsClause(end)
        {
            return .name(range, 0.75, "name-asked")
        }
        if first == "is" || first == "ist" || first == "sind" || first == "bist", ended, isCased,
            context.tokens[end - 1].marks.contains(.question),
            context.stream.languages[from] == .english || nearTurnStart(phrase.lowerBound)
        {
            return .name(range, 0.6, "name-asked")
        }
        return nil
    }

    /// `Guten Tag, hier Dschingis Hallenberger.`: somebody who greets says who he is.
    private func behindHere(_ range: Range<Int>, isGreeted: Bool) -> Candidate? {
        guard isGreeted, range.allSatisfy(parts.isUnknown), !parts.describes(range),
            !range.contains(where: { NameWords.isOrganisation(context.text($0)) }),
            range.count >= 2 || context.endsClause(range.upperBound - 1)
        else { return nil }
        return .name(range, 0.7, "name-opening")
    }

    /// Before `ist` in a question for a thing or a place.
    private static let asksForThings: Set<String> = ["wer", "wo", "was", "wie", "wann", "welcher", "welche", "welches"]

    /// The plural of a listed surname: `the Smiths`.
    private func isFamily(_ range: Range<Int>) -> Bool {
        let text = context.text(range.upperBound - 1)
        let single = text.hasSuffix("es") && !FamilyNames.clear.contains(String(text.dropLast())) ? 2 : 1
        return text.hasSuffix("s") && FamilyNames.clear.contains(String(text.dropLast(single)))
    }

    /// Near the beginning of what somebody says, behind a greeting or nothing.
    private func nearTurnStart(_ index: Int) -> Bool {
        var place = index
        while place >= 0, index - place <= 7 {
            let token = context.tokens[place]
            if [
                "hello", "hi", "hey", "hallo", "tag", "morgen", "abend", "morning", "afternoon", "evening", "calling",
                "gott", "moin",
            ].contains(token.text) {
                return true
            }
            if token.marks.contains(.turnStart) { return index - place <= 4 }
            place -= 1
        }
        return place < 0
    }

    private func isGreeted(before index: Int) -> Bool {
        (1...2).contains { back in
            ["hi", "hello", "hey", "hallo", "tag", "morning", "afternoon", "evening", "morgen", "abend", "oma", "opa"]
                .contains(context.text(index - back))
        }
    }

    func being(phrase: Range<Int>, from: Int) -> Candidate? {
        // "I'm" without its apostrophe, and no "im wahrsten Sinne".
        if context.text(phrase.lowerBound) == "im", context.stream.languages[phrase.lowerBound] != .english {
            return nil
        }
        guard let range = parts.collect(from: from, .careful), !parts.describes(range),
            !NamedThings.belongings.contains(context.text(range.upperBound - 1))
        else { return nil }
        let end = range.upperBound
        let isCased = context.isCased(at: range.lowerBound)
        let certainly =
            ["from", "calling", "vom", "von", "with", "your"].contains(context.text(end))
            && !context.endsSentence(end - 1)
        let ended = context.endsClause(end - 1)
        // "ich bin Krankenschwester von Beruf"
        if range.contains(where: { context.text($0) == "beruf" })
            || context.text(end) == "von" && ["beruf", "haus"].contains(context.text(end + 1))
        {
            return nil
        }
        let english = context.stream.languages[from] == .english
        if certainly { return .name(range, 0.85, "name-being") }
        if range.count >= 2, isCased, ended { return .name(range, 0.8, "name-being") }
        if isCased, english, ended || context.text(end) == "and" { return .name(range, 0.7, "name-being") }
        let joins = context.text(end) == "and" || context.text(end) == "und"
        if range.count >= 2, parts.isUnknown(from), joins || ended { return .name(range, 0.7, "name-being") }
        let greeted = isGreeted(before: phrase.lowerBound)
        if greeted, parts.isUnknown(from), !context.classes(end).isDisjoint(with: [.soft, .filler, .correction]) {
            return .name(range, 0.6, "name-being")
        }
        guard nearTurnStart(phrase.lowerBound), ended || joins else { return nil }
        return greeted || range.count >= 2 ? .name(range, 0.6, "name-being") : nil
    }
}
