import BleepCore

/// What a run of digits and letters is, seen without its neighbours: by the cue that asks for it, else by its shape.
struct NumberJudge {
    let context: CallContext
    let cues: NumberCues
    let harmless: HarmlessNumbers
    let letters: SpelledLetters

    /// - Parameters:
    ///   - isCounted: the number counts or measures something.
    ///   - last: the number that was found before.
    func verdict(on facts: RunFacts, isCounted: Bool, after last: SpokenRun?) -> NumberVerdict? {
        guard facts.characters.count >= 2, !harmless.isService(facts) else { return nil }
        if facts.isAddress, !NumberWords.isVersion(context, before: facts.run.tokens.lowerBound) {
            return NumberVerdict(.ip, 0.9, "spoken")
        }
        if harmless.isNamed(facts) { return nil }
        if facts.digits.isEmpty, letters.spellName(facts) { return NumberVerdict(.name, 0.9, "spelled") }
        let tokens = facts.run.tokens
        if !isCounted, let cue = cues.best(before: tokens, after: last) ?? cues.behind(tokens),
            !isSaidAfterwards(facts, cue, last), let verdict = verdict(on: facts, by: cue)
        {
            return verdict
        }
        // "Wie war Ihr Name?" – "Meine Mitarbeiternummer ist M S 4 4 7 0.": the nearer cue, where the stronger asks for
        // something else.
        if !isCounted, let stronger = cues.best(before: tokens, after: last), stronger.topic == .name,
            let nearer = cues.best(before: tokens, after: last, from: stronger.tokens.upperBound),
            let verdict = verdict(on: facts, by: nearer)
        {
            return verdict
        }
        if let verdict = verdictOnSome(facts) { return verdict }
        if isCounted { return nil }
        return verdictByShape(on: facts) ?? verdictByPlainNumber(on: facts)
    }

    /// Whether the cue was answered, and a number that nobody dictates follows behind other talk.
    private func isSaidAfterwards(_ facts: RunFacts, _ cue: CueHit, _ last: SpokenRun?) -> Bool {
        guard let last, last.tokens.lowerBound >= cue.tokens.upperBound, facts.isRound,
            last.tokens.upperBound <= facts.run.tokens.lowerBound
        else { return false }
        let between = last.tokens.upperBound..<facts.run.tokens.lowerBound
        let next = context.firstCue(from: between.lowerBound)
        // "… 0199. Tell me the code." – "63 98"
        let isAskedAgain =
            next < context.cues.count && context.cues[next].tokens.upperBound <= between.upperBound
            && context.cues[next].topic.kind != nil
        return !isAskedAgain && context.contentCount(between) > 0
    }

    /// What so many digits belong to as were asked for: `the last four are ninety one eleven`.
    private func verdictOnSome(_ facts: RunFacts) -> NumberVerdict? {
        guard facts.letterCount == 0 else { return nil }
        let start = facts.run.tokens.lowerBound
        // "last four six six oh nine": the run took the word that counts.
        let isLed = facts.values.count > 1 && facts.values[0].count == 1 && cues.isSome(start)
        let count = isLed ? Int(facts.values[0][0] - 0x30) : cues.someCount(before: start)
        guard let count, facts.digits.count - (isLed ? 1 : 0) == count else { return nil }
        if let kind = cues.best(before: facts.run.tokens)?.topic.kind,
            [.phone, .id, .card, .account, .code].contains(kind)
        {
            return NumberVerdict(kind, 0.9, manner(of: facts))
        }
        var verdict = NumberVerdict(cues.isCardTalk(start) ? .card : .account, 0.85, manner(of: facts))
        verdict.isGuess = true
        return verdict
    }

    /// Of fewer digits nobody says `the number is …` to keep them.
    private static let fewestPlain = 4

    /// Only `the number` was said, and a number that nobody counts with is the answer.
    private func verdictByPlainNumber(on facts: RunFacts) -> NumberVerdict? {
        let run = facts.run
        let digits = facts.digits.count
        let isGroup = run.elements == 1 && run.dictated == 1
        guard digits >= Self.fewestPlain,
            isGroup || run.dictated >= 3 || run.elements >= 3 && digits > Self.fewestPlain,
            !facts.isYear, !facts.isYears, !facts.isCounting, cues.isPlainNumberAsked(run.tokens)
        else { return nil }
        return NumberVerdict(.account, 0.6, "plain")
    }

