import BleepCore

/// Numbers and spellings: phone, card, account, id, PIN, IBAN, code, postcode, IP.
///
/// A run is judged by the cue before it (or just behind it), by its own shape, and by its neighbours: the pieces of a
/// number that go over several turns, its read-back and its corrections.
struct NumberRule {
    let context: CallContext
    /// Which tokens other rules have already.
    let claimed: ClaimMap
    /// Where names stand, in order: what is spelled behind one spells it.
    let names: [Range<Int>]
    let known: KnownNames

    private struct Verdict {
        var kind: SpanKind
        var confidence: Double
        var rule: String
        /// The kind was guessed from the length, which its pieces may change.
        var isGuess = false
    }

    /// How far a cue carries, in points: each point of its strength is worth four words of content.
    private static let reachPerStrength = 4.0
    private static let farthestCue = 70
    /// In nanoseconds: a minute to fetch the card.
    private static let longestWait = 60_000_000_000
    /// Pieces of one number: words between them, words of content between them, nanoseconds.
    private static let pieceWords = 22
    private static let pieceContent = 3
    private static let piecePause = 15_000_000_000

    func candidates() -> [Candidate] {
        let runs = context.runs.filter { !claimed.covers($0.tokens) }
        let facts = runs.map { RunFacts($0) }
        var verdicts = [Verdict?](repeating: nil, count: runs.count)
        var open = [Bool](repeating: false, count: runs.count)
        var lastAccepted: Int?
        for index in runs.indices {
            let amount = isAmount(facts[index]) || isCounted(facts[index])
            if let verdict = judge(facts[index], isAmount: amount, after: lastAccepted.map { runs[$0] }) {
                verdicts[index] = verdict
                lastAccepted = index
            } else {
                open[index] = !amount
            }
        }
        joinPieces(runs, facts, &verdicts, open)
        guessAgain(runs, facts, &verdicts)
        repeatKnown(runs, facts, &verdicts, open)
        nameEndings(runs, facts, &verdicts, open)
        for index in runs.indices where verdicts[index] == nil && open[index] {
            let digits = facts[index].digits.count
            guard facts[index].run.dictated >= 3, facts[index].letterCount == 0, !facts[index].isCounting,
                !isService(facts[index]), !isHarmless(facts[index]), isBareAnswer(runs[index])
            else { continue }
            verdicts[index] =
                digits <= 4
                ? Verdict(kind: .pin, confidence: 0.5, rule: "pin-answer")
                : Verdict(kind: .account, confidence: 0.5, rule: "account-answer")
        }
        var candidates: [Candidate] = []
        let growth = NumberGrowth(context: context, claimed: claimed)
        for index in runs.indices {
            guard let verdict = verdicts[index] else { continue }
            for range in ranges(of: runs[index], facts[index]) {
                let range = growth.grown(range, verdict.kind)
                candidates.append(
                    Candidate(tokens: range, kind: verdict.kind, confidence: verdict.confidence, rule: verdict.rule))
            }
        }
        return candidates
    }

    /// What the spelled names among the candidates spell.
    func spelledNames(among candidates: [Candidate]) -> [String] {
        let starts = Set(candidates.filter { $0.kind == .name && $0.rule == "name-spelled" }.map(\.tokens.lowerBound))
        return context.runs.filter { starts.contains($0.tokens.lowerBound) }
            .map { String(decoding: $0.symbols.filter(\.isLetter).map(\.character), as: UTF8.self) }
    }

    // MARK: One run

    private func judge(_ facts: RunFacts, isAmount: Bool, after last: SpokenRun?) -> Verdict? {
        let count = facts.characters.count
        guard count >= 2, !isService(facts) else { return nil }
        if isHarmless(facts) { return nil }
        if facts.digits.isEmpty, spellsName(facts) {
            return Verdict(kind: .name, confidence: 0.9, rule: "name-spelled")
        }
        if let octets = facts.octets, octets.count == 4, octets.allSatisfy({ $0 <= 255 }) {
            return Verdict(kind: .ip, confidence: 0.9, rule: "ip-spoken")
        }
        let cue = bestCue(before: facts.run.tokens, after: last) ?? cueBehind(facts.run.tokens)
        if isAmount { return nil }
        if let cue, let verdict = judge(facts, by: cue) { return verdict }
        return judgeByShape(facts)
    }

