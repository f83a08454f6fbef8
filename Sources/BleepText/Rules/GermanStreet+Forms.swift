import BleepCore

// Streets with their kind before the name, and house numbers of several parts.
extension GermanStreet {
    /// `Straße der Einheit 40`, `Platz des 18. März 3`, `Rue de Lausanne zwölf`: the kind of street before its name.
    func dedicated(at index: Int) -> Range<Int>? {
        guard !context.endsClause(index) else { return nil }
        var name = index + 1
        if StreetWords.germanHeads.contains(context.text(index)) {
            guard ["der", "des", "vom", "zum"].contains(context.text(name)) else { return nil }
            name += 1
        } else if StreetWords.foreignHeads.contains(context.text(index)), context.stream.languages[index] == .german {
            while name - index < 3, StreetWords.foreignArticles.contains(context.text(name)) { name += 1 }
        } else {
            return nil
        }
        var end = name
        while end < context.tokens.count, end - name < Self.longestName {
            if context.tokens[end].shape == .digits || context.classes(end).contains(.ordinal),
                context.classes(end + 1).contains(.month)
            {
                end += 2
                break
            }
            guard context.tokens[end].shape == .word, !parts.isSmallWord(end), context.marksCapital(end),
                context.classes(end).isDisjoint(with: [.unit])
            else { break }
            end += 1
            if context.endsClause(end - 1) { break }
        }
        guard end > name, end <= context.tokens.count else { return nil }
        let isAsked = parts.hasCue(before: index)
        if end < context.tokens.count, let behind = houseNumberEnd(from: end, isAsked: isAsked), isHouse(end..<behind) {
            return index..<behind
        }
        return isAsked && context.stream.isCased ? index..<end : nil
    }

    /// How many words such a name has at most.
    private static let longestName = 3

    /// `12/2/14`: house, staircase and door.
    func isFraction(_ index: Int) -> Bool {
        guard index < context.tokens.count else { return false }
        let token = context.tokens[index]
        return (token.shape == .date || token.shape == .quantity) && token.text.contains("/")
            && token.text.split(separator: "/").allSatisfy { $0.utf8.count <= 3 }
    }

    private static let joints: Set<String> = ["bis", "auf", "strich", "schrägstrich", "schraegstrich", "bindestrich"]

    /// Behind `6 bis 8`, `18-20`, `206 auf 24`, whose first number ends before `end`.
    func rangeEnd(from end: Int) -> Int {
        var end = end
        while end < context.tokens.count, context.tokens[end].marks.contains(.glued),
            context.tokens[end].shape == .digits, context.text(end).utf8.count <= 3
        {
            end += 1
        }
        guard end + 1 < context.tokens.count, !context.endsClause(end - 1), Self.joints.contains(context.text(end))
        else { return end }
        var behind = end + 2
        if context.tokens[end + 1].shape == .digits {
            guard context.text(end + 1).utf8.count <= 3 else { return end }
        } else {
            guard let phrase = NumberPhrase(context.tokens, at: end + 1) else { return end }
            behind = end + 1 + phrase.length
        }
        // "Bergstraße 7 bis 18 Uhr"
        let isMeasured = !context.endsSentence(behind - 1) && context.classes(behind).contains(.unit)
        return isMeasured ? end : behind
    }
}
