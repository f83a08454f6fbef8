import BleepCore

// Names that stand between commas and articles, at a door, or where a call is answered, and that nothing else tells.
extension CalledNames {
    /// A name in a sentence with its capitals, between commas or articles that say so of it.
    func beside(_ index: Int) -> Candidate? {
        guard context.stream.isCased, context.isCased(at: index),
            context.endsClause(index) || Self.anyone.contains(context.text(index - 1)), parts.isUnknown(index),
            parts.isNamePart(index, .careful), !parts.describes(index..<index + 1),
            !NameWords.isOrganisation(context.text(index))
        else { return nil }
        if context.endsClause(index), !context.endsSentence(index), index > 0 {
            // "…, Manne, du bist ein Spinner"
            if context.endsClause(index - 1), context.text(index + 1) == "du" {
                return .name(index..<index + 1, 0.55, "name-addressed")
            }
            // "Ach Gundi, …"
            if Self.calls.contains(context.text(index - 1)), index == 1 || context.endsClause(index - 2) {
                return .name(index..<index + 1, 0.55, "name-addressed")
            }
            // "der Seff, der Knecht"
            if ["der", "die"].contains(context.text(index - 1)), context.text(index - 1) == context.text(index + 1),
                isRelation(index + 2)
            {
                return .name(index..<index + 1, 0.6, "name-relation")
            }
        }
        // "der Otto, die Lieschen, …": one list with a name.
        if ["der", "die", "den", "dem"].contains(context.text(index - 1)), context.endsClause(index), index > 1,
            parts.claimed.contains(index - 2), context.tokens[index - 2].marks.contains(.clauseEnd),
            ["der", "die", "den", "dem"].contains(context.text(index - 3))
        {
            return .name(index..<index + 1, 0.6, "name-beside")
        }
        return transferred(at: index) ?? answering(at: index)
    }

    /// With these somebody turns to another.
    private static let calls: Set<String> = ["ach", "oh", "du", "na", "hör", "sag"]

    /// How many words stand before the name with which a call is answered at most.
    private static let longestGreeting = 6

    /// `Gemeinschaftspraxis am Rathaus, Lohse, was kann ich …`, `MA vierzig, Swoboda.`: the first that somebody says in
    /// a call is a firm, and behind a comma who he is.
    private func answering(at index: Int) -> Candidate? {
        guard index > 0, context.endsClause(index), context.tokens[index - 1].marks.contains(.clauseEnd),
            index <= Self.longestGreeting,
            !(1...index).contains(where: { context.tokens[$0].marks.contains(.turnStart) }),
            !(0..<index).contains(where: { context.endsSentence($0) || parts.claimed.contains($0) }),
            !context.tokens[index].marks.contains(.question)
        else { return nil }
        return .name(index..<index + 1, 0.6, "name-opening")
    }

    private static let toSomebody: Set<String> = ["an", "von", "bei", "mit", "für", "gegen"]
    private static let anyone: Set<String> = ["einen", "einem", "einer", "eine"]

    /// `an einen Matteusz Krol`: two unknown words where one thing would have one.
    private func transferred(at index: Int) -> Candidate? {
        guard index > 1, Self.anyone.contains(context.text(index - 1)),
            Self.toSomebody.contains(context.text(index - 2)),
            !context.endsClause(index - 1), !context.endsClause(index)
        else { return nil }
        // Its surname is listed.
        if parts.claimed.contains(index + 1), FamilyNames.clear.contains(context.text(index + 1)) {
            return .name(index..<index + 1, 0.55, "name-shape")
        }
        guard let range = parts.collect(from: index, .careful), range.count == 2, range.allSatisfy(parts.isUnknown)
        else { return nil }
        return .name(range, 0.55, "name-shape")
    }

    /// `Hrdlicka.` – `Hadlitschka?`: the other says what he heard.
    func echoed(at index: Int) -> Candidate? {
        guard index > 0, context.tokens[index].marks.contains(.turnStart), context.endsSentence(index),
            index + 1 < context.tokens.count, context.tokens[index + 1].marks.contains(.turnStart),
            context.tokens[index].marks.contains(.question) || !context.stream.isCased,
            parts.claimed.contains(index - 1), context.tokens[index - 1].shape == .word, parts.isUnknown(index),
            parts.isNamePart(index, .sure), context.text(index - 1).first == context.text(index).first
        else { return nil }
        return .name(index..<index + 1, 0.6, "name-again")
    }

    private static let doors: Set<String> = ["klingel", "türschild", "klingelschild", "briefkasten", "tür", "schild"]
    private static let doorReach = 6

    /// `auf der Klingel steht noch Behrends`, `bei Behrends klingeln`
    func atDoor(at index: Int) -> Candidate? {
        let isRung =
            context.text(index - 1) == "bei"
            && ["klingeln", "klingelst", "läuten", "läutest", "schellen"].contains(context.text(index + 1))
        let before = max(0, index - Self.doorReach)..<index
        let isWritten =
            context.endsClause(index) && before.contains { Self.doors.contains(context.text($0)) }
            && before.contains { ["steht", "stand"].contains(context.text($0)) }
            && !before.contains { context.endsSentence($0) }
        guard isRung || isWritten, parts.isUnknown(index), parts.isNamePart(index, .sure), context.marksCapital(index)
        else { return nil }
        return .name(index..<index + 1, 0.65, "name-host")
    }

    private static let people: Set<String> = ["herr", "frau", "mann", "typ", "kerl", "dame"]

    /// `Da kam ein Herr aus Düsseldorf, von Rautenberg, und …`
    func particled(at index: Int) -> Candidate? {
        guard context.stream.isCased, ["von", "van", "zu"].contains(context.text(index)), index > 0,
            context.endsClause(index - 1), !context.endsSentence(index - 1),
            (max(0, index - Self.doorReach)..<index).contains(where: { Self.people.contains(context.text($0)) }),
            let range = parts.collect(from: index, .sure), range.count <= 3, context.endsClause(range.upperBound - 1),
            parts.isUnknown(range.upperBound - 1)
        else { return nil }
        return .name(range, 0.6, "name-beside")
    }
}
