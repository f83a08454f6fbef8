import BleepCore

/// E-mail addresses, written and spoken: `jane.doe@example.com`, `jane underscore doe at g mail dot com`,
/// `max punkt muster klammeraffe web punkt de`, spelled ones, and their local part alone where one was asked for.
struct EmailRule {
    let context: CallContext
    private let words: EmailWords
    private let answers: EmailAnswers
    private let domain: EmailDomain
    private let local: EmailLocalPart

    /// How far a question for the address carries, in tokens.
    private static let cueReach = 30
    /// How far a request to send something carries, in tokens.
    private static let requestReach = 16

    init(context: CallContext, questions: TurnQuestions) {
        self.context = context
        words = EmailWords(context: context)
        answers = EmailAnswers(words: words, questions: questions)
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
                    tokens: answers.writtenStart(index, notBefore: end)..<answers.writtenEnd(index), kind: .email,
                    confidence: 0.99,
                    rule: "email-written")
            } else if token.shape == .web, answers.holdsAt(token.text, isAsked: hasCue(before: index)) {
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
        guard let end = domain.end(from: index + 1, isAsked: isAsked || isSign) ?? handleEnd(behind: index) else {
            return nil
        }
        if let direct = answers.start(before: index, notBefore: floor) {
            return Candidate(tokens: direct..<end, kind: .email, confidence: 0.95, rule: "email-spoken")
        }
        guard let start = local.start(before: index, notBefore: floor, isAsked: isAsked || isSign) else {
            if let start = answers.roleStart(before: index, notBefore: floor), answers.isWhole(index + 1..<end) {
                return Candidate(tokens: start..<end, kind: .email, confidence: 0.8, rule: "email-spoken")
            }
            return isAsked || isSign
                ? Candidate(tokens: index + 1..<end, kind: .email, confidence: 0.6, rule: "email-domain") : nil
        }
        if !isAsked, !isSign, isOneOrdinaryWord(start..<index) {
            guard
                let start = answers.roleStart(before: index, notBefore: floor)
                    ?? answers.openingStart(before: index, end),
                answers.isWhole(index + 1..<end)
            else { return nil }
            return Candidate(tokens: start..<end, kind: .email, confidence: 0.8, rule: "email-spoken")
        }
        let first = isAsked ? start : answers.openingWords(before: start, at: index, end) ?? start
        return Candidate(
            tokens: max(first, floor)..<end, kind: .email, confidence: isAsked ? 0.97 : 0.9, rule: "email-spoken")
    }

    /// Behind a payment handle as it is said in India: `… at the rate o k bank`.
    private func handleEnd(behind index: Int) -> Int? {
        guard context.text(index + 1) == "the", context.text(index + 2) == "rate", !context.endsClause(index + 2) else {
            return nil
        }
        var end = index + 3
        if context.text(end) == "of" { end += 1 }
        let first = end
        while end < context.tokens.count, end - first < Self.longestHandle, !isSmall(end) {
            end += 1
            if context.endsClause(end - 1) { break }
        }
        return end > first ? end : nil
    }

    /// In tokens, which may be letters.
    private static let longestHandle = 12

    private func isSmall(_ index: Int) -> Bool {
        let token = context.tokens[index]
        return token.shape == .word && !token.meaning.classes.isDisjoint(with: [.soft, .acknowledgement])
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
            if let told = answers.start(before: place, notBefore: 0), told < index { return true }
            return place == index || local.start(before: place, notBefore: 0, isAsked: true).map { $0 < index } ?? false
        }
        return false
    }
}
