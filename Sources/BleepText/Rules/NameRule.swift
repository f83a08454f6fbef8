import BleepCore

/// Names after what introduces them, in answers, behind titles; and every other mention of a name that is known so.
///
/// No list of names decides: what stands in the place of a name and is no ordinary word is one.
struct NameRule {
    let context: CallContext
    let claimed: ClaimMap

    /// A name has at most so many parts.
    private static let longestName = 3
    /// How far the answer may be from the question, in tokens.
    private static let answerReach = 9

    enum Trust {
        /// Also names that are words: `Brown`, `Klein`.
        case sure
        /// Only what is no ordinary word, capitalised where that tells.
        case careful
    }

    func candidates() -> [Candidate] {
        var found: [Candidate] = []
        var end = 0
        var index = 0
        let table = NamePhrases.introductions
        while index < context.tokens.count {
            let token = context.tokens[index]
            guard token.shape == .word || token.shape == .letter else {
                index += 1
                continue
            }
            if let (length, introduction) = table.match(context.tokens, at: index) {
                if let name = name(after: introduction, phrase: index..<index + length, notBefore: end) {
                    found.append(name)
                    end = name.tokens.upperBound
                    index = end
                } else {
                    if let name = nameBefore(index, notBefore: end) {
                        found.append(name)
                        end = index
                    }
                    // A shorter phrase may begin within: "thank you, this is …".
                    index += 1
                }
                continue
            }
            if let name = nameBefore(index, notBefore: end) {
                found.append(name)
                end = index
            }
            index += 1
        }
        return found
    }

    // MARK: After an introduction

    private func name(after introduction: NamePhrases.Introduction, phrase: Range<Int>, notBefore floor: Int)
        -> Candidate?
    {
        let start = phrase.upperBound
        guard phrase.lowerBound >= floor else { return nil }
        if introduction == .question { return answer(to: phrase) }
        // "what's your husband's name?"
        if introduction == .sure, start < context.tokens.count, context.endsSentence(start - 1), !isCut(before: start) {
            return answer(to: phrase)
        }
        guard start < context.tokens.count,
            !context.endsSentence(start - 1) || introduction == .title
                || (introduction == .sure && isCut(before: start))
        else {
            return nil
        }
        let from = skipSmall(from: start, limit: introduction == .sure ? 5 : 2)
        switch introduction {
        case .sure:
            if context.text(phrase.lowerBound) == "are", phrase.count == 2 { return areYou(from: from) }
            return collect(from: from, .sure).map { candidate($0, 0.95, "name-introduced") }
        case .likely:
            guard let range = collect(from: from, .careful) else { return nil }
            let isPut = context.text(phrase.lowerBound) == "put"
            if isPut, !["on", "back", "through"].contains(context.text(range.upperBound)) { return nil }
            return candidate(range, 0.8, "name-addressed")
        case .title:
            if ["frau", "miss", "doctor", "doktor", "familie"].contains(context.text(phrase.upperBound - 1)),
                phrase.lowerBound > 0,
                [
                    "eine", "die", "der", "ihre", "seine", "to", "will", "don't", "i", "a", "the", "your", "keine",
                    "junge", "alte", "you", "we", "unsere", "diese", "my",
                ]
                .contains(context.text(phrase.lowerBound - 1)), !context.endsClause(phrase.lowerBound - 1)
            {
                return collect(from: start, .careful).flatMap { describes($0) ? nil : candidate($0, 0.7, "name-title") }
            }
            // "meine frau …" is told as a relation, not as a title.
            if phrase.lowerBound > 0,
                ["meine", "deine", "meiner", "deiner", "seiner", "ihrer", "einer"].contains(
                    context.text(phrase.lowerBound - 1))
            {
                return nil
            }
            return collect(from: start, .sure).map { candidate($0, 0.93, "name-title") }
        case .opening: return opening(phrase: phrase, from: from)
        case .being: return being(phrase: phrase, from: from)
        case .relation:
            return collect(from: start, .careful, limit: 2).flatMap { range in
                // "my son plays football": without capitals a verb may be an unknown word, too.
                let next = context.text(range.upperBound)
                let isVerb = ["s", "t", "d", "n"].contains { context.text(range.lowerBound).hasSuffix($0) }
                let goesOn = [
                    "is", "was", "has", "and", "who", "will", "can", "would", "ist", "hat", "und", "war", "kann", "der",
                    "die", "wird", "at", "on", "in", "from", "unter", "auf",
                ].contains(next)
                guard
                    context.isCased(at: range.lowerBound) || goesOn
                        || context.endsClause(range.upperBound - 1) && !isVerb
                else { return nil }
                return describes(range) ? nil : candidate(range, 0.7, "name-relation")
            }
        case .greeting:
            guard let range = collect(from: start, .careful, limit: 2), !describes(range) else { return nil }
            let strong = [
                "hi", "hello", "hey", "dear", "hallo", "liebe", "lieber", "tag", "morning", "afternoon", "evening",
            ].contains(context.text(phrase.upperBound - 1))
            let isCased = context.isCased(at: range.lowerBound)
            guard
                isCased && (context.stream.languages[start] == .english || context.endsClause(range.upperBound - 1))
                    || strong && context.endsClause(range.upperBound - 1)
                    || strong && NamePhrases.followers.contains(context.text(range.upperBound))
            else { return nil }
            return candidate(range, isCased ? 0.75 : 0.6, "name-greeted")
        case .question: return nil
        }
    }

