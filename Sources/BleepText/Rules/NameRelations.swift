import BleepCore

/// Names behind what somebody is to the speaker: `my husband tom`, `mein Neffe, Emre`, `aunt mary`.
struct NameRelations {
    let context: CallContext
    let parts: NameParts

    /// Words between the relation and the name: `my landlord, that is`, `meinem Nachbarn abgeben`.
    private static let reach = 3

    func name(at index: Int) -> Candidate? {
        let isCompound =
            context.stream.languages[index] == .german && NameWords.isRelationCompound(context.text(index))
        // "two kids, Zayn and Aaliyah"
        let isCounted =
            index > 0 && context.text(index).hasSuffix("s") && context.stream.languages[index] == .english
            && !context.classes(index - 1).isDisjoint(with: [.digit, .number])
        let isOwned = isCounted || index > 0 && NameWords.owners.contains(context.text(index - 1))
        // "der Bauer Claasen", "Hauptzollamt, Beamter Schrader"
        let isTrade =
            (isOwned || index > 0 && context.endsClause(index - 1)) && context.isCased(at: index)
            && CommonNouns.isTrade(context.text(index))
        guard isCompound || isTrade || NameWords.relations.contains(context.text(index)),
            !context.endsClause(index) || !isTrade,
            !context.endsSentence(index)
        else { return nil }
        let isTitled = isCompound || isTrade || NameWords.titled.contains(context.text(index))
        guard isOwned || isTitled else { return nil }
        var start = index + 1
        var isLinked = false
        while start < context.tokens.count, start - index <= Self.reach, !context.endsSentence(start - 1),
            !context.tokens[start].marks.contains(.turnStart)
        {
            // "Mein Onkel war Lokführer."
            if start > index + 1, ["ist", "war"].contains(context.text(start - 1)),
                CommonNouns.isOccupation(context.text(start)), !context.isGivenName(start),
                !context.isCased(at: start + 1) || context.endsClause(start)
            {
                return nil
            }
            if isOwned, context.classes(start).contains(.nameLike) || context.isGivenName(start),
                let range = WordNames(context: context).name(at: start)
            {
                return .name(range, 0.7, "name-relation")
            }
            if let found = named(at: start, relation: index, isLinked: isLinked, isTitled: isTitled) { return found }
            if NameWords.links.contains(context.text(start)) {
                isLinked = true
            } else if NameWords.titled.contains(context.text(start)) || NameWords.isPlainRelation(context.text(start)) {
                // "mein Kompaniechef, Oberleutnant …"
            } else if context.endsClause(start - 1) || start == index + 1 && context.isGivenName(start + 1),
                ["der", "die"].contains(context.text(start))
            {
                // "seine Frau, die Beata"
            } else if !isGermanVerb(start) {
                return nil
            }
            start += 1
        }
        return nil
    }

    /// `meinem Nachbarn abgeben`: the verb that German puts behind.
    private func isGermanVerb(_ index: Int) -> Bool {
        context.stream.languages[index] == .german && context.text(index).hasSuffix("n")
            && context.classes(index).isDisjoint(with: [.soft, .connector])
            || ["anrufe", "an"].contains(context.text(index))
    }

    /// Of verbs that no table knows.
    private static let verbEndings = ["es", "ed", "ing", "ts", "ks", "ps", "ds", "ls", "ns", "t", "d"]

    /// `MY SONS, MYKYTA AND DANYLO`: a comma without capitals.
    private func isNamedBehindComma(_ start: Int, _ relation: Int, isVerb: Bool) -> Bool {
        start == relation + 1 && context.tokens[relation].marks.contains(.clauseEnd) && !isVerb
            && parts.isForeign(start) && context.stream.languages[start] == .english
            && (context.endsClause(start) || context.text(start + 1) == "and")
    }

    private func named(at start: Int, relation: Int, isLinked: Bool, isTitled: Bool) -> Candidate? {
        guard let range = parts.collect(from: start, .careful), !parts.describes(range),
            parts.isUnknown(start) || context.isGivenName(start)
                || isTitled && FamilyNames.clear.contains(context.text(start))
                || context.isCased(at: start) && context.stream.languages[start] == .english
        else {
            return nil
        }
        // "mein vater und er ist eingeschlafen"
        if !context.stream.isCased, context.stream.languages[start] == .german, !context.isGivenName(start),
            NameParts.isVerb(context.text(start))
        {
            return nil
        }
        let end = range.upperBound
        let ends = context.endsClause(end - 1)
        let goesOn = !context.classes(end).isDisjoint(with: [.soft, .filler, .connector, .acknowledgement])
        let isDirect = start == relation + 1 && !context.endsClause(relation)
        if context.stream.isCased {
            guard
                context.stream.languages[start] == .english || isTitled || isLinked || ends || goesOn
                    || range.count >= 2
            else { return nil }
        } else {
            // "my son plays football": without capitals a verb may be an unknown word, too.
            let text = context.text(start)
            let endings = context.stream.languages[start] == .english ? Self.verbEndings : ["s", "t", "d", "n"]
            let isVerb = endings.contains { text.hasSuffix($0) } && !context.isGivenName(start)
            let isFollowed = ends || goesOn
            // "unser lehrer war streng"
            if ["ist", "war"].contains(context.text(start - 1)), range.count == 1, !context.isGivenName(start) {
                return nil
            }
            guard
                isLinked && (isFollowed || range.count >= 2) || isNamedBehindComma(start, relation, isVerb: isVerb)
                    || isTitled && isDirect && (isFollowed || !isVerb)
                    || !isVerb && isFollowed && (isDirect || range.count >= 2)
            else { return nil }
        }
        return .name(range, isTitled ? 0.75 : 0.7, "name-relation")
    }
}
