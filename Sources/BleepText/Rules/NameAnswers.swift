import BleepCore

/// The answers to questions for a name.
struct NameAnswers {
    let context: CallContext
    let parts: NameParts

    /// How far the answer may be from the question, in tokens.
    private static let answerReach = 9
    /// Tokens of the question behind what asks for a name, and where it asks for something else, too.
    private static let questionReach = 5
    private static let joinedReach = 14

    /// The name that the other says after being asked for it.
    func answer(to phrase: Range<Int>) -> Candidate? {
        var index = phrase.upperBound
        var changed = false
        let speaker = context.tokens[phrase.lowerBound].speaker
        var steps = 0
        // "your name and may I have your account number"
        let isJoined = speaker >= 0 && (index..<index + 2).contains { ["and", "und"].contains(context.text($0)) }
        let rest = isJoined ? Self.joinedReach : Self.questionReach
        let reach = Self.answerReach + rest - Self.questionReach
        while index < context.tokens.count, steps < reach {
            let token = context.tokens[index]
            if token.marks.contains(.turnStart) || token.marks.contains(.segmentStart)
                || context.tokens[index - 1].marks.contains(.sentenceEnd)
            {
                changed = true
            }
            if changed, parts.isNamePart(index, .sure) || parts.isInitial(index, .sure) { break }
            let classes = token.meaning.classes
            if !changed, steps > rest { return nil }
            let isSmall =
                !classes.isDisjoint(with: [.soft, .filler, .acknowledgement]) || token.text == "name"
                || token.text == "first" || token.text == "full"
                || token.text == "please" || token.text == "account" || token.text == "card"
                || NamePhrases.titles.contains(token.text) || !changed && token.speaker == speaker
            guard isSmall else { return nil }
            index += 1
            steps += 1
        }
        guard changed, index < context.tokens.count, steps < reach,
            let range = parts.collect(from: index, .sure)
        else { return nil }
        if context.tokens[index].speaker == speaker, speaker >= 0 { return nil }
        // An answer is short: the name, and then it ends or goes on with small words.
        let end = range.upperBound
        let sound =
            context.endsClause(end - 1)
            || !context.classes(end).isDisjoint(with: [
                .soft, .filler, .acknowledgement, .letter, .digit, .number, .connector,
            ])
            || context.tokens[end].shape == .letter || range.count >= 2 || beginsCue(end)
        guard sound else { return nil }
        // "timothy and gregory"
        if ["and", "und"].contains(context.text(end)), let other = parts.collect(from: end + 1, .careful),
            context.endsClause(other.upperBound - 1)
        {
            return .name(range.lowerBound..<other.upperBound, 0.8, "name-answer")
        }
        return .name(range, 0.85, "name-answer")
    }

    /// `… account number five six two`: what is told next.
    private func beginsCue(_ index: Int) -> Bool {
        let place = context.firstCue(from: index)
        return place < context.cues.count && context.cues[place].tokens.lowerBound == index
    }

    private enum Asked { case name, person }

    /// The names with which somebody answers the other's question, whatever its words: one that asks for a name, for who
    /// it is, or for what somebody is called.
    func replies() -> [Candidate] {
        var found: [Candidate] = []
        var question = 0..<0
        for index in context.tokens.indices {
            if index > 0, context.tokens[index].marks.contains(.turnStart) {
                question = lastSentence(before: index)
                if let asked = asked(in: question),
                    let name = reply(from: index, asked)
                        ?? (asked == .name ? wholeReply(from: index, to: question) : nil),
                    !takesUp(name.tokens.lowerBound, question)
                {
                    found.append(name)
                }
            }
        }
        return found
    }

    /// `Wer hat unterschrieben?` – `Unterschrieben hat …`: a word of the question that has no capital there.
    private func takesUp(_ index: Int, _ question: Range<Int>) -> Bool {
        context.stream.isCased
            && question.contains { context.text($0) == context.text(index) && !context.isCased(at: $0) }
    }

    /// The last sentence that ends before `index`, at most twelve tokens of it.
    private func lastSentence(before index: Int) -> Range<Int> {
        var start = index - 1
        while start > 0, index - start < 12, !context.endsSentence(start - 1) { start -= 1 }
        return start..<index
    }

    private func asked(in question: Range<Int>) -> Asked? {
        let words = question.map { context.text($0) }
        guard !words.contains(where: NameWords.otherNames.contains), !namesHimself(in: question) else { return nil }
        if words.contains(where: NameWords.asking.contains) {
            // "my name is …" asks for nothing.
            return words.contains(where: Self.tells.contains) ? nil : .name
        }
        let isQuestion = context.tokens[question.upperBound - 1].marks.contains(.question)
        if isQuestion || !context.stream.isCased, words.contains(where: NameWords.asksWho.contains) { return .person }
        if isQuestion || question.count <= 5, words.suffix(2).contains(where: NameWords.relations.contains) {
            return .person
        }
        if words.contains("contact"), words.contains("emergency") { return .person }
        // "Thank you for the details." asks for nothing.
        return words.contains("details") && !words.contains(where: { $0.hasPrefix("thank") })
            && (isQuestion || !context.stream.isCased) ? .person : nil
    }

