import BleepCore

/// Names that are ordinary words of German, where a name is sure to stand and its capital tells: `Mein Name ist
/// Sonntag`, `Herr Schnell`, `mein Bruder Ernst`.
struct WordNames {
    let context: CallContext

    private static let shortest = 3

    /// The name that the word at `index` is, in the middle of a sentence.
    func name(at index: Int) -> Range<Int>? {
        guard isNoun(index), index > 0, !context.endsSentence(index - 1),
            !context.tokens[index].marks.contains(.segmentStart), context.endsClause(index) || goesOn(index + 1)
        else { return nil }
        return index..<index + 1
    }

    /// Whether the word at `index` cannot be a part of the name before it: in a transcript without capitals a small
    /// word.
    private func goesOn(_ index: Int) -> Bool {
        context.stream.isCased ? !context.isCased(at: index) : context.classes(index).contains(.soft)
    }

    /// The name that somebody gives as his whole answer: `Nachname?` – `Anders.`
    func answer(at index: Int) -> Range<Int>? {
        // "Ende, Michael."
        if isNoun(index), context.tokens[index].marks.contains(.clauseEnd), context.isGivenName(index + 1) {
            let isAgain = context.text(index + 2) == context.text(index) && !context.endsClause(index + 1)
            return index..<index + (isAgain ? 3 : 2)
        }
        guard isNoun(index), context.tokens[index].marks.contains(.turnStart), context.endsSentence(index),
            !context.tokens[index].marks.contains(.question),
            context.classes(index).isDisjoint(with: [.soft, .acknowledgement, .filler, .correction])
        else { return nil }
        return index..<index + 1
    }

    private func isNoun(_ index: Int) -> Bool {
        guard index < context.tokens.count, context.marksCapital(index), context.stream.languages[index] == .german
        else { return false }
        let token = context.tokens[index]
        return token.shape == .word && !token.marks.contains(.capitals) && token.text.count >= Self.shortest
            && token.meaning.classes.isDisjoint(with: [.digit, .number, .magnitude])
            && (!token.meaning.classes.contains(.soft) || Self.softNames.contains(token.text))
            && !NamePhrases.titles.contains(token.text) && !NameWords.offices.contains(token.text)
            && !context.firstCueCovers(index) && !NameWords.asking.contains(token.text)
            && !NameWords.isOrganisation(token.text)
            && (!NameWords.relations.contains(token.text) || NameWords.familyWords.contains(token.text))
            && !Self.isCalling(token.text) && !isDone(token.text)
    }

    /// `jede familie bringt …`: without capitals what somebody does, by its ending.
    private func isDone(_ text: String) -> Bool {
        !context.stream.isCased && (text.hasSuffix("t") || text.hasSuffix("te"))
            && Lexicon.shared.isVerbForm(text[...])
    }

    /// Small words that are surnames, too.
    private static let softNames: Set<String> = ["gut", "morgen"]

    /// Whether a word says what a woman does, or what women do: `Frau Lehrerin`, `die Medienpädagogin …`.
    static func isCalling(_ text: String) -> Bool {
        endings.contains { text.utf8.count > $0.utf8.count + 2 && text.hasSuffix($0) }
    }

    private static let endings = [
        "erin", "orin", "ärin", "istin", "entin", "antin", "eurin", "ältin", "innen", "gogin", "login",
    ]
}
