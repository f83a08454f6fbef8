import BleepCore

/// Dates of birth, and the expiry of a card: dates with a cue before them or just behind.
struct DateRule {
    let context: CallContext

    /// How many words of content, and words, the answer may be away from the question.
    private static let reachContent = 8
    private static let reach = 40
    /// Pieces of a date: "and the year?".
    private static let pieceReach = 22
    /// Small words and fillers within a date.
    private static let widestGap = 5

    func candidates() -> [Candidate] {
        var found: [Candidate] = []
        var end = 0
        for cue in cues() {
            let kind: SpanKind = cue.topic == .dob ? .dob : .pin
            if cue.topic == .dob, let before = cluster(endingAt: cue.tokens.lowerBound), before.lowerBound >= end {
                found.append(Candidate(tokens: before, kind: .dob, confidence: 0.85, rule: "dob"))
                end = cue.tokens.upperBound
                continue
            }
            let isOfCard = cue.topic == .dob || isOfCard(cue)
            let isYear = cue.tokens.contains { ["geburtsjahr", "jahrgang", "year"].contains(context.text($0)) }
            var from = max(cue.tokens.upperBound, end)
            var limit = min(context.tokens.count, cue.tokens.upperBound + Self.reach)
            var pieces = 0
            while from < limit {
                guard context.contentCount(cue.tokens.upperBound..<from) <= Self.reachContent || pieces > 0 else {
                    break
                }
                // "Ihr Geburtsdatum und die Postleitzahl, bitte": both are asked for in one breath.
                if let other = otherCue(at: from), other != cue.topic, cue.topic != .expiry || other != .card,
                    pieces > 0 || context.contentCount(cue.tokens.upperBound..<from) > 0
                        || !(cue.tokens.upperBound..<from).contains(where: {
                            ["and", "und"].contains(context.text($0))
                        })
                        || (cue.tokens.upperBound - 1..<from).contains(where: { context.endsSentence($0) })
                {
                    break
                }
                guard let range = cluster(from: from) else {
                    from += 1
                    continue
                }
                if isOfCard || isCardDate(range), !isAppointment(range),
                    isNearEnough(range, cue.tokens.upperBound, pieces: pieces),
                    isWholeDate(range, isPiece: pieces > 0 || isYear || isWholeTurn(range) || isBegun(range))
                {
                    found.append(
                        Candidate(
                            tokens: range, kind: kind, confidence: pieces > 0 ? 0.8 : 0.95,
                            rule: kind == .dob ? "dob" : "expiry"))
                    pieces += 1
                    end = range.upperBound
                    if hasYear(range) { break }
                    limit = min(context.tokens.count, range.upperBound + Self.pieceReach)
                }
                from = range.upperBound
            }
        }
        found += bareAnswers(found)
        found += stated(found)
        return found + repeated(found)
    }

    /// How many tokens behind a date of birth the same may be said again.
    private static let memory = 60

    /// A whole date of a lifetime soon behind a date of birth: read back, or said again.
    private func repeated(_ found: [Candidate]) -> [Candidate] {
        var added: [Candidate] = []
        let births = found.filter { $0.kind == .dob }.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
        for (place, birth) in births.enumerated() {
            var index = birth.tokens.upperBound
            let next = place + 1 < births.count ? births[place + 1].tokens.lowerBound : context.tokens.count
            let limit = min(next, index + Self.memory)
            while index < limit {
                let here = part(index)
                guard here == .month || here == .ordinal || here == .written || here == .number,
                    let range = cluster(from: index)
                else {
                    index += 1
                    continue
                }
                index = range.upperBound
                let parts = range.map(part)
                guard parts.contains(.written) || parts.contains(.month) || parts.contains(.ordinal), hasYear(range),
                    isLifetime(range) || isSameYear(range, birth.tokens), range.upperBound <= next,
                    !isAppointment(range)
                else { continue }
                added.append(Candidate(tokens: range, kind: .dob, confidence: 0.75, rule: "dob-repeated"))
            }
        }
        return added
    }

    /// How many words of content may stand between a question and an answer that is nothing but numbers.
    private static let bareContent = 2

