import BleepCore

/// Names that are words, too, and that their capital tells.
extension ListedNames {
    /// `I saw Rose yesterday`: in the middle of a sentence only a name has its capital, unless it is a part of what a
    /// thing or a place is called.
    func standsAlone(_ index: Int) -> Bool {
        guard context.isCased(at: index), context.stream.languages[index] == .english, !startsSentence(index),
            context.tokens[index].marks.isDisjoint(with: [.capitals, .turnStart]), !isAmongSpelled(index),
            !Self.articles.contains(context.text(index - 1)), !isCapital(index - 1, behind: index - 1)
        else { return false }
        let behind = context.classes(index + 1)
        return context.endsClause(index)
            || !isCapital(index + 1, behind: index) && behind.isDisjoint(with: [.digit, .number, .ordinal])
                && context.tokens[index + 1].shape == .word
    }

    private static let articles: Set<String> = [
        "the", "a", "an", "this", "that", "of", "my", "your", "our", "no", "in",
    ]

    /// Whether the word beside it, in the same clause, has a capital and is no name or title.
    private func isCapital(_ index: Int, behind last: Int) -> Bool {
        context.isCased(at: index) && !context.endsClause(last) && !startsSentence(index)
            && !isGivenName(index) && !context.classes(index).contains(.soft)
            && !NamePhrases.titles.contains(context.text(index)) && !NameWords.relations.contains(context.text(index))
    }
}
