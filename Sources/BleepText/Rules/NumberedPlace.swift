/// Places that have a number instead of a street's name: `4417 Highway 12`, `PO Box 441`, `Rural Route 2, box 114`,
/// `Plot 42, Sector 17`.
struct NumberedPlace {
    let context: CallContext
    let parts: AddressParts

    /// Roads that go by a number.
    private static let roads: Set<String> = ["highway", "hwy", "route", "interstate", "freeway"]
    /// Before `road` and `route`: whose it is.
    private static let owners: Set<String> = [
        "county", "state", "farm", "township", "ranch", "us", "u.s", "old", "rural",
    ]
    /// What has a number in addresses without streets.
    private static let plots: Set<String> = [
        "plot", "flat", "house", "door", "shop", "block", "sector", "phase", "villa", "lot", "apartment", "unit",
    ]
    /// A road has at most so many digits, a box one more.
    private static let longestNumber = 5

    /// - Returns: the place that is named at `index`, with the house number before it.
    func range(at index: Int, notBefore floor: Int) -> Range<Int>? {
        switch context.text(index) {
        case "packstation": return numberEnd(from: index + 1).map { index..<$0 }
        case "box": return box(at: index, notBefore: floor)
        case let text where Self.roads.contains(text) || text == "road" || text == "rd":
            return road(at: index, notBefore: floor)
        case let text where Self.plots.contains(text):
            return plot(at: index).map { house(before: $0.lowerBound, notBefore: floor)..<$0.upperBound }
        case let text where Self.foreign.contains(text): return foreign(at: index, notBefore: floor)
        case "number": return neighbour(at: index)
        case let text where Self.directions.contains(text): return directed(at: index, notBefore: floor)
        default: return nil
        }
    }

    // MARK: Houses

    private static let directions: Set<String> = [
        "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest",
    ]
    /// Words of a street's name without a word that says street.
    private static let longestStreet = 3

    /// Where the house begins whose flat stands at `start`: `906 North Juniper, apartment 3`.
    private func house(before start: Int, notBefore floor: Int) -> Int {
        var index = start
        var isDirected = false
        while index > floor, start - index < Self.longestStreet, !context.endsSentence(index - 1),
            index == start || !context.endsClause(index - 1), context.tokens[index - 1].shape == .word,
            context.marksCapital(index - 1), !parts.isSmallWord(index - 1),
            context.classes(index - 1).isDisjoint(with: .unit)
        {
            index -= 1
            isDirected = isDirected || Self.directions.contains(context.text(index))
        }
        let isNamed = isDirected || context.stream.isCased || (index..<start).allSatisfy { !parts.isOrdinary($0) }
        guard index < start, isNamed, index > floor, parts.isNumber(index - 1), !context.endsClause(index - 1) else {
            return start
        }
        return numberStart(endingAt: index - 1, notBefore: floor)
    }

    /// `1400 South Magnolia`: capitals make a street of it.
    private func directed(at index: Int, notBefore floor: Int) -> Range<Int>? {
        guard context.stream.isCased, context.isCased(at: index), index > floor, !context.endsClause(index),
            index + 1 < context.tokens.count, context.isCased(at: index + 1), context.tokens[index + 1].shape == .word,
            !NamedPlaces.contains(context.text(index + 1)), !StreetWords.states.contains(context.text(index + 1)),
            parts.isNumber(index - 1), !context.endsClause(index - 1),
            !RunFacts.isYear(Array(context.text(index - 1).utf8)), context.endsClause(index + 1)
        else { return nil }
        let start = numberStart(endingAt: index - 1, notBefore: floor)
        return start < index - 1 || context.text(start).utf8.count > 2 ? start..<index + 2 : nil
    }

    /// Kinds of streets that stand before the name, in French, Spanish, Portuguese and Italian.
    private static let foreign: Set<String> = ["rue", "calle", "avenida", "rua", "via", "chemin", "carrera", "viale"]

    /// `33 Rue des Lilas`
    private func foreign(at index: Int, notBefore floor: Int) -> Range<Int>? {
        guard index > floor, parts.isNumber(index - 1), !context.endsClause(index - 1), !context.endsClause(index)
        else {
            return nil
        }
        var end = index + 1
        while end < context.tokens.count, end - index <= Self.longestStreet + 1,
            NamePhrases.particles.contains(context.text(end)) || context.text(end) == "des"
                || context.marksCapital(end) && !parts.isSmallWord(end)
        {
            end += 1
            if context.endsClause(end - 1) { break }
        }
        return end > index + 1 ? numberStart(endingAt: index - 1, notBefore: floor)..<end : nil
    }

    private func numberStart(endingAt index: Int, notBefore floor: Int) -> Int {
        var start = index
        while start > floor, index - start < Self.longestNumber, parts.isNumber(start - 1),
            !context.endsSentence(start - 1)
        {
            start -= 1
        }
        return start
    }

