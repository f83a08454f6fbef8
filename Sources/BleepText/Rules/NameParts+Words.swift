import BleepCore

// Surnames that are words, where what stands before them says that they are none.
extension NameParts {
    /// A word that is a surname only behind the first name that stands before it.
    func isSurname(_ index: Int, from first: Int, _ trust: Trust) -> Bool {
        isWordSurname(index, from: first, trust) || isLastWord(index, from: first, trust)
    }

    /// `Frau Ingeborg Sassen?`, `mein Brigadier, Lothar Fuß, …`: behind a first name a word with its capital, with which
    /// the clause ends.
    func isWordSurname(_ index: Int, from first: Int, _ trust: Trust) -> Bool {
        guard index == first + 1, context.stream.isCased, context.stream.languages[index] == .german,
            context.isGivenName(first), context.isCased(at: index), !context.endsClause(first),
            context.endsClause(index), context.tokens[index].shape == .word,
            trust == .sure || first == 0 || context.endsClause(first - 1)
        else { return false }
        return context.classes(index).isDisjoint(with: [
            .soft, .filler, .acknowledgement, .digit, .number, .correction, .month,
        ])
    }

    /// `it's colin penny`: behind a first name that is told or asked for, the word with which all ends, where there are no
    /// capitals.
    private func isLastWord(_ index: Int, from first: Int, _ trust: Trust) -> Bool {
        guard trust == .sure, index == first + 1, !context.stream.isCased,
            context.stream.languages[index] == .english, context.isGivenName(first), !claimed.contains(index),
            context.tokens[index].shape == .word, context.endsClause(index), !context.endsClause(first),
            !NamePhrases.followers.contains(context.text(index)), !Self.partings.contains(context.text(index)),
            !NameWords.never.contains(context.text(index)), !NameWords.isOrganisation(context.text(index))
        else { return false }
        return context.classes(index).isDisjoint(with: [
            .soft, .filler, .acknowledgement, .digit, .number, .correction, .unit, .month, .symbol,
        ])
    }

    /// Behind a name at the end of what is said.
    private static let partings: Set<String> = [
        "please", "today", "tomorrow", "tonight", "now", "sir", "madam", "thanks", "correct", "there", "too",
        "actually", "instead", "only", "alone", "account", "number", "address", "name", "morning", "afternoon",
        "evening",
    ]

    /// `Herrn … den Umschlag`, `Frau … vom Wohnheim`: an article, or where somebody works, instead of a particle.
    func isPlainGerman(_ range: Range<Int>) -> Bool {
        guard context.stream.languages[range.lowerBound] == .german else { return false }
        // "Marco, du kommst": without its comma.
        if ["du", "bin"].contains(context.text(range.lowerBound)), !context.isCased(at: range.upperBound - 1) {
            return true
        }
        // "Hülya vom Friseur"
        if ["vom", "zum", "zur"].contains(context.text(range.lowerBound)),
            CommonNouns.isOccupation(context.text(range.upperBound - 1))
        {
            return true
        }
        return ["der", "den", "das"].contains(context.text(range.lowerBound))
            && !["van", "von"].contains(context.text(range.lowerBound - 1))
            || NameWords.isWorkplace(context.text(range.upperBound - 1))
            || context.tokens[range.upperBound - 1].marks.contains(.capitals)
                && !context.tokens[range.lowerBound - 1].marks.contains(.capitals)
    }

    private static let nobles: Set<String> = [
        "freiherr", "freifrau", "graf", "gräfin", "baron", "baronin", "edler", "edle", "ritter", "fürst", "fürstin",
        "prinz", "prinzessin", "herzog", "herzogin",
    ]

    /// `Freiherr von Gleichen`: whatever word the estate is.
    func isEstate(_ index: Int) -> Bool {
        ["von", "zu"].contains(context.text(index)) && Self.nobles.contains(context.text(index - 1))
            && index + 1 < context.tokens.count && context.marksCapital(index + 1)
            && (context.stream.isCased || isUnknown(index + 1)) && context.tokens[index + 1].shape == .word
            && !context.endsSentence(index)
    }
}
