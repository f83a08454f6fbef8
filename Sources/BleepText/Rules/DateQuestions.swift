import BleepCore

/// A date of birth that is asked for piece by piece: `month?` – `July` – `day?` – `seventeen` – `year?` – `eighty eight`.
struct DateQuestions {
    let context: CallContext
    let questions: TurnQuestions

    /// A question for a piece of a date has one of them.
    static let pieces: Set<String> = ["month", "day", "year", "monat", "tag", "jahr"]
    /// How far apart two of the questions, or one and the word for the date, may be, in tokens.
    private static let reach = 40
    private static let longestAnswer = 6
    /// A question for a piece asks for nothing else: "what day works for you?" does.
    private static let others: Set<String> = [
        "works", "work", "today", "model", "car", "make", "many", "expiry", "expiration", "expires", "appointment",
        "come", "delivery", "school", "week", "next", "this", "heute", "termin", "which",
    ]

    func candidates() -> [Candidate] {
        let asked = questions.all.filter {
            questions.asks($0, for: Self.pieces, not: Self.others) && $0.tokens.count <= Self.longestAnswer
        }
        return asked.enumerated().compactMap { place, question in
            let neighbours = [place - 1, place + 1].filter(asked.indices.contains).map { asked[$0].tokens.lowerBound }
            let isOneOfSeveral = neighbours.contains { abs($0 - question.tokens.lowerBound) <= Self.reach }
            guard isOneOfSeveral || followsBirth(question.tokens.lowerBound),
                let range = pieces(in: question.answer)
            else { return nil }
            return Candidate(tokens: range, kind: .dob, confidence: 0.7, rule: "dob-answer")
        }
    }

    private func followsBirth(_ index: Int) -> Bool {
        var place = context.firstCue(from: index) - 1
        while place >= 0, index - context.cues[place].tokens.upperBound <= Self.reach {
            if context.cues[place].topic == .dob { return true }
            place -= 1
        }
        return false
    }

    /// Months and numbers with which an answer begins.
    private func pieces(in answer: Range<Int>) -> Range<Int>? {
        let start = questions.start(of: answer)
        var first = start
        while first < answer.upperBound, first - start < 2,
            ["the", "in", "on", "der", "im", "am"].contains(context.text(first))
        {
            first += 1
        }
        var end = first
        while end < answer.upperBound, end - first < Self.longestAnswer, isPiece(end) { end += 1 }
        return end > first ? first..<end : nil
    }

    private func isPiece(_ index: Int) -> Bool {
        let token = context.tokens[index]
        if token.shape == .digits { return token.text.utf8.count <= 4 }
        let isDigit = !token.meaning.classes.isDisjoint(with: [.digit, .number, .ordinal, .month, .magnitude])
        return token.shape == .word && isDigit || ["oh", "o"].contains(token.text)
    }
}
