import BleepCore

/// How far a listed name reaches: what stands behind a first name, and before a surname.
extension ListedNames {
    /// The end of the name that begins with the part at `index`.
    func grown(from index: Int) -> Int {
        var end = index + 1
        while end < context.tokens.count, end - index < Self.longestName, !breaks(before: end) {
            if isFree(end), isFurtherPart(end, isWhole: end > index + 1) {
                // "Minh Anhs Praktikum": behind a genitive stands what is whose.
                if isGenitive(end - 1) { break }
                end += 1
                continue
            }
            if parts.isEstate(end) { return end + 2 }
            if isFree(end), parts.isWordSurname(end, from: index, .careful) { return end + 1 }
            var behind = end
            while behind < context.tokens.count, behind - end < 2,
                NamePhrases.particles.contains(context.text(behind))
                    || parts.isInitial(behind, .sure)
            {
                behind += 1
            }
            guard behind > end, behind < context.tokens.count, !breaks(before: behind), isFree(behind),
                isUnknown(behind) && isWritten(behind) || isSurname(behind) && isWritten(behind),
                !["bin", "den", "das", "die", "der", "da", "du", "zu", "vom", "zum"].contains(context.text(end))
                    || context.isCased(at: behind) && FamilyNames.clear.contains(context.text(behind))
            else { break }
            end = behind + 1
        }
        return end
    }

    /// A German name with an ending that its list has not.
    private func isGenitive(_ index: Int) -> Bool {
        let text = context.text(index)
        guard context.stream.languages[index] == .german, text.hasSuffix("s"), text.count > 3,
            !context.isGivenName(index), !FamilyNames.clear.contains(text)
        else { return false }
        let stem = String(text.dropLast())
        return GivenNames.clear.contains(stem) || GermanNames.given.contains(stem) || FamilyNames.clear.contains(stem)
    }

    /// - Parameter isWhole: what stands before it is a first name and a surname already: `… vertreten die` goes on.
    private func isFurtherPart(_ index: Int, isWhole: Bool) -> Bool {
        let text = Self.bare(context.text(index))
        guard isWritten(index) else { return false }
        if FamilyNames.clear.contains(text) || GivenNames.clear.contains(text) || context.isGivenName(index) {
            return isPlain(index)
        }
        let classes = context.classes(index)
        if FamilyNames.doubtful.contains(text) {
            return classes.isDisjoint(with: [.soft, .digit, .number, .filler, .unit]) || context.isCased(at: index)
        }
        if context.stream.isCased {
            return isUnknown(index) || isVerbWithCapital(index)
                || classes.contains(.nameLike) && classes.isDisjoint(with: Self.never)
                    && context.stream.languages[index] == .german
                || context.stream.languages[index] == .english && classes.isDisjoint(with: Self.never)
                    && !classes.contains(.alphabet)
        }
        guard isUnknown(index), context.stream.languages[index] == .english || !NameParts.isVerb(text) else {
            return false
        }
        if FamilyNames.hasEnding(text) { return true }
        return !Self.verbEndings.contains { text.hasSuffix($0) }
            || !isWhole && (Self.goesOn.contains(context.text(index + 1)) || context.endsClause(index))
    }

    /// `Alexander Bade`: known as a form of a verb alone, which German writes small.
    private func isVerbWithCapital(_ index: Int) -> Bool {
        let text = context.text(index)
        return context.stream.languages[index] == .german && context.isCased(at: index)
            && !Lexicon.shared.knows(text) && Lexicon.shared.isVerbForm(text[...])
    }

    private static let verbEndings = ["t", "en", "te", "ed", "ing", "ly", "s", "ern", "eln"]

    /// Words behind a whole name.
    private static let goesOn: Set<String> = [
        "is", "was", "has", "had", "will", "would", "and", "from", "here", "speaking", "calling", "on", "in", "at", "i",
        "ist", "war", "hat", "hatte", "wird", "und", "aus", "von", "vom", "hier", "am", "im", "guten", "der", "die",
        "in", "bei", "mein", "geboren", "born", "who", "i'm", "it's", "my", "ich", "das", "to", "he", "she", "they",
    ]

    /// The first token of the name whose surname stands at `index`: `Radoslav Petkov`, `K. Brannigan`, where no list has what
    /// stands before it.
    func beginning(of index: Int, notBefore floor: Int) -> Int {
        guard context.stream.languages[index] == .english, isFamilyName(index), !isAmongGerman(index) else {
            return index
        }
        var start = index
        while start > floor, index - start < Self.longestName - 1, !breaks(before: start) {
            let before = start - 1
            if isInitial(before) {
                start = before
                continue
            }
            guard start == index, isFree(before), isFirstPart(before) else { break }
            start = before
        }
        return start
    }

    /// Whether a word beside it is only German, where the language of the stretch is not yet seen: `am Markt, Hülsmann,
    /// guten Tag`.
    private func isAmongGerman(_ index: Int) -> Bool {
        (max(0, index - Self.neighbours)...index + Self.neighbours).contains {
            Lexicon.shared.meaning(of: context.text($0))?.german?.classes.contains(.germanOnly) ?? false
        }
    }

    private static let neighbours = 3

    /// A letter before a surname, and no word.
    private func isInitial(_ index: Int) -> Bool {
        let token = context.tokens[index]
        guard token.shape == .letter, !claimed.contains(index) else { return false }
        return context.stream.isCased
            ? token.marks.contains(.capitalised) && token.text != "i" : !["a", "i", "o"].contains(token.text)
    }

    /// No word of the language, and written like a name where the recogniser writes capitals.
    private func isFirstPart(_ index: Int) -> Bool {
        let text = context.text(index)
        guard parts.isForeign(index), isWritten(index), text.utf8.count >= Self.shortestFirst, !text.contains("'"),
            parts.isNamePart(index, .careful), !NameWords.isOrganisation(text),
            !NamedThings.belongings.contains(text)
        else { return false }
        return context.stream.isCased || !Self.verbEndings.dropFirst().contains { text.hasSuffix($0) }
            || text.hasSuffix("s")
    }

    private static let shortestFirst = 3

    func breaks(before index: Int) -> Bool {
        let last = context.tokens[index - 1].marks
        return last.contains(.sentenceEnd) || last.contains(.clauseEnd)
            || context.tokens[index].marks.contains(.turnStart)
            || context.text(index - 1).hasSuffix("'s")
    }
}
