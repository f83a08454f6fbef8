import BleepCore

/// What has a name and is nobody: firms and offices.
extension NameParts {
    /// Whether the words name an office or a firm: `Zollamt`, `Hanse Mutual`, `Buchhaus Ahrens`.
    /// - Parameter isIntroduced: what stands before says that it is a person.
    func isOrganisation(_ range: Range<Int>, isIntroduced: Bool) -> Bool {
        if range.contains(where: { NameWords.isOrganisation(context.text($0)) }), !isIntroduced { return true }
        if isIntroduced { return false }
        let first = range.lowerBound
        if first > 0, !context.endsClause(first - 1), NameWords.isOrganisation(context.text(first - 1)),
            introducesItself(behind: range.upperBound)
        {
            return true
        }
        let behind = range.upperBound
        guard behind < context.tokens.count, nearTurnStart(first, within: 7) else { return false }
        if !context.endsClause(behind - 1), NameWords.organisations.contains(context.text(behind)) { return true }
        // "hi dorothy this is …" speaks to somebody, "for Veronica. This is …" of one.
        if first > 0, Self.before.contains(context.text(first - 1)), !context.endsClause(first - 1) {
            return false
        }
        // "Harriet isn't in, this is her carer": somebody is talked of.
        if GivenNames.clear.contains(context.text(first)), !context.endsClause(behind - 1),
            context.classes(behind).contains(.soft),
            !["this", "my", "you're", "mein", "hier"].contains(context.text(behind))
        {
            return false
        }
        // "Lakeside Dental, Yolanda speaking"
        if context.tokens[behind - 1].marks.contains(.clauseEnd), range.count >= 2, context.text(first - 1) != "of",
            !GivenNames.clear.contains(context.text(first)),
            (behind + 1...behind + 2).contains(where: { ["speaking", "here"].contains(context.text($0)) })
        {
            return true
        }
        return introducesItself(behind: behind) || first == 0 && isShop(first)
    }

    /// `Wendy's, how can I help?`, but `Lottie's got a new car.`, `Tibaldo's wife called.`
    private func isShop(_ index: Int) -> Bool {
        let text = context.text(index)
        guard text.hasSuffix("'s") else { return false }
        return context.endsClause(index)
            || !NameFrames.kin.contains(context.text(index + 1)) && !Self.behindIs.contains(context.text(index + 1))
    }

    /// Behind the short form of "is" or "has".
    private static let behindIs: Set<String> = [
        "got", "been", "gone", "not", "having", "going", "coming", "getting", "a", "an", "in", "out", "on", "back",
    ]

    private static let before: Set<String> = [
        "hi", "hello", "hey", "dear", "for", "hallo", "liebe", "lieber", "servus",
    ]

    /// Whether the same speaker says his name next: what stood before was not it. `Parcelway, this is …`.
    private func introducesItself(behind index: Int) -> Bool {
        for place in index..<min(index + 7, context.tokens.count) {
            if context.tokens[place].marks.contains(.turnStart) { return false }
            let next = context.text(place + 1)
            switch (context.text(place), next) {
            // "Thanks for joining, Meredith. I'm Tyrell and this is Anne."
            case ("this", "is") where context.text(place - 1) == "and": continue
            case ("this", "is"), ("my", "name"), ("my", "name's"), ("you're", "through"),
                ("you're", "speaking"), ("sie", "sprechen"), ("hier", "spricht"):
                return true
            case ("am", "apparat"): return place > index
            case ("mein", "name"): return context.text(place + 2) == "ist"
            case ("hier", "ist"): return place == index || place == index + 2
            default: continue
            }
        }
        return false
    }
}
