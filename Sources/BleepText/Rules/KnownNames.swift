import BleepCore

/// The names that a call gave away once: every other mention of them, of a part of them, and of what a recogniser may
/// have made of them.
struct KnownNames {
    /// Lower case, at least two letters.
    private var parts: Set<String> = []
    /// Parts that stood behind a particle: `zur Mühlen`.
    private var particled: Set<String> = []
    /// Each part with one letter left out, for names that were misheard.
    private var nearly: [String: Set<String>] = [:]

    /// From this length on half of a double name is a name, in letters.
    private static let shortestHalf = 4
    /// From this length on a name may have been misheard by a letter.
    private static let shortestMisheard = 6

    /// Before a thing or a season, hardly before a name.
    private static let articles: Set<String> = ["im", "am", "zum", "ein", "einen", "einem", "das", "kein", "keinen"]

    init(_ candidates: [Candidate], context: CallContext) {
        learn(candidates, context)
    }

    private mutating func learn(_ candidates: [Candidate], _ context: CallContext) {
        for candidate in candidates where candidate.kind == .name {
            for index in candidate.tokens where context.tokens[index].shape == .word {
                let text = Self.stem(context.text(index))
                let classes = context.classes(index)
                guard text.utf8.count >= 2, !NamePhrases.particles.contains(text), !NamePhrases.titles.contains(text),
                    classes.isDisjoint(with: [.filler, .acknowledgement, .digit, .number])
                else { continue }
                parts.insert(text)
                // "Runge-Lindt": each half may be said alone.
                if text.contains("-") {
                    parts.formUnion(
                        text.split(separator: "-").map { String($0) }.filter { $0.count >= Self.shortestHalf })
                }
                if index > candidate.tokens.lowerBound, NamePhrases.particles.contains(context.text(index - 1)) {
                    particled.insert(text)
                }
                if text.count >= Self.shortestMisheard {
                    for shorter in Self.deletions(text) { nearly[shorter, default: []].insert(text) }
                }
            }
        }
    }

    /// Names that were spelled: capital ASCII letters.
    mutating func learn(spelled: [String]) {
        for text in spelled where text.utf8.count >= 3 { parts.insert(text.lowercased()) }
    }

    var isEmpty: Bool { parts.isEmpty }

    func contains(_ text: String) -> Bool { parts.contains(text) }

    /// Mentions outside what is claimed already; a surname that stands only beside a known first name is learned.
    mutating func allMentions(in context: CallContext, claimed: ClaimMap) -> [Candidate] {
        let found = mentions(in: context, claimed: claimed)
        let before = parts.count
        learn(found, context)
        return parts.count == before ? found : mentions(in: context, claimed: claimed)
    }

    /// Mentions outside what is claimed already.
    private func mentions(in context: CallContext, claimed: ClaimMap) -> [Candidate] {
        guard !isEmpty else { return [] }
        var found: [Candidate] = []
        var memory: [String: Bool] = [:]
        for (index, token) in context.tokens.enumerated() where token.shape == .word && !claimed.contains(index) {
            let isExact = isKnown(token.text)
            if !isExact {
                guard token.meaning.classes.isEmpty, token.text.utf8.count >= Self.shortestMisheard else { continue }
                let isNear: Bool
                if let known = memory[token.text] {
                    isNear = known
                } else {
                    isNear = isMisheard(token.text)
                    memory[token.text] = isNear
                }
                guard isNear else { continue }
            } else if !token.meaning.classes.isDisjoint(with: [
                .ordinary, .soft, .month, .ordinal, .unit, .letter, .symbol, .number,
            ]),
                !token.meaning.classes.contains(.nameLike) || !token.meaning.classes.isDisjoint(with: [.soft, .month])
            {
                // A name that is a word counts where it is written like a name or stands beside one.
                let beside = [index - 1, index + 1].contains { place in
                    context.tokens.indices.contains(place)
                        && (claimed.contains(place) && !context.tokens[place].text.isEmpty
                            && isKnown(context.text(place))
                            || NamePhrases.titles.contains(context.text(place))
                            || (isKnown(context.text(place)) && context.classes(place).isEmpty))
                }
                let written =
                    context.stream.isCased && token.marks.contains(.capitalised) && !startsSentence(index, context)
                    && context.stream.languages[index] == .english
                guard beside || written else { continue }
            } else if token.meaning.classes.contains(.nameLike), token.meaning.classes.contains(.ordinary), index > 0,
                context.stream.languages[index] == .german, Self.articles.contains(context.text(index - 1)),
                !context.endsClause(index - 1)
            {
                // "Frau Sommer hat im Sommer frei."
                continue
            }
            var range = index..<index + 1
            if isExact {
                // "und zur Mühlen": the particle with which the name was said.
                while particled.contains(Self.stem(token.text)), range.lowerBound > 0,
                    NamePhrases.particles.contains(context.text(range.lowerBound - 1)),
                    !context.endsClause(range.lowerBound - 1), !claimed.contains(range.lowerBound - 1)
                {
                    range = range.lowerBound - 1..<range.upperBound
                }
                if index > 0, isUnknownBeside(index - 1, index, context), !claimed.contains(index - 1) {
                    range = min(range.lowerBound, index - 1)..<index + 1
                }
                if index + 1 < context.tokens.count, isUnknownBeside(index + 1, index, context),
                    !claimed.contains(index + 1)
                {
                    range = range.lowerBound..<index + 2
                }
            }
            if let last = found.last, last.tokens.upperBound >= range.lowerBound {
                found[found.count - 1].tokens = last.tokens.lowerBound..<max(last.tokens.upperBound, range.upperBound)
            } else {
                found.append(
                    Candidate(tokens: range, kind: .name, confidence: isExact ? 0.85 : 0.6, rule: "name-again"))
            }
        }
        return found
    }

