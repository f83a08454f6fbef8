import BleepCore

/// A house number with a street, as it is said in English.
struct EnglishStreet {
    let context: CallContext
    let parts: AddressParts

    /// A street may have so many words before its kind.
    private static let longestName = 4

    /// - Parameter first: a kind of street.
    /// - Returns: the house number and the street; the street alone where an address was asked for.
    func range(street first: Int, notBefore floor: Int) -> Range<Int>? {
        // "willow bend drive": the last of them is the kind of street.
        var street = first
        while street + 1 < context.tokens.count, !context.endsSentence(street), isKind(street + 1) { street += 1 }
        let isWeak = !StreetWords.english.contains(context.text(street))
        let isAsked = parts.hasCue(before: street)
        // "one two three oak street": the name, then the house number before it.
        var index = street - 1
        var names: [Int] = []
        while index >= floor, names.count < Self.longestName, !context.endsSentence(index), !parts.isNumber(index) {
            // "jefferson, uh, street", but "Highway 26 was a dirt road"
            if context.text(index) != "a", let length = parts.passed(endingAt: index), index - length >= floor {
                index -= length
                continue
            }
            let token = context.tokens[index]
            guard (token.shape == .word || token.shape == .letter) && canBeName(index) || isOrdinalStreet(index, names)
            else { break }
            names.append(index)
            index -= 1
        }
        if names.isEmpty, let house = house(before: street, notBefore: floor, isAsked: isAsked) {
            return house..<street + 1
        }
        guard let firstName = names.last, let lastName = names.first, context.text(street - 1) != "way" else {
            return nil
        }
        guard index >= floor, parts.isNumber(index), !context.endsSentence(index) else {
            return bare(names: names, street, isAsked: isAsked, isWeak: isWeak)
        }
        var start = numberStart(endingAt: index, notBefore: floor, isAsked: isAsked)
        // "two main roads", "three busy streets": no house.
        let words = firstName...lastName
        let isOrdinary = words.allSatisfy {
            context.classes($0).contains(.ordinary) && !context.classes($0).contains(.nameLike)
        }
        // "41 Pine Trail": capitals make a name of it.
        let isWritten = context.stream.isCased && (firstName...street).allSatisfy { context.isCased(at: $0) }
        if !isAsked, !isWritten {
            if isOrdinary, isWeak || words.contains(where: { !Self.nouns.contains(context.text($0)) }) { return nil }
            if ["streets", "roads", "avenues", "lanes"].contains(context.text(street)) { return nil }
        }
        if start > floor, ["flat", "apartment", "apt", "unit", "suite"].contains(context.text(start - 1)) {
            start -= 1
        } else if start - 2 >= floor, context.text(start - 1) == "floor", parts.isOrdinal(start - 2) {
            start -= 2
        }
        return start..<street + 1
    }

    /// `114 the Esplanade`: where the house begins in a street that goes by its kind alone.
    private func house(before street: Int, notBefore floor: Int, isAsked: Bool) -> Int? {
        guard street - 2 >= floor, context.text(street - 1) == "the", parts.isNumber(street - 2),
            !context.endsClause(street - 2), isAsked || context.stream.isCased && context.isCased(at: street)
        else { return nil }
        return numberStart(endingAt: street - 2, notBefore: floor, isAsked: isAsked)
    }

    /// `41st`, `second` directly before the kind of street.
    private func isOrdinalStreet(_ index: Int, _ names: [Int]) -> Bool {
        names.isEmpty && parts.isOrdinal(index) && !context.endsClause(index)
            && StreetWords.english.contains(context.text(index + 1))
    }

    private func isKind(_ index: Int) -> Bool {
        StreetWords.english.contains(context.text(index)) || StreetWords.weakEnglish.contains(context.text(index))
    }

