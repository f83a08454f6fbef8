import BleepCore

/// A street with its house number, as it is said in German.
struct GermanStreet {
    let context: CallContext
    let parts: AddressParts

    /// - Parameter street: any word.
    /// - Returns: street and house number, and whether the number was said; the street alone where an address was asked
    ///   for.
    func range(street: Int, notBefore floor: Int) -> (tokens: Range<Int>, hasNumber: Bool)? {
        let text = context.text(street)
        let isStrong =
            StreetWords.german.contains { text.hasSuffix($0) } && !StreetWords.notGerman.contains(text)
            && text.utf8.count >= 3
        let isWeak = !isStrong && StreetWords.weakGerman.contains { text.hasSuffix($0) }
        guard isStrong || isWeak else { return nil }
        if context.stream.languages[street] == .english, !text.hasSuffix("straße"), !text.hasSuffix("strasse") {
            return nil
        }
        let isBare = StreetWords.german.contains(text) || StreetWords.weakGerman.contains(text)
        if !isBare, StreetWords.notGerman.contains(text) { return nil }
        let isAsked = parts.hasCue(before: street) || isHome(behind: street + 1)
        guard let start = beginning(of: street, isBare: isBare, isWeak: isWeak, isAsked: isAsked, notBefore: floor)
        else {
            return nil
        }
        // "in der Lessingstraße wohnst, Nummer sechzehn"
        let numbered =
            isHome(behind: street + 1) && Self.numbers.contains(context.text(street + 2)) ? street + 2 : street + 1
        guard let end = houseNumberEnd(from: numbered, isAsked: isAsked) else {
            guard isAsked, isStrong, !parts.isOrdinary(street) || isBare else { return nil }
            return (start..<street + 1, false)
        }
        // "Plauener Ring 9"
        let before = context.text(street - 1)
        if isWeak, isBare, before.hasSuffix("er"), !parts.isSmallWord(street - 1), !parts.isOrdinary(street - 1),
            context.marksCapital(street - 1), context.marksCapital(street),
            context.classes(street - 1).isDisjoint(with: [.month, .ordinal, .unit])
        {
            return (start..<end, true)
        }
        if isWeak, !isAsked, parts.isOrdinary(street) || isPrice(street + 1, end) { return nil }
        return (start..<end, true)
    }

    private static let numbers: Set<String> = ["nummer", "hausnummer"]

    /// Whether somebody lives in the street that ends before `index`: `in der Lessingstraße wohnst`.
    private func isHome(behind index: Int) -> Bool {
        index < context.tokens.count && !context.endsClause(index - 1)
            && ["wohne", "wohn", "wohnst", "wohnt", "wohnen", "gewohnt", "daheim", "zuhause"].contains(
                context.text(index))
    }

    /// `Hornbach achtzehn neunzig`: two numbers, and then the clause ends.
    private func isPrice(_ start: Int, _ end: Int) -> Bool {
        end - start == 1 && end < context.tokens.count && !context.endsClause(start)
            && context.classes(end).contains(.number) && context.endsClause(end)
    }

    private func beginning(of street: Int, isBare: Bool, isWeak: Bool, isAsked: Bool, notBefore floor: Int) -> Int? {
        var start = street
        if isBare {
            // "berliner straße", "lange gasse", "haupt straße".
            guard street > floor, context.tokens[street - 1].shape == .word, !context.endsSentence(street - 1),
                context.classes(street - 1).isDisjoint(with: [.soft, .filler, .digit, .number])
                    || context.classes(street - 1).contains(.nameLike)
            else { return nil }
            if parts.isOrdinary(street - 1), !isAsked { return nil }
            start = street - 1
            if start > floor, context.tokens[start - 1].shape == .word, !context.endsClause(start - 1),
                !parts.isSmallWord(start - 1), !parts.isOrdinary(start - 1)
            {
                start -= 1
            }
        } else if street > floor, !context.endsClause(street - 1) {
            // "alte landstraße", "Hernalser Hauptstraße"
            if Self.adjectives.contains(context.text(street - 1)) || isTownForm(street - 1) { start = street - 1 }
        }
        // "am", "an der" belong to the name: "an der mühlwiese 7".
        guard start > floor, isBare || isWeak && context.classes(street).isDisjoint(with: .ordinary),
            !context.endsClause(start - 1)
        else { return start }
        if ["am", "im", "zum", "zur"].contains(context.text(start - 1)) { return start - 1 }
        if !isBare, start - 1 > floor, Self.articles.contains(context.text(start - 1)),
            Self.prepositions.contains(context.text(start - 2))
        {
            return start - 2
        }
        return start
    }

    /// `Hernalser`, `Linzer` before a street.
    private func isTownForm(_ index: Int) -> Bool {
        context.text(index).hasSuffix("er") && context.isCased(at: index) && !parts.isSmallWord(index)
            && !parts.isOrdinary(index)
    }

