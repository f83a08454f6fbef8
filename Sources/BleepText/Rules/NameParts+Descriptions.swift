import BleepCore

// Words that describe and name nobody, by their endings.
extension NameParts {
    /// One word that by its ending describes something, where capitals do not tell.
    func describes(_ range: Range<Int>) -> Bool {
        guard let index = range.first else { return true }
        if context.isCased(at: index), context.stream.languages[index] == .english { return false }
        if range.count >= 2, !NamePhrases.describing.prefix(5).contains(where: { context.text(index).hasSuffix($0) }) {
            return false
        }
        let text = context.text(index)
        // "Pfarrer Goslich": within a sentence no adjective of German has a capital.
        if context.stream.languages[index] == .german, context.isCased(at: index), index > 0,
            !context.endsSentence(index - 1)
        {
            return Self.nounEndings.contains { text.utf8.count > $0.utf8.count + 2 && text.hasSuffix($0) }
        }
        if !context.stream.isCased || context.stream.languages[index] == .german,
            context.stream.languages[index] == .german, Self.isVerb(text)
        {
            return !context.isCased(at: index)
        }
        if ["fred", "med", "ric", "nic", "irving", "clement"].contains(where: { text.hasSuffix($0) }) { return false }
        return NamePhrases.describing.contains { text.utf8.count > $0.utf8.count + 2 && text.hasSuffix($0) }
    }

    /// Endings of German nouns that name nobody.
    private static let nounEndings = [
        "tion", "ment", "ness", "ung", "heit", "keit", "schaft", "ierung", "tät", "ismus", "nis", "ungen", "heiten",
    ]

    /// Parts of German verbs with which no name begins: `kennengelernt`, `weitergeht`.
    private static let separable = [
        "kennen", "weiter", "zurück", "zusammen", "vorbei", "runter", "rüber", "herum", "hinaus", "heraus", "davon",
        "einge", "ange", "abge", "ausge", "aufge", "mitge", "nachge", "vorge", "zuge", "umge", "weg",
    ]

    /// A German verb by its ends: `vergessen`, `gestellt`, `kennengelernt`.
    static func isVerb(_ text: String) -> Bool {
        guard text.utf8.count > 5 else { return false }
        if separable.contains(where: text.hasPrefix), text.hasSuffix("t") || text.hasSuffix("en") { return true }
        return [
            "ge", "ver", "be", "ent", "zer", "auf", "aus", "ab", "ein", "vor", "zu", "raus", "rein", "nach", "über",
            "unter", "durch",
        ]
        .contains {
            text.hasPrefix($0)
        } && ["en", "t", "ern", "eln"].contains { text.hasSuffix($0) }
    }

    /// `Spreche ich mit der Hauptbenutzerin?`: one word for what somebody does.
    func isPosition(_ range: Range<Int>) -> Bool {
        let index = range.lowerBound
        return range.count == 1 && context.stream.languages[index] == .german
            && CommonNouns.isOccupation(context.text(index)) && !context.isGivenName(index)
    }

    /// `ich suche die Bibliothek`: one word behind an article that no list has.
    func isThing(_ range: Range<Int>) -> Bool {
        let index = range.lowerBound
        return range.count == 1 && context.stream.languages[index] == .german
            && ["der", "die", "das", "den", "dem"].contains(context.text(index - 1)) && !context.endsClause(index - 1)
            && !context.isGivenName(index) && !FamilyNames.clear.contains(context.text(index))
    }
}
