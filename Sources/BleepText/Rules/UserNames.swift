import BleepCore

/// Names with which somebody logs in: in answer to a question, or behind `my username is`.
struct UserNames {
    let context: CallContext
    let questions: TurnQuestions

    /// Tokens of a name.
    private static let longest = 10
    /// A question for a user name has one of them, or `online id`.
    static let asked = userNames.union(["online"])
    private static let userNames: Set<String> = [
        "username", "usernames", "login", "user", "userid", "log-in", "benutzername", "benutzernamen",
    ]

    /// - Parameter others: words of a question that asks for something else.
    func answer(to question: TurnQuestion, unless others: Set<String>) -> Candidate? {
        guard asks(question, unless: others), let range = userName(from: question.answer, isAsked: true) else {
            return nil
        }
        return Candidate(tokens: range, kind: .id, confidence: 0.75, rule: "username")
    }

    private func asks(_ question: TurnQuestion, unless others: Set<String>) -> Bool {
        if questions.asks(question, for: Self.userNames, not: others) { return true }
        return question.tokens.dropLast().contains {
            ["id", "name"].contains(context.text($0 + 1)) && ["user", "online", "login"].contains(context.text($0))
        } && questions.isQuestion(question.tokens)
    }

    private func userName(from answer: Range<Int>, isAsked: Bool) -> Range<Int>? {
        let start = questions.start(of: answer)
        guard !questions.refuses(start, in: answer) else { return nil }
        var end = start
        while end < answer.upperBound, end - start < Self.longest {
            let token = context.tokens[end]
            let classes = token.meaning.classes
            let isPart =
                token.shape != .word || !classes.isDisjoint(with: [.digit, .number, .symbol, .letter])
                || classes.isDisjoint(with: [.soft, .acknowledgement, .filler, .connector])
            guard isPart, token.shape != .letter || end > start || token.text != "i" else { break }
            end += 1
            if context.endsClause(end - 1) { break }
        }
        return end > start && (isAsked || isUnusual(start..<end)) ? start..<end : nil
    }

    /// Names that are told without a question.
    func told() -> [Candidate] {
        let extent = PasswordExtent(context: context)
        return context.tokens.indices.compactMap { index in
            guard let next = behindUserName(index) else { return nil }
            let end = extent.sentenceEnd(from: next)
            guard end > next, let range = userName(from: next..<end, isAsked: false) else { return nil }
            return Candidate(tokens: range, kind: .id, confidence: 0.65, rule: "username")
        }
    }

    private func behindUserName(_ index: Int) -> Int? {
        var end = index + 1
        switch (context.text(index), context.text(index + 1)) {
        case ("user", "name"), ("user", "id"), ("login", "name"), ("online", "id"), ("screen", "name"): end = index + 2
        case ("username", _), ("login", _), ("username's", _), ("handle", _), ("gamertag", _): break
        default: return nil
        }
        guard end < context.tokens.count, !context.endsSentence(end - 1) else { return nil }
        if ["is", "was", "it's"].contains(context.text(end)) { return end + 1 }
        return context.text(index) == "username's" || context.tokens[end - 1].marks.contains(.clauseEnd) ? end : nil
    }

    /// A word that no table knows, a number or a letter.
    private func isUnusual(_ range: Range<Int>) -> Bool {
        range.contains { index in
            let token = context.tokens[index]
            return token.shape != .word || !token.meaning.classes.isDisjoint(with: [.digit, .number])
                || token.meaning.classes.isDisjoint(with: [.ordinary, .unit, .month, .soft])
        }
    }
}