    /// `An der Mühle 44c`, `Im Winkel 11`, `Auf dem Hügel neunundneunzig`: a street without a word for it.
    func named(at index: Int) -> Range<Int>? {
        var noun = index + 1
        switch context.text(index) {
        case "am", "im", "zum", "zur", "beim": break
        case let text where Self.prepositions.contains(text) && Self.articles.contains(context.text(index + 1)):
            noun = index + 2
        default: return nil
        }
        if let length = Phrases.emptyLength(context.tokens, at: noun) { noun += length }
        if Self.adjectives.contains(context.text(noun)) { noun += 1 }
        let isAsked = parts.hasCue(before: index)
        guard noun < context.tokens.count, context.tokens[noun].shape == .word, !parts.isSmallWord(noun),
            context.classes(noun).isDisjoint(with: isAsked ? [.month, .ordinal] : [.month, .unit, .ordinal]),
            !Self.places.contains(context.text(noun)),
            !context.stream.isCased || context.isCased(at: noun), !context.endsSentence(noun)
        else { return nil }
        // "in der Tannenstraße": a street that says so by itself.
        guard !StreetWords.german.contains(where: { context.text(noun).hasSuffix($0) }) else { return nil }
        guard let end = houseNumberEnd(from: noun + 1, isAsked: isAsked), isHouse(noun + 1..<end) else { return nil }
        if isAsked { return index..<end }
        // Without a question only with more that tells.
        let behind = parts.skip(from: end)
        let hasLetter = context.tokens[end - 1].shape == .letter || context.tokens[end - 1].shape == .mixed
        let isUnknown = !parts.isOrdinary(noun)
        let opens = context.stream.isCased && context.tokens[index].marks.contains(.capitalised)
        let isFollowed =
            behind < context.tokens.count && AddressTail(context: context, parts: parts).isPostcode(at: behind)
        return isFollowed || isUnknown && (hasLetter || opens && context.endsClause(end - 1)) ? index..<end : nil
    }

    /// Up to three digits: nobody lives at 1998.
    func isHouse(_ tokens: Range<Int>) -> Bool {
        tokens.allSatisfy { context.tokens[$0].shape != .digits || context.text($0).utf8.count <= 3 }
    }

    private static let prepositions: Set<String> = [
        "an", "auf", "in", "hinter", "unter", "vor", "bei", "zu", "neben", "über",
    ]
    private static let articles: Set<String> = ["der", "den", "dem", "die", "das"]
    static let adjectives: Set<String> = [
        "alte", "alten", "alter", "neue", "neuen", "neuer", "lange", "langen", "kurze", "breite", "große", "großen",
        "kleine", "kleinen", "obere", "oberen", "untere", "unteren", "hohe", "hohen", "schmale", "hintere", "vordere",
        "innere", "äußere", "sankt", "krumme", "grüne", "weiße", "rote", "stille", "schöne",
    ]
    /// What has a number and is no street.
    private static let places: Set<String> = [
        "zimmer", "raum", "schalter", "gleis", "platz", "seite", "autobahn", "stock", "klasse", "tag", "tage",
        "kapitel",
        "konto", "monat", "jahr", "jahre", "punkt", "nummer", "höhe", "bus", "linie", "flug", "etage", "ausfahrt",
        "tor",
        "gate", "tisch", "bildschirm", "handy", "telefon", "alter", "stand", "schnitt", "wert", "betrag", "preis",
        "halle",
        "ausgang", "eingang", "abschnitt", "absatz", "fall", "ende", "anfang", "teil", "band", "spiel", "bahnsteig",
        "feld",
        "zeile", "spalte", "version", "haus", "terminal", "station", "kilometer", "paragraf", "artikel", "regal",
    ]

    /// Behind the house number with its letter.
    func houseNumberEnd(from start: Int, isAsked: Bool) -> Int? {
        var index = start
        while index < context.tokens.count, index - start < 3,
            !context.classes(index).isDisjoint(with: [.filler])
                || ["nummer", "nr", "hausnummer", "die"].contains(context.text(index))
        {
            index += 1
        }
        if isAsked, index < context.tokens.count, !parts.isNumber(index) { index = parts.skip(from: start) }
        if index == start, isFraction(index) { return index + 1 }
        guard index < context.tokens.count, parts.isNumber(index),
            start == 0 || !context.endsSentence(start - 1) || isAsked,
            index == start || !context.endsSentence(index - 1)
        else { return nil }
        if start > 0, context.tokens[start - 1].marks.contains(.sentenceEnd) { return nil }
        var end = index
        if context.tokens[index].shape == .digits || context.tokens[index].shape == .mixed {
            end = index + 1
        } else {
            guard let phrase = NumberPhrase(context.tokens, at: index) else { return nil }
            end = index + phrase.length
        }
        if end < context.tokens.count, context.classes(end).contains(.unit), !context.endsSentence(end - 1) {
            return nil
        }
        // 12 a, 3 bis 5
        if end < context.tokens.count, !context.endsClause(end - 1), context.tokens[end].shape == .letter,
            ["a", "b", "c", "d", "e", "f", "g", "h"].contains(context.text(end))
        {
            end += 1
        }
        return rangeEnd(from: end)
    }
}
