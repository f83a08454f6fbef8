import BleepCore

/// What can be a name, or a part of one, by itself and by how it is written.
struct NameParts {
    let context: CallContext
    let claimed: ClaimMap

    /// A name has at most so many parts.
    static let longestName = 3

    enum Trust {
        /// Also names that are words: `Brown`, `Klein`.
        case sure
        /// Only what is no ordinary word, capitalised where that tells.
        case careful
    }

    /// The name that begins at `index`.
    func collect(from index: Int, _ trust: Trust, limit: Int = NameParts.longestName) -> Range<Int>? {
        guard index < context.tokens.count else { return nil }
        let first = behindInitials(from: index, trust)
        guard first < context.tokens.count, isNamePart(first, trust) || beginsWithParticle(first, trust) else {
            return nil
        }
        var end = first
        var parts = 0
        while end < context.tokens.count, parts < limit {
            if end > first, endsUtterance(end - 1) || context.tokens[end - 1].marks.contains(.clauseEnd) { break }
            // "Reverend Oduya preaching": who writes the first with a capital writes all of them so.
            let isOtherCase =
                parts > 0 && context.isCased(at: first) && !context.isCased(at: end)
                && !NamePhrases.particles.contains(context.text(end))
            if !isOtherCase, isNamePart(end, parts == 0 ? trust : laterTrust(trust, parts, at: end)),
                parts == 0 || !isVerbBehindSurname(end)
            {
                parts += 1
                end += 1
                continue
            }
            // "Thao Do.": a small word with a capital where what is said ends.
            if parts == 1, trust == .sure, isSmallSurname(end) {
                end += 1
                break
            }
            if parts > 0, isSurname(end, from: first, trust) || isEstate(end) {
                end += context.text(end) == "von" || context.text(end) == "zu" ? 2 : 1
                break
            }
            // "van der", an initial: only with a name behind.
            var behind = end
            while behind < context.tokens.count, behind - end < 3,
                NamePhrases.particles.contains(context.text(behind))
                    || (context.tokens[behind].shape == .letter && behind > first)
            {
                behind += 1
            }
            guard behind > end, behind < context.tokens.count, isNamePart(behind, trust),
                !isPlainGerman(end..<behind + 1),
                !context.endsSentence(behind - 1),
                isUnknown(behind) || context.isCased(at: behind),
                !NameWords.isOrganisation(context.text(behind)),
                context.tokens[end].shape != .letter || context.isCased(at: behind)
                    || !context.stream.isCased && context.text(end) != "i" && context.text(end) != "a"
            else { break }
            end = behind
        }
        return end > first ? index..<end : nil
    }

    /// `herrn … gesprochen`: in a transcript without capitals the verb behind a surname.
    private func isVerbBehindSurname(_ index: Int) -> Bool {
        let text = context.text(index)
        return !context.stream.isCased && context.stream.languages[index] == .german && !context.isGivenName(index - 1)
            && !NamePhrases.particles.contains(context.text(index - 1))
            && Self.isVerb(text) && !FamilyNames.clear.contains(text) && !FamilyNames.hasEnding(text)
    }

    /// A name begins with so many initials at most.
    static let mostInitials = 3

    /// The index behind the initials that begin at `index`: `T. J.` of `T. J. Smith`.
    private func behindInitials(from index: Int, _ trust: Trust) -> Int {
        var end = index
        while end < context.tokens.count, end - index < Self.mostInitials, isInitial(end, trust) { end += 1 }
        return end
    }

    /// Marked as one, or, where there are no capitals and a name is sure to stand, a letter before a word that no table
    /// knows.
    func isInitial(_ index: Int, _ trust: Trust) -> Bool {
        let token = context.tokens[index]
        if token.marks.contains(.initial) { return true }
        guard trust == .sure, !context.stream.isCased, token.shape == .letter, token.text != "i", token.text != "a"
        else { return false }
        var behind = index + 1
        while behind < context.tokens.count, behind - index < Self.mostInitials, !context.endsSentence(behind - 1),
            context.tokens[behind].shape == .letter
        {
            behind += 1
        }
        return behind < context.tokens.count && !context.endsSentence(behind - 1) && isUnknown(behind)
            && context.text(behind).utf8.count > 2
    }

    private func isSmallSurname(_ index: Int) -> Bool {
        context.isCased(at: index) && context.stream.languages[index] == .english && context.endsClause(index)
            && context.tokens[index].shape == .word && !context.tokens[index].marks.contains(.question)
            && context.classes(index).contains(.soft) && !context.text(index).contains("'")
            && !claimed.contains(index)
    }