    private func judge(_ facts: RunFacts, by cue: CueHit) -> Verdict? {
        let count = facts.characters.count
        let digits = facts.digits.count
        guard count >= cue.topic.shortest else { return nil }
        let confidence = cue.strength >= 3 ? 0.95 : cue.strength == 2 ? 0.85 : 0.7
        func verdict(_ kind: SpanKind) -> Verdict {
            Verdict(
                kind: kind, confidence: confidence, rule: "\(kind.rawValue)-\(isWritten(facts) ? "written" : "spoken")")
        }
        if facts.isCounting, digits < 7, cue.strength < 3 || !isAsked(facts.run.tokens, by: cue) { return nil }
        // "two hundred and ninety" is counted; dictated so only in answer to the very question.
        if facts.run.elements == 1, facts.run.dictated == 0, digits >= 3,
            cue.tokens.upperBound <= facts.run.tokens.lowerBound,
            context.contentCount(cue.tokens.upperBound..<facts.run.tokens.lowerBound) > 0
        {
            return nil
        }
        if facts.isYear, cue.topic != .expiry, isYearPlace(facts) { return nil }
        let mixed = facts.mixedKind
        if let mixed,
            mixed.kind == .iban && (cue.topic != .code || mixed.confidence > 0.9)
                || (mixed.kind == .id && cue.topic != .code)
        {
            return verdict(mixed.kind)
        }
        switch cue.topic {
        case .phone, .extension:
            if digits == 0 { return nil }
            if facts.letterCount >= 3 { return mixed.map { verdict($0.kind) } }
            if digits <= 4, facts.run.dictated < 3, cue.topic == .phone,
                !facts.values.contains(where: { $0.count >= 3 })
            {
                return nil
            }
            if digits <= 4, facts.run.elements == 1, cue.topic == .phone { return nil }
            return verdict(digits >= 15 && Checksums.luhn(facts.digits) ? .card : .phone)
        case .card:
            if digits < 4 { return nil }
            if digits == 4, facts.isYear { return nil }
            return verdict(facts.letterCount > 2 ? .code : .card)
        case .pin:
            if facts.letterCount > 0, digits == 0, facts.run.spelled == 0 { return nil }
            if digits == count, digits > 8 { return verdict(cue.strength < 3 ? .code : facts.digitKind) }
            if facts.letterCount > 0, count > 6 { return verdict(.code) }
            if cue.strength < 3, count > 6 || isRemoteSession(facts.run.tokens.lowerBound) { return verdict(.code) }
            return verdict(.pin)
        case .expiry:
            // A question for it, or talk of a card.
            let isAsked = isCardTalk(facts.run.tokens.lowerBound) || context.endsSentence(cue.tokens.upperBound - 1)
            return isAsked && digits >= 3 && digits <= 6 ? verdict(.pin) : nil
        case .account:
            if digits == 0, facts.run.elements < 4 { return nil }
            if digits == 16, Checksums.luhn(facts.digits) { return verdict(.card) }
            if cue.strength < 3, digits < 6, facts.run.dictated < 3, facts.letterCount == 0, facts.run.elements == 1 {
                return nil
            }
            return verdict(digits >= 20 ? .iban : .account)
        case .id:
            return digits == 0 && facts.run.elements < 5 ? nil : verdict(.id)
        case .iban: return verdict(.iban)
        case .postcode:
            return count <= 9 ? verdict(.address) : judgeByShape(facts)
        case .address, .city:
            if let mixed, mixed.kind == .address { return verdict(.address) }
            if digits == 5, facts.letterCount == 0, facts.run.dictated >= 4 || facts.run.elements == 1 {
                return verdict(.address)
            }
            if digits == 0, facts.run.elements >= 4 { return verdict(.address) }
            return judgeByShape(facts)
        case .dob: return digits >= 4 && digits <= 8 && facts.letterCount == 0 ? verdict(.dob) : judgeByShape(facts)
        case .email:
            if digits == 0, facts.run.elements >= 3 { return verdict(.email) }
            return judgeByShape(facts)
        case .name:
            if digits == 0 { return verdict(.name) }
            return judgeByShape(facts)
        case .code:
            if cue.strength < 3, facts.isYear || (digits == count && digits < 6 && facts.run.dictated < 4) {
                return nil
            }
            if digits == 9, facts.groupLengths == [3, 2, 4] { return verdict(.id) }
            if digits == 0, facts.run.elements < 4 { return nil }
            return verdict(.code)
        case .ip: return digits >= 4 ? verdict(.ip) : nil
        case .password: return verdict(.pin)
        case .number:
            if let mixed { return verdict(mixed.kind) }
            if digits >= 7 { return verdict(facts.digitKind) }
            guard facts.run.dictated >= 4 || (digits >= 5 && facts.run.elements == 1), facts.letterCount <= 2 else {
                return judgeByShape(facts)
            }
            var guess = verdict(.account)
            guess.isGuess = true
            return guess
        case .spelling:
            if digits == 0 { return isAcronym(facts) ? nil : verdict(.name) }
            if let mixed { return verdict(mixed.kind) }
            return judgeByShape(facts)
        case .harmless, .nothing: return nil
        }
    }

