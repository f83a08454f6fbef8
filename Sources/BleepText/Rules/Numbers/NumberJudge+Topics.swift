import BleepCore

/// What a number is when it answers a question: for each topic, what fits it and what it then is.
extension NumberJudge {
    /// - Returns: `nil` where the run does not fit what the cue asks for; then its shape decides.
    func kind(of facts: RunFacts, by cue: CueHit) -> SpanKind? {
        guard isLongEnough(facts, cue), !isOutOfPlace(facts, cue) else { return nil }
        let digits = facts.digits.count
        let mixed = facts.mixedKind
        if let mixed,
            mixed.kind == .iban && (cue.topic != .code || mixed.confidence > 0.9)
                || (mixed.kind == .id && cue.topic != .code)
        {
            return mixed.kind
        }
        switch cue.topic {
        case .phone, .extension: return phone(facts, cue)
        case .card: return card(facts)
        case .pin: return pin(facts, cue)
        case .expiry: return expiry(facts, cue)
        case .account: return account(facts, cue)
        case .id: return digits == 0 && facts.run.elements < 5 ? nil : .id
        case .iban: return .iban
        case .postcode: return facts.characters.count <= 9 ? .address : nil
        case .address, .city: return address(facts)
        case .dob:
            let isDate =
                digits >= 4 && digits <= 8 && facts.letterCount == 0
                && !cues.isDateSaid(between: cue, and: facts.run.tokens.lowerBound)
            let isBefore = cue.tokens.lowerBound < facts.run.tokens.lowerBound
            return isDate && (!isBefore || cues.isAsked(facts.run.tokens, by: cue)) ? .dob : nil
        case .email: return digits == 0 && facts.run.elements >= 3 ? .email : nil
        case .name: return digits == 0 ? .name : nil
        case .code: return code(facts, cue)
        case .ip: return digits >= 4 ? .ip : nil
        case .password: return .pin
        case .number: return number(facts)
        case .spelling: return digits == 0 ? letters.areAcronym(facts) ? nil : .name : mixed?.kind
        case .harmless, .nothing: return nil
        }
    }

    /// Three digits are enough for any number that is asked for by its name.
    private static let fewestAsked = 3

    private func isLongEnough(_ facts: RunFacts, _ cue: CueHit) -> Bool {
        if facts.characters.count >= cue.topic.shortest { return true }
        let isMixed = facts.letterCount > 0 && !facts.digits.isEmpty
        if isMixed, cue.topic == .code, facts.characters.count >= Self.fewestAsked {
            return isWholeAnswer(facts.run.tokens) && cues.isAsked(facts.run.tokens, by: cue)
        }
        // "Customer number?" – "Twelve."
        if cue.topic == .account, cue.strength >= 3, isWholeAnswer(facts.run.tokens) {
            return cues.isAsked(facts.run.tokens, by: cue)
        }
        guard cue.topic == .account, cue.strength >= 3 || NounNumber.isCue(cue, in: context) && facts.run.elements >= 2,
            facts.characters.count >= Self.fewestAsked
        else { return false }
        return cues.isAsked(facts.run.tokens, by: cue)
    }

    private func isWholeAnswer(_ range: Range<Int>) -> Bool {
        context.tokens[range.lowerBound].marks.contains(.turnStart) && context.endsSentence(range.upperBound - 1)
    }

    /// Counting, an amount, a year, where the cue does not ask for just this.
    private func isOutOfPlace(_ facts: RunFacts, _ cue: CueHit) -> Bool {
        let run = facts.run
        if facts.isCounting, facts.digits.count < 7, cue.strength < 3 || !cues.isAsked(run.tokens, by: cue) {
            return true
        }
        // "two hundred and ninety" is counted; dictated so only in answer to the very question.
        if run.elements == 1, run.dictated == 0, facts.digits.count >= 3,
            cue.tokens.upperBound <= run.tokens.lowerBound,
            context.contentCount(cue.tokens.upperBound..<run.tokens.lowerBound) > 0
        {
            return true
        }
        if facts.letterCount == 0, facts.digits.count <= 4, harmless.isSubject(run.tokens) { return true }
        guard facts.isYear, cue.topic != .expiry else { return false }
        if cue.topic != .dob, harmless.isYearOfDay(facts) { return true }
        return harmless.isYearPlace(facts) || !cues.isAsked(run.tokens, by: cue) || goesOn(behind: run.tokens)
    }