    private func beginsWithParticle(_ index: Int, _ trust: Trust) -> Bool {
        guard Self.firstParticles.contains(context.text(index)), context.text(index - 1) != "ich" else { return false }
        // "zum Bahnhof", "von der Bank": a German particle begins a name only where one is sure to stand.
        if trust == .careful, !context.stream.isCased { return false }
        var behind = index + 1
        while behind < context.tokens.count, behind - index < 3, NamePhrases.particles.contains(context.text(behind)) {
            behind += 1
        }
        return behind < context.tokens.count && !context.endsSentence(behind - 1)
            && (isUnknown(behind) && !context.stream.isCased || context.isCased(at: behind))
            && isNamePart(behind, trust)
            && !NameWords.isOrganisation(context.text(behind))
    }

    /// With these a name may begin.
    private static let firstParticles: Set<String> = [
        "von", "van", "de", "del", "della", "di", "da", "du", "le", "la", "mc", "mac", "o", "al", "el", "zur", "zum",
        "zu",
        "vom", "ten", "af", "bin", "ben",
    ]

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

    func isUnknown(_ index: Int) -> Bool {
        context.tokens[index].shape == .word
            && context.classes(index).isDisjoint(
                with: [
                    .soft, .ordinary, .unit, .filler, .acknowledgement, .digit, .number, .magnitude, .symbol,
                    .multiplier,
                    .ordinal, .month, .nameLike, .correction,
                ])
    }

    /// Whether the word is one of neither language, also where the other was recognised: `Praxis am Markt`.
    func isForeign(_ index: Int) -> Bool {
        isUnknown(index)
            && (Lexicon.shared.lookUp(context.text(index))?.anyClasses ?? [])
                .isDisjoint(with: [.soft, .ordinary, .unit, .filler, .acknowledgement])
    }

    func isNamePart(_ index: Int, _ trust: Trust) -> Bool {
        let token = context.tokens[index]
        guard token.shape == .word, !claimed.contains(index), token.text.utf8.count >= 2, !Self.isNoName(token.text),
            !NameWords.relations.contains(token.text), !NameWords.never.contains(token.text),
            !NameWords.asking.contains(token.text), !NameWords.desks.contains(token.text),
            !NamePhrases.titles.contains(token.text),
            context.stream.languages[index] != .german || !NameWords.isPlainRelation(token.text)
        else { return false }
        if trust == .careful, NamedPlaces.contains(token.text) { return false }
        let classes = token.meaning.classes
        if context.isGivenName(index), classes.isDisjoint(with: [.soft, .ordinary, .unit, .month]) {
            return trust == .sure || context.marksCapital(index)
        }
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
        if trust == .careful, context.stream.isCased {
            return token.marks.contains(.capitalised) || token.text.hasPrefix("al-") || token.text.hasPrefix("o'")
        }
        return true
    }

    /// Of a small word, not of a name: `idris he'd`.
    private static let contractions = ["n't", "'re", "'ve", "'ll", "'d", "'m"]

    private static func isNoName(_ text: String) -> Bool {
        text.contains("_") || contractions.contains { text.hasSuffix($0) }
    }

    /// Whether what somebody says began at most so many tokens before.
    func nearTurnStart(_ index: Int, within reach: Int) -> Bool {
        (max(0, index - reach)...index).contains { $0 == 0 || context.tokens[$0].marks.contains(.turnStart) }
    }

    /// `jane and tom`: the other name.
    func second(behind range: Range<Int>) -> Candidate? {
        let joint = range.upperBound
        guard ["and", "und"].contains(context.text(joint)), !context.endsSentence(joint - 1),
            let other = collect(from: joint + 1, .careful, limit: 2), !describes(other), isUnknown(other.lowerBound),
            context.isCased(at: other.lowerBound) && context.stream.languages[joint] == .english
                || context.endsClause(other.upperBound - 1) || context.classes(other.upperBound).contains(.soft)
                || context.stream.languages[joint] == .english && context.classes(other.upperBound).contains(.ordinary)
        else { return nil }
        return .name(other, 0.65, "name-beside")
    }

}

extension Candidate {
    static func name(_ tokens: Range<Int>, _ confidence: Double, _ rule: String) -> Candidate {
        Candidate(tokens: tokens, kind: .name, confidence: confidence, rule: rule)
    }
}