    /// Without any cue.
    private func judgeByShape(_ facts: RunFacts) -> Verdict? {
        let digits = facts.digits.count
        let written = isWritten(facts) ? "written" : "spoken"
        if let mixed = facts.mixedKind {
            // A product's name with its number is no key.
            if mixed.kind == .code, facts.run.elements == 1, digits < 3 { return nil }
            return Verdict(kind: mixed.kind, confidence: mixed.confidence, rule: "\(mixed.kind.rawValue)-shape")
        }
        if digits == 0 {
            guard facts.run.elements >= 3, !isAcronym(facts) else { return nil }
            if facts.run.spelled >= 2 || facts.run.elements >= 5 {
                return Verdict(kind: .name, confidence: 0.6, rule: "name-spelled")
            }
            return nil
        }
        if facts.isCounting || facts.isYears { return nil }
        if digits >= 7 {
            if facts.letterCount > digits { return nil }
            // "one hundred twenty thousand three hundred": counted, not dictated.
            if facts.run.dictated == 0, facts.run.elements <= 2 { return nil }
            let isSession = digits >= 9 && digits <= 10 && isRemoteSession(facts.run.tokens.lowerBound)
            let kind = isSession ? .code : facts.digitKind
            let checked = kind == .card && Checksums.luhn(facts.digits)
            return Verdict(kind: kind, confidence: checked ? 0.97 : 0.8, rule: "\(kind.rawValue)-\(written)")
        }
        if digits == 6, facts.groupLengths == [2, 2, 2], isWritten(facts), facts.run.tokens.count == 3 {
            return Verdict(kind: .account, confidence: 0.6, rule: "account-written")
        }
        if facts.run.dictated >= 5, facts.letterCount <= 2 {
            return Verdict(kind: .account, confidence: 0.5, rule: "account-spoken")
        }
        return nil
    }

    private static let otherQuestions: Set<String> = [
        "much", "cost", "price", "kostet", "viel", "viele", "many", "time", "uhr", "spät", "old", "alt", "error",
        "fehler", "version",
        "score", "channel", "test", "count", "zählen", "room", "zimmer", "page", "seite", "floor", "windows",
    ]

    /// Digits and nothing else, said one by one in answer to the other, whose question was not understood.
    private func isBareAnswer(_ run: SpokenRun) -> Bool {
        let start = run.tokens.lowerBound
        guard context.tokens[start].speaker >= 0, context.endsSentence(run.tokens.upperBound - 1) else { return false }
        var index = start
        while !context.tokens[index].marks.contains(.turnStart) {
            index -= 1
            guard index >= 0, start - index <= 5,
                !context.classes(index).isDisjoint(with: [.soft, .filler, .acknowledgement])
            else {
                return false
            }
        }
        guard index > 0 else { return false }
        return (max(0, index - 12)..<index).allSatisfy { !Self.otherQuestions.contains(context.text($0)) }
    }

    /// How far behind a name its spelling may begin, in tokens and in words of content.
    private static let spellingReach = 16
    private static let spellingContent = 3

    /// Letters that spell a known name, or that follow one.
    private func spellsName(_ facts: RunFacts) -> Bool {
        let letters = String(decoding: facts.characters, as: UTF8.self).lowercased()
        if known.contains(letters) { return true }
        guard facts.run.elements >= 2, !isAcronym(facts) || facts.characters.count == 2 && facts.run.spelled > 0 else {
            return false
        }
        let start = facts.run.tokens.lowerBound
        var low = 0
        var high = names.count
        while low < high {
            let middle = (low + high) / 2
            if names[middle].lowerBound < start { low = middle + 1 } else { high = middle }
        }
        guard low > 0, names[low - 1].upperBound <= start, start - names[low - 1].upperBound <= Self.spellingReach
        else { return false }
        var place = context.firstCue(from: names[low - 1].upperBound)
        while place < context.cues.count, context.cues[place].tokens.lowerBound < start {
            let topic = context.cues[place].topic
            if topic != .spelling, topic != .name, topic != .number { return false }
            place += 1
        }
        return context.contentCount(names[low - 1].upperBound..<start) <= Self.spellingContent
    }

