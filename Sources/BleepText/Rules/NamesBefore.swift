import BleepCore

/// Names before the word that tells: `jane doe speaking`, `ebeling am apparat`, `pohlmann, guten tag`.
struct NamesBefore {
    let context: CallContext
    let parts: NameParts

    /// `jane doe speaking`, `ebeling am apparat`, `jane here`.
    func name(before index: Int, notBefore floor: Int) -> Candidate? {
        let text = context.text(index)
        let isApparat = text == "am" && context.text(index + 1) == "apparat"
        if text == "mein", context.text(index + 1) == "name",
            !["ist", "war", "lautet", "steht", "tut"].contains(context.text(index + 2)) || context.endsClause(index + 1)
        {
            return answered(before: index, notBefore: floor)
        }
        if index > floor, isAway(at: index) { return absent(before: index, notBefore: floor) }
        if text == "nice" || text == "pleased", context.text(index + 1) == "to", context.text(index + 2) == "meet",
            index > floor
        {
            return answered(before: index, notBefore: floor)
        }
        if text == "ist" || text == "isch" || text == "is", Self.owners.contains(context.text(index + 1)),
            context.text(index + 2).hasPrefix("nam"), index > floor
        {
            return answered(before: index, notBefore: floor)
        }
        if Self.greetings.contains(text), index > floor,
            !context.tokens[index].marks.contains(.turnStart)
        {
            return answered(before: index, notBefore: floor)
        }
        guard text == "speaking" || text == "here" || text == "calling" || text == "hier" || isApparat, index > floor,
            !context.endsSentence(index - 1)
        else { return nil }
        let start = beginning(of: index, notBefore: floor, isApparat ? .sure : .careful)
        guard start < index else { return nil }
        if isApparat { return .name(start..<index, 0.93, "name-before") }
        let isOffice =
            start > 0 && parts.nearTurnStart(start, within: 4) && parts.isUnknown(start)
            && (context.endsClause(start - 1) || NameWords.isOrganisation(context.text(start - 1)))
        let opens =
            isOffice || context.tokens[start].marks.contains(.turnStart)
            || context.tokens[start].marks.contains(.segmentStart)
            || (start > 0
                && ["yes", "hello", "hi", "hallo", "ja", "tag", "morning", "afternoon", "evening", "morgen", "abend"]
                    .contains(context.text(start - 1)))
        let closes =
            text == "speaking" && (context.endsClause(index) || context.classes(index + 1).contains(.soft))
            && !context.text(index - 1).hasSuffix("ly")
        if closes { return .name(start..<index, 0.8, "name-before") }
        guard opens else { return nil }
        if text == "speaking", opens { return .name(start..<index, 0.85, "name-before") }
        guard index - start <= 3, context.isCased(at: start) || index - start >= 2 || text == "here" || text == "hier"
        else { return nil }
        return .name(start..<index, 0.65, "name-before")
    }

    /// `isn't in`, `is not here`: somebody is called for.
    private func isAway(at index: Int) -> Bool {
        let behind: Int
        switch (context.text(index), context.text(index + 1)) {
        case ("isn't", _): behind = index + 1
        case ("is", "not"), ("not", "in"), ("not", "here"): behind = context.text(index) == "is" ? index + 2 : index + 1
        default: return false
        }
        return ["in", "here", "home"].contains(context.text(behind)) && context.endsClause(behind)
    }

    /// The one word that no table knows with which the turn begins: `Zanthia isn't in`, `Zanthia's not in`.
    private func absent(before index: Int, notBefore floor: Int) -> Candidate? {
        let start = index - 1
        let isPlural = context.text(index) == "not" && !context.text(start).hasSuffix("'s")
        guard start >= floor, !isPlural, context.tokens[start].marks.contains(.turnStart), parts.isUnknown(start),
            parts.isNamePart(start, .sure), !NameWords.isOrganisation(context.text(start))
        else { return nil }
        return .name(start..<index, 0.6, "name-before")
    }

