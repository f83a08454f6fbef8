import BleepCore

/// Passwords that are said as words: in answer to a question, or behind the word for them.
struct PasswordAnswers {
    let context: CallContext
    let questions: TurnQuestions
    private let extent: PasswordExtent

    /// A phrase has at most so many tokens.
    private static let longestPhrase = 10
    /// How long a password stays known, in tokens: it is read back soon.
    private static let memory = 60

    private static let passwords: Set<String> = [
        "password", "passwords", "passphrase", "passwort", "kennwort", "codewort", "losungswort",
    ]
    /// Before `word` or `phrase`.
    private static let secretWords: Set<String> = ["memorable", "security", "code", "secret", "safe", "pass"]
    /// A question for a password has one of them.
    static let asked = passwords.union(secretWords)
    /// A question with one of them asks for no secret: "did you reset the password?".
    private static let others: Set<String> = [
        "reset", "change", "changed", "forgot", "forgotten", "remember", "know", "have", "manager", "enter", "entered",
        "type", "or", "work", "works", "wrong", "need", "write", "written", "time", "many", "characters", "digits",
        "letters",
        "geändert", "ändern", "vergessen", "haben",
    ]

    init(context: CallContext, questions: TurnQuestions) {
        self.context = context
        self.questions = questions
        extent = PasswordExtent(context: context)
    }

    func candidates() -> [Candidate] {
        let userNames = UserNames(context: context, questions: questions)
        var found: [Candidate] = []
        for question in questions.all {
            if questions.asks(question, for: Self.passwords, not: Self.others) || asksForSecretWord(question) {
                let isPhrase = question.tokens.contains { ["phrase", "passphrase"].contains(context.text($0)) }
                if let range = isPhrase ? phrase(question.answer) : password(in: question.answer) {
                    found.append(Self.password(range, 0.75))
                }
            } else if let name = userNames.answer(to: question, unless: Self.others) {
                found.append(name)
            }
        }
        found += told() + userNames.told()
        return found + found.flatMap(again) + RecoveryWords(context: context).candidates()
    }

    private static func password(_ range: Range<Int>, _ confidence: Double) -> Candidate {
        Candidate(tokens: range, kind: .pin, confidence: confidence, rule: "password")
    }

    /// Before a password that somebody is told to use.
    private static let giving: Set<String> = ["try", "use", "with"]

    // MARK: Questions

    private func asksForSecretWord(_ question: TurnQuestion) -> Bool {
        question.tokens.contains { isSecretWord($0) } && questions.isQuestion(question.tokens)
            && !question.tokens.contains { Self.others.contains(context.text($0)) }
    }

    /// `memorable word`, `security phrase`: the first of both.
    private func isSecretWord(_ index: Int) -> Bool {
        Self.secretWords.contains(context.text(index))
            && ["word", "phrase", "answer"].contains(context.text(index + 1))
    }

    // MARK: Answers

    /// The whole sentence.
    private func phrase(_ answer: Range<Int>) -> Range<Int>? {
        let start = questions.start(of: answer)
        guard !questions.refuses(start, in: answer), answer.upperBound - start <= Self.longestPhrase else { return nil }
        return start..<answer.upperBound
    }

    private func password(in answer: Range<Int>) -> Range<Int>? {
        let start = questions.start(of: answer)
        // "it's on the router, blue giraffe 22"
        if start < answer.upperBound, context.text(start) == "on",
            let comma = answer.first(where: { $0 > start && context.tokens[$0].marks.contains(.clauseEnd) })
        {
            return password(in: comma + 1..<max(comma + 1, answer.upperBound))
        }
        guard !questions.refuses(start, in: answer) || extent.isMarked(start) else { return nil }
        let end = extent.end(from: start, limit: answer.upperBound)
        return end > start ? start..<end : nil
    }

    // MARK: Told without a question

