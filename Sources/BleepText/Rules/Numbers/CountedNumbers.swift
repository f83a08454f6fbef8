import BleepCore

/// Whether a number counts or measures something and so is nobody's: amounts, times, dates, durations, scores.
struct CountedNumbers {
    let context: CallContext
    let cues: NumberCues

    func contains(_ facts: RunFacts) -> Bool { isAmount(facts) || isCounted(facts) }

    // MARK: Amounts, times, dates, durations

    private func isAmount(_ facts: RunFacts) -> Bool {
        facts.letterCount <= 2 && (hasUnitBehind(facts) || hasUnitBefore(facts))
    }

    /// `forty dollars`, `third of July`.
    private func hasUnitBehind(_ facts: RunFacts) -> Bool {
        let digits = facts.digits.count
        let end = facts.run.tokens.upperBound
        if end < context.tokens.count, context.tokens[end].speaker == context.tokens[end - 1].speaker,
            !context.tokens[end - 1].marks.contains(.sentenceEnd)
        {
            let follower = context.tokens[end]
            let classes = follower.meaning.classes
            let isUnit =
                classes.contains(.unit) && follower.text != "second" && !(follower.text == "star" && digits > 3)
                && Phrases.passing.match(context.tokens, at: end) == nil && !isLabel(end)
                && !Self.signs.contains(context.text(end + 1))
            if isUnit, digits - (facts.values.last?.count ?? 0) < 6 { return !isAskedFor(facts) }
            if classes.contains(.month) && follower.text != "may" && follower.text != "mark" && digits <= 4 {
                return !isAskedFor(facts)
            }
            // "drei neunundvierzig das Pfund"
            if Self.rates.contains(follower.text), context.classes(end + 1).contains(.unit), digits <= Self.mostOfPrice
            {
                return true
            }
            if "$€£%".contains(follower.text.first ?? " ") { return true }
            if isRate(facts, behind: end) { return !isAskedFor(facts) }
        }
        // "am 13. Juli": the full stop makes an ordinal.
        return facts.run.elements == 1 && digits <= 2 && context.tokens[end - 1].shape == .digits
            && context.classes(end).contains(.month)
    }

    /// Between a price and what it is paid for, and how many digits it has at most.
    private static let rates: Set<String> = ["das", "der", "die", "pro", "je", "per"]
    private static let mostOfPrice = 5

    /// `eleven fifty a month`, `62 40 per person`, `eight ninety nine each`, and a time by its part of the day.
    private func isRate(_ facts: RunFacts, behind end: Int) -> Bool {
        guard facts.digits.count <= Self.longestRate else { return false }
        return switch context.text(end) {
        case "a", "an": context.classes(end + 1).contains(.unit) && context.text(end + 1) != "second"
        case "per", "pro", "each": true
        // "thirty seven and a half hours"
        // "nineteen twenty in the evening"
        case "in": context.text(end + 1) == "the" && NumberWords.partsOfDay.contains(context.text(end + 2))
        case "and": context.text(end + 1) == "a" && ["half", "quarter"].contains(context.text(end + 2))
        default: false
        }
    }

    /// In digits.
    private static let longestRate = 6

    /// Behind the name of a sign, which is no unit then: `dollar sign`, `pound key`.
    private static let signs: Set<String> = ["sign", "key", "symbol", "zeichen"]

    /// How many digits said one by one nobody counts with, and how many stay a number without the last, which the unit
    /// may belong to.
    private static let fewestDictated = 3
    private static let fewestBefore = 4
    private static let fewestOfPhone = 7

    /// Whether a question for a number stands right before it, and it is said as no amount is: `my pin is four four
    /// seven one people know that`.
    private func isAskedFor(_ facts: RunFacts) -> Bool {
        let run = facts.run
        guard let cue = cues.best(before: run.tokens), cue.strength >= 2, cue.topic.kind != nil,
            cue.topic != .dob, cue.topic != .address, cue.topic != .city,
            facts.digits.count >= cue.topic.shortest, cues.isAsked(run.tokens, by: cue),
            context.contentCount(cue.tokens.upperBound..<run.tokens.lowerBound) == 0
        else { return false }
        if run.dictated >= Self.fewestDictated { return !facts.isCounting || cue.strength >= 3 }
        if facts.digits.count - (facts.values.last?.count ?? 0) >= Self.fewestBefore { return true }
        if run.elements >= 2, run.dictated >= 2, facts.digits.count >= Self.fewestOfPhone { return true }
        // "my pin is 4471 days or nights": written as one group. Money is money.
        guard run.elements == 1, run.dictated == 1, facts.digits.count >= Self.fewestBefore else { return false }
        return cue.topic == .pin || cue.strength >= 3 && !Self.money.contains(context.text(run.tokens.upperBound))
    }

