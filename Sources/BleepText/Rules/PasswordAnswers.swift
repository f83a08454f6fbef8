import BleepCore

/// Passwords and user names that are said as words: in answer to a question, or behind the word for them.
struct PasswordAnswers {
    let context: CallContext
    let questions: TurnQuestions

    /// A password of words has at most so many, a user name so many tokens.
    private static let longestPassword = 6
    private static let longestUserName = 10
    /// `capital B, lower case l, u, e, exclamation mark, 7`
    private static let longestSpelled = 14
    /// How long a password stays known, in tokens: it is read back soon.
    private static let memory = 60

    private static let passwords: Set<String> = [
        "password", "passwords", "passphrase", "passwort", "kennwort", "codewort", "losungswort",
    ]
    /// Before `word` or `phrase`.
    private static let secretWords: Set<String> = ["memorable", "security", "code", "secret", "safe", "pass"]
    private static let userNames: Set<String> = [
        "username", "usernames", "login", "user", "userid", "log-in", "benutzername", "benutzernamen",
    ]
    /// A question with one of them asks for no secret: "did you reset the password?".
    private static let others: Set<String> = [
        "reset", "change", "changed", "forgot", "forgotten", "remember", "know", "have", "manager", "enter", "entered",
        "type", "or", "work", "works", "wrong", "need", "write", "written", "time", "many", "characters", "digits", "letters",
        "geändert", "ändern", "vergessen", "haben",
    ]

    func candidates() -> [Candidate] {
        var found: [Candidate] = []
        for question in questions.all {
            if questions.asks(question, for: Self.passwords, not: Self.others) || asksForSecretWord(question) {
                let isPhrase = question.tokens.contains { ["phrase", "passphrase"].contains(context.text($0)) }
                if let range = isPhrase ? phrase(question.answer) : password(in: question.answer) { found.append(Self.password(range, 0.75)) }
            } else if asksForUserName(question), let range = userName(from: question.answer, isAsked: true) {
                found.append(Candidate(tokens: range, kind: .id, confidence: 0.75, rule: "username"))
            }
        }
        found += told()
        return found + found.flatMap(again)
    }

    private static func password(_ range: Range<Int>, _ confidence: Double) -> Candidate {
        Candidate(tokens: range, kind: .pin, confidence: confidence, rule: "password")
    }

    /// Before a password that somebody is told to use.
    private static let giving: Set<String> = ["try", "use", "with"]

    // MARK: Questions

    private func asksForSecretWord(_ question: TurnQuestion) -> Bool {
        questions.isQuestion(question.tokens) && question.tokens.contains { isSecretWord($0) }
            && !question.tokens.contains { Self.others.contains(context.text($0)) }
    }

    /// `memorable word`, `security phrase`: the first of both.
    private func isSecretWord(_ index: Int) -> Bool {
        Self.secretWords.contains(context.text(index))
            && ["word", "phrase", "answer"].contains(context.text(index + 1))
    }

    private func asksForUserName(_ question: TurnQuestion) -> Bool {
        if questions.asks(question, for: Self.userNames, not: Self.others) { return true }
        return questions.isQuestion(question.tokens)
            && question.tokens.dropLast().contains {
                ["user", "online", "login"].contains(context.text($0))
                    && ["id", "name"].contains(context.text($0 + 1))
            }
    }

    // MARK: Answers

    /// The whole sentence.
    private func phrase(_ answer: Range<Int>) -> Range<Int>? {
        let start = questions.start(of: answer)
        guard !questions.refuses(start, in: answer), answer.upperBound - start <= Self.longestUserName else { return nil }
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
        guard !questions.refuses(start, in: answer) || isMarked(start) else { return nil }
        let end = passwordEnd(from: start, limit: answer.upperBound)
        return end > start ? start..<end : nil
    }

    /// `capital B …`
    private func isMarked(_ index: Int) -> Bool {
        ["capital", "uppercase", "lowercase", "upper", "lower", "small"].contains(context.text(index))
    }

    private func passwordEnd(from start: Int, limit: Int) -> Int {
        var end = start
        var words = 0
        let most = isMarked(start) ? Self.longestSpelled : Self.longestPassword
        while end < limit, words < most {
            // "Bello zwanzig zwölf, Bello groß": behind a comma only a sign, a letter or a number goes on.
            if end > start, context.endsClause(end - 1), isPlainWord(end), !isMarked(end),
                Self.symbols.longestMatch(context.tokens, at: end) == nil
            {
                break
            }
            if let length = Self.symbols.longestMatch(context.tokens, at: end) {
                end += length
                words += 1
                continue
            }
            let classes = context.classes(end)
            let isSoft =
                classes.isDisjoint(with: [.digit, .number])
                && (!classes.isDisjoint(with: [.soft, .filler])
                    || classes.contains(.acknowledgement) && !classes.contains(.ordinary))
            if isSoft, !isMarked(end), !(end == start && ["the", "my", "a"].contains(context.text(end))) {
                guard end > start, let next = goesOn(behind: end, limit: limit) else { break }
                end = next
                continue
            }
            end += 1
            words += 1
        }
        return end
    }

    /// How many small words may stand before a sign or number with which a password goes on.
    private static let widestJoint = 3