    /// Only the name and the kind.
    private func bare(names: [Int], _ street: Int, isAsked: Bool, isWeak: Bool) -> Range<Int>? {
        guard let first = names.last(where: { !context.classes($0).contains(.soft) }),
            isAsked && (!isWeak || !parts.isOrdinary(street - 1)) || !isWeak && isHome(on: first)
        else { return nil }
        return first..<street + 1
    }

    /// What stands before the street on which somebody has his home.
    private static let homes: Set<String> = [
        "still", "house", "home", "flat", "apartment", "place", "stays", "staying", "stayed", "moved", "bungalow",
        "condo",
    ]

    /// `is she still on Tumbleweed Lane?`, `the house in Salter's Road`
    private func isHome(on first: Int) -> Bool {
        ["on", "in", "to", "off"].contains(context.text(first - 1)) && !context.endsClause(first - 1)
            && context.marksCapital(first)
            && (max(0, first - 3)..<first).contains {
                Self.homes.contains(context.text($0)) && !context.endsClause($0)
            }
    }

    /// `the corner of mulberry and main`.
    func corner(at index: Int) -> Range<Int>? {
        guard context.text(index) == "corner", context.text(index + 1) == "of" else { return nil }
        guard let first = crossing(from: index + 2), context.text(first) == "and",
            let second = crossing(from: first + 1)
        else { return nil }
        return index + 2..<second
    }

    /// Behind the name of a street, with or without its kind.
    private func crossing(from start: Int) -> Int? {
        var end = start
        while end < context.tokens.count, end - start < 3, context.tokens[end].shape == .word,
            canBeName(end) || isKind(end),
            context.classes(end).isDisjoint(with: .soft)
        {
            end += 1
            if context.endsClause(end - 1) { break }
        }
        return end > start ? end : nil
    }

    /// Ordinary words after which streets are often named.
    private static let nouns: Set<String> = [
        "main", "park", "church", "station", "high", "mill", "garden", "market", "center", "centre", "school", "spring",
        "college",
        "university", "river", "forest", "bridge", "front", "court", "grand", "union", "court", "capital", "national",
        "broad",
        "water", "hospital", "ocean", "sunset", "county", "country", "state", "federal", "white", "orange",
        "commercial", "liberty",
        "sunny", "pleasant", "central", "royal", "first", "second", "third", "club", "power", "apple", "fair", "bank",
        "hotel",
    ]

    private func canBeName(_ index: Int) -> Bool {
        let token = context.tokens[index]
        let classes = token.meaning.classes
        if token.shape == .letter { return !["i", "a"].contains(token.text) || token.marks.contains(.capitalised) }
        if [
            "saint", "st", "north", "south", "east", "west", "old", "new", "upper", "lower", "great", "little",
            "king's", "queen's",
            "mount", "martin", "van", "de", "la", "del", "san", "santa", "el",
        ].contains(token.text) {
            return true
        }
        // "4 Pound Cottages"
        let isWritten = context.stream.isCased && context.isCased(at: index) && context.isCased(at: index + 1)
        return classes.isDisjoint(with: [.soft, .filler, .acknowledgement]) && (isWritten || !classes.contains(.unit))
    }

    /// The first token of the number that ends at `index`.
    private func numberStart(endingAt index: Int, notBefore floor: Int, isAsked: Bool) -> Int {
        var start = index
        while start > floor, index - start < 9, !context.endsSentence(start - 1) {
            if parts.isNumber(start - 1) || context.classes(start - 1).contains(.multiplier) {
                start -= 1
                continue
            }
            let isJoint = ["and", "a", "und"].contains(context.text(start - 1))
            if isJoint || context.classes(start - 1).contains(.digitLike), start - 1 > floor, parts.isNumber(start - 2)
            {
                start -= 2
                continue
            }
            // "twenty, wait, nine ninety eight mulberry road"
            if isAsked, let length = parts.passed(endingAt: start - 1), start - 1 - length >= floor,
                parts.isNumber(start - 1 - length)
            {
                start -= length + 1
                continue
            }
            break
        }
        return start
    }
}