    private func told() -> [Candidate] {
        var found: [Candidate] = []
        for index in context.tokens.indices {
            if let next = behindSecretWord(index), let range = toldPassword(from: next.start, isSure: next.isSure) {
                found.append(Self.password(range, 0.7))
            }
        }
        return found
    }

    /// Behind `password is`, `password:`, `password's`, and behind `password` alone.
    private func behindSecretWord(_ index: Int) -> (start: Int, isSure: Bool)? {
        let text = context.text(index)
        var end = index + 1
        if isSecretWord(index) {
            end = index + 2
        } else if !Self.passwords.contains(text), text != "password's" {
            return nil
        }
        guard end < context.tokens.count, !context.endsSentence(end - 1) else { return nil }
        let isNamed = text == "password's" || context.tokens[end - 1].marks.contains(.clauseEnd)
        if ["is", "was", "ist", "lautet", "war", "it's", "heißt"].contains(context.text(end)) {
            return context.endsSentence(end) ? nil : (end + 1, false)
        }
        let isGiven = (max(0, index - 2)..<index).contains { Self.giving.contains(context.text($0)) }
        return (end, isNamed || isGiven)
    }

    /// Words that no table knows, or the only word up to the end of what is said.
    private func toldPassword(from start: Int, isSure: Bool) -> Range<Int>? {
        guard start < context.tokens.count, !context.tokens[start].marks.contains(.turnStart) else { return nil }
        if extent.isMarked(start), context.tokens.indices.contains(start + 1),
            context.tokens[start + 1].meaning.letter != 0
        {
            return start..<extent.end(from: start, limit: extent.sentenceEnd(from: start))
        }
        var end = start
        // "the password is four green elephants"
        let isTold = ["is", "was", "ist", "lautet", "war", "heißt", "it's"].contains(context.text(start - 1))
        if isTold, !context.classes(start).isDisjoint(with: [.digit, .number]), !context.endsClause(start) { end += 1 }
        let first = end
        while end < context.tokens.count, end - first < 3, extent.isPlainWord(end) {
            end += 1
            if context.endsClause(end - 1) { break }
        }
        guard end > first, !questions.refuses(first, in: start..<end),
            !context.tokens[end - 1].marks.contains(.question)
        else { return nil }
        let isUnknown = (start..<end).contains { context.classes($0).isDisjoint(with: [.ordinary, .unit, .month]) }
        let limit = extent.sentenceEnd(from: start)
        let whole = extent.end(from: start, limit: limit)
        if isSure, whole == limit, whole > end, whole - start <= PasswordExtent.longestPassword { return start..<whole }
        let isShort = end - start == 1 && context.endsSentence(end - 1)
        if isTold, extent.isJoined(behind: end) { return start..<end }
        // "das Passwort fürs Telefonbanking"
        return isUnknown && (isTold || isSure || isShort) || isSure && isShort
            || isShort && ["is", "ist", "heißt"].contains(context.text(start - 1))
                && context.isToldAsOwn(before: start)
            ? start..<end : nil
    }

    // MARK: Read back

    private func again(_ candidate: Candidate) -> [Candidate] {
        let words = candidate.tokens.map { context.text($0) }
        let carries = candidate.tokens.contains { context.classes($0).isDisjoint(with: [.soft, .digit, .number]) }
        guard carries else { return [] }
        let last = min(context.tokens.count, candidate.tokens.upperBound + Self.memory) - words.count
        guard last >= candidate.tokens.upperBound else { return [] }
        return (candidate.tokens.upperBound...last).filter { start in
            words.indices.allSatisfy { context.text(start + $0) == words[$0] }
        }.map {
            Candidate(tokens: $0..<$0 + words.count, kind: candidate.kind, confidence: 0.6, rule: candidate.rule)
        }
    }

}

extension CallContext {
    /// `my password is`, `the memorable word is`: told by whoever has it.
    func isToldAsOwn(before start: Int) -> Bool {
        (max(0, start - 5)..<start).contains { ["my", "the", "our", "mein", "unser", "das"].contains(text($0)) }
    }
}
