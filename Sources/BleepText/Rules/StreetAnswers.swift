import BleepCore

/// The answers to questions for a street, a town, a flat or a whole address: parts of an address that no word for a
/// street gives away.
struct StreetAnswers {
    let context: CallContext
    let parts: AddressParts
    let words: PlaceWords
    let questions: TurnQuestions

    private static let streets: Set<String> = ["street", "road", "lane"]
    private static let towns: Set<String> = ["city", "town", "village", "county", "state", "suburb", "borough"]
    private static let units: Set<String> = ["apartment", "flat", "apt", "unit", "suite"]
    private static let wholes: Set<String> = ["address"]
    private static let houses: Set<String> = ["house", "building"]
    /// A question for a place has one of them.
    static let asked = streets.union(towns).union(units).union(wholes).union(houses).union([
        "number", "live", "living", "lives",
    ])
    /// An address that is none of a house.
    private static let others: Set<String> = [
        "email", "e-mail", "mail", "ip", "web", "mac", "wallet", "bitcoin", "website", "url", "many", "much", "light",
        "view", "solid", "united",
    ]

    func candidates(besides claims: ClaimMap) -> [Candidate] {
        var found: [Candidate] = []
        for question in questions.all {
            let start = questions.start(of: question.answer)
            guard start < question.answer.upperBound, !claims.contains(start),
                let end = end(of: question, from: start)
            else { continue }
            found.append(Candidate(tokens: start..<end, kind: .address, confidence: 0.7, rule: "address-answer"))
        }
        return found + houseNumbers(near: found)
    }

    // MARK: Answers

    private func end(of question: TurnQuestion, from start: Int) -> Int? {
        let limit = question.answer.upperBound
        if asks(question, Self.streets) || asks(question, Self.towns) {
            guard !questions.refuses(start, in: question.answer) || context.text(start) == "the" else { return nil }
            return words.end(from: start, limit: limit, isWhole: false)
        }
        if asks(question, Self.units) { return unit(from: start, limit: limit) }
        guard asks(question, Self.wholes) || asksWhereSomebodyLives(question) else { return nil }
        return words.end(from: start, limit: limit, isWhole: true)
    }

    private func asks(_ question: TurnQuestion, _ things: Set<String>) -> Bool {
        questions.asks(question, for: things, not: Self.others)
    }

    private func asksWhereSomebodyLives(_ question: TurnQuestion) -> Bool {
        let asked = question.tokens.map { context.text($0) }
        return asked.contains("where") && asked.contains { ["live", "living", "lives"].contains($0) }
            && asked.contains("you")
    }

    /// `three C`
    private func unit(from start: Int, limit: Int) -> Int? {
        var end = start
        while end < limit, end - start < 4,
            parts.isNumber(end) || context.tokens[end].shape == .letter
                || context.tokens[end].shape == .mixed
        {
            end += 1
        }
        return end > start && (context.endsClause(end - 1) || end - start > 1) ? end : nil
    }

    /// How far behind an address the question for its number may come, in tokens.
    private static let houseReach = 40

    /// `And the number of the house?`; `number?` soon behind a street.
    private func houseNumbers(near streets: [Candidate]) -> [Candidate] {
        var nextStreet = 0
        return questions.all.compactMap { question in
            let asked = question.tokens.map { context.text($0) }
            guard questions.asks(question, for: ["number"]) || questions.asks(question, for: Self.houses),
                asked.contains("number")
            else { return nil }
            let start = questions.start(of: question.answer)
            while nextStreet < streets.count, streets[nextStreet].tokens.upperBound <= start { nextStreet += 1 }
            let isNear =
                question.tokens.count <= 3 && nextStreet > 0
                && start - streets[nextStreet - 1].tokens.upperBound <= Self.houseReach
            guard asked.contains("house") || asked.contains("building") || isNear,
                start < question.answer.upperBound, parts.isNumber(start)
            else { return nil }
            var end = start
            while end < question.answer.upperBound, end - start < 4, parts.isNumber(end) { end += 1 }
            return Candidate(tokens: start..<end, kind: .address, confidence: 0.7, rule: "address-answer")
        }
    }
}