    /// The next part behind `with a capital S and then …`, where small words lead to a letter, a number or a sign.
    private func goesOn(behind start: Int, limit: Int) -> Int? {
        guard Self.joints.contains(context.text(start)) else { return nil }
        var index = start
        while index < limit, index - start < Self.widestJoint, Self.joints.contains(context.text(index)) { index += 1 }
        guard index < limit else { return nil }
        let token = context.tokens[index]
        let isPart =
            isMarked(index) || token.shape == .letter || token.shape == .digits
            || !token.meaning.classes.isDisjoint(with: [.digit, .number])
            || Self.symbols.longestMatch(context.tokens, at: index) != nil
        return isPart ? index : nil
    }

    private static let joints: Set<String> = ["with", "a", "an", "and", "then", "und", "dann", "mit"]

    private func userName(from answer: Range<Int>, isAsked: Bool) -> Range<Int>? {
        let start = questions.start(of: answer)
        guard !questions.refuses(start, in: answer) else { return nil }
        var end = start
        while end < answer.upperBound, end - start < Self.longestUserName {
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

    // MARK: Told without a question

    private func told() -> [Candidate] {
        var found: [Candidate] = []
        for index in context.tokens.indices {
            if let next = behindSecretWord(index), let range = toldPassword(from: next.start, isSure: next.isSure) {
                found.append(Self.password(range, 0.7))
            } else if let next = behindUserName(index) {
                let end = sentenceEnd(from: next)
                if end > next, let range = userName(from: next..<end, isAsked: false) {
                    found.append(Candidate(tokens: range, kind: .id, confidence: 0.65, rule: "username"))
                }
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
        if isMarked(start), context.tokens.indices.contains(start + 1), context.tokens[start + 1].meaning.letter != 0 {
            return start..<passwordEnd(from: start, limit: sentenceEnd(from: start))
        }
        var end = start
        while end < context.tokens.count, end - start < 3, isPlainWord(end) {
            end += 1
            if context.endsClause(end - 1) { break }
        }
        guard end > start, !questions.refuses(start, in: start..<end),
            !context.tokens[end - 1].marks.contains(.question)
        else { return nil }
        let isUnknown = (start..<end).contains { context.classes($0).isDisjoint(with: [.ordinary, .unit, .month]) }
        let limit = sentenceEnd(from: start)
        let whole = passwordEnd(from: start, limit: limit)
        if isSure, whole == limit, whole > end, whole - start <= Self.longestPassword { return start..<whole }
        let isShort = end - start == 1 && context.endsSentence(end - 1)
        let isTold = ["is", "was", "ist", "lautet", "war", "heißt", "it's"].contains(context.text(start - 1))
        // "das Passwort fürs Telefonbanking"
        return isUnknown && (isTold || isSure || isShort) || isSure && isShort
            || isShort && ["is", "ist", "heißt"].contains(context.text(start - 1))
                && context.isToldAsOwn(before: start)
            ? start..<end : nil
    }

    private func isPlainWord(_ index: Int) -> Bool {
        let token = context.tokens[index]
        return token.shape == .word && token.text.utf8.count > 2 && !token.text.hasSuffix("ed")
            && token.meaning.classes.isDisjoint(with: [
                .soft, .acknowledgement, .filler, .correction, .connector, .symbol, .digit, .number,
            ])
    }

    private func behindUserName(_ index: Int) -> Int? {
        var end = index + 1
        switch (context.text(index), context.text(index + 1)) {
        case ("user", "name"), ("user", "id"), ("login", "name"), ("online", "id"): end = index + 2
        case ("username", _), ("login", _), ("username's", _): break
        default: return nil
        }
        guard end < context.tokens.count, !context.endsSentence(end - 1) else { return nil }
        if ["is", "was", "it's"].contains(context.text(end)) { return end + 1 }
        return context.text(index) == "username's" || context.tokens[end - 1].marks.contains(.clauseEnd) ? end : nil
    }

    private func sentenceEnd(from start: Int) -> Int {
        var end = start
        while end < context.tokens.count, end - start < Self.longestUserName {
            end += 1
            if context.endsSentence(end - 1) { break }
        }
        return end
    }

    /// A word that no table knows, a number or a letter.
    private func isUnusual(_ range: Range<Int>) -> Bool {
        range.contains { index in
            let token = context.tokens[index]
            return token.shape != .word || !token.meaning.classes.isDisjoint(with: [.digit, .number])
                || token.meaning.classes.isDisjoint(with: [.ordinary, .unit, .month, .soft])
        }
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

    /// Signs of two words and more, and what is said of the letters.
    static let symbols: PhraseTable<Void> = {
        var table = PhraseTable<Void>()
        for phrase in [
            "exclamation mark", "exclamation point", "question mark", "dollar sign", "hash sign", "hash tag", "hashtag",
            "pound sign", "percent sign", "at sign", "plus sign", "equals sign", "ampersand", "asterisk", "underscore",
            "ausrufezeichen", "fragezeichen", "dollarzeichen", "lower case", "upper case", "raute",
        ] {
            table.add(phrase, ())
        }
        return table
    }()
}

extension CallContext {
    /// `my password is`, `the memorable word is`: told by whoever has it.
    func isToldAsOwn(before start: Int) -> Bool {
        (max(0, start - 5)..<start).contains { ["my", "the", "our", "mein", "unser", "das"].contains(text($0)) }
    }
}
