import BleepCore

/// Names in German talk that no list has and nothing introduces, but that tell by themselves or by what is said of how
/// they are written: `Krasniqi`, `Szymańczyk`, `Stark mit D T?`, `… Y M Ń, also Szymańczyk`, `auf Papenfuß`.
struct ShapedNames {
    let context: CallContext
    let parts: NameParts

    init(context: CallContext, claimed: ClaimMap) {
        self.context = context
        parts = NameParts(context: context, claimed: claimed)
    }

    func candidates() -> [Candidate] {
        var found: [Candidate] = []
        let called = CalledNames(context: context, parts: parts)
        var end = 0
        for index in context.tokens.indices where index >= end {
            guard context.stream.languages[index] == .german, context.tokens[index].shape == .word,
                !parts.claimed.contains(index)
            else { continue }
            guard
                let name = foreign(at: index) ?? written(at: index) ?? booked(behind: index) ?? derived(at: index)
                    ?? answering(at: index) ?? called.name(at: index) ?? host(behind: index)
            else { continue }
            found.append(name)
            end = name.tokens.upperBound
        }
        return found + context.runs.compactMap(spelled)
    }

    // MARK: By itself

    /// Endings that only surnames have, of languages whose surnames are often heard in German.
    private static let endings = [
        "ović", "ovic", "ević", "evic", "ić", "wicz", "owski", "ewski", "inski", "iński", "alski", "elski", "owska",
        "ewska", "inska", "czyk", "czak", "czek", "enko", "tchouk", "escu", "opoulos", "opoulou", "akis", "oğlu",
        "oglu",
        "wsky", "nsky", "lsky", "rsky", "itzky", "itzki", "rzki", "shvili", "schwili", "adze", "idze", "iqi", "haj",
        "tschke", "schek", "schmidt", "schmitt", "huber", "dtke", "utschke", "yan", "müller", "meier", "meyer", "maier",
        "mayer", "schmitz", "schulze", "schulte",
    ]
    private static let shortestForeign = 6
    /// Letters that German has not, and that its foreign words seldom have.
    private static let letters: Set<Character> = Set(
        "ćčđšžńłśźżęąğışțșăîřěůőűøåæðþñãõýạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹơư")
    private static let arabic = ["al-", "el-", "abd-", "abu-", "ben-", "bin-"]
    /// Before a place.
    private static let toPlaces: Set<String> = [
        "in", "nach", "aus", "bis", "über", "bei", "von", "richtung", "um", "lager", "stadt", "ort", "dorf",
    ]
    /// First names of a name in no list, before its surname.
    private static let mostFirstNames = 2

    private func foreign(at index: Int) -> Candidate? {
        let text = context.text(index)
        guard parts.isUnknown(index), context.marksCapital(index) || text.contains("-") else { return nil }
        let isArabic = Self.arabic.contains { text.utf8.count > $0.utf8.count + 2 && text.hasPrefix($0) }
        let hasEnding =
            text.utf8.count >= Self.shortestForeign
            && Self.endings.contains { text.hasSuffix($0) || text.hasSuffix("s") && text.dropLast().hasSuffix($0) }
        let hasLetter = context.marksCapital(index) && text.count > 2 && text.contains(where: Self.letters.contains)
        guard isArabic || hasEnding || hasLetter, parts.isNamePart(index, .sure),
            context.marksCapital(index) || isArabic, !NameWords.isOrganisation(text),
            hasEnding || isArabic || !Self.toPlaces.contains(context.text(index - 1))
        else { return nil }
        var start = index
        while start > 0, index - start < Self.mostFirstNames, context.stream.isCased || isArabic,
            !context.endsClause(start - 1), !context.tokens[start].marks.contains(.turnStart), isFirstName(start - 1)
        {
            start -= 1
        }
        var end = index + 1
        while end < context.tokens.count, end - index <= Self.mostFirstNames, !context.endsClause(end - 1),
            context.stream.isCased, context.isCased(at: end), isFirstName(end)
        {
            end += 1
        }
        return .name(start..<end, 0.6, "name-shape")
    }

    private func isFirstName(_ index: Int) -> Bool {
        context.marksCapital(index) && parts.isUnknown(index) && parts.isNamePart(index, .careful)
            && !parts.describes(index..<index + 1) && !CommonNouns.isOccupation(context.text(index))
            && !NameWords.isRelationCompound(context.text(index)) && !NameParts.isVerb(context.text(index))
    }

    /// `die Schmidtsche`
    private func derived(at index: Int) -> Candidate? {
        let text = context.text(index)
        guard text.hasSuffix("sche") || text.hasSuffix("schen"), context.marksCapital(index), index > 0,
            ["die", "der"].contains(context.text(index - 1)),
            FamilyNames.clear.contains(String(text.dropLast(text.hasSuffix("n") ? 5 : 4)))
        else { return nil }
        return .name(index..<index + 1, 0.6, "name-derived")
    }

    // MARK: By how it is written

    private static let mostLetters = 4
    /// Before the letters: `mit hartem D`, `mit zwei F`.
    private static let hardness: Set<String> = [
        "hartem", "weichem", "weichen", "einem", "doppel", "zwei", "nur", "langem", "kurzem", "großem",
    ]

