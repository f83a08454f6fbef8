import BleepCore

/// E-mail addresses, written and spoken: `jane.doe@example.com`, `jane underscore doe at g mail dot com`,
/// `max punkt muster klammeraffe web punkt de`, spelled ones, and their local part alone where one was asked for.
struct EmailRule {
    let context: CallContext
    private let questions: TurnQuestions
    /// Answers to questions for an address: by the index of their first token, where the address may begin.
    private let answers: [Range<Int>]
    private let words: EmailWords
    private let domain: EmailDomain
    private let local: EmailLocalPart

    /// How far a question for the address carries, in tokens.
    private static let cueReach = 30
    /// How far a request to send something carries, in tokens.
    private static let requestReach = 16

    init(context: CallContext, questions: TurnQuestions) {
        self.context = context
        self.questions = questions
        answers = questions.all.filter {
            questions.asks($0, for: ["email", "e-mail", "emails", "mail", "mailadresse", "e-mail-adresse"])
        }.map(\.answer)
        words = EmailWords(context: context)
        domain = EmailDomain(words: words)
        local = EmailLocalPart(words: words)
    }

    func candidates() -> [Candidate] {
        var found: [Candidate] = []
        var end = 0
        for index in context.tokens.indices where index >= end {
            let token = context.tokens[index]
            var candidate: Candidate?
            if token.shape == .email {
                candidate = Candidate(
                    tokens: writtenStart(index, notBefore: end)..<writtenEnd(index), kind: .email, confidence: 0.99,
                    rule: "email-written")
            } else if token.shape == .web, holdsAt(token.text, isAsked: hasCue(before: index)) {
                candidate = Candidate(tokens: index..<index + 1, kind: .email, confidence: 0.85, rule: "email-no-at")
            } else if token.symbolIsAt {
                candidate = around(at: index, notBefore: end)
            } else if isProviderStart(index), hasCue(before: index) {
                candidate = withoutAt(provider: index, notBefore: end)
            } else if words.isDotOrUnderscore(index),
                hasCue(before: index) || isNear(found.last, index)
            {
                candidate = localAlone(sign: index, notBefore: end)
            }
            if let candidate {
                found.append(candidate)
                end = candidate.tokens.upperBound
            }
        }
        return found
    }

    private func isNear(_ last: Candidate?, _ index: Int) -> Bool {
        guard let last, last.kind == .email else { return false }
        return index - last.tokens.upperBound <= Self.cueReach
    }

    private func hasCue(before index: Int) -> Bool {
        var place = context.firstCue(from: index) - 1
        while place >= 0, index - context.cues[place].tokens.upperBound <= Self.cueReach {
            if context.cues[place].topic == .email { return true }
            place -= 1
        }
        return false
    }

    private static let requests: Set<String> = [
        "send", "write", "mail", "forward", "schicken", "schreiben", "schreib", "schick", "senden", "mailen", "reach",
        "erreiche", "erreichen",
    ]

    /// Something is to be sent somewhere.
    private func isRequested(before index: Int) -> Bool {
        (max(0, index - Self.requestReach)..<index).contains { Self.requests.contains(context.text($0)) }
    }

    private func isProviderStart(_ index: Int) -> Bool {
        let token = context.tokens[index]
        if token.shape == .web {
            return TopLevelDomains.providers.contains(String(token.text.prefix { $0 != "." }))
        }
        return token.shape == .word && TopLevelDomains.providers.contains(token.text)
            && (words.isDot(index + 1) || TopLevelDomains.spoken.contains(context.text(index + 1)))
    }

    // MARK: With an at

    private func around(at index: Int, notBefore floor: Int) -> Candidate? {
        let isSign = context.tokens[index].shape == .symbol || context.text(index) != "at"
        let isAsked = hasCue(before: index) || isRequested(before: index)
        guard let end = domain.end(from: index + 1, isAsked: isAsked || isSign) else { return nil }
        let direct = answerStart(before: index, notBefore: floor) ?? toldStart(before: index, notBefore: floor)
        if let direct { return Candidate(tokens: direct..<end, kind: .email, confidence: 0.95, rule: "email-spoken") }
        guard let start = local.start(before: index, notBefore: floor, isAsked: isAsked || isSign) else {
            if let start = roleStart(before: index, notBefore: floor), isWhole(index + 1..<end) {
                return Candidate(tokens: start..<end, kind: .email, confidence: 0.8, rule: "email-spoken")
            }
            return isAsked || isSign
                ? Candidate(tokens: index + 1..<end, kind: .email, confidence: 0.6, rule: "email-domain") : nil
        }
        if !isAsked, !isSign, isOneOrdinaryWord(start..<index) {
            guard let start = roleStart(before: index, notBefore: floor) ?? openingStart(before: index, end),
                isWhole(index + 1..<end)
            else { return nil }
            return Candidate(tokens: start..<end, kind: .email, confidence: 0.8, rule: "email-spoken")
        }
        let first = isAsked ? start : openingStart(before: index, end).map { isLocal($0..<start) ? $0 : start } ?? start
        return Candidate(
            tokens: max(first, floor)..<end, kind: .email, confidence: isAsked ? 0.97 : 0.9, rule: "email-spoken")
    }