    /// Where the name begins that ends before `index`.
    private func beginning(of index: Int, notBefore floor: Int, _ trust: NameParts.Trust) -> Int {
        var start = index
        var count = 0
        while start > floor, count < NameParts.longestName, start == index || !context.endsClause(start - 1) {
            var part = start - 1
            // "de la": with a part before it.
            while start < index, part > floor, start - part < 3, !context.endsClause(part),
                NamePhrases.particles.contains(context.text(part))
            {
                part -= 1
            }
            guard parts.isNamePart(part, trust), !context.endsClause(part) || part == index - 1,
                !NameWords.isOrganisation(context.text(part))
            else { break }
            start = part
            count += 1
        }
        // "customer services, Jordan speaking": a country elsewhere.
        if start == index, start > floor, isCalledLikePlace(index - 1) { return index - 1 }
        return givenName(in: start..<index) ?? start
    }

    private func isCalledLikePlace(_ index: Int) -> Bool {
        let text = context.text(index)
        return NamedPlaces.contains(text) && (GivenNames.clear.contains(text) || GivenNames.doubtful.contains(text))
            && (context.tokens[index].marks.contains(.turnStart) || context.endsClause(index - 1))
    }

    /// Where a first name stands behind what is none: `parcelway, stavros speaking` without the comma.
    private func givenName(in range: Range<Int>) -> Int? {
        guard let place = range.first(where: { GivenNames.clear.contains(context.text($0)) }) else { return nil }
        let isFirm = (range.lowerBound..<place).allSatisfy { index in
            let text = context.text(index)
            return context.tokens[index].shape == .word && !NamePhrases.particles.contains(text)
                && !NamePhrases.titles.contains(text) && !FamilyNames.clear.contains(text)
                && !GivenNames.doubtful.contains(text)
        }
        return isFirm ? place : nil
    }

    /// `pohlmann, guten tag`: how Germans answer the telephone.
    private func answered(before index: Int, notBefore floor: Int) -> Candidate? {
        var start = index
        while start > floor, index - start < 2, parts.isNamePart(start - 1, .sure),
            start == index || !context.endsClause(start - 1)
        {
            start -= 1
            if context.tokens[start].marks.contains(.turnStart) { break }
        }
        guard start < index,
            context.tokens[start].marks.contains(.turnStart) || followsGreeting(start) || followsOffice(start)
        else { return nil }
        return .name(start..<index, 0.7, "name-before")
    }

    /// `ja, grüezi, Zumstein`: nothing but greetings since the turn began.
    private func followsGreeting(_ index: Int) -> Bool {
        var start = index
        while start > 0, index - start < Self.longestGreeting, !context.tokens[start].marks.contains(.turnStart),
            Self.greetings.contains(context.text(start - 1))
                || ["ja", "tag", "gott", "morgen", "abend"].contains(context.text(start - 1))
        {
            start -= 1
        }
        return start < index && context.tokens[start].marks.contains(.turnStart)
    }

    /// In words: `ja guten Tag`.
    private static let longestGreeting = 3

    private static let greetings: Set<String> = [
        "guten", "hallo", "grüß", "gruess", "servus", "grüezi", "grüessech", "moin", "griaß",
    ]
    private static let owners: Set<String> = ["mein", "mei", "mi", "min"]

    /// How many words an office says of itself at most before a name.
    private static let longestOffice = 4

    /// `Polizei Köln, Wagner, guten Tag`
    private func followsOffice(_ index: Int) -> Bool {
        guard index > 0, context.endsClause(index - 1), !context.endsSentence(index - 1),
            parts.nearTurnStart(index, within: Self.longestOffice)
        else { return false }
        var first = index - 1
        while first > 0, !context.tokens[first].marks.contains(.turnStart) { first -= 1 }
        return (first..<index).contains { NameWords.isOrganisation(context.text($0)) }
    }

    /// `Riedl, Inkassobüro Alpenland`
    private func isBeforeOffice(_ range: Range<Int>) -> Bool {
        context.tokens[range.upperBound - 1].marks.contains(.clauseEnd)
            && NameWords.isOrganisation(context.text(range.upperBound))
    }