    private func isWritten(_ facts: RunFacts) -> Bool {
        let first = context.tokens[facts.run.tokens.lowerBound].shape
        return first == .digits || first == .mixed
    }

    // MARK: What is no number to hide

    /// Numbers of emergency services and the like, which everybody knows.
    private func isService(_ facts: RunFacts) -> Bool {
        guard facts.letterCount == 0, facts.digits.count == 3 || facts.digits.count == 6 else { return false }
        let number = String(decoding: facts.digits, as: UTF8.self)
        guard ["911", "999", "110", "112", "411", "311", "101", "111", "211", "611", "988", "116117"].contains(number)
        else { return false }
        // A PIN may look so.
        guard let cue = bestCue(before: facts.run.tokens, after: nil) else { return true }
        return cue.strength < 3 || cue.topic == .phone || !isAsked(facts.run.tokens, by: cue)
    }

    /// `press one`, `version ten`, `error 404`, just before a short number.
    private func isHarmless(_ facts: RunFacts) -> Bool {
        let start = facts.run.tokens.lowerBound
        guard facts.digits.count < 7 || facts.octets != nil else { return false }
        var index = context.firstCue(from: start) - 1
        while index >= 0, start - context.cues[index].tokens.upperBound <= 3 {
            let cue = context.cues[index]
            if cue.topic == .harmless, cue.tokens.upperBound <= start,
                context.contentCount(cue.tokens.upperBound..<start) == 0,
                (cue.tokens.upperBound..<start).allSatisfy({ !context.endsSentence($0) }),
                !context.endsSentence(cue.tokens.upperBound - 1)
            {
                return true
            }
            if cue.topic != .harmless { return false }
            index -= 1
        }
        return false
    }

    /// Amounts, times, dates, durations.
    private func isAmount(_ facts: RunFacts) -> Bool {
        let run = facts.run
        let digits = facts.digits.count
        if facts.letterCount > 2 { return false }
        let end = run.tokens.upperBound
        if end < context.tokens.count, context.tokens[end].speaker == context.tokens[end - 1].speaker,
            !context.tokens[end - 1].marks.contains(.sentenceEnd)
        {
            let follower = context.tokens[end]
            let classes = follower.meaning.classes
            let unit = classes.contains(.unit) && follower.text != "second" && !(follower.text == "star" && digits > 3)
            if unit, digits - (facts.values.last?.count ?? 0) < 6 { return true }
            if classes.contains(.month) && follower.text != "may" && follower.text != "mark" && digits <= 4 {
                return true
            }
            if "$€£%".contains(follower.text.first ?? " ") { return true }
        }
        // "am 13. Juli": the full stop makes an ordinal.
        if run.elements == 1, digits <= 2, context.tokens[end - 1].shape == .digits,
            context.classes(end).contains(.month)
        {
            return true
        }
        guard run.tokens.lowerBound > 0 else { return false }
        let before = context.tokens[run.tokens.lowerBound - 1]
        if before.speaker != context.tokens[run.tokens.lowerBound].speaker || before.marks.contains(.sentenceEnd) {
            return false
        }
        if run.elements <= 2, digits <= 4 {
            if before.meaning.classes.contains(.unit), run.tokens.lowerBound > 1 {
                let earlier = context.tokens[run.tokens.lowerBound - 2]
                if earlier.shape == .digits
                    || !earlier.meaning.classes.isDisjoint(with: [.digit, .number, .magnitude, .digitLike])
                {
                    return true
                }
            }
            if before.meaning.classes.contains(.month), !hasCue(.dob, before: run.tokens.lowerBound),
                before.text != "may"
            {
                return true
            }
            if run.elements == 1, run.dictated == 0,
                [
                    "about", "around", "approximately", "almost", "nearly", "over", "under", "roughly", "than", "etwa",
                    "ungefähr", "circa", "ca", "rund", "fast", "knapp", "über", "unter", "als", "mindestens", "maximal",
                ].contains(before.text)
            {
                return true
            }
        }
        if before.text == "$" || before.text == "€" || before.text == "£" || before.text == "eur"
            || before.text == "usd"
        {
            return true
        }
        return false
    }

    /// Where a year is likely: `since 1998`, `im jahr 2004`.
    private func isYearPlace(_ facts: RunFacts) -> Bool {
        let start = facts.run.tokens.lowerBound
        return [
            "in", "since", "from", "until", "till", "by", "of", "year", "to", "seit", "von", "bis", "jahr", "im", "ab",
            "around", "before", "after", "anno", "jahre",
        ].contains(context.text(start - 1))
    }

