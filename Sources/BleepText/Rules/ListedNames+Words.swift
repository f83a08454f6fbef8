import BleepCore

// What a word is by itself and by how it is written, before it can be a part of a name.
extension ListedNames {
    func isFree(_ index: Int) -> Bool {
        context.tokens[index].shape == .word && !claimed.contains(index) && !spelled.contains(index)
            && !NamePhrases.titles.contains(context.text(index))
    }

    /// No word of either language.
    func isPlain(_ index: Int) -> Bool {
        // "Jan" is a month in English.
        if context.isCapitalName(index) { return true }
        let classes = context.classes(index)
        return classes.isDisjoint(with: Self.never.union([.symbol, .multiplier])) && !isAmongSpelled(index)
            && (classes.isDisjoint(with: .ordinary) || classes.contains(.nameLike)
                || context.isCased(at: index) && context.isGivenName(index)
                    && !Lexicon.shared.knows(context.text(index))
                || context.isCased(at: index)
                    && context.stream.languages[index] == .english)
    }

    /// A word of a spelling alphabet beside another, or beside a letter that is no initial: `anton berta`, `David B`. By
    /// itself, and before `B. Harris`, it is a name.
    func isAmongSpelled(_ index: Int) -> Bool {
        guard context.classes(index).contains(.alphabet) else { return false }
        return [index - 1, index + 1].contains { place in
            context.tokens.indices.contains(place)
                && (context.tokens[place].shape == .letter
                    && (place < index || !context.tokens[place].marks.contains(.initial))
                    || context.classes(place).contains(.alphabet) && !isWrittenName(place))
        }
    }

    /// `Anna Marie`: a first name by its capital, too.
    private func isWrittenName(_ index: Int) -> Bool { context.isCased(at: index) && context.isGivenName(index) }

    func isUnknown(_ index: Int) -> Bool {
        let text = context.text(index)
        return text.utf8.count >= 2
            && context.classes(index).isDisjoint(
                with: Self.never.union([.ordinary, .symbol, .multiplier, .alphabet, .connector, .letter]))
    }

    /// Capitalised, where the recogniser writes capitals at all.
    func isWritten(_ index: Int) -> Bool { !context.stream.isCased || context.isCased(at: index) }

    func startsSentence(_ index: Int) -> Bool {
        index == 0 || context.endsSentence(index - 1) || context.tokens[index].marks.contains(.segmentStart)
    }

    /// `k wie kaufmann`, `b as in bob`.
    func isSpellingWord(_ index: Int) -> Bool {
        let last = context.text(index - 1)
        if last == "wie" || last == "for" || last == "like", index >= 2 {
            return context.tokens[index - 2].shape == .letter || context.classes(index - 2).contains(.letter)
        }
        // "Sankt Anton" is a place.
        return last == "in" && context.text(index - 2) == "as" || last == "sankt"
    }

    static func bare(_ text: String) -> String {
        if text.hasSuffix("'s") { return String(text.dropLast(2)) }
        return text.hasSuffix("'") ? String(text.dropLast()) : text
    }
}