    /// Whether the same speaker goes on in the next line, without a full stop before it.
    private func isCut(before index: Int) -> Bool {
        !context.tokens[index - 1].marks.contains(.sentenceEnd)
            && context.tokens[index].speaker == context.tokens[index - 1].speaker
    }

    private func candidate(_ range: Range<Int>, _ confidence: Double, _ rule: String) -> Candidate {
        Candidate(tokens: range, kind: .name, confidence: confidence, rule: rule)
    }

    /// `uh`, `it's`, `das ist` before the name itself.
    private func skipSmall(from start: Int, limit: Int) -> Int {
        var index = start
        while index < context.tokens.count, index - start < limit {
            let token = context.tokens[index]
            guard
                !token.meaning.classes.isDisjoint(with: [.filler, .acknowledgement])
                    || [
                        "is", "ist", "it's", "actually", "just", "the", "der", "die", "auch", "a", "lautet", "nochmal",
                        "noch", "mal", "wieder", "again", "einmal", "jetzt", "mister", "mr",
                        "mrs", "ms", "miss", "herr", "frau", "herrn", "spelled", "doctor", "dr", "officer", "agent",
                        "detective", "inspector", "sergeant", "captain", "professor", "special", "senior",
                    ].contains(token.text)
            else { break }
            if context.endsSentence(index), token.meaning.classes.isDisjoint(with: [.filler]) { break }
            index += 1
        }
        return index
    }

    private func areYou(from index: Int) -> Candidate? {
        guard let range = collect(from: index, .careful), !describes(range), context.isCased(at: index),
            context.tokens[range.upperBound - 1].marks.contains(.question)
        else { return nil }
        return candidate(range, 0.6, "name-introduced")
    }

