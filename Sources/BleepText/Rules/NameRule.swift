import BleepCore

/// Names after what introduces them, in answers, behind titles; and every other mention of a name that is known so.
///
/// No list of names decides: what stands in the place of a name and is no ordinary word is one.
struct NameRule {
    let context: CallContext
    let parts: NameParts

    init(context: CallContext, claimed: ClaimMap) {
        self.context = context
        parts = NameParts(context: context, claimed: claimed)
    }

    func candidates() -> [Candidate] {
        let relations = NameRelations(context: context, parts: parts)
        let before = NamesBefore(context: context, parts: parts)
        let kept = KeptNames(context: context, parts: parts)
        let table = NamePhrases.introductions
        var found: [Candidate] = []
        var end = 0
        var index = 0
        while index < context.tokens.count {
            let token = context.tokens[index]
            guard token.shape == .word || token.shape == .letter else {
                index += 1
                continue
            }
            if let (length, introduction) = table.match(context.tokens, at: index),
                let name = name(after: introduction, phrase: index..<index + length, notBefore: end)
            {
                found.append(name)
                end = name.tokens.upperBound
                index = end
                continue
            }
            if let name = before.name(before: index, notBefore: end) {
                found.append(name)
                end = index
            }
            if index >= end,
                let name = relations.name(at: index) ?? before.opening(at: index) ?? kept.name(at: index)
            {
                found.append(name)
                end = name.tokens.upperBound
                index = end
                continue
            }
            // A shorter phrase may begin within: "thank you, this is …".
            index += 1
        }
        found += NameAnswers(context: context, parts: parts).replies()
        let frames = NameFrames(context: context, parts: parts)
        found += frames.candidates()
        found = found.filter {
            !parts.isOrganisation($0.tokens, isIntroduced: $0.confidence > 0.9)
                && !($0.rule == "name-title" && NamedThings.hold($0.tokens, in: context))
        }
        return found + found.compactMap { parts.second(behind: $0.tokens) }
            + found.flatMap { frames.list(around: $0.tokens) }
    }

    // MARK: After an introduction

    private func name(after introduction: NamePhrases.Introduction, phrase: Range<Int>, notBefore floor: Int)
        -> Candidate?
    {
        let start = phrase.upperBound
        let openings = NameOpenings(context: context, parts: parts)
        guard phrase.lowerBound >= floor else { return nil }
        if introduction == .question { return NameAnswers(context: context, parts: parts).answer(to: phrase) }
        // "what's your husband's name?"
        if introduction == .sure, start < context.tokens.count, context.endsSentence(start - 1), !isCut(before: start),
            context.text(phrase.lowerBound) != "are"
        {
            return NameAnswers(context: context, parts: parts).answer(to: phrase)
        }
        guard start < context.tokens.count,
            !context.endsSentence(start - 1) || introduction == .title
                || (introduction == .sure && isCut(before: start))
        else {
            return nil
        }
        let words = WordNames(context: context)
        let from = skipSmall(from: start, limit: introduction == .sure ? 5 : 2)
        switch introduction {
        case .sure:
            if context.text(phrase.lowerBound) == "are", phrase.count == 2 { return openings.areYou(from: from) }
            // "Hier spricht der Anrufbeantworter."
            let hasArticle = ["der", "die", "das"].contains(context.text(from - 1))
            let range =
                parts.collect(from: from, .sure).flatMap { hasArticle && parts.isPosition($0) ? nil : $0 }
                ?? (hasArticle ? nil : words.name(at: from))
            return range.map { .name($0, 0.95, "name-introduced") } ?? writtenName(at: from, phrase: phrase)
        case .likely:
            guard let range = parts.collect(from: from, .careful), !parts.describes(range),
                context.text(from - 1) != "the", !parts.isThing(range),
                NamePhrases.fits(
                    phrase: context.text(phrase.upperBound - 1),
                    opening: context.text(phrase.lowerBound), before: context.text(phrase.lowerBound - 1),
                    behind: context.text(range.upperBound))
            else { return nil }
            return .name(range, 0.8, "name-addressed")
        case .title:
            let title = context.text(phrase.upperBound - 1)
            // "Ich mag …"
            if title == "mag",
                !context.isCased(at: phrase.lowerBound)
                    || context.tokens[phrase.lowerBound].marks.contains(.capitals)
            {
                return nil
            }
            let from = behindDegrees(from: start)
            if ["frau", "miss", "doctor", "doktor", "familie"].contains(title),
                phrase.lowerBound > 0,
                [
                    "eine", "die", "der", "ihre", "seine", "to", "will", "don't", "i", "a", "the", "your", "keine",
                    "junge", "alte", "you", "we", "unsere", "diese", "my",
                ]
                .contains(context.text(phrase.lowerBound - 1)), !context.endsClause(phrase.lowerBound - 1)
            {
                // "Sagen Sie der Frau Sommer Bescheid."
                let isWritten = title == "frau" && context.isCased(at: phrase.lowerBound) && context.isCased(at: from)
                if isWritten, context.classes(from).contains(.nameLike) {
                    return .name(from..<from + 1, 0.7, "name-title")
                }
                if title == "doktor", let range = words.name(at: from) { return .name(range, 0.7, "name-title") }
                return parts.collect(from: from, .careful).flatMap {
                    parts.describes($0) ? nil : .name($0, 0.7, "name-title")
                }
            }
            // "meine frau …" is told as a relation, not as a title.
            if phrase.lowerBound > 0, title != "familie",
                ["meine", "deine", "meiner", "deiner", "seiner", "ihrer", "einer"].contains(
                    context.text(phrase.lowerBound - 1))
            {
                return nil
            }
            // "der Herr Sonntag", but in a transcript without capitals "der herr sucht".
            let isPlain =
                context.stream.isCased || !Self.articles.contains(context.text(phrase.lowerBound - 1))
            return (written(parts.collect(from: from, .sure)) ?? (isPlain ? words.name(at: from) : nil)).map {
                .name($0, 0.93, "name-title")
            }
        case .rank: return ranked(phrase: phrase, from: start)
        case .opening: return openings.opening(phrase: phrase, from: from)
        case .being: return openings.being(phrase: phrase, from: from)
        case .greeting:
            // "Good evening, Domino's."
            guard let range = parts.collect(from: start, .careful, limit: 2), !parts.describes(range),
                !context.text(range.upperBound - 1).hasSuffix("'s"),
                context.stream.languages[start] != .german || !NameWords.isGroup(context.text(start))
            else { return nil }
            let strong = [
                "hi", "hello", "hey", "dear", "hallo", "liebe", "lieber", "tag", "morning", "afternoon", "evening",
            ].contains(context.text(phrase.upperBound - 1))
            let isCased = context.isCased(at: range.lowerBound)
            guard
                isCased && (context.stream.languages[start] == .english || context.endsClause(range.upperBound - 1))
                    || strong && context.endsClause(range.upperBound - 1)
                    || strong && NamePhrases.followers.contains(context.text(range.upperBound))
            else { return nil }
            return .name(range, isCased ? 0.75 : 0.6, "name-greeted")
        case .question: return nil
        }
    }