    /// How many tokens a local part of words has at most.
    private static let longestLocal = 16

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
    private func roleStart(before at: Int, notBefore floor: Int) -> Int? {
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
    private func openingStart(before at: Int, _ end: Int) -> Int? {
        guard (at + 1..<end).contains(where: { Self.mailOnly.contains(context.text($0)) }) else { return nil }
        var start = at
        while start > 0, at - start <= Self.longestOpening, !context.endsSentence(start - 1) { start -= 1 }
        return at - start <= Self.longestOpening && isOneSpeaker(start..<at) ? start : nil
    }

    private static let longestOpening = 4
    private static let mailOnly: Set<String> = [
        "gmail", "googlemail", "yahoo", "hotmail", "outlook", "icloud", "aol", "gmx", "protonmail", "proton", "ymail",
    ]

    /// `big blue` of `big blue truck at yahoo dot com`.
    private func isLocal(_ range: Range<Int>) -> Bool {
        range.allSatisfy {
            context.tokens[$0].shape == .word
                && context.classes($0).isDisjoint(with: [.soft, .filler, .acknowledgement, .connector])
        }
    }

    /// With a dot, so that no shop is meant: "support at Amazon".
    private func isWhole(_ domain: Range<Int>) -> Bool {
        domain.contains { words.dotLength(at: $0) != nil || context.tokens[$0].shape == .web }
    }

    // MARK: Written

    /// `quorlby 72@gmail.com`: in answer to the question, the words before belong to it.
    private func writtenStart(_ index: Int, notBefore floor: Int) -> Int {
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
    private func writtenEnd(_ index: Int) -> Int {
        let next = index + 1
        guard !context.text(index).drop(while: { $0 != "@" }).contains("."), next < context.tokens.count,
            TopLevelDomains.written.contains(context.text(next)), !context.endsSentence(index)
        else { return next }
        return next + 1
    }

    /// `janeatgmail.com`: the at was written as a word.
    private func holdsAt(_ text: String, isAsked: Bool) -> Bool {
        let host = text.prefix { $0 != "." }
        let providers = isAsked ? Self.mailOnly.union(TopLevelDomains.providers) : Self.mailOnly
        return providers.contains { host.hasSuffix("at" + $0) && host.utf8.count > $0.utf8.count + 3 }
    }

    private func isOneOrdinaryWord(_ range: Range<Int>) -> Bool {
        guard range.count == 1, let index = range.first, context.tokens[index].shape == .word else { return false }
        return !context.classes(index).isDisjoint(with: [.soft, .ordinary])
            && !context.classes(index).contains(.nameLike)
    }

    // MARK: Pieces

    /// The at was not recognised: `jane doe gmail dot com`.
    private func withoutAt(provider index: Int, notBefore floor: Int) -> Candidate? {
        guard let end = domain.end(from: index, isAsked: true),
            let start = local.start(before: index, notBefore: floor, isAsked: true)
        else { return nil }
        return Candidate(tokens: start..<end, kind: .email, confidence: 0.7, rule: "email-no-at")
    }

    /// `jane dot doe` as an answer, or read back.
    private func localAlone(sign index: Int, notBefore floor: Int) -> Candidate? {
        guard index > floor, let length = words.signLength(at: index), index + length < context.tokens.count else {
            return nil
        }
        let place = index + length
        let next = context.tokens[place]
        guard next.speaker == context.tokens[index].speaker,
            next.shape == .word || next.shape == .letter || next.shape == .digits,
            !next.meaning.classes.contains(.soft) || next.shape == .letter,
            !context.tokens[place - 1].marks.contains(.sentenceEnd), domain.topLevelEnd(at: place) == nil,
            let start = local.start(before: index, notBefore: floor, isAsked: false)
        else { return nil }
        var end = place + 1
        while end < context.tokens.count, context.tokens[end].speaker == next.speaker,
            words.signLength(at: end) == 1 || words.signLength(at: end - 1) == 1 && context.tokens[end].shape == .word
                || context.tokens[end].shape == .digits || context.classes(end).contains(.digit)
        {
            if context.tokens[end - 1].marks.contains(.sentenceEnd) { break }
            end += 1
        }
        while end > place + 1, words.signLength(at: end - 1) == 1 { end -= 1 }
        // The whole address comes yet.
        var behind = end + words.passingLength(from: end)
        for _ in 0..<2 {
            if let length = words.asideLength(at: behind) { behind += length }
            while behind < context.tokens.count, context.text(behind) == context.text(behind - 1) { behind += 1 }
        }
        if isAtAhead(from: behind) || !(start..<end).contains(where: { words.isName($0) }) { return nil }
        return Candidate(tokens: start..<end, kind: .email, confidence: 0.6, rule: "email-part")
    }

    /// How far ahead the `at` may be when the local part is repeated group by group, in tokens.
    private static let longestEcho = 14

    /// An `at` with a domain behind it whose local part reaches back to here.
    private func isAtAhead(from index: Int) -> Bool {
        for place in index..<max(index, min(context.tokens.count, index + Self.longestEcho)) where words.isAt(place) {
            guard domain.end(from: place + 1, isAsked: true) != nil else { return false }
            let told = answerStart(before: place, notBefore: 0) ?? toldStart(before: place, notBefore: 0)
            if let told, told < index { return true }
            return place == index || local.start(before: place, notBefore: 0, isAsked: true).map { $0 < index } ?? false
        }
        return false
    }
}