    /// Before a house that goes by its number: who lives there, or what was left there.
    private static let residents: Set<String> = [
        "neighbour", "neighbor", "neighbours", "neighbors", "lives", "live", "lived", "living", "lady", "bloke", "man",
        "woman", "couple", "people", "family", "folks", "fella", "left", "delivered", "house", "door", "moved",
    ]
    private static let residentReach = 5

    /// `a neighbour at number 36`
    private func neighbour(at index: Int) -> Range<Int>? {
        guard ["at", "from", "to", "in"].contains(context.text(index - 1)),
            (max(0, index - Self.residentReach)..<index).contains(where: {
                Self.residents.contains(context.text($0)) && !context.endsSentence($0)
            }), let end = numberEnd(from: index + 1)
        else { return nil }
        return index..<end
    }

    // MARK: Boxes

    private func box(at index: Int, notBefore floor: Int) -> Range<Int>? {
        guard let end = numberEnd(from: index + 1) else { return nil }
        if index - 1 >= floor, ["po", "p.o", "pobox"].contains(context.text(index - 1)) { return index - 1..<end }
        if index - 2 >= floor,
            context.text(index - 2) == "p" && context.text(index - 1) == "o"
                || context.text(index - 2) == "post" && context.text(index - 1) == "office"
        {
            return index - 2..<end
        }
        return nil
    }

    // MARK: Roads

    private func road(at index: Int, notBefore floor: Int) -> Range<Int>? {
        guard let end = numberEnd(from: index + 1) else { return nil }
        var start = index
        while start > floor, index - start < 2, Self.owners.contains(context.text(start - 1)),
            !context.endsClause(start - 1)
        {
            start -= 1
        }
        let isRoad = context.text(index) == "road" || context.text(index) == "rd"
        if isRoad, start == index { return nil }
        let isRural = context.text(start) == "rural" && start < index
        let behind = furtherNumber(behind: end)
        // The house number before it.
        if start > floor, parts.isNumber(start - 1), !context.endsClause(start - 1) {
            var first = start - 1
            while first > floor, start - first < 6, parts.isNumber(first - 1), !context.endsClause(first - 1) {
                first -= 1
            }
            return first..<(behind ?? end)
        }
        // "route 9 north" is a way, "County Road 319, number 88" a place.
        let isNumbered = behind.map { $0 > end + 1 } ?? false
        return isRural || isNumbered || parts.hasCue(before: start) ? start..<(behind ?? end) : nil
    }

    /// `, number 88`, `, box 114`, `, mile marker forty`.
    private func furtherNumber(behind start: Int) -> Int? {
        guard !context.endsSentence(start - 1) else { return nil }
        switch (context.text(start), context.text(start + 1)) {
        case ("number", _), ("box", _): return numberEnd(from: start + 1)
        case ("mile", "marker"): return numberEnd(from: start + 2)
        case ("south", _), ("north", _), ("east", _), ("west", _): return start + 1
        default: return nil
        }
    }

    // MARK: Plots

    private func plot(at index: Int) -> Range<Int>? {
        guard let end = plotEnd(at: index) else { return nil }
        if parts.hasCue(before: index) || isDwelling(index..<end) { return index..<end }
        // Without a question two of them, or a house with a name: "Flat 302, Shanti Apartments".
        let tail = AddressTail(context: context, parts: parts)
        guard context.tokens[end - 1].marks.contains(.clauseEnd) || !context.stream.isCased, end < context.tokens.count
        else { return nil }
        if let second = plotEnd(at: end), context.endsClause(second - 1) { return index..<end }
        return context.isCased(at: end) && tail.canBeTown(end) && context.isCased(at: end + 1) ? index..<end : nil
    }

    /// `apartment three C`, `flat 2.`
    private func isDwelling(_ range: Range<Int>) -> Bool {
        guard ["apartment", "apt", "flat"].contains(context.text(range.lowerBound)) else { return false }
        return context.endsClause(range.upperBound - 1)
            && !["a", "an", "each", "every", "per"].contains(context.text(range.lowerBound - 1))
    }

    private func plotEnd(at index: Int) -> Int? {
        guard Self.plots.contains(context.text(index)), !context.endsSentence(index) else { return nil }
        let isNumbered = ["number", "no"].contains(context.text(index + 1))
        return numberEnd(from: index + (isNumbered ? 2 : 1))
    }

    /// Behind a number of up to five digits that begins at `start`, said or written, with its letter.
    private func numberEnd(from start: Int) -> Int? {
        guard start < context.tokens.count, !context.endsSentence(start - 1) else { return nil }
        var end = start
        while end < context.tokens.count, end - start < Self.longestNumber,
            parts.isNumber(end) || end > start && context.tokens[end].shape == .letter && context.text(end) != "i"
        {
            end += 1
            if context.endsClause(end - 1) { break }
        }
        guard end > start,
            end == context.tokens.count || context.endsClause(end - 1)
                || context.classes(end).isDisjoint(with: .unit) || context.text(end + 1) == "marker"
        else { return nil }
        return end
    }
}