    private func verdict(on facts: RunFacts, by cue: CueHit) -> NumberVerdict? {
        guard let kind = kind(of: facts, by: cue) else { return nil }
        let confidence = cue.strength >= 3 ? 0.95 : cue.strength == 2 ? 0.85 : 0.7
        var verdict = NumberVerdict(kind, confidence, manner(of: facts))
        verdict.isGuess = cue.topic == .number && facts.mixedKind == nil && facts.digits.count < 7
        return verdict
    }

    /// Without any cue.
    private func verdictByShape(on facts: RunFacts) -> NumberVerdict? {
        let digits = facts.digits.count
        if let mixed = facts.mixedKind {
            // A product's name with its number is no key.
            if mixed.kind == .code, facts.run.elements == 1, digits < 3 { return nil }
            return NumberVerdict(mixed.kind, mixed.confidence, "shape")
        }
        if digits == 0 {
            guard facts.run.elements >= 3, !letters.areAcronym(facts),
                facts.run.spelled >= 2 || facts.run.elements >= 5
            else { return nil }
            return NumberVerdict(.name, 0.6, "spelled")
        }
        if facts.isCounting || facts.isYears { return nil }
        // "alpha bravo six six one"
        if facts.run.spelled >= 2, digits >= 3 { return NumberVerdict(.code, 0.6, manner(of: facts)) }
        if digits >= 7 {
            if facts.letterCount > digits || isPriceList(facts) { return nil }
            // "one hundred twenty thousand three hundred": counted, not dictated.
            if facts.run.dictated == 0, facts.run.elements <= 2 { return nil }
            if facts.run.dictated <= 1, facts.run.elements <= 3, facts.values.count(where: { $0.count == 3 }) >= 2,
                !isWritten(facts)
            {
                return nil
            }
            let isSession = digits >= 9 && digits <= 10 && cues.isRemoteSession(facts.run.tokens.lowerBound)
            let kind = isSession ? .code : facts.digitKind
            let isChecked = kind == .card && Checksums.luhn(facts.digits)
            return NumberVerdict(kind, isChecked ? 0.97 : 0.8, manner(of: facts))
        }
        let isInPairs = digits == 6 && facts.groupLengths.starts(with: [2, 2, 2]) && isWritten(facts)
        if isInPairs, facts.run.tokens.count == 3 + facts.letterCount, facts.letterCount <= 1 {
            return NumberVerdict(facts.letterCount == 1 ? .id : .account, 0.6, "written")
        }
        if facts.run.dictated >= 5, facts.letterCount <= 2 { return NumberVerdict(.account, 0.5, "spoken") }
        return nil
    }

    /// `nine ninety nine, fourteen ninety nine, and nineteen ninety nine`; `around two hundred, two fifty, three hundred`.
    private func isPriceList(_ facts: RunFacts) -> Bool {
        let run = facts.run
        guard facts.letterCount == 0, run.dictated <= 1, !isWritten(facts) else { return false }
        let round = facts.values.count { value in
            value.count >= 3 || value.count == 2 && Self.roundEnds.contains(String(decoding: value, as: UTF8.self))
        }
        guard round * 2 >= facts.values.count else { return false }
        let end = max(run.tokens.lowerBound, run.tokens.upperBound - Self.lastOfList)..<run.tokens.upperBound
        return end.contains { ["and", "or", "und", "oder"].contains(context.text($0)) && context.endsClause($0 - 1) }
            || NumberWords.approximations.contains(context.text(run.tokens.lowerBound - 1))
    }

    /// How prices end, and in how many tokens the last of a list is said with its "and".
    private static let roundEnds: Set<String> = ["99", "95", "50", "49"]
    private static let lastOfList = 4

    private func manner(of facts: RunFacts) -> String { isWritten(facts) ? "written" : "spoken" }

    private func isWritten(_ facts: RunFacts) -> Bool {
        let first = context.tokens[facts.run.tokens.lowerBound].shape
        return first == .digits || first == .mixed
    }
}