    /// `My name is Christmas.`: an ordinary word that only as a name has its capital.
    private func writtenName(at index: Int, phrase: Range<Int>) -> Candidate? {
        guard index < context.tokens.count, context.isCased(at: index), context.stream.languages[index] == .english,
            context.text(phrase.upperBound - 1) == "is" || context.text(phrase.upperBound - 1).hasSuffix("'s"),
            phrase.contains(where: { context.text($0).hasPrefix("name") }), context.tokens[index].shape == .word,
            context.classes(index).isDisjoint(with: [.soft, .filler, .acknowledgement, .digit, .number]),
            context.endsClause(index), !context.tokens[index].marks.contains(.question)
        else { return nil }
        return .name(index..<index + 1, 0.7, "name-introduced")
    }

    /// `Judge Quorlby`, `father o'malley`: only before what is no word, or has a capital of its own.
    private func ranked(phrase: Range<Int>, from start: Int) -> Candidate? {
        guard !context.endsClause(phrase.upperBound - 1), let range = parts.collect(from: start, .careful, limit: 2),
            !parts.describes(range)
        else { return nil }
        if context.stream.isCased {
            guard context.isCased(at: phrase.lowerBound) || context.stream.languages[start] == .english,
                context.isCased(at: range.lowerBound)
            else { return nil }
            return .name(range, 0.75, "name-title")
        }
        // "my father smokes": without capitals a verb may be an unknown word, too.
        let text = context.text(start)
        let isListed = FamilyNames.clear.contains(text) || GivenNames.clear.contains(text)
        guard isListed || !["s", "t", "d", "n", "g"].contains(where: { text.hasSuffix($0) }), parts.isUnknown(start)
        else {
            return nil
        }
        return .name(range, 0.6, "name-title")
    }

    private static let articles: Set<String> = [
        "der", "die", "den", "dem", "ein", "eine", "einen", "einem", "einer", "dieser", "diese", "meine", "meiner",
    ]

    /// The first token from `start` on that is no degree.
    private func behindDegrees(from start: Int) -> Int {
        var index = start
        while index < context.tokens.count, NamePhrases.degrees.contains(context.text(index)),
            !context.endsSentence(index)
        {
            index += 1
        }
        return index
    }

    /// A German name behind its title only where it has a capital or a particle: `Der Herr hat's genommen.`
    private func written(_ range: Range<Int>?) -> Range<Int>? {
        guard let range, context.stream.isCased, context.stream.languages[range.lowerBound] == .german else {
            return range
        }
        return range.contains { context.isCased(at: $0) } ? range : nil
    }

    /// Whether the same speaker goes on in the next line, without a full stop before it.
    private func isCut(before index: Int) -> Bool {
        !context.tokens[index - 1].marks.contains(.sentenceEnd)
            && context.tokens[index].speaker == context.tokens[index - 1].speaker
    }

    /// `uh`, `it's`, `das ist` before the name itself.
    private func skipSmall(from start: Int, limit: Int) -> Int {
        var index = start
        while index < context.tokens.count, index - start < limit {
            let token = context.tokens[index]
            guard
                !token.meaning.classes.isDisjoint(with: [.filler, .acknowledgement])
                    || [
                        "is", "ist", "was", "war", "it's", "actually", "just", "the", "der", "die", "auch", "lautet",
                        "nochmal", "heute",
                        "noch", "mal", "wieder", "again", "einmal", "jetzt", "mister", "mr",
                        "mrs", "ms", "miss", "herr", "frau", "herrn", "spelled", "doctor", "dr", "officer", "agent",
                        "detective", "inspector", "sergeant", "captain", "professor", "special", "senior",
                    ].contains(token.text)
                    || context.stream.languages[index] == .german
                        && (NameWords.titled.contains(token.text) || NameWords.isRelationCompound(token.text)
                            || WordNames.isCalling(token.text) && context.isCased(at: index + 1))
            else { break }
            if context.endsSentence(index), token.meaning.classes.isDisjoint(with: [.filler]) { break }
            index += 1
        }
        return index
    }
}
