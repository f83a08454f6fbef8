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
    static let widestGap = 5

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
                    isLifetime(range) && !isOfStory(range, birth.tokens) || isSameYear(range, birth.tokens),
                    range.upperBound <= next,
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

    /// Whether the date is that of something else, in the middle of what is told: neither its day nor its month was said
    /// before, and it stands behind a preposition or in a sentence that goes on.
    private func isOfStory(_ range: Range<Int>, _ birth: Range<Int>) -> Bool {
        let parts = Set(
            birth.filter { [.month, .ordinal, .number].contains(part($0)) && context.text($0) != "nineteen" }
                .map { context.text($0) })
        if range.contains(where: { parts.contains(context.text($0)) }) { return false }
        let before = (1...2).map { context.text(range.lowerBound - $0) }
        return !context.endsClause(range.upperBound - 1) || before.contains("on") || before[0] == "in"
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
}