    /// `this is kevin archer from …`, `hier ist jonas ebeling`, `is this jane?`
    private func opening(phrase: Range<Int>, from: Int) -> Candidate? {
        guard let range = collect(from: from, .careful) else { return nil }
        let first = context.text(phrase.lowerBound)
        let isCased = context.isCased(at: range.lowerBound)
        let end = range.upperBound
        let ended = context.endsClause(end - 1)
        let follows = end < context.tokens.count && NamePhrases.followers.contains(context.text(end))
        let certainly =
            ["speaking", "calling", "from", "vom", "von", "here", "again", "aus", "hier", "am"].contains(
                context.text(end)) && !context.endsSentence(end - 1)
        if first == "hier", phrase.count == 1, !["von", "vom", "aus"].contains(context.text(end)) { return nil }
        let isThis = first == "this" || first == "hier"
        let isPlain = range.count == 1 && describes(range) && ["again", "here"].contains(context.text(end))
        if certainly, isThis || (first == "it's" || first == "it") && !isPlain {
            return candidate(range, 0.92, "name-opening")
        }
        guard !describes(range) else { return nil }
        if first == "it's" || first == "it" || first == "that's" || first == "you" || first == "da" {
            return isCased && ended && context.stream.languages[from] == .english && range.count >= 2
                ? candidate(range, 0.6, "name-opening") : nil
        }
        if range.count >= 2, ended || follows { return candidate(range, isThis ? 0.9 : 0.8, "name-opening") }
        if isThis, ended || follows {
            if isCased, context.stream.languages[from] == .english { return candidate(range, 0.85, "name-opening") }
            return nearTurnStart(phrase.lowerBound) ? candidate(range, 0.75, "name-opening") : nil
        }
        if range.count >= 2, isThis { return candidate(range, 0.7, "name-opening") }
        if first == "is" || first == "ist",
            ["there", "available", "home", "in", "around", "da", "zu", "dort", "erreichbar"].contains(
                context.text(end)),
            phrase.count == 1, context.endsClause(end)
        {
            return candidate(range, 0.75, "name-asked")
        }
        if first == "is" || first == "ist" || first == "sind" || first == "bist", ended, isCased,
            context.stream.languages[from] == .english || nearTurnStart(phrase.lowerBound)
        {
            return candidate(range, 0.6, "name-asked")
        }
        return nil
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

    private func being(phrase: Range<Int>, from: Int) -> Candidate? {
        guard let range = collect(from: from, .careful), !describes(range) else { return nil }
        let end = range.upperBound
        let isCased = context.isCased(at: range.lowerBound)
        let certainly =
            ["from", "calling", "vom", "von", "with", "your"].contains(context.text(end))
            && !context.endsSentence(end - 1)
        let ended = context.endsClause(end - 1)
        let english = context.stream.languages[from] == .english
        if certainly { return candidate(range, 0.85, "name-being") }
        if range.count >= 2, isCased, ended { return candidate(range, 0.8, "name-being") }
        if isCased, english, ended || context.text(end) == "and" { return candidate(range, 0.7, "name-being") }
        guard nearTurnStart(phrase.lowerBound), ended || context.text(end) == "and" || context.text(end) == "und" else {
            return nil
        }
        let greeted =
            phrase.lowerBound > 0
            && ["hi", "hello", "hey", "hallo", "tag", "morning", "afternoon"].contains(
                context.text(phrase.lowerBound - 1))
        return greeted || range.count >= 2 ? candidate(range, 0.6, "name-being") : nil
    }

    // MARK: Answers

    /// The name that the other says after being asked for it.
    private func answer(to phrase: Range<Int>) -> Candidate? {
        var index = phrase.upperBound
        var changed = false
        let speaker = context.tokens[phrase.lowerBound].speaker
        var steps = 0
        while index < context.tokens.count, steps < Self.answerReach {
            let token = context.tokens[index]
            if token.marks.contains(.turnStart) || token.marks.contains(.segmentStart)
                || context.tokens[index - 1].marks.contains(.sentenceEnd)
            {
                changed = true
            }
            if isNamePart(index, .sure), changed { break }
            let classes = token.meaning.classes
            if !changed, steps > 5 { return nil }
            let isSmall =
                !classes.isDisjoint(with: [.soft, .filler, .acknowledgement]) || token.text == "name"
                || token.text == "first" || token.text == "full"
                || token.text == "please" || token.text == "account" || token.text == "card"
                || NamePhrases.titles.contains(token.text) || !changed && token.speaker == speaker
            guard isSmall else { return nil }
            index += 1
            steps += 1
        }
        guard changed, index < context.tokens.count, steps < Self.answerReach, let range = collect(from: index, .sure)
        else { return nil }
        if context.tokens[index].speaker == speaker, speaker >= 0 { return nil }
        // An answer is short: the name, and then it ends or goes on with small words.
        let end = range.upperBound
        let sound =
            context.endsClause(end - 1)
            || !context.classes(end).isDisjoint(with: [.soft, .filler, .acknowledgement, .letter])
            || context.tokens[end].shape == .letter || range.count >= 2
        guard sound else { return nil }
        // "timothy and gregory"
        if ["and", "und"].contains(context.text(end)), let other = collect(from: end + 1, .careful),
            context.endsClause(other.upperBound - 1)
        {
            return candidate(range.lowerBound..<other.upperBound, 0.8, "name-answer")
        }
        return candidate(range, 0.85, "name-answer")
    }

    // MARK: Before a word

    /// `jane doe speaking`, `ebeling am apparat`, `jane here`.
    private func nameBefore(_ index: Int, notBefore floor: Int) -> Candidate? {
        let text = context.text(index)
        let isApparat = text == "am" && context.text(index + 1) == "apparat"
        if text == "mein", context.text(index + 1) == "name",
            !["ist", "war", "lautet", "steht", "tut"].contains(context.text(index + 2)) || context.endsClause(index + 1)
        {
            return answered(before: index, notBefore: floor)
        }
        if text == "guten" || text == "hallo" || text == "grüß", index > floor,
            !context.tokens[index].marks.contains(.turnStart)
        {
            return answered(before: index, notBefore: floor)
        }
        guard text == "speaking" || text == "here" || text == "calling" || text == "hier" || isApparat, index > floor,
            !context.endsSentence(index - 1)
        else { return nil }
        var start = index
        while start > floor, index - start < Self.longestName, isNamePart(start - 1, isApparat ? .sure : .careful),
            start == index || !context.endsClause(start - 1)
        {
            start -= 1
        }
        guard start < index else { return nil }
        if isApparat { return candidate(start..<index, 0.9, "name-before") }
        let opens =
            context.tokens[start].marks.contains(.turnStart) || context.tokens[start].marks.contains(.segmentStart)
            || (start > 0
                && ["yes", "hello", "hi", "hallo", "ja", "tag", "morning", "afternoon", "evening", "morgen", "abend"]
                    .contains(context.text(start - 1)))
        let closes =
            text == "speaking" && (context.endsClause(index) || context.classes(index + 1).contains(.soft))
            && !context.text(index - 1).hasSuffix("ly")
        if closes { return candidate(start..<index, 0.8, "name-before") }
        guard opens else { return nil }
        if text == "speaking", opens { return candidate(start..<index, 0.85, "name-before") }
        guard index - start <= 2, context.isCased(at: start) || index - start == 2 || text == "here" || text == "hier"
        else { return nil }
        return candidate(start..<index, 0.65, "name-before")
    }

    /// `pohlmann, guten tag`: how Germans answer the telephone.
    private func answered(before index: Int, notBefore floor: Int) -> Candidate? {
        var start = index
        while start > floor, index - start < 2, isNamePart(start - 1, .sure) {
            start -= 1
            if context.tokens[start].marks.contains(.turnStart) { break }
        }
        guard start < index,
            context.tokens[start].marks.contains(.turnStart)
                || start > 0 && context.tokens[start - 1].marks.contains(.turnStart)
                    && ["ja", "hallo"].contains(context.text(start - 1))
        else { return nil }
        return candidate(start..<index, 0.7, "name-before")
    }

    // MARK: What can be a name

    /// The name that begins at `index`.
    private func collect(from index: Int, _ trust: Trust, limit: Int = NameRule.longestName) -> Range<Int>? {
        guard index < context.tokens.count, isNamePart(index, trust) || beginsWithParticle(index, trust) else {
            return nil
        }
        var end = index
        var parts = 0
        while end < context.tokens.count, parts < limit {
            if end > index, endsUtterance(end - 1) || context.tokens[end - 1].marks.contains(.clauseEnd) { break }
            if isNamePart(end, parts == 0 ? trust : laterTrust(trust, parts, at: end)) {
                parts += 1
                end += 1
                continue
            }
            // "van der", an initial: only with a name behind.
            var behind = end
            while behind < context.tokens.count, behind - end < 3,
                NamePhrases.particles.contains(context.text(behind))
                    || (context.tokens[behind].shape == .letter && behind > index)
            {
                behind += 1
            }
            guard behind > end, behind < context.tokens.count, isNamePart(behind, trust),
                !context.endsSentence(behind - 1),
                isUnknown(behind) || context.isCased(at: behind),
                context.tokens[end].shape != .letter || context.isCased(at: behind)
                    || !context.stream.isCased && context.text(end) != "i" && context.text(end) != "a"
            else { break }
            end = behind
        }
        return end > index ? index..<end : nil
    }

    private func beginsWithParticle(_ index: Int, _ trust: Trust) -> Bool {
        NamePhrases.particles.contains(context.text(index)) && index + 1 < context.tokens.count && isUnknown(index + 1)
            && isNamePart(index + 1, trust)
            && ["von", "van", "de", "mc", "o", "al", "el", "di"].contains(context.text(index))
    }

    /// The third part of a name, and any that would be a word, must be sure to be one.
    private func laterTrust(_ trust: Trust, _ parts: Int, at index: Int) -> Trust {
        parts >= 2 || context.stream.isCased && trust == .careful ? .careful : .sure
    }

    /// In nanoseconds: a recogniser may cut an utterance within a name, but not at a pause.
    private static let shortestPause = 250_000_000

    private func endsUtterance(_ index: Int) -> Bool {
        if context.endsSentence(index) { return true }
        return context.tokens[index + 1].marks.contains(.segmentStart)
            && context.tokens[index + 1].start.nanoseconds - context.tokens[index].end.nanoseconds > Self.shortestPause
    }

    private func isUnknown(_ index: Int) -> Bool {
        context.tokens[index].shape == .word
            && context.classes(index).isDisjoint(
                with: [
                    .soft, .ordinary, .unit, .filler, .acknowledgement, .digit, .number, .magnitude, .symbol,
                    .multiplier,
                    .ordinal, .month, .nameLike, .correction,
                ])
    }

    func isNamePart(_ index: Int, _ trust: Trust) -> Bool {
        let token = context.tokens[index]
        guard token.shape == .word, !claimed.contains(index), token.text.utf8.count >= 2, !Self.isNoName(token.text),
            !NamePhrases.titles.contains(token.text)
        else { return false }
        let classes = token.meaning.classes
        if classes.contains(.nameLike), trust == .sure {
            // "may i", "will you": not where the small word is likelier.
            if classes.contains(.soft) { return context.isCased(at: index) }
            return true
        }
        if classes.contains(.nameLike), context.isCased(at: index), context.stream.languages[index] == .english {
            return true
        }
        if classes.contains(.nameLike), classes.isDisjoint(with: [.ordinary, .soft, .month]), trust == .careful,
            !context.stream.isCased
        {
            return false
        }
        let never: WordClasses = [
            .soft, .unit, .filler, .acknowledgement, .digit, .number, .magnitude, .multiplier, .ordinal, .correction,
        ]
        guard classes.isDisjoint(with: never) else { return false }
        if classes.contains(.month) || classes.contains(.symbol) || classes.contains(.ordinary) {
            return false
        }
        if trust == .careful, context.stream.isCased { return token.marks.contains(.capitalised) }
        return true
    }

    private static func isNoName(_ text: String) -> Bool {
        text.contains("_") || text.hasSuffix("n't") || text.hasSuffix("'re") || text.hasSuffix("'ve")
            || text.hasSuffix("'ll")
    }

    /// One word that by its ending describes something, where capitals do not tell.
    private func describes(_ range: Range<Int>) -> Bool {
        guard let index = range.first else { return true }
        if context.isCased(at: index), context.stream.languages[index] == .english { return false }
        if range.count >= 2, !NamePhrases.describing.prefix(5).contains(where: { context.text(index).hasSuffix($0) }) {
            return false
        }
        let text = context.text(index)
        if ["fred", "med", "ric", "nic", "irving", "clement"].contains(where: { text.hasSuffix($0) }) { return false }
        return NamePhrases.describing.contains { text.utf8.count > $0.utf8.count + 2 && text.hasSuffix($0) }
    }
}

extension NamePhrases {
    static let titles: Set<String> = [
        "mr", "mrs", "ms", "miss", "mister", "missus", "herr", "herrn", "frau", "fräulein", "dr", "doktor", "doctor",
        "prof",
        "professor", "sir", "madam", "ma'am",
    ]
}

extension CallContext {
    /// Whether the token is capitalised where capitals tell: not at the start of a sentence.
    func isCased(at index: Int) -> Bool {
        guard stream.isCased, tokens.indices.contains(index) else { return false }
        return tokens[index].marks.contains(.capitalised)
    }
}