    private func isNearEnough(_ range: Range<Int>, _ cueEnd: Int, pieces: Int) -> Bool {
        pieces > 0 || range.contains { [.month, .ordinal, .written].contains(part($0)) }
            || context.contentCount(cueEnd..<max(cueEnd, range.lowerBound)) <= Self.bareContent
    }

    /// `the seventeenth of August at nine fifteen`
    func isAppointment(_ range: Range<Int>) -> Bool {
        let end = range.upperBound
        return ["at", "um", "between", "zwischen"].contains(context.text(end)) && !context.endsSentence(end - 1)
            && part(end + 1) == .number
    }

    /// Whether both end in the same two digits.
    private func isSameYear(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        func end(_ range: Range<Int>) -> Substring {
            let token = context.tokens[range.upperBound - 1]
            return (token.shape == .word ? token.meaning.digits : token.text).suffix(2)
        }
        return !end(first).isEmpty && end(first) == end(second)
    }

    /// A whole date of somebody's lifetime and nothing else, in answer to a question that was not understood.
    private func bareAnswers(_ found: [Candidate]) -> [Candidate] {
        var added: [Candidate] = []
        var end = 0
        var next = 0
        for index in context.tokens.indices where index >= end {
            let here = part(index)
            guard here == .month || here == .ordinal || here == .written, let range = cluster(from: index),
                context.tokens[index].speaker >= 0 || followsQuestion(range)
            else { continue }
            while next < found.count, found[next].tokens.upperBound <= range.lowerBound { next += 1 }
            end = range.upperBound
            if next < found.count, found[next].tokens.overlaps(range) { continue }
            guard hasYear(range), isLifetime(range),
                isWholeTurn(range) || here == .written && context.endsSentence(range.upperBound - 1) && opensTurn(range)
            else { continue }
            added.append(Candidate(tokens: range, kind: .dob, confidence: 0.55, rule: "dob-answer"))
        }
        return added
    }

    /// Whether a question stands before the turn that the range is in.
    private func followsQuestion(_ range: Range<Int>) -> Bool {
        let start = (max(0, range.lowerBound - Self.widestGap)...range.lowerBound).last { context.beginsAnswer($0) }
        return start.map {
            context.questionWords(before: $0).allSatisfy { !Self.otherQuestions.contains(context.text($0)) }
        } ?? false
    }

    /// In a question for the date of something that happened.
    private static let otherQuestions: Set<String> = [
        "last", "since", "zuletzt", "seit", "letzte", "letztes", "letzten",
    ]

    /// `Sechzehnter, nein, …`: an answer that begins with the day and goes on.
    private func isBegun(_ range: Range<Int>) -> Bool {
        part(range.lowerBound) == .ordinal && context.beginsAnswer(range.lowerBound)
            && context.endsClause(range.upperBound - 1)
    }

    private func opensTurn(_ range: Range<Int>) -> Bool {
        (max(0, range.lowerBound - 1)...range.lowerBound).contains { context.tokens[$0].marks.contains(.turnStart) }
    }

    /// The last year in which somebody on the telephone was born.
    static let lastBirthYear = 2012

    private func isLifetime(_ range: Range<Int>) -> Bool {
        let last = range.upperBound - 1
        if part(last) == .written {
            guard let year = Int(context.text(last).suffix(4)) else { return true }
            return (1900...Self.lastBirthYear).contains(year)
        }
        if context.tokens[last].shape == .digits, let year = Int(context.text(last)), year > 31 {
            return (32...99).contains(year) || (1900...Self.lastBirthYear).contains(year)
        }
        // "nineteen sixty two", "zweiundsechzig"; not "two thousand twenty three", "twenty twenty three".
        let words = range.suffix(3).map { context.text($0) }
        return words.contains { $0 == "nineteen" || $0.hasPrefix("neunzehnhundert") }
            || (part(last) == .number && words.allSatisfy { $0 != "thousand" && $0 != "twenty" }
                && !context.text(last).hasPrefix("zweitausend"))
    }

