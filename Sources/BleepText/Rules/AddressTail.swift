import BleepCore

/// What follows a street: flat, town, state, postcode, with whatever is said between them.
struct AddressTail {
    let context: CallContext
    let parts: AddressParts

    static let longestTown = 3
    /// In letters: `Ulm`, `Zug`.
    static let shortestTown = 3
    private static let mostParts = 8

    /// - Returns: the index behind the last part that follows what ends before `start`.
    func end(from start: Int, isGerman: Bool) -> Int {
        var end = start
        var hasPostcode = false
        for _ in 0..<Self.mostParts {
            let index = parts.skip(from: end)
            guard index < context.tokens.count else { break }
            let isCrossed = parts.isCrossed(end, index)
            if let behind = unit(at: index) ?? (index > end ? unit(at: end) : nil) {
                end = behind
            } else if !isGerman, let behind = landmark(at: end) {
                end = behind
            } else if isGerman, let behind = germanUnit(at: index) {
                end = behind
            } else if isGerman, !isCrossed, let behind = alpinePostcode(at: index) {
                end = behind
                hasPostcode = true
            } else if isGerman, let behind = pairedAlpinePostcode(at: index) {
                end = behind
                hasPostcode = true
            } else if isGerman, !isCrossed, isBareAlpinePostcode(at: index) {
                return index + 1
            } else if let behind = postcode(at: index, shortest: isCrossed ? 5 : 4, isGerman: isGerman) {
                end = behind
                hasPostcode = true
            } else if !isGerman, !isCrossed, let behind = writtenPostcode(at: index) {
                end = behind
                hasPostcode = true
            } else if let behind = town(at: index, isCrossed: isCrossed, isGerman: isGerman, hasPostcode: hasPostcode) {
                end = behind
                if isGerman { return end }
            } else {
                break
            }
            if hasPostcode, !isGerman, !followsInward(end) { break }
        }
        return end
    }

    /// Behind `apartment five`, `suite 200`, `north west`.
    private func unit(at index: Int) -> Int? {
        if let behind = numberedFloor(at: index) { return behind }
        // "B wing"
        if context.tokens[index].shape == .letter, !context.endsClause(index),
            ["wing", "block", "tower", "side", "phase", "sector"].contains(context.text(index + 1))
        {
            return index + 2
        }
        let text = context.text(index)
        guard StreetWords.unit.contains(text), context.tokens[index].shape == .word || text.utf8.count <= 2 else {
            return nil
        }
        let isDirection =
            ["north", "south", "east", "west"].contains(text) || text.hasSuffix("west") || text.hasSuffix("east")
            || text.utf8.count <= 2 && text != "no" && text != "po"
        // Its number or letter, of several words; "apartment, what's that, 25".
        var first = index + 1
        if first < context.tokens.count, !isUnitPart(first) { first = parts.skip(from: first) }
        var end = first
        while end < context.tokens.count, end - first < 6, isUnitPart(end) {
            end += 1
            if context.endsClause(end - 1) { break }
        }
        // "as in charlie"
        if end > first, context.text(end) == "as", context.text(end + 1) == "in" || context.text(end + 1) == "and" {
            end = min(end + 3, context.tokens.count)
        }
        if end > first { return end }
        return isDirection && context.marksCapital(index) ? index + 1 : nil
    }

    /// Behind `fifth floor`, `14th Cross`.
    private func numberedFloor(at index: Int) -> Int? {
        guard parts.isOrdinal(index), !context.endsClause(index),
            ["floor", "cross", "main", "block", "phase", "stage"].contains(context.text(index + 1))
        else { return nil }
        return index + 2
    }

    /// Behind `Stiege 2`, `Tür vierzehn`, `Hinterhof`, `Ortsteil Kleinhausen`.
    private func germanUnit(at index: Int) -> Int? {
        let text = context.text(index)
        if StreetWords.germanPlaces.contains(text) { return index + 1 }
        guard !context.endsSentence(index) else { return nil }
        if text == "ortsteil" { return canBeTown(index + 1) && context.marksCapital(index + 1) ? index + 2 : nil }
        guard StreetWords.germanUnits.contains(text) else { return nil }
        if let phrase = NumberPhrase(context.tokens, at: index + 1) { return index + 1 + phrase.length }
        return index + 1 < context.tokens.count && isUnitPart(index + 1) ? index + 2 : nil
    }

    private func isUnitPart(_ index: Int) -> Bool {
        let token = context.tokens[index]
        return parts.isNumber(index) || token.shape == .letter || token.shape == .mixed || token.shape == .symbol
            || token.shape == .quantity && token.text.utf8.count <= 4
            || token.text == "number"
            || token.meaning.classes.contains(.digitLike) && token.text != "for"
                && token.meaning.classes.isDisjoint(with: .filler) && token.text != "to"
            || token.meaning.classes.contains(.letter) && context.endsClause(index)
    }

