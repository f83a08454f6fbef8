import BleepCore

/// What looks like a date, and which of its parts a word is.
extension DateRule {
    /// Whether the date is complete: day and month, and behind them a year.
    func hasYear(_ range: Range<Int>) -> Bool {
        if range.contains(where: { part($0) == .written }) { return true }
        // "Zweitausendvierzehn, am achten Juni"
        if isYearNumber(range.lowerBound), range.contains(where: { part($0) == .month || part($0) == .ordinal }) {
            return true
        }
        let last = range.upperBound - 1
        return part(last) == .number && range.contains { part($0) == .month || part($0) == .ordinal }
            && digitCount(range) >= 2
            && context.tokens[last].meaning.digits != "0" && (digitCount(range) >= 4 || range.count >= 3)
            || digitCount(range) >= 6
    }

    /// One token that says a year of somebody's lifetime in four digits.
    private func isYearNumber(_ index: Int) -> Bool {
        let token = context.tokens[index]
        let digits = token.shape == .digits ? token.text : token.meaning.digits
        return digits.utf8.count == 4 && RunFacts.isYear(Array(digits.utf8))
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
        // "am siebten im siebten vierunddreißig"
        if ["im", "am"].contains(token.text), isOrdinal(index + 1),
            isOrdinal(index - 1) || index > 0 && isYearNumber(index - 1)
        {
            return .small
        }
        if !classes.isDisjoint(with: [.filler, .acknowledgement, .multiplier]) { return .small }
        if classes.contains(.symbol), !token.symbolIsAt { return .small }
        return .none
    }

    private func isOrdinal(_ index: Int) -> Bool {
        context.classes(index).contains(.ordinal)
            || context.tokens.indices.contains(index) && context.tokens[index].marks.contains(.ordinal)
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
            // "Jahrgang zweitausendneun, zwölf Komma fünf Prozent"
            if here == .number, context.text(end + 1) == "komma", part(end + 2) == .number { break }
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
    func cluster(endingAt end: Int) -> Range<Int>? {
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

    func isYear(_ range: Range<Int>) -> Bool {
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

    func isWholeDate(_ range: Range<Int>, isPiece: Bool) -> Bool {
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