    private func otherCue(at index: Int) -> CueTopic? {
        let place = context.firstCue(from: index)
        guard place < context.cues.count, context.cues[place].tokens.lowerBound == index,
            context.cues[place].strength >= 2,
            context.cues[place].topic != .harmless
        else { return nil }
        return context.cues[place].topic
    }

    /// Whether a turn consists of nothing else: an answer.
    private func isWholeTurn(_ range: Range<Int>) -> Bool {
        guard range.contains(where: { part($0) == .month || part($0) == .ordinal }),
            context.endsSentence(range.upperBound - 1)
        else { return false }
        var index = range.lowerBound
        while !context.tokens[index].marks.contains(.turnStart) {
            index -= 1
            guard index >= 0, range.lowerBound - index < 6, context.classes(index).contains(.soft) else { return false }
        }
        return true
    }

    /// Whether the date is complete: day and month, and behind them a year.
    private func hasYear(_ range: Range<Int>) -> Bool {
        if range.contains(where: { part($0) == .written }) { return true }
        let last = range.upperBound - 1
        return part(last) == .number && range.contains { part($0) == .month || part($0) == .ordinal }
            && digitCount(range) >= 2
            && context.tokens[last].meaning.digits != "0" && (digitCount(range) >= 4 || range.count >= 3)
            || digitCount(range) >= 6
    }

    /// `16.06`
    private func isDayAndMonth(_ text: String) -> Bool {
        let groups = text.split(separator: ".", omittingEmptySubsequences: false)
        guard groups.count == 2, text.utf8.count <= 5, let day = Int(groups[0]), let month = Int(groups[1]) else {
            return false
        }
        return (1...31).contains(day) && (1...12).contains(month)
    }

    enum Part { case number, month, ordinal, written, small, none }

    func part(_ index: Int) -> Part {
        guard context.tokens.indices.contains(index) else { return .none }
        let token = context.tokens[index]
        if token.shape == .date { return .written }
        if token.shape == .quantity, isDayAndMonth(token.text) { return .month }
        if token.shape == .digits {
            return token.text.utf8.count <= 8 ? (token.marks.contains(.ordinal) ? .ordinal : .number) : .none
        }
        guard token.shape == .word || token.shape == .letter || token.shape == .symbol else { return .none }
        let classes = token.meaning.classes
        if isHoliday(index) { return .ordinal }
        if classes.contains(.month) { return .month }
        if !classes.isDisjoint(with: [.digit, .number, .magnitude]) { return .number }
        if classes.contains(.ordinal) { return .ordinal }
        if classes.contains(.digitLike), token.meaning.digits == "0" { return .number }
        if token.text == "ein", context.text(index + 1) == "und", context.classes(index + 2).contains(.tens) {
            return .number
        }
        if ["of", "the", "der", "des", "and", "und", "a", "den", "dem", "vom", "on"].contains(token.text) {
            return .small
        }
        if !classes.isDisjoint(with: [.filler, .acknowledgement, .multiplier]) { return .small }
        if classes.contains(.symbol), !token.symbolIsAt { return .small }
        return .none
    }

    private static let longestHoliday = 3

    /// Whether the token belongs to a day that has a name: `New Year's Day 1952`.
    private func isHoliday(_ index: Int) -> Bool {
        Self.holidayWords.contains(context.text(index))
            && (0..<Self.longestHoliday).contains { back in
                guard index >= back, let length = Self.holidays.longestMatch(context.tokens, at: index - back) else {
                    return false
                }
                return length > back
            }
    }

    private static let holidayNames = [
        "new year's day", "new years day", "new year's eve", "new years eve", "christmas day", "christmas eve",
        "boxing day", "halloween", "valentine's day", "valentines day", "saint patrick's day", "st patrick's day",
        "independence day", "easter sunday", "good friday", "all saints day", "heiligabend", "silvester", "neujahr",
        "neujahrstag", "nikolaustag",
    ]
    private static let holidayWords = Set(holidayNames.flatMap { $0.split(separator: " ").map { String($0) } })
    private static let holidays: PhraseTable<Void> = {
        var table = PhraseTable<Void>()
        for phrase in holidayNames { table.add(phrase, ()) }
        return table
    }()