    private static let acronyms: Set<String> = [
        "STRG", "CTRL", "HTTP", "HTTPS", "HTML", "ASAP", "NASA", "RSVP", "ADAC", "AARP", "NAACP", "USAA", "HDMI",
        "WLAN",
        "UEFI", "BIOS", "CNBC", "MSNBC", "ESPN", "NCAA", "UNICEF", "UNESCO", "NATO", "IKEA", "CAPTCHA", "HSBC", "BBC",
        "AOK",
    ]

    /// `F B I`, `S-T-R-G`, `P D F`: short, and said without words for the letters.
    private func isAcronym(_ facts: RunFacts) -> Bool {
        if facts.run.spelled > 0 { return false }
        // The alphabet itself.
        if zip(facts.characters, facts.characters.dropFirst()).allSatisfy({ $0.1 == $0.0 + 1 }) { return true }
        return facts.characters.count <= 3 || Self.acronyms.contains(String(decoding: facts.characters, as: UTF8.self))
    }

    private static let measures: Set<String> = [
        "after", "before", "at", "until", "till", "between", "past", "by", "than", "over", "under", "around", "since",
        "turns", "turned", "i'm", "costs", "cost", "from", "typed", "weighs", "a", "an", "every", "nach", "vor", "um",
        "bis", "zwischen", "gegen", "ab", "zu", "seit", "über", "unter", "ein", "eine", "bin", "wird", "kostet", "bei",
        "halb", "je", "wiegt", "only", "x", "mal",
    ]
    private static let relations: Set<String> = ["zu", "by", "of", "von", "bis", "to", "out", "mal", "times", "versus"]

    /// A short number that measures, counts or compares something, and was not asked for right before: `fünfzig zu
    /// fünfzig`, `787 PS`, `after five forty`, `the 330 is sold out`, `twelve point four`.
    private func isCounted(_ facts: RunFacts) -> Bool {
        let run = facts.run
        let digits = facts.digits
        let start = run.tokens.lowerBound
        let end = run.tokens.upperBound
        // "eleven p m".
        if facts.letterCount == 2, digits.count <= 8, isTimeOfDay(facts.characters) { return true }
        guard facts.letterCount == 0, !digits.isEmpty, run.dictated <= 1 else { return false }
        if let octets = facts.octets, octets.count == 2, digits.count <= 4, run.elements <= 2 {
            return !hasCue(.ip, before: start)
        }
        let isThousands =
            digits.count >= 4 && digits.suffix(2).allSatisfy { $0 == 0x30 } && run.elements <= 2
            && !digits.starts(with: [0x30])
        guard run.elements <= 2, digits.count <= 4 || isThousands || context.classes(end - 1).contains(.magnitude)
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
        if Self.relations.contains(after), isNumber(end + 1) || isNumber(end + 2) { return true }
        if Self.relations.contains(before), isNumber(start - 2) { return true }
        if let cue = bestCue(before: run.tokens, after: nil), cue.strength >= 2, isAsked(run.tokens, by: cue) {
            return false
        }
        if context.classes(end - 1).contains(.magnitude),
            context.text(end - 1).hasSuffix("thousand")
                || context.text(end - 1).hasSuffix("tausend")
        {
            return true
        }
        if Self.measures.contains(before) { return true }
        // "12 Fotos".
        return goesOn && context.tokens[end].shape == .word && context.contentCount(end..<end + 1) == 1
            && (run.elements == 1 || digits.count <= 3) && context.classes(end).isDisjoint(with: [.digitLike])
            && cueBehind(run.tokens) == nil && run.groups.count <= 2 && digits.first != 0x30
    }

    private func isNumber(_ index: Int) -> Bool {
        guard context.tokens.indices.contains(index) else { return false }
        return context.tokens[index].shape == .digits
            || !context.classes(index).isDisjoint(with: [.digit, .number, .magnitude])
    }

    /// Digits and `AM` or `PM` behind them.
    private func isTimeOfDay(_ characters: [UInt8]) -> Bool {
        guard let place = characters.firstIndex(where: { $0 > 0x39 }), place > 0, place <= 4,
            place + 1 < characters.count
        else { return false }
        return (characters[place] == UInt8(ascii: "A") || characters[place] == UInt8(ascii: "P"))
            && characters[place + 1] == UInt8(ascii: "M")
    }

    // MARK: Cues

    /// Whether the cue asks for what stands at `range` with nothing else in between.
    private func isAsked(_ range: Range<Int>, by cue: CueHit) -> Bool {
        let between = cue.tokens.upperBound..<max(cue.tokens.upperBound, range.lowerBound)
        return cue.tokens.upperBound <= range.lowerBound && between.count <= 14 && context.contentCount(between) <= 1
    }