    /// Behind a town with its state.
    private func town(at start: Int, isCrossed: Bool, isGerman: Bool, hasPostcode: Bool) -> Int? {
        // "400 Lincoln Avenue." – "Perfekt. Dann …": who hears an English street goes on in German.
        if isGerman || isCrossed && context.stream.languages[start] == .german {
            return germanTown(from: start, isCrossed: isCrossed, hasPostcode: hasPostcode)
        }
        var index = start
        var names = 0
        var hasState = false
        while index < context.tokens.count, names <= Self.longestTown {
            let token = context.tokens[index]
            if index > start, context.tokens[index - 1].marks.contains(.sentenceEnd) || token.marks.contains(.turnStart)
            {
                break
            }
            if StreetWords.states.contains(token.text),
                token.text.utf8.count > 2 || token.marks.contains(.capitals)
            {
                hasState = true
                index += 1
                continue
            }
            if hasState { break }
            if names > 0, let length = Phrases.emptyLength(context.tokens, at: index), length < 4 {
                guard let next = stateOrTown(at: index + length) else { break }
                index = next
                continue
            }
            if names > 0, !token.meaning.classes.isDisjoint(with: [.filler]) {
                guard let next = stateOrTown(at: index + 1) else { break }
                index = next
                continue
            }
            guard token.shape == .word, names < Self.longestTown,
                canBeTown(index) || names > 0 && isTownEnd(index) && !parts.isSmallWord(index)
            else { break }
            names += 1
            index += 1
            // "Plot 14, Gana Street"
            if index < context.tokens.count, !context.endsClause(index - 1),
                StreetWords.english.contains(context.text(index))
            {
                index += 1
                break
            }
        }
        guard index > start else { return nil }
        if hasState || !isCrossed { return index }
        // Behind the end of a sentence only with a postcode, or as all that is said.
        let next = parts.skip(from: index)
        if next < context.tokens.count, postcode(at: next, shortest: 5, isGerman: false) != nil { return index }
        let opens = context.tokens[start].marks.contains(.turnStart) || context.endsSentence(start - 1)
        return opens && context.endsClause(index - 1) && (context.isCased(at: start) || context.endsSentence(index - 1))
            ? index : nil
    }

    /// The place itself where a state or town goes on behind a filler.
    private func stateOrTown(at index: Int) -> Int? {
        guard index < context.tokens.count, !context.tokens[index].marks.contains(.turnStart) else { return nil }
        return StreetWords.states.contains(context.text(index)) && context.text(index).utf8.count > 2
            || context.isCased(at: index) && canBeTown(index) && context.stream.languages[index] == .english
            ? index : nil
    }

    /// `cedar falls`, `palm springs`.
    private func isTownEnd(_ index: Int) -> Bool {
        [
            "falls", "springs", "city", "hills", "beach", "park", "heights", "grove", "rapids", "creek", "valley",
            "lake",
            "ridge", "bay", "point", "rock", "bluffs", "forks", "wells", "regis", "bridge", "green", "cross", "town",
            "apartments", "towers", "tower", "residency", "enclave", "colony", "society", "complex", "layout",
            "gardens", "mansion", "mansions", "villas", "house",
        ].contains(context.text(index))
    }

    func canBeTown(_ index: Int) -> Bool {
        guard index < context.tokens.count else { return false }
        let token = context.tokens[index]
        let classes = token.meaning.classes
        guard
            classes.isDisjoint(with: [
                .soft, .filler, .acknowledgement, .unit, .digit, .number, .month, .correction, .symbol, .multiplier,
            ]), !StreetWords.german.contains(where: { token.text.hasSuffix($0) }),
            !NameWords.asking.contains(token.text), !NameWords.never.contains(token.text)
        else { return false }
        if ["bad", "sankt", "saint", "new", "fort", "port", "lake", "mount", "cedar", "los", "san", "st", "las", "el"]
            .contains(token.text)
        {
            return index + 1 < context.tokens.count && !context.endsSentence(index)
        }
        if classes.contains(.ordinary), !classes.contains(.nameLike), !StreetWords.states.contains(token.text) {
            return false
        }
        if context.stream.isCased { return token.marks.contains(.capitalised) }
        return true
    }

    /// Behind a German town, which follows its postcode or an "in".
    func germanTown(from start: Int, isCrossed: Bool = false, hasPostcode: Bool = true) -> Int? {
        guard start < context.tokens.count, context.tokens[start].shape == .word else { return nil }
        let isNamed = context.text(start - 1) == "in" || context.tokens[start].meaning.classes.contains(.alphabet)
        guard hasPostcode || isNamed || !isCrossed && context.isCased(at: start) else { return nil }
        var index = start
        if ["bad", "sankt", "st", "groß", "klein", "neu", "alt"].contains(context.text(index)) {
            // "Bad, Moment, Salzuflen"
            let behind = parts.skip(from: index + 1)
            if behind < context.tokens.count, canBeTown(behind) { return behind + 1 }
        }
        guard canBeTown(index) else { return nil }
        index += 1
        var place = index
        if context.text(place) == "am" || context.text(place) == "an" {
            place += context.text(place + 1) == "der" ? 2 : 1
            if Self.rivers.contains(context.text(place)) { return place + 1 }
        }
        return index
    }

    private static let rivers: Set<String> = [
        "main", "rhein", "neckar", "see", "oder", "donau", "lahn", "isar", "inn", "weser", "elbe", "saale", "ruhr",
    ]
}

extension CallContext {
    /// Whether a token is written with a capital, or the recogniser writes none.
    func marksCapital(_ index: Int) -> Bool { !stream.isCased || isCased(at: index) }
}
