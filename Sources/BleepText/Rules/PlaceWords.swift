import BleepCore

/// Words that can be names of streets, houses and towns where one of these is sure to stand.
struct PlaceWords {
    let context: CallContext
    let parts: AddressParts
    let tail: AddressTail

    /// Words between the parts of one name.
    private static let joints: Set<String> = ["the", "of", "in", "on", "upon", "under", "le", "la", "de", "st", "near"]
    /// Tokens of an address without a pause for breath, and of a street or town alone.
    static let longest = 16
    private static let longestStreet = 4

    /// Behind the words from `start` on that can be names of streets, houses and towns.
    func end(from start: Int, limit: Int, isWhole: Bool) -> Int? {
        var first = start
        while first < limit, first - start < 2, Self.joints.contains(context.text(first)) { first += 1 }
        var end = first
        var tells = false
        let most = isWhole ? Self.longest : Self.longestStreet
        while end < limit, end - start < most {
            if isPart(end) {
                if isTelling(end, first: first, limit: limit) { tells = true }
                end += 1
                continue
            }
            // "Wells-next-the-Sea", "Old Rectory in Little Snoring"
            var behind = end
            while behind < limit, behind - end < 2, Self.joints.contains(context.text(behind)) { behind += 1 }
            guard behind > end, end > first, behind < limit, isPart(behind), !context.endsSentence(end - 1) else {
                break
            }
            end = behind
        }
        guard end > first, tells else { return nil }
        return max(end, tail.end(from: end, isGerman: context.stream.languages[first] == .german))
    }

    private func isPart(_ index: Int) -> Bool {
        let token = context.tokens[index]
        if parts.isNumber(index) || parts.isOrdinal(index) || token.shape == .letter && token.text != "i" {
            return true
        }
        if isNumberWord(index) { return true }
        guard token.shape == .word, !NameWords.asking.contains(token.text),
            token.meaning.classes.isDisjoint(with: [.filler, .acknowledgement, .correction, .unit])
        else { return false }
        if isKind(token.text) || StreetWords.states.contains(token.text) && token.text.utf8.count > 2 { return true }
        if context.stream.isCased {
            return context.isCased(at: index)
                && (token.meaning.classes.isDisjoint(with: .soft) || token.marks.isDisjoint(with: .turnStart))
        }
        return token.meaning.classes.isDisjoint(with: [.soft, .ordinary])
            || token.meaning.classes.contains(.nameLike)
                && token.meaning.classes.isDisjoint(with: .soft)
    }

    func isKind(_ text: String) -> Bool {
        StreetWords.english.contains(text) || StreetWords.weakEnglish.contains(text)
    }

    /// `number nine`
    func isNumberWord(_ index: Int) -> Bool {
        context.text(index) == "number" && index + 1 < context.tokens.count && parts.isNumber(index + 1)
    }

    /// A word that no table knows, or an ordinary one where only a name has its capital.
    private func isTelling(_ index: Int, first: Int, limit: Int) -> Bool {
        let token = context.tokens[index]
        guard token.shape == .word else { return false }
        if isNumberWord(index) { return true }
        let classes = token.meaning.classes
        if classes.isDisjoint(with: [.soft, .ordinary, .month]) || classes.contains(.nameLike) { return true }
        return context.stream.isCased && index > first && context.isCased(at: index) && classes.isDisjoint(with: .soft)
    }
}