    /// A name with which somebody begins: `otarika from the trading department`, `Sekretariat, Grisky`.
    func opening(at index: Int) -> Candidate? {
        guard context.tokens[index].marks.contains(.turnStart) else { return nil }
        if NameWords.isOrganisation(context.text(index)) || NameWords.desks.contains(context.text(index)) {
            return office(at: index)
        }
        // "Österreichische Gesundheitskasse, …"
        if context.text(index).hasSuffix("ische"), !context.endsClause(index),
            NameWords.isOrganisation(context.text(index + 1))
        {
            return office(at: index + 1)
        }
        guard let range = parts.collect(from: index, .careful), !parts.describes(range),
            range.allSatisfy({ parts.isUnknown($0) || NamePhrases.particles.contains(context.text($0)) })
        else { return nil }
        if context.stream.languages[index] == .german, isBeforeOffice(range) {
            return .name(range, 0.65, "name-before")
        }
        let next = context.text(range.upperBound)
        let behind = context.text(range.upperBound + 1)
        if ["from", "von", "vom", "aus"].contains(next), !context.endsSentence(range.upperBound - 1),
            ["the", "der", "dem", "your", "accounting", "ihrer", "ihrem"].contains(behind)
                || context.isCased(at: range.upperBound + 1) || range.count >= 2
        {
            return .name(range, 0.7, "name-before")
        }
        if range.count >= 2, next == "es" && behind == "geht" || next == "ich" && behind == "rufe" {
            return .name(range, 0.65, "name-before")
        }
        return nil
    }

    private func isSurname(_ index: Int) -> Bool {
        context.stream.isCased
            && (FamilyNames.clear.contains(context.text(index)) || FamilyNames.doubtful.contains(context.text(index)))
    }

    /// Between an office and what it is for or where.
    private static let ofOffices: Set<String> = ["für", "am", "im", "der", "des", "zum", "zur", "an", "in", "die"]

    /// Behind the name of who answers for an office.
    private static let behindOffice = greetings.union([
        "hier", "ich", "good", "how", "haben", "was", "womit", "wie", "schönen", "ihre", "ihr",
    ])

    /// The name behind an office or firm with which somebody answers the telephone.
    private func office(at index: Int) -> Candidate? {
        var start = index + 1
        // "volksbank auental", "hotel seeblick": its own name, when another follows.
        if start + 1 < context.tokens.count, !context.endsClause(index), parts.isUnknown(start),
            context.endsClause(start) || parts.isUnknown(start + 1), !context.endsSentence(start),
            !context.tokens[start + 1].marks.contains(.turnStart), !NameWords.desks.contains(context.text(index))
        {
            start += 1
        }
        // "Bundesagentur für Arbeit, …"
        while start + 1 < context.tokens.count, !context.endsClause(start - 1), !context.endsClause(start),
            Self.ofOffices.contains(context.text(start))
        {
            start += Self.ofOffices.contains(context.text(start + 1)) ? 1 : 2
        }
        // "Hotel Edelweiß, Rezeption, …"
        if start + 1 < context.tokens.count, NameWords.desks.contains(context.text(start)), context.endsClause(start),
            !context.endsSentence(start)
        {
            start += 1
        }
        guard start < context.tokens.count, !context.endsSentence(start - 1),
            !context.tokens[start].marks.contains(.turnStart),
            let range = parts.collect(from: start, .sure, limit: 2),
            parts.isUnknown(range.upperBound - 1) || isSurname(range.upperBound - 1), !parts.describes(range)
        else { return nil }
        let next = context.text(range.upperBound)
        guard
            context.endsSentence(range.upperBound - 1)
                || Self.behindOffice.contains(next)
                || context.endsClause(range.upperBound - 1) && NameWords.desks.contains(context.text(index))
        else { return nil }
        return .name(range, 0.65, "name-before")
    }
}