    /// What looks like a date and begins at `start`, without small words at its ends.
    func cluster(from start: Int) -> Range<Int>? {
        guard part(start) != .none, part(start) != .small else { return nil }
        var end = start + 1
        var last = start
        while end < context.tokens.count, end - last <= Self.widestGap {
            let here = part(end)
            // "… eighty four. The seven forty seven was …"
            if ["the", "die", "das"].contains(context.text(end)), digitCount(start..<last + 1) >= 4,
                context.endsSentence(end - 1) || context.tokens[end].marks.contains(.segmentStart)
            {
                break
            }
            if here == .none {
                guard let length = Phrases.passingLength(context.tokens, at: end) else { break }
                end += length
                continue
            }
            // "and the three digits on the back" is another answer.
            if here == .number, end > last + 1, isCounted(end) { break }
            if here != .small { last = end }
            if isFullYear(end) {
                end += 1
                break
            }
            if context.tokens[end].start.nanoseconds - context.tokens[last].end.nanoseconds > 8_000_000_000 { break }
            end += 1
        }
        return start..<last + 1
    }

    /// `three digits`, `five years`.
    private func isCounted(_ index: Int) -> Bool {
        let behind = index + 1
        return !context.endsClause(index) && part(behind) == .none
            && (context.classes(behind).contains(.unit) || Cues.all.match(context.tokens, at: behind) != nil)
    }

    /// A year in four digits, with which a date ends.
    private func isFullYear(_ index: Int) -> Bool {
        context.tokens[index].shape == .digits && RunFacts.isYear(Array(context.text(index).utf8))
    }

    /// A whole date that ends just before a cue: `am 14.3.1962 geboren`, `march fourteenth sixty two is my birthday`.
    private func cluster(endingAt end: Int) -> Range<Int>? {
        var last = end - 1
        while last >= 0, end - last <= 4, part(last) == .none || part(last) == .small {
            guard context.classes(last).contains(.soft), !context.endsSentence(last) || last == end - 1 else {
                return nil
            }
            last -= 1
        }
        guard last >= 0, part(last) != .none, part(last) != .small, !context.endsSentence(last) else { return nil }
        var start = last
        var index = last
        while index >= 0, start - index <= 2, part(index) != .none {
            if part(index) != .small { start = index }
            index -= 1
        }
        let range = start..<last + 1
        let hasDay = range.contains { part($0) == .month || part($0) == .ordinal || part($0) == .written }
        return hasDay && isWholeDate(range, isPiece: false) || isYear(range) ? range : nil
    }

    private func isYear(_ range: Range<Int>) -> Bool {
        guard let first = range.first else { return false }
        if range.count == 1, context.tokens[first].shape == .digits {
            return RunFacts.isYear(Array(context.text(first).utf8))
        }
        if digitCount(range) == 2, range.count == 1, ["ist", "bin", "wurde", "war"].contains(context.text(first - 1)) {
            return true
        }
        return digitCount(range) == 4 && context.text(first).hasPrefix("neunzehn")
    }

    private func digitCount(_ range: Range<Int>) -> Int {
        range.reduce(0) { sum, index in
            let token = context.tokens[index]
            return sum
                + (token.shape == .digits
                    ? token.text.utf8.count : part(index) == .number ? token.meaning.digits.utf8.count : 0)
        }
    }

    private func isWholeDate(_ range: Range<Int>, isPiece: Bool) -> Bool {
        let parts = range.map(part)
        if parts.contains(.written) { return true }
        // "in two weeks", "march madness".
        let end = range.upperBound
        if end < context.tokens.count, context.classes(end).contains(.unit), !context.classes(end).contains(.ordinal),
            !context.endsSentence(end - 1)
        {
            return false
        }
        let digits = digitCount(range)
        if parts.contains(.month) { return isPiece || parts.contains(.number) || parts.contains(.ordinal) }
        if parts.contains(.ordinal) { return isPiece || digits >= 1 || parts.count(where: { $0 == .ordinal }) >= 2 }
        return digits >= (isPiece ? 2 : 3) && digits <= 8
    }
}