    /// The cue that most likely asks for what stands at `range`; an answered one no longer does.
    private func bestCue(before range: Range<Int>, after last: SpokenRun?) -> CueHit? {
        let start = range.lowerBound
        var best: (cue: CueHit, score: Double)?
        var index = context.firstCue(from: start) - 1
        let time = context.tokens[start].start.nanoseconds
        while index >= 0 {
            let cue = context.cues[index]
            let end = cue.tokens.upperBound
            let distance = start - end
            if distance > Self.farthestCue || time - context.tokens[end - 1].end.nanoseconds > Self.longestWait {
                break
            }
            index -= 1
            guard distance >= 0, cue.topic != .harmless else { continue }
            if let last, last.tokens.lowerBound >= end,
                context.contentCount(last.tokens.upperBound..<max(start, last.tokens.upperBound)) > Self.pieceContent
                    || start - last.tokens.upperBound > Self.pieceWords
            {
                break
            }
            let score =
                Double(cue.strength) * Self.reachPerStrength - Double(context.contentCount(end..<start))
                - Double(distance) * 0.04
            if score > 0, score > best?.score ?? 0 { best = (cue, score) }
        }
        return best?.cue
    }

    /// `… is my pin`, `… ist die Kundennummer`.
    private func cueBehind(_ range: Range<Int>) -> CueHit? {
        let end = range.upperBound
        guard end < context.tokens.count,
            ["is", "that's", "this", "was", "as", "that", "ist", "das", "war", "lautet", "als", "it's", "wäre"]
                .contains(context.text(end)),
            context.tokens[end].speaker == context.tokens[end - 1].speaker
        else { return nil }
        let index = context.firstCue(from: end)
        guard index < context.cues.count else { return nil }
        let cue = context.cues[index]
        guard cue.tokens.lowerBound - end <= 5, cue.strength >= 2, cue.topic != .harmless,
            context.contentCount(end..<cue.tokens.lowerBound) == 0
        else { return nil }
        return cue
    }

    private func hasCue(_ topic: CueTopic, before start: Int, within reach: Int = 40) -> Bool {
        var index = context.firstCue(from: start) - 1
        while index >= 0, start - context.cues[index].tokens.upperBound <= reach {
            if context.cues[index].topic == topic { return true }
            index -= 1
        }
        return false
    }

    private func isRemoteSession(_ start: Int) -> Bool { hasCue(.code, before: start, within: 60) }
    private func isCardTalk(_ start: Int) -> Bool {
        hasCue(.card, before: start, within: 150) || hasCue(.pin, before: start, within: 60)
    }

    // MARK: Neighbours

    /// Whether two runs are so near that they are one number: only small words between them.
    private func areNear(_ first: SpokenRun, _ second: SpokenRun) -> Bool {
        let between = first.tokens.upperBound..<second.tokens.lowerBound
        guard !between.isEmpty || first.tokens.upperBound == second.tokens.lowerBound, between.count <= Self.pieceWords
        else {
            return false
        }
        let pause =
            context.tokens[second.tokens.lowerBound].start.nanoseconds
            - context.tokens[first.tokens.upperBound - 1].end.nanoseconds
        return pause <= Self.piecePause + between.count * 400_000_000
            && context.contentCount(between) <= Self.pieceContent
    }

    private func hasCorrection(_ range: Range<Int>) -> Bool {
        range.contains { context.classes($0).contains(.correction) }
    }

    /// A new question between two runs: the second answers that one.
    private func hasCue(between first: SpokenRun, _ second: SpokenRun) -> Bool {
        let index = context.firstCue(from: first.tokens.upperBound)
        return index < context.cues.count && context.cues[index].tokens.upperBound <= second.tokens.lowerBound
            && context.cues[index].topic != .number && context.cues[index].strength >= 2
    }

