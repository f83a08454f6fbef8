// Words of German that the tables have in another form.
extension Lexicon {
    /// An ordinary word with an ending or in front of it what verbs are put together with: `Überweisungen`, `gesetzt`,
    /// `umgetauscht`, `abzuholen`, `programmiert`.
    func isInflectedGerman(_ word: String) -> Bool {
        for ending in Self.endings where word.hasSuffix(ending) {
            let stem = word.dropLast(ending.count)
            // "findet", but "Wendt"
            if ending == "t", stem.hasSuffix("d") || stem.hasSuffix("t") { continue }
            if isOrdinary(String(stem), \.german) || isOrdinary(stem + "en", \.german) { return true }
        }
        if word.hasPrefix("ge"), isVerb(word.dropFirst(2)) { return true }
        return Self.telling.contains { word.utf8.count > $0.utf8.count + 2 && word.hasSuffix($0) }
            || isPutTogether(word)
    }

    private static let endings = ["e", "en", "es", "em", "n", "s", "t", "te", "ten", "st", "et", "innen"]

    /// Ends of words that name nobody, whatever stands before them.
    private static let telling = [
        "ung", "ungen", "heit", "keit", "keiten", "schaft", "lich", "liche", "lichen", "liches", "lichem", "nummer",
        "nummern", "konto", "karte", "daten", "zeit", "dienst", "service", "firma", "programm", "rechnung",
        "versicherung", "problem", "iert", "ierte", "ierten", "ieren", "ierend", "ierende", "ierenden", "bare", "baren",
        "bares", "ische", "ischen", "isches", "ischem", "igen", "iges", "igem", "losen", "hafte", "haften",
    ]

    /// What verbs are put together with.
    private static let prefixes = [
        "ab", "an", "auf", "aus", "ein", "mit", "nach", "vor", "zu", "zurück", "um", "durch", "her", "hin", "los",
        "weg", "weiter", "fort", "fest", "bei", "unter", "über", "vorbei", "zusammen", "runter", "raus", "rein",
        "hoch", "heraus", "hinaus", "hinein", "be", "ver", "er", "ent", "zer",
    ]
    private static let verbEndings = ["en", "ern", "eln", "t", "te"]
    /// In letters: `geben`, `holt`.
    private static let shortestVerb = 4

    /// `abgeholt`, `hinzufügt`, `auszufüllen`: a prefix, what may stand behind it, and a verb.
    private func isPutTogether(_ word: String) -> Bool {
        guard Self.verbEndings.contains(where: word.hasSuffix) else { return false }
        return Self.prefixes.contains { prefix in
            guard word.hasPrefix(prefix) else { return false }
            let rest = word.dropFirst(prefix.count)
            guard rest.count >= Self.shortestVerb else { return false }
            return isVerb(rest) || rest.hasPrefix("ge") && isVerb(rest.dropFirst(2))
                || rest.hasPrefix("zu") && isVerb(rest.dropFirst(2))
        }
    }

    /// A verb of the tables, or one of its forms.
    private func isVerb(_ word: Substring) -> Bool { isKnownVerb(String(word)) || isVerbForm(word) }

    /// A form of a verb of the tables, as it stands behind who does it: `bringt`, `freute`.
    func isVerbForm(_ word: Substring) -> Bool {
        ["e", "t", "te", "ten", "st", "et"].contains { ending in
            guard word.hasSuffix(ending) else { return false }
            let stem = word.dropLast(ending.count)
            return !(ending == "t" && (stem.hasSuffix("d") || stem.hasSuffix("t"))) && isKnownVerb(stem + "en")
        }
    }

    private func isKnownVerb(_ word: String) -> Bool {
        guard word.utf8.count >= Self.shortestVerb, let classes = meaning(of: word)?.german?.classes else {
            return false
        }
        return !classes.isDisjoint(with: [.ordinary, .soft]) && !classes.contains(.nameLike)
    }
}
