import BleepCore

/// First names and surnames of the lists where they stand like names, with what belongs to them.
struct ListedNames {
    let context: CallContext
    let claimed: ClaimMap
    let parts: NameParts
    let spelled: ClaimMap

    /// A name has at most so many parts.
    static let longestName = 4

    init(context: CallContext, claimed: ClaimMap) {
        self.context = context
        self.claimed = claimed
        parts = NameParts(context: context, claimed: claimed)
        var spelled = ClaimMap(count: context.tokens.count)
        for run in context.runs { spelled.claim(run.tokens) }
        self.spelled = spelled
    }

    func candidates() -> [Candidate] {
        var found: [Candidate] = []
        var index = 0
        while index < context.tokens.count {
            if let end = nameEnd(from: index) {
                guard !parts.isOrganisation(index..<end, isIntroduced: false),
                    !NamedThings.hold(index..<end, in: context), !NamedPlaces.hold(index..<end, in: context)
                else {
                    index = end
                    continue
                }
                let isGiven = isGivenName(index)
                let start = isGiven ? index : beginning(of: index, notBefore: found.last?.tokens.upperBound ?? 0)
                found.append(
                    Candidate(
                        tokens: start..<end, kind: .name, confidence: isGiven ? 0.75 : 0.6, rule: "name-listed"))
                index = end
            } else {
                index += 1
            }
        }
        let frames = NameFrames(context: context, parts: parts)
        return found + found.compactMap { parts.second(behind: $0.tokens) }
            + found.flatMap { frames.list(around: $0.tokens) }
    }

    private func nameEnd(from index: Int) -> Int? {
        if let end = abbreviated(from: index) { return end }
        guard isFree(index), !isSpellingWord(index) else { return nil }
        if CommonNouns.isThing(at: index, in: context) { return nil }
        if isGivenName(index) { return grown(from: index) }
        let text = Self.bare(context.text(index))
        if GivenNames.doubtful.contains(text), isWritten(index), !context.isGermanWord(index) {
            let end = grown(from: index)
            if end > index + 1,
                isSurname(end - 1) || isWritten(index) && context.stream.isCased && !startsSentence(index)
            {
                return end
            }
            return GivenNames.capital.contains(text) && standsAlone(index) ? index + 1 : nil
        }
        if isFamilyName(index) { return CommonNouns.stands(at: index, in: context) ? nil : grown(from: index) }
        return isDerived(text, at: index) ? index + 1 : nil
    }

    /// From this length on a name may have an ending, in letters.
    private static let shortestStem = 4

    /// `Müllers Hund`, `bei Schmidts`, `Annas Katze`, `Müller-Lüdenscheidt`.
    private func isDerived(_ text: String, at index: Int) -> Bool {
        guard isUnknown(index), context.stream.languages[index] == .german else { return false }
        guard context.isCased(at: index) else {
            // "bei schmidts": without capitals only families, and only behind a word that a family stands behind.
            return !context.stream.isCased && text.hasSuffix("s") && text.count > Self.shortestStem
                && (["bei", "von"].contains(context.text(index - 1))
                    || NameWords.relations.contains(context.text(index - 1)))
                && FamilyNames.clear.contains(String(text.dropLast()))
        }
        if text.contains("-") {
            let halves = text.split(separator: "-")
            return halves.count == 2
                && halves.contains {
                    FamilyNames.clear.contains(String($0)) && $0.count > Self.shortestStem
                }
        }
        guard text.hasSuffix("s"), text.count > Self.shortestStem else { return false }
        let stem = String(text.dropLast())
        return FamilyNames.clear.contains(stem) || GivenNames.clear.contains(stem) || GermanNames.given.contains(stem)
    }

    /// `Zanthia J. Quorlby`, `J. Quorlby`: an initial before a word of no language, also where no list has the name.
    private func abbreviated(from index: Int) -> Int? {
        // Few words are beside an initial: no more is looked at for the others.
        guard
            context.tokens[index].marks.contains(.initial)
                || index + 1 < context.tokens.count && context.tokens[index + 1].marks.contains(.initial)
        else { return nil }
        var place = index
        if index + 1 < context.tokens.count, isFree(index), context.isCased(at: index), isPlain(index),
            !breaks(before: index + 1)
        {
            place += 1
        }
        let first = place
        while place < context.tokens.count, place - first < NameParts.mostInitials,
            context.tokens[place].marks.contains(.initial)
        {
            place += 1
        }
        guard place > first, place < context.tokens.count, isFree(place), isUnknown(place), isWritten(place),
            !NameWords.never.contains(context.text(place)), !NameWords.isOrganisation(context.text(place)),
            !spelled.contains(first) || place - first == 1
        else { return nil }
        // "vitamin C Kräuterblut": without a point one letter alone begins no name.
        guard place - first > 1 || first > index || context.tokens[first].marks.contains(.pointed) else { return nil }
        return grown(from: place)
    }

    /// A surname that is nothing else: of the lists, or by an ending that no word of English has.
    func isFamilyName(_ index: Int) -> Bool {
        let text = Self.bare(context.text(index))
        guard isPlain(index), isWritten(index), !context.isGermanWord(index) else { return false }
        return FamilyNames.clear.contains(text)
            || context.stream.languages[index] == .english && isUnknown(index) && FamilyNames.isShapedAlone(text)
    }

    /// A first name that is nothing else.
    func isGivenName(_ index: Int) -> Bool {
        guard isPlain(index), isWritten(index), !context.isGermanWord(index) else { return false }
        if context.isGivenName(index) { return true }
        let text = Self.bare(context.text(index))
        if GivenNames.clear.contains(text) { return true }
        guard text.contains("-") else { return false }
        return text.split(separator: "-").allSatisfy {
            GivenNames.clear.contains(String($0)) || GivenNames.doubtful.contains(String($0))
        }
    }

    func isSurname(_ index: Int) -> Bool {
        let text = Self.bare(context.text(index))
        return FamilyNames.clear.contains(text) || FamilyNames.doubtful.contains(text)
            || (isUnknown(index) && FamilyNames.hasEnding(text))
    }

    static let never: WordClasses = [
        .soft, .filler, .acknowledgement, .digit, .number, .magnitude, .unit, .month, .ordinal, .correction,
    ]
}