    private func joinPieces(_ runs: [SpokenRun], _ facts: [RunFacts], _ verdicts: inout [Verdict?], _ open: [Bool]) {
        guard runs.count > 1 else { return }
        for index in 1..<runs.count {
            joinPiece(index, with: index - 1, runs, facts, &verdicts, open)
        }
        for index in (0..<runs.count - 1).reversed() {
            joinPiece(index, with: index + 1, runs, facts, &verdicts, open)
        }
        // Pieces none of which is enough alone.
        var start = 0
        while start < runs.count {
            guard isPiece(facts[start], open[start], verdicts[start]) else {
                start += 1
                continue
            }
            var end = start + 1
            while end < runs.count, areNear(runs[end - 1], runs[end]), isPiece(facts[end], open[end], verdicts[end]) {
                end += 1
            }
            let chain = start..<end
            if chain.count > 1 {
                let total = chain.reduce(0) { $0 + facts[$1].digits.count }
                let isDictated = chain.count > 2 || chain.reduce(0) { $0 + facts[$1].run.dictated } >= 3
                if let cue = bestCue(before: runs[start].tokens, after: nil), cue.strength >= 2,
                    let kind = cue.topic.kind,
                    total >= cue.topic.shortest, cue.topic != .address, cue.topic != .city, cue.topic != .name
                {
                    for index in chain {
                        verdicts[index] = Verdict(kind: kind, confidence: 0.75, rule: "\(kind.rawValue)-pieces")
                    }
                } else if total >= 7, isDictated {
                    for index in chain {
                        verdicts[index] = Verdict(kind: .phone, confidence: 0.6, rule: "phone-pieces")
                    }
                }
            }
            start = end
        }
    }

    /// Two or more digits, each said by itself or written as a group.
    private func isPiece(_ facts: RunFacts, _ isOpen: Bool, _ verdict: Verdict?) -> Bool {
        guard isOpen, verdict == nil, facts.digits.count >= 2, facts.letterCount == 0, !facts.isCounting,
            !facts.isYears,
            !isService(facts), !isHarmless(facts)
        else { return false }
        return facts.run.dictated > 0 || facts.run.elements >= 2 || standsAlone(facts.run)
    }

    private func joinPiece(
        _ index: Int, with neighbour: Int, _ runs: [SpokenRun], _ facts: [RunFacts], _ verdicts: inout [Verdict?],
        _ open: [Bool]
    ) {
        guard verdicts[index] == nil, open[index], let verdict = verdicts[neighbour] else { return }
        let first = min(index, neighbour)
        let second = max(index, neighbour)
        guard areNear(runs[first], runs[second]), !hasCue(between: runs[first], runs[second]),
            !isHarmless(facts[index]), !facts[index].isYear || !isYearPlace(facts[index]),
            !facts[index].isYear || facts[index].run.elements > 1 || facts[index].run.dictated > 1
        else { return }
        let between = runs[first].tokens.upperBound..<runs[second].tokens.lowerBound
        let count = facts[index].characters.count
        let isBare = facts[index].run.dictated > 0 || facts[index].run.elements >= 2
        let corrects = hasCorrection(between)
        guard
            count >= 3 && isBare || count == 2 && isBare && context.contentCount(between) <= 1
                || count == 2 && context.contentCount(between) == 0 && between.count <= 6 && standsAlone(runs[index])
                    && context.tokens[runs[first].tokens.lowerBound].speaker
                        == context.tokens[runs[second].tokens.lowerBound].speaker
                || (count <= 2 && corrects && between.count <= 8 && standsAlone(runs[index]))
                || count == 2 && isWholeSentence(runs[index])
                    && context.tokens[runs[first].tokens.lowerBound].speaker
                        == context.tokens[runs[second].tokens.lowerBound].speaker
        else { return }
        if facts[index].digits.isEmpty, verdict.kind != .email, verdict.kind != .code, verdict.kind != .name { return }
        verdicts[index] = Verdict(kind: verdict.kind, confidence: 0.75, rule: "\(verdict.kind.rawValue)-pieces")
    }

    /// Nothing else is said in the sentence or the segment.
    private func isWholeSentence(_ run: SpokenRun) -> Bool {
        let start = run.tokens.lowerBound
        return (start == 0 || context.endsSentence(start - 1) || context.tokens[start].marks.contains(.segmentStart))
            && context.endsClause(run.tokens.upperBound - 1)
    }

    /// Nothing of content follows it in its clause: a bare digit, not `one question`.
    private func standsAlone(_ run: SpokenRun) -> Bool {
        let end = run.tokens.upperBound
        return context.endsClause(end - 1)
            || !context.classes(end).isDisjoint(with: [.correction, .acknowledgement, .filler, .soft])
    }