    private static let money: Set<String> = [
        "dollar", "dollars", "buck", "bucks", "cent", "cents", "pound", "pounds", "quid", "pence", "euro", "euros",
        "cents", "franken", "percent", "prozent", "grand", "yen",
    ]

    /// Whether the unit begins something else: `…, Zimmer 612`, `… room two hundred`.
    private func isLabel(_ index: Int) -> Bool {
        context.tokens[index - 1].marks.contains(.clauseEnd)
            || isNumber(index + 1) && !context.endsClause(index) && !context.classes(index).contains(.magnitude)
                && Self.labels.contains(context.text(index))
    }

    private static let labels: Set<String> = [
        "zimmer", "etage", "etagen", "seite", "seiten", "folge", "staffel", "kapitel", "tag", "stufe", "platz", "room",
        "page", "pages", "episode", "option", "step", "rooms", "zeile", "day",
    ]

    /// `$ 40`, `two hours 30`, `July 4`, `about 20`.
    private func hasUnitBefore(_ facts: RunFacts) -> Bool {
        let run = facts.run
        let start = run.tokens.lowerBound
        guard start > 0 else { return false }
        let before = context.tokens[start - 1]
        guard before.speaker == context.tokens[start].speaker, !before.marks.contains(.sentenceEnd) else {
            return false
        }
        if run.elements <= 2, facts.digits.count <= 4 {
            if before.meaning.classes.contains(.unit), start > 1 {
                let earlier = context.tokens[start - 2]
                if earlier.shape == .digits
                    || !earlier.meaning.classes.isDisjoint(with: [.digit, .number, .magnitude, .digitLike])
                {
                    return true
                }
            }
            if before.meaning.classes.contains(.month), before.text != "may", !cues.isTopic(.dob, before: start) {
                return true
            }
            if run.elements == 1, run.dictated == 0, NumberWords.approximations.contains(before.text) { return true }
        }
        return NumberWords.currencies.contains(before.text)
    }

    // MARK: Counts

    /// A short number that measures, counts or compares something, and was not asked for right before: `fünfzig zu
    /// fünfzig`, `787 PS`, `after five forty`, `the 330 is sold out`, `twelve point four`.
    private func isCounted(_ facts: RunFacts) -> Bool {
        let run = facts.run
        let digits = facts.digits
        let start = run.tokens.lowerBound
        let end = run.tokens.upperBound
        // "half eight to six, ten to four"
        if facts.letterCount == 0, ["half", "quarter"].contains(context.text(start - 1)), facts.values.count > 1,
            facts.values.allSatisfy({ $0.count < 3 }), !context.endsClause(start - 1)
        {
            return true
        }
        // "eleven p m".
        if facts.letterCount == 2, digits.count <= 8, isTimeOfDay(facts.characters) { return true }
        guard facts.letterCount == 0, !digits.isEmpty else { return false }
        if areTimes(facts) || isRatio(run) || isFiftyFifty(facts) { return true }
        if isDecimal(facts) { return true }
        guard run.dictated <= 1 else { return false }
        if let octets = facts.octets, octets.count == 2, digits.count <= 4, run.elements <= 2 {
            return !cues.isTopic(.ip, before: start)
        }
        guard run.elements <= 2,
            digits.count <= 4 || isThousands(digits) || context.classes(end - 1).contains(.magnitude)
        else { return false }
        let goesOn = end < context.tokens.count && !context.endsClause(end - 1)
        let isLed =
            start > 0 && context.tokens[start - 1].speaker == context.tokens[start].speaker
            && !context.endsSentence(start - 1)
        let before = isLed ? context.text(start - 1) : ""
        let after = goesOn ? context.text(end) : ""
        // "the 330 is sold out".
        if ["the", "das", "die", "der"].contains(before), ["is", "ist", "are", "sind"].contains(after),
            digits.count <= 3
        {
            let next = context.firstCue(from: end)
            if next >= context.cues.count || context.cues[next].tokens.lowerBound - end > 5 { return true }
        }
        if NumberWords.relations.contains(after), isNumber(end + 1) || isNumber(end + 2) { return true }
        if NumberWords.relations.contains(before), isNumber(start - 2) { return true }
        if let cue = cues.best(before: run.tokens), cue.strength >= 2, cues.isAsked(run.tokens, by: cue) {
            return false
        }
        if context.classes(end - 1).contains(.magnitude),
            context.text(end - 1).hasSuffix("thousand") || context.text(end - 1).hasSuffix("tausend")
        {
            return true
        }
        if NumberWords.measures.contains(before) { return true }
        // "2010 waren es noch 83000": thousands that nobody dictates.
        if run.elements == 1, digits.count >= 4, digits.suffix(3).allSatisfy({ $0 == UInt8(ascii: "0") }) {
            return true
        }
        // "12 Fotos".
        return goesOn && context.tokens[end].shape == .word && context.contentCount(end..<end + 1) == 1
            && (run.elements == 1 || digits.count <= 3) && context.classes(end).isDisjoint(with: [.digitLike])
            && cues.behind(run.tokens) == nil && run.groups.count <= 2 && digits.first != UInt8(ascii: "0")
    }