    /// A word that no table knows directly beside a known name in the same clause: the other part of the name.
    private func isUnknownBeside(_ other: Int, _ index: Int, _ context: CallContext) -> Bool {
        let token = context.tokens[other]
        // "Hope. Hope Rivers."
        if other > index, token.shape == .word, context.isCased(at: other), context.isCased(at: index),
            token.meaning.classes.contains(.nameLike) || FamilyNames.clear.contains(token.text),
            token.meaning.classes.isDisjoint(with: [.soft, .month]), !context.endsClause(index)
        {
            return true
        }
        guard token.shape == .word,
            token.meaning.classes.isDisjoint(with: WordClasses(rawValue: ~WordClasses.alphabet.rawValue)),
            token.text.utf8.count >= (context.isCased(at: other) ? 2 : 3), !context.endsClause(min(other, index))
        else { return false }
        guard !NameWords.relations.contains(token.text), !NameWords.never.contains(token.text),
            !NameWords.isOrganisation(token.text), !NamePhrases.titles.contains(token.text)
        else { return false }
        if context.stream.isCased {
            // "Die Kuni Schamel war …"
            if other < index, other > 0, ["der", "die", "den", "dem"].contains(context.text(other - 1)),
                FamilyNames.clear.contains(context.text(index)) || context.classes(index).isEmpty,
                !CommonNouns.isOccupation(token.text), !NameWords.isRelationCompound(token.text)
            {
                return token.marks.contains(.capitalised)
            }
            return token.marks.contains(.capitalised)
                && (context.stream.languages[other] == .english
                    || other < index && context.endsClause(index) && !startsSentence(other, context))
        }
        return other > index
            ? context.endsClause(other)
            : other == 0 || context.endsClause(other - 1)
                || !context.classes(other - 1).isDisjoint(with: [.acknowledgement, .filler])
    }

    private func startsSentence(_ index: Int, _ context: CallContext) -> Bool {
        index == 0 || context.endsSentence(index - 1) || context.tokens[index].marks.contains(.segmentStart)
    }

    private func isKnown(_ text: String) -> Bool {
        if parts.contains(text) { return true }
        let stem = Self.stem(text)
        if stem != text, parts.contains(stem) { return true }
        if text.hasSuffix("s"), text.utf8.count > 3, parts.contains(String(text.dropLast())) { return true }
        // "archer's" said as two, "müller-lüdenscheidt".
        if text.contains("-") {
            return text.split(separator: "-").contains { $0.utf8.count > 2 && parts.contains(String($0)) }
        }
        return false
    }

    private static func stem(_ text: String) -> String {
        text.hasSuffix("'s") ? String(text.dropLast(2)) : text.hasSuffix("'") ? String(text.dropLast()) : text
    }

    /// One letter more, less or other than in a known name, the first letter the same.
    private func isMisheard(_ text: String) -> Bool {
        let stem = Self.stem(text)
        func fits(_ names: Set<String>?) -> Bool {
            names?.contains { $0.first == stem.first && abs($0.count - stem.count) <= 1 } ?? false
        }
        if fits(nearly[stem]) { return true }
        for shorter in Self.deletions(stem) {
            if parts.contains(shorter), shorter.count >= Self.shortestMisheard - 1, shorter.first == stem.first {
                return true
            }
            if fits(nearly[shorter].map { $0.filter { $0.count == stem.count } }) { return true }
        }
        return false
    }

    private static func deletions(_ text: String) -> [String] {
        let characters = Array(text)
        return characters.indices.dropFirst().map { place in
            String(characters[..<place] + characters[(place + 1)...])
        }
    }
}