    /// `Er sagt, er heißt Ugur.`: the name stands right behind the word that would ask for it, and nothing is asked.
    private func namesHimself(in sentence: Range<Int>) -> Bool {
        // "Sie heißen mit zweitem Namen Wilhelmine?"
        let isQuestion = context.tokens[sentence.upperBound - 1].marks.contains(.question)
        if isQuestion, !context.stream.isCased || context.text(sentence.lowerBound).hasPrefix("w") { return false }
        return sentence.contains { place in
            guard NameWords.asking.contains(context.text(place)), !context.endsClause(place) else { return false }
            // "Wilfried Osterkamp heißt er."
            if place > sentence.lowerBound, context.text(place).hasPrefix("hei") || context.text(place) == "hieß",
                parts.isUnknown(place - 1), parts.isNamePart(place - 1, .sure), context.marksCapital(place - 1)
            {
                return true
            }
            let name = ["ist", "war", "lautet", "is", "was"].contains(context.text(place + 1)) ? place + 2 : place + 1
            return sentence.contains(name) && parts.isUnknown(name) && parts.isNamePart(name, .sure)
                && context.marksCapital(name)
        }
    }

    /// With one of them nothing is asked for.
    private static let tells: Set<String> = ["my", "mein", "meinen", "keinen"]

    /// A question with one of them is answered with a name, even if it is a word: `surname?` – `Christmas`.
    private static let ofPersons: Set<String> = [
        "surname", "surnames", "forename", "nachname", "nachnamen", "vorname", "familienname", "last", "first",
        "maiden",
        "middle",
    ]

    /// The one or two words of an answer to a question for a part of somebody's name.
    private func wholeReply(from start: Int, to question: Range<Int>) -> Candidate? {
        guard question.contains(where: { Self.ofPersons.contains(context.text($0)) }) else { return nil }
        var index = start
        while index < context.tokens.count, index - start < Self.answerReach,
            !context.classes(index).isDisjoint(with: [.filler, .acknowledgement])
                || ["it's", "it", "is", "that's", "das", "ist", "mein", "my", "name", "nachname", "surname"]
                    .contains(context.text(index)),
            index == start || !context.tokens[index].marks.contains(.turnStart)
        {
            index += 1
        }
        var end = index
        while end < context.tokens.count, end - index < 2, isWordOfName(end) {
            end += 1
            if context.endsClause(end - 1) { break }
        }
        guard end > index, context.endsClause(end - 1), !context.tokens[end - 1].marks.contains(.question),
            index == start || !context.tokens[index].marks.contains(.turnStart)
        else { return nil }
        return .name(index..<end, 0.6, "name-answer")
    }

    private func isWordOfName(_ index: Int) -> Bool {
        let token = context.tokens[index]
        return token.shape == .word && token.text.utf8.count > 1 && !NameWords.asking.contains(token.text)
            && !Self.noNames.contains(token.text) && !parts.claimed.contains(index)
            && token.meaning.classes.isDisjoint(with: [
                .soft, .filler, .acknowledgement, .correction, .digit, .number, .unit, .symbol, .letter, .multiplier,
            ])
    }

    /// What is said when no name is.
    private static let noNames: Set<String> = [
        "dear", "love", "pet", "darling", "duck", "honey", "mate", "same", "either", "neither", "both", "any", "done",
        "wrong", "spell", "spelled", "none", "private", "forgot",
        "exactly", "first", "last", "middle",
        "correct", "sir", "madam", "again", "pardon", "gleich", "keine", "genau", "wieso", "warum",
    ]

    /// Between the article and the name: `der alte …`.
    private static let adjectives: Set<String> = [
        "alte", "alten", "junge", "jungen", "kleine", "kleinen", "dicke", "lange", "old", "young",
    ]

    private func reply(from start: Int, _ asked: Asked) -> Candidate? {
        if asked == .name, let word = WordNames(context: context).answer(at: start) {
            return .name(word, 0.6, "name-answer")
        }
        var index = start
        let trust: NameParts.Trust = asked == .name ? .sure : .careful
        while index < context.tokens.count, index - start < Self.answerReach {
            if parts.isNamePart(index, trust) || parts.collect(from: index, trust) != nil { break }
            let classes = context.classes(index)
            guard
                !classes.isDisjoint(with: [.soft, .filler, .acknowledgement, .connector])
                    || NameWords.asking.contains(context.text(index))
                    || ["first", "last", "full"].contains(context.text(index))
                    || NamePhrases.titles.contains(context.text(index))
                    || NameWords.relations.contains(context.text(index))
                    || index > start && Self.adjectives.contains(context.text(index)),
                index == start || !context.tokens[index].marks.contains(.turnStart)
            else { return nil }
            index += 1
        }
        guard index < context.tokens.count, index - start < Self.answerReach,
            index == start || !context.tokens[index].marks.contains(.turnStart),
            !["the", "a", "an", "to", "at", "im", "am", "in", "ein", "eine", "einen", "das", "which", "what"].contains(
                index > start ? context.text(index - 1) : ""),
            let range = parts.collect(from: index, trust), asked == .name || !parts.describes(range),
            parts.isUnknown(range.upperBound - 1) || context.isGivenName(range.upperBound - 1) || asked == .name
        else { return nil }
        let end = range.upperBound
        let isSound =
            context.endsClause(end - 1) || context.tokens[end].shape == .letter
            || !context.classes(end).isDisjoint(with: [.soft, .filler, .acknowledgement, .letter, .alphabet, .digit])
            || range.count >= 2
        guard isSound else { return nil }
        var whole = range
        // "lindt, maria."
        if context.tokens[end - 1].marks.contains(.clauseEnd), let other = parts.collect(from: end, .careful),
            context.endsSentence(other.upperBound - 1), other.allSatisfy(parts.isUnknown),
            asked == .name || other.count == 1 && !NameWords.isOrganisation(context.text(end))
        {
            whole = range.lowerBound..<other.upperBound
        }
        return .name(whole, asked == .name ? 0.8 : 0.65, "name-answer")
    }
}
