import BleepCore

// The pieces of a number that goes over several turns.
extension NumberBoard {
    /// What a piece takes over from its neighbour, and what pieces are together.
    mutating func joinPieces() {
        guard runs.count > 1 else { return }
        for index in 1..<runs.count { joinPiece(index, with: index - 1) }
        for index in (0..<runs.count - 1).reversed() { joinPiece(index, with: index + 1) }
        // Pieces none of which is enough alone.
        var start = 0
        while start < runs.count {
            guard isPiece(start) else {
                start += 1
                continue
            }
            var end = start + 1
            while end < runs.count, areNear(end - 1, end), isPiece(end) { end += 1 }
            if end - start > 1, let verdict = verdict(onPieces: start..<end) {
                for index in start..<end { verdicts[index] = verdict }
            }
            start = end
        }
    }

    private func verdict(onPieces chain: Range<Int>) -> NumberVerdict? {
        let total = chain.reduce(0) { $0 + facts[$1].digits.count }
        let isAllRound = chain.allSatisfy { facts[$0].isRound }
        if isAllRound, isBehindTalk(chain.lowerBound) { return nil }
        if let cue = cues.best(before: runs[chain.lowerBound].tokens), cue.strength >= 2, let kind = cue.topic.kind,
            total >= cue.topic.shortest, !isAllRound || cue.strength >= 3,
            cue.topic != .dob || !cues.isDateSaid(between: cue, and: runs[chain.lowerBound].tokens.lowerBound),
            cue.topic != .address, cue.topic != .city, cue.topic != .name
        {
            return NumberVerdict(kind, 0.75, "pieces")
        }
        let isInOne = chain.dropFirst().allSatisfy {
            context.contentCount(runs[$0 - 1].tokens.upperBound..<runs[$0].tokens.lowerBound) == 0
        }
        // "two one at the break and four two at full time": a number that nobody asked for is said without talk between.
        guard total >= 7, isInOne, !areAlternatives(chain) else { return nil }
        let isDictated = chain.count > 2 || chain.reduce(0) { $0 + runs[$1].dictated } >= 3
        return isDictated ? NumberVerdict(.phone, 0.6, "pieces") : nil
    }

    /// Whether words of content stand between the number found before and the run.
    private func isBehindTalk(_ index: Int) -> Bool {
        guard let last = (0..<index).last(where: { verdicts[$0] != nil }) else { return false }
        let end = runs[last].tokens.upperBound
        return context.contentCount(end..<max(end, runs[index].tokens.lowerBound)) > 0
    }

    /// `a 4-4-2 or a 4-2-3-1`: the one or the other.
    private func areAlternatives(_ chain: Range<Int>) -> Bool {
        chain.dropFirst().contains { index in
            (runs[index - 1].tokens.upperBound..<runs[index].tokens.lowerBound).contains {
                ["or", "oder"].contains(context.text($0))
            }
        }
    }

    /// Two or more digits, each said by itself or written as a group.
    private func isPiece(_ index: Int) -> Bool {
        let fact = facts[index]
        guard isOpen[index], verdicts[index] == nil, fact.digits.count >= 2, fact.letterCount == 0, !fact.isCounting,
            !fact.isYears, !harmless.isService(fact), !harmless.isNamed(fact)
        else { return false }
        return fact.run.dictated > 0 || fact.run.elements >= 2 || standsAlone(index)
    }

    private mutating func joinPiece(_ index: Int, with neighbour: Int) {
        guard verdicts[index] == nil, isOpen[index], let verdict = verdicts[neighbour] else { return }
        let first = min(index, neighbour)
        let second = max(index, neighbour)
        let fact = facts[index]
        guard areNear(first, second), !cues.hasQuestion(between: runs[first], runs[second]), !harmless.isNamed(fact),
            !fact.isYear || !harmless.isYearPlace(fact), !fact.isCounting, !harmless.isSubject(fact.run.tokens),
            !fact.isYear || fact.run.elements > 1 || fact.run.dictated > 1, belongs(index, first, second)
        else { return }
        // "And how much?" – "Twenty-two hundred."
        let between = runs[first].tokens.upperBound..<runs[second].tokens.lowerBound
        if fact.isRound, between.contains(where: { ["much", "viel"].contains(context.text($0)) }) { return }
        if verdict.kind == .name, !fact.digits.isEmpty { return }
        if fact.digits.isEmpty, verdict.kind != .email, verdict.kind != .code, verdict.kind != .name { return }
        verdicts[index] = NumberVerdict(verdict.kind, 0.75, "pieces")
    }

    /// Whether the run at `index` is long, bare or near enough to belong to the other of the two.
    private func belongs(_ index: Int, _ first: Int, _ second: Int) -> Bool {
        let between = runs[first].tokens.upperBound..<runs[second].tokens.lowerBound
        let content = context.contentCount(between)
        let count = facts[index].characters.count
        let isBare = runs[index].dictated > 0 || runs[index].elements >= 2
        // "… 23 38. And I'm moving twelve hundred": behind other talk only what is dictated.
        if content > 0, facts[index].isRound { return false }
        // "… on 614. Just a minute, the light is bad here."
        let isGroup = count > 3 || facts[index].letterCount > 0 || context.endsClause(runs[index].tokens.upperBound - 1)
        let isDictated = content == 0 || runs[index].dictated > 1 || runs[index].dictated == 1 && isGroup
        if isBare, count >= 3 && isDictated || count == 2 && content <= 1 { return true }
        if count <= 2, between.count <= 8, standsAlone(index),
            between.contains(where: { context.classes($0).contains(.correction) })
        {
            return true
        }
        let speaker = context.tokens[runs[first].tokens.lowerBound].speaker
        guard context.tokens[runs[second].tokens.lowerBound].speaker == speaker else { return false }
        // The "plus one" before the search for the glasses.
        if count == 1 {
            return runs[index].symbols.first?.character == UInt8(ascii: "+")
                || isWholeSentence(index) && isWholeSentence(index == first ? second : first)
        }
        guard count <= 3 else { return false }
        return count == 2 && content == 0 && between.count <= 6 && standsAlone(index) || isWholeSentence(index)
    }

    /// What was too short for anything but an account may be the piece of a telephone number.
    mutating func guessAgain() {
        var start = 0
        while start < runs.count {
            guard let first = verdicts[start], first.kind == .account else {
                start += 1
                continue
            }
            var end = start + 1
            var last = start
            // The 4 of "and the next four" is none of them.
            while end < runs.count,
                verdicts[end]?.kind == .account || (verdicts[end] == nil && facts[end].characters.count <= 2),
                areNear(last, end), !cues.hasQuestion(between: runs[last], runs[end])
            {
                if verdicts[end] != nil { last = end }
                end += 1
            }
            end = last + 1
            let total = (start..<end).reduce(0) { $0 + (verdicts[$1] == nil ? 0 : facts[$1].digits.count) }
            if (start..<end).contains(where: { verdicts[$0]?.isGuess ?? false }), total >= 7 {
                let kind: SpanKind = total >= 13 && total <= 19 ? .card : .phone
                for index in start..<end { verdicts[index]?.kind = kind }
            }
            start = end
        }
    }
}