    /// So many digits a decimal fraction has at most that somebody says.
    private static let longestDecimal = 6

    /// `fünf Komma neun`, and not asked for right before.
    private func isDecimal(_ facts: RunFacts) -> Bool {
        let tokens = facts.run.tokens
        guard facts.digits.count <= Self.longestDecimal,
            let comma = tokens.first(where: { context.text($0) == "komma" }), facts.run.elements > 1,
            NumberPhrase(context.tokens, at: tokens.lowerBound).map({ tokens.lowerBound + $0.length }) == comma
                || comma == tokens.lowerBound + 1
        else { return false }
        return cues.best(before: tokens).map { $0.strength < 2 || !cues.isAsked(tokens, by: $0) } ?? true
    }

    private static let beforeTimes: Set<String> = [
        "at", "um", "between", "zwischen", "from", "von", "until", "till", "bis", "after", "nach", "before", "vor",
        "by",
        "gegen", "ab",
    ]

    /// `at three fifteen`, `between six twenty and four thirty`: hours and minutes, one behind the other.
    private func areTimes(_ facts: RunFacts) -> Bool {
        let start = facts.run.tokens.lowerBound
        guard start > 0, Self.beforeTimes.contains(context.text(start - 1)), facts.values.count >= 2,
            facts.values.count <= 5, facts.digits.count >= 3
        else { return false }
        return facts.values.enumerated().allSatisfy { place, digits in
            guard let value = Int(String(decoding: digits, as: UTF8.self)) else { return false }
            if place % 2 == 0 { return (1...24).contains(value) && (digits.count == 2 || digits.count == 1) }
            return digits.count == 2 && value % 5 == 0 && value < 60
        }
    }

    /// `nine to four`: two numbers and no more, of which neither was asked for.
    private func isRatio(_ run: SpokenRun) -> Bool {
        guard run.elements == 3, run.tokens.count == 3,
            ["to", "zu"].contains(context.text(run.tokens.lowerBound + 1))
        else { return false }
        return cues.best(before: run.tokens).map { run.tokens.lowerBound - $0.tokens.upperBound > 2 } ?? true
    }

    private func isFiftyFifty(_ facts: RunFacts) -> Bool {
        facts.run.dictated == 0 && facts.values == [Array("50".utf8), Array("50".utf8)]
            && facts.run.tokens.count == 2
    }

    /// Ends in two zeros and begins with none.
    private func isThousands(_ digits: [UInt8]) -> Bool {
        let zero = UInt8(ascii: "0")
        return digits.count >= 4 && digits.suffix(2).allSatisfy { $0 == zero } && digits.first != zero
    }

    private func isNumber(_ index: Int) -> Bool {
        guard context.tokens.indices.contains(index) else { return false }
        return context.tokens[index].shape == .digits
            || !context.classes(index).isDisjoint(with: [.digit, .number, .magnitude])
    }

    /// Digits and `AM` or `PM` behind them.
    private func isTimeOfDay(_ characters: [UInt8]) -> Bool {
        guard let place = characters.firstIndex(where: { $0 > UInt8(ascii: "9") }), place > 0, place <= 4,
            place + 1 < characters.count
        else { return false }
        return (characters[place] == UInt8(ascii: "A") || characters[place] == UInt8(ascii: "P"))
            && characters[place + 1] == UInt8(ascii: "M")
    }
}