    /// `Stark mit D T?`: a sentence that begins with a name and asks or says how it is written.
    private func written(at index: Int) -> Candidate? {
        let isFirst =
            index == 0 || context.endsSentence(index - 1) || context.tokens[index].marks.contains(.segmentStart)
        guard isFirst, context.text(index + 1) == "mit", !context.endsClause(index),
            !NameWords.isOrganisation(context.text(index)),
            parts.isUnknown(index) || context.classes(index).contains(.nameLike)
                || FamilyNames.doubtful.contains(context.text(index))
        else { return nil }
        var place = index + 2
        while place < context.tokens.count, Self.hardness.contains(context.text(place)) { place += 1 }
        let start = place
        while place < context.tokens.count, place - start < Self.mostLetters,
            context.tokens[place].shape == .letter || context.classes(place).contains(.letter)
        {
            place += 1
            if context.endsClause(place - 1) { break }
        }
        guard place > start,
            context.endsClause(place - 1) || ["oder", "am", "hinten", "vorne"].contains(context.text(place))
        else { return nil }
        return .name(index..<index + 1, 0.65, "name-written")
    }

    /// How many tokens behind a spelling the name may be said, and how many letters must be the same.
    private static let spelledReach = 7
    private static let leastLetters = 3

    /// `S wie Salzwedel … A wie Aachen, Ń, also Szymańczyk`: a word that begins as was spelled before it.
    private func spelled(_ run: SpokenRun) -> Candidate? {
        let letters = run.symbols.filter(\.isLetter).map(\.character)
        guard letters.count >= Self.leastLetters, letters.count == run.symbols.count else { return nil }
        let end = run.tokens.upperBound
        for index in end..<min(end + Self.spelledReach, context.tokens.count) {
            let text = context.text(index)
            guard context.tokens[index].shape == .word, parts.isUnknown(index), !parts.claimed.contains(index),
                text.count > letters.count
            else { continue }
            let folded = FoldedText.tokens(of: text).first?.letters ?? []
            if folded.starts(with: letters.map { $0 | 0x20 }) { return .name(index..<index + 1, 0.7, "name-spelled") }
        }
        return nil
    }

    // MARK: By what it was said for

    /// `Hier Kurz.`: an adjective with a capital, with which somebody answers.
    private func answering(at index: Int) -> Candidate? {
        guard index > 0, context.text(index - 1) == "hier", context.isCased(at: index), context.endsClause(index),
            context.classes(index).contains(.nameLike) || FamilyNames.doubtful.contains(context.text(index)),
            parts.nearTurnStart(index - 1, within: 1)
        else { return nil }
        return .name(index..<index + 1, 0.65, "name-opening")
    }

    /// How far behind an address somebody stands at whose door it is.
    private static let hostReach = 6

    private func isHouseNumber(_ index: Int) -> Bool {
        parts.claimed.contains(index)
            && ([.digits, .mixed].contains(context.tokens[index].shape)
                || !context.classes(index).isDisjoint(with: [.digit, .number]))
    }

    /// `Königsallee 97, vierter Stock, bei Bredendiek`
    private func host(behind index: Int) -> Candidate? {
        guard context.text(index) == "bei", !context.endsClause(index),
            (max(0, index - Self.hostReach)..<index).contains(where: isHouseNumber),
            let range = parts.collect(from: index + 1, .careful, limit: 2), !parts.describes(range),
            range.allSatisfy(parts.isUnknown), context.endsClause(range.upperBound - 1)
        else { return nil }
        return .name(range, 0.6, "name-host")
    }

    private static let bookings = [
        "reserv", "bestell", "vorbestell", "gebucht", "buchung", "abhol", "angemeldet", "hinterlegt", "zurückgelegt",
        "eingetragen", "taxi",
    ]
    /// What something is bought or kept on, and no name.
    private static let terms: Set<String> = [
        "lager", "kasse", "rechnung", "raten", "probe", "abruf", "vorrat", "wunsch", "kredit", "basis", "leasing",
    ]
    private static let bookingReach = 14

    private func isBooked(before index: Int) -> Bool {
        (max(0, index - Self.bookingReach)..<index).contains { place in
            Self.bookings.contains { context.text(place).hasPrefix($0) }
        }
    }

    /// `Auf Papenfuß.`: a sentence of its own, and no island.
    private func isWholeAnswer(_ range: Range<Int>) -> Bool {
        (range.lowerBound == 0 || context.endsSentence(range.lowerBound - 1))
            && context.endsSentence(range.upperBound - 1) && !Self.islands.contains(context.text(range.lowerBound + 1))
    }

    private static let islands: Set<String> = [
        "mallorca", "menorca", "ibiza", "teneriffa", "lanzarote", "fuerteventura", "gomera", "madeira", "korsika",
        "sardinien", "sizilien", "elba", "malta", "zypern", "kreta", "rhodos", "korfu", "kos", "naxos", "santorin",
        "rügen", "usedom", "sylt", "föhr", "amrum", "fehmarn", "helgoland", "norderney", "borkum", "juist", "langeoog",
        "hiddensee", "bornholm", "gotland", "bali", "kuba", "hawaii", "java", "schalke",
    ]

    /// `Reservierung für acht Personen, auf Papenfuß`
    private func booked(behind index: Int) -> Candidate? {
        guard context.text(index) == "auf", !context.endsClause(index), index + 1 < context.tokens.count,
            let range = parts.collect(from: index + 1, .careful, limit: 2), !parts.describes(range),
            context.endsClause(range.upperBound - 1)
                || !context.stream.isCased
                    && !context.classes(range.upperBound).isDisjoint(with: [.soft, .digit, .number]),
            range.allSatisfy(parts.isUnknown), !Self.terms.contains(context.text(range.lowerBound)),
            isBooked(before: index) || isWholeAnswer(index..<range.upperBound)
        else { return nil }
        return .name(range, 0.6, "name-booked")
    }
}
