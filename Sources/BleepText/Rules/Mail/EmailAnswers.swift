/// Local parts that only their place gives away: answers to a question, what follows `my email is`, offices that write
/// by themselves, and what is all that is said before a provider.
struct EmailAnswers {
    let words: EmailWords
    private let questions: TurnQuestions
    /// Answers to questions for an address, in order.
    private let answers: [Range<Int>]
    private var context: CallContext { words.context }

    init(words: EmailWords, questions: TurnQuestions) {
        self.words = words
        self.questions = questions
        answers = questions.all.filter {
            questions.asks($0, for: Self.asked)
        }.map(\.answer)
    }

    /// A question for an address of this kind has one of them.
    static let asked: Set<String> = ["email", "e-mail", "emails", "mail", "mailadresse", "e-mail-adresse"]

    /// How many tokens a local part of words has at most.
    private static let longestLocal = 16

    /// Where the local part begins that answers a question, or follows `my email is`.
    func start(before at: Int, notBefore floor: Int) -> Int? {
        answerStart(before: at, notBefore: floor) ?? toldStart(before: at, notBefore: floor)
    }

    /// Where the answer to a question for the address begins, when nothing but the local part stands before the `at`.
    private func answerStart(before at: Int, notBefore floor: Int) -> Int? {
        guard let answer = answer(holding: at) else { return nil }
        let start = questions.start(of: answer)
        guard start >= floor, start < at, at - start <= Self.longestLocal, isOneSpeaker(start..<at),
            !(start..<at).contains(where: { words.isAt($0) })
        else { return nil }
        return start
    }

    /// The answer to a question for an address that has the token.
    private func answer(holding index: Int) -> Range<Int>? {
        var low = 0
        var high = answers.count
        while low < high {
            let middle = (low + high) / 2
            if answers[middle].upperBound <= index { low = middle + 1 } else { high = middle }
        }
        return low < answers.count && answers[low].contains(index) ? answers[low] : nil
    }

    /// Behind `my email is`, `e-mail:`, in the same sentence.
    private func toldStart(before at: Int, notBefore floor: Int) -> Int? {
        var place = context.firstCue(from: at) - 1
        // "my email is first name dot …" names other things, too.
        while place >= 0, context.cues[place].topic != .email,
            at - context.cues[place].tokens.lowerBound <= Self.longestLocal
        {
            place -= 1
        }
        guard place >= 0, context.cues[place].topic == .email else { return nil }
        var start = context.cues[place].tokens.upperBound
        // "email me at …"
        if ["me", "us", "him", "her"].contains(context.text(start)), context.text(start + 1) == "at" { start += 2 }
        if ["is", "it's", "ist", "lautet"].contains(context.text(start)) {
            start += 1
        } else if context.text(start - 1) != "is", context.text(start - 1) != "at" {
            return nil
        }
        while start < at, context.classes(start).contains(.filler) { start += 1 }
        guard start >= floor, start < at, at - start <= Self.longestLocal, isOneSpeaker(start..<at),
            !(start - 1..<at).contains(where: { context.endsSentence($0) || words.isAt($0) })
        else { return nil }
        return start
    }

    private func isOneSpeaker(_ range: Range<Int>) -> Bool {
        !range.dropFirst().contains { context.tokens[$0].marks.contains(.turnStart) }
    }

    /// `alerts at …`, `no reply at …`: what writes to people by itself.
    func roleStart(before at: Int, notBefore floor: Int) -> Int? {
        guard at > floor, Self.roles.contains(context.text(at - 1)) else { return nil }
        let isNegated = ["no", "not"].contains(context.text(at - 2)) && context.text(at - 1) == "reply"
        return max(floor, isNegated ? context.text(at - 3) == "do" ? at - 3 : at - 2 : at - 1)
    }

    private static let roles: Set<String> = [
        "alert", "alerts", "info", "support", "sales", "help", "contact", "billing", "service", "services", "admin",
        "reply", "noreply", "security", "office", "mail", "accounts", "orders", "team", "news", "updates", "notice",
        "notices", "notification", "notifications", "refund", "refunds", "claims", "enquiries", "inquiries", "jobs",
        "press", "webmaster", "postmaster", "customerservice", "newsletter", "invoice", "invoices", "payments",
    ]

    /// `grandma rocks at yahoo dot com`: all that is said before a provider of mail.
    func openingStart(before at: Int, _ end: Int) -> Int? {
        guard (at + 1..<end).contains(where: { Self.mailOnly.contains(context.text($0)) }) else { return nil }
        var start = at
        while start > 0, at - start <= Self.longestOpening, !context.endsSentence(start - 1) { start -= 1 }
        return at - start <= Self.longestOpening && isOneSpeaker(start..<at) ? start : nil
    }

    private static let longestOpening = 4
    private static let mailOnly: Set<String> = [
        "gmail", "googlemail", "yahoo", "hotmail", "outlook", "icloud", "aol", "gmx", "protonmail", "proton", "ymail",
    ]

    /// `big blue` of `big blue truck at yahoo dot com`: where the words begin that stand before `start`.
    func openingWords(before start: Int, at: Int, _ end: Int) -> Int? {
        guard let first = openingStart(before: at, end), first < start else { return nil }
        let areLocal = (first..<start).allSatisfy {
            context.tokens[$0].shape == .word
                && context.classes($0).isDisjoint(with: [.soft, .filler, .acknowledgement, .connector])
        }
        return areLocal ? first : nil
    }

    /// With a dot, so that no shop is meant: "support at Amazon".
    func isWhole(_ domain: Range<Int>) -> Bool {
        domain.contains { words.dotLength(at: $0) != nil || context.tokens[$0].shape == .web }
    }

    // MARK: Written

    /// `quorlby 72@gmail.com`: in answer to the question, the words before belong to it.
    func writtenStart(_ index: Int, notBefore floor: Int) -> Int {
        guard let answer = answer(holding: index) else { return index }
        let start = questions.start(of: answer)
        guard start >= floor, start < index, index - start <= 3,
            (start..<index).allSatisfy({
                context.classes($0).isDisjoint(with: [.soft, .filler, .acknowledgement])
            })
        else { return index }
        return start
    }

    /// `quorlby@gmail .com`
    func writtenEnd(_ index: Int) -> Int {
        let next = index + 1
        guard !context.text(index).drop(while: { $0 != "@" }).contains("."), next < context.tokens.count,
            TopLevelDomains.written.contains(context.text(next)), !context.endsSentence(index)
        else { return next }
        return next + 1
    }

    /// `janeatgmail.com`: the at was written as a word.
    func holdsAt(_ text: String, isAsked: Bool) -> Bool {
        let host = text.prefix { $0 != "." }
        let providers = isAsked ? Self.mailOnly.union(TopLevelDomains.providers) : Self.mailOnly
        return providers.contains { host.hasSuffix("at" + $0) && host.utf8.count > $0.utf8.count + 3 }
    }
}
