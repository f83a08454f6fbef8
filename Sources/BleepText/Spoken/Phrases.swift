/// Phrases of several words that say nothing within a number.
enum Phrases {
    /// Said while a number is looked for, given or taken down: they go with it.
    static let passing = table(of: englishPassing, germanPassing)

    /// Said when a number is said again, or asked about: another saying begins behind them.
    static let repeating = table(of: englishRepeating, germanRepeating)

    /// How many tokens from `index` say nothing within a number, by phrases of several words; `nil` where another saying
    /// begins, and where no phrase does.
    static func passingLength(_ tokens: [SpokenToken], at index: Int) -> Int? {
        guard let length = passing.longestMatch(tokens, at: index) else { return nil }
        if let other = repeating.longestMatch(tokens, at: index), other >= length { return nil }
        return length
    }

    /// How many tokens from `index` say nothing within an address, which goes on where it is said again.
    static func emptyLength(_ tokens: [SpokenToken], at index: Int) -> Int? {
        [passing, repeating].compactMap { $0.longestMatch(tokens, at: index) }.max()
    }

    private static func table(of lists: String...) -> PhraseTable<Void> {
        var table = PhraseTable<Void>()
        for phrase in lists.flatMap({ $0.split(separator: "\n") }) { table.add(phrase, ()) }
        return table
    }
}