    /// A word of content follows in the same clause: "neunzehnhundertvierzig angefangen".
    private func goesOn(behind range: Range<Int>) -> Bool {
        let end = range.upperBound
        return end < context.tokens.count && !context.endsClause(end - 1)
            && context.contentCount(end..<end + 1) == 1
            && !context.isCueStart(end)
    }

    private func phone(_ facts: RunFacts, _ cue: CueHit) -> SpanKind? {
        let digits = facts.digits.count
        if digits == 0 { return nil }
        if facts.letterCount >= 3 { return facts.mixedKind?.kind }
        if digits <= 4, cue.topic == .phone {
            let isAnswer =
                facts.run.elements >= 3 && isWholeAnswer(facts.run.tokens) && cues.isAsked(facts.run.tokens, by: cue)
            if facts.run.dictated < 3, !isAnswer, !facts.values.contains(where: { $0.count >= 3 }) { return nil }
            if facts.run.elements == 1 { return nil }
        }
        return digits >= 15 && Checksums.luhn(facts.digits) ? .card : .phone
    }

    private func card(_ facts: RunFacts) -> SpanKind? {
        if facts.letterCount > 2, !facts.digits.isEmpty { return .code }
        if facts.digits.count < 4 || facts.isYear { return nil }
        return .card
    }

    private func pin(_ facts: RunFacts, _ cue: CueHit) -> SpanKind? {
        let count = facts.characters.count
        let digits = facts.digits.count
        if facts.letterCount > 0, digits == 0, facts.run.spelled == 0 { return nil }
        if digits == count, digits > 8 { return cue.strength < 3 ? .code : facts.digitKind }
        if facts.letterCount > 0, count > 6 { return .code }
        if cue.strength < 3, count > 6 || cues.isRemoteSession(facts.run.tokens.lowerBound) { return .code }
        return .pin
    }

    private func expiry(_ facts: RunFacts, _ cue: CueHit) -> SpanKind? {
        // A question for it, or talk of a card.
        let isAsked =
            cues.isCardTalk(facts.run.tokens.lowerBound) || context.endsSentence(cue.tokens.upperBound - 1)
        return isAsked && facts.digits.count >= 3 && facts.digits.count <= 6 ? .pin : nil
    }

    private func account(_ facts: RunFacts, _ cue: CueHit) -> SpanKind? {
        let digits = facts.digits.count
        if digits == 0, facts.run.elements < 4 { return nil }
        if digits == 16, Checksums.luhn(facts.digits) { return .card }
        if cue.strength < 3, digits < 6, facts.run.dictated < 3, facts.letterCount == 0, facts.run.elements == 1 {
            // "my staff number is 40912"
            let isNamed = NounNumber.isCue(cue, in: context) && facts.run.dictated == 1
            guard isNamed, cues.isAsked(facts.run.tokens, by: cue) else { return nil }
        }
        return digits >= 20 ? .iban : .account
    }

    /// A postcode.
    private func address(_ facts: RunFacts) -> SpanKind? {
        let digits = facts.digits.count
        if facts.mixedKind?.kind == .address { return .address }
        if digits == 5, facts.letterCount == 0, facts.run.dictated >= 4 || facts.run.elements == 1 { return .address }
        return digits == 0 && facts.run.elements >= 4 ? .address : nil
    }

    private func code(_ facts: RunFacts, _ cue: CueHit) -> SpanKind? {
        let digits = facts.digits.count
        if cue.strength < 3,
            facts.isYear || (digits == facts.characters.count && digits < 6 && facts.run.dictated < 4)
        {
            return nil
        }
        if digits == 9, facts.groupLengths == [3, 2, 4] { return .id }
        return digits == 0 && facts.run.elements < 4 ? nil : .code
    }

    /// Only `number` was said.
    private func number(_ facts: RunFacts) -> SpanKind? {
        let digits = facts.digits.count
        if let mixed = facts.mixedKind { return mixed.kind }
        if digits >= 7 { return facts.digitKind }
        guard facts.run.dictated >= 4 || (digits >= 5 && facts.run.elements == 1), facts.letterCount <= 2 else {
            return nil
        }
        return .account
    }
}