    /// What was too short for anything but an account may be the piece of a telephone number.
    private func guessAgain(_ runs: [SpokenRun], _ facts: [RunFacts], _ verdicts: inout [Verdict?]) {
        var start = 0
        while start < runs.count {
            guard let first = verdicts[start], first.kind == .account else {
                start += 1
                continue
            }
            var end = start + 1
            var last = start
            // The 4 of "and the next four" is none of them.
            while end < runs.count,
                verdicts[end]?.kind == .account || (verdicts[end] == nil && facts[end].characters.count <= 2),
                areNear(runs[last], runs[end]), !hasCue(between: runs[last], runs[end])
            {
                if verdicts[end] != nil { last = end }
                end += 1
            }
            end = last + 1
            let total = (start..<end).reduce(0) { $0 + (verdicts[$1] == nil ? 0 : facts[$1].digits.count) }
            if (start..<end).contains(where: { verdicts[$0]?.isGuess ?? false }), total >= 7 {
                let kind: SpanKind = total >= 13 && total <= 19 ? .card : .phone
                for index in start..<end { verdicts[index]?.kind = kind }
            }
            start = end
        }
    }

    /// Digits of a number that is known to be hidden, said again.
    private func repeatKnown(_ runs: [SpokenRun], _ facts: [RunFacts], _ verdicts: inout [Verdict?], _ open: [Bool]) {
        var known: [[UInt8]: SpanKind] = [:]
        for index in runs.indices {
            guard let verdict = verdicts[index], facts[index].characters.count >= 4 else { continue }
            let text = facts[index].characters
            for length in 3...4 where text.count >= length {
                for start in 0...(text.count - length) { known[Array(text[start..<start + length])] = verdict.kind }
            }
        }
        guard !known.isEmpty else { return }
        for index in runs.indices where verdicts[index] == nil && open[index] {
            let text = facts[index].characters
            guard text.count >= 3, text.count <= 12,
                facts[index].run.dictated >= min(3, text.count)
                    || facts[index].run.elements == 1 && facts[index].run.dictated == 1
                    || facts[index].run.elements >= 2 && text.count >= 4,
                !facts[index].isYear, !isHarmless(facts[index]), !isService(facts[index]), !facts[index].isCounting
            else { continue }
            let length = text.count == 3 ? 3 : 4
            let all = (0...(text.count - length)).allSatisfy { known[Array(text[$0..<$0 + length])] != nil }
            if all, let kind = known[Array(text[..<length])] {
                verdicts[index] = Verdict(kind: kind, confidence: 0.7, rule: "\(kind.rawValue)-repeated")
            }
        }
    }

    private static let endingWords: Set<String> = [
        "ending", "ends", "finishing", "endziffern", "endziffer", "ende", "endend", "endet", "schluss", "durchwahl",
        "extension", "hinten",
    ]

    /// `ending 4 4`, `die mit 6904 am Ende`: the last digits of a number, known or not.
    private func nameEndings(
        _ runs: [SpokenRun], _ facts: [RunFacts], _ verdicts: inout [Verdict?], _ open: [Bool]
    ) {
        for index in runs.indices where verdicts[index] == nil && open[index] {
            let fact = facts[index]
            guard fact.letterCount == 0, (2...6).contains(fact.digits.count), !isHarmless(fact) else { continue }
            let range = runs[index].tokens
            let behind = range.upperBound
            let isBefore = (max(0, range.lowerBound - 3)..<range.lowerBound).contains {
                Self.endingWords.contains(context.text($0)) && !context.endsSentence($0)
            }
            let isBehind =
                !context.endsSentence(behind - 1)
                && (["am", "zum"].contains(context.text(behind))
                    && ["ende", "schluss"].contains(context.text(behind + 1))
                    || context.text(behind) == "at" && context.text(behind + 2) == "end")
            guard isBefore || isBehind else { continue }
            // What it is the end of: the nearest number before it that ends so, or what was talked of.
            let known = (max(0, index - 12)..<index).last {
                verdicts[$0] != nil && facts[$0].digits.suffix(fact.digits.count) == fact.digits[...]
            }
            let kind =
                known.flatMap { verdicts[$0]?.kind }
                ?? (fact.digits.count < 3 || fact.isYear ? nil : isCardTalk(range.lowerBound) ? .card : .account)
            guard let kind else { continue }
            verdicts[index] = Verdict(kind: kind, confidence: 0.7, rule: "\(kind.rawValue)-ending")
        }
    }

    // MARK: Extent

    /// How many words may stand between two digits so that they are hidden with them.
    static let longestInnerGap = 4

    /// The tokens that say the number; longer talk in between stays.
    private func ranges(of run: SpokenRun, _ facts: RunFacts) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for symbol in run.symbols where !claimed.contains(symbol.tokens.lowerBound) {
            if let last = ranges.last, symbol.tokens.lowerBound - last.upperBound <= Self.longestInnerGap {
                ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, symbol.tokens.upperBound)
            } else {
                ranges.append(symbol.tokens)
            }
        }
        return ranges
    }
}
