import BleepCore

// What is said again of a number, its end, and digits that answer a question that was not understood.
extension NumberBoard {
    /// Digits of a number that is known to be hidden, said again.
    mutating func findRepeats() {
        var known: [[UInt8]: SpanKind] = [:]
        for index in runs.indices {
            guard let verdict = verdicts[index], facts[index].characters.count >= 4 else { continue }
            let text = facts[index].characters
            for length in 3...4 where text.count >= length {
                for start in 0...(text.count - length) { known[Array(text[start..<start + length])] = verdict.kind }
            }
        }
        guard !known.isEmpty else { return }
        for index in undecided {
            let fact = facts[index]
            let text = fact.characters
            guard text.count >= 3, text.count <= 12,
                fact.run.dictated >= min(3, text.count) || fact.run.elements == 1 && fact.run.dictated == 1
                    || fact.run.elements >= 2 && text.count >= 4,
                !fact.isYear, !harmless.isNamed(fact), !harmless.isService(fact), !fact.isCounting
            else { continue }
            let length = text.count == 3 ? 3 : 4
            let all = (0...(text.count - length)).allSatisfy { known[Array(text[$0..<$0 + length])] != nil }
            if all, let kind = known[Array(text[..<length])] {
                verdicts[index] = NumberVerdict(kind, 0.7, "repeated")
            }
        }
    }

    /// `ending 4 4`, `die mit 6904 am Ende`: the last digits of a number, known or not.
    mutating func findEndings() {
        for index in undecided {
            let fact = facts[index]
            guard fact.letterCount == 0, (1...6).contains(fact.digits.count), !harmless.isNamed(fact) else { continue }
            if isPartOfPhone(index) {
                verdicts[index] = NumberVerdict(.phone, 0.7, "ending")
                continue
            }
            guard isCalledEnding(runs[index].tokens) else { continue }
            // What it is the end of: the nearest number before it that ends so, or what was talked of.
            let known = (max(0, index - 12)..<index).last {
                verdicts[$0] != nil && facts[$0].digits.suffix(fact.digits.count) == fact.digits[...]
            }
            let kind =
                known.flatMap { verdicts[$0]?.kind }
                ?? (fact.digits.count < 3 || fact.isYear
                    ? nil : cues.isCardTalk(fact.run.tokens.lowerBound) ? .card : .account)
            if let kind { verdicts[index] = NumberVerdict(kind, 0.7, "ending") }
        }
    }

    /// `…, area code 614`, `…, extension 4`: beside a telephone number.
    private func isPartOfPhone(_ index: Int) -> Bool {
        let start = runs[index].tokens.lowerBound
        guard start > Self.partReach else { return false }
        let isNamed = (1...Self.partReach).contains { back in
            guard !context.endsSentence(start - back) else { return false }
            let text = context.text(start - back)
            return ["extension", "ext", "durchwahl", "vorwahl"].contains(text)
                || text == "code"
                    && ["area", "country", "dialling", "dialing"].contains(context.text(start - back - 1))
        }
        guard isNamed else { return false }
        return [index - 1, index + 1].contains { other in
            guard runs.indices.contains(other), verdicts[other]?.kind == .phone else { return false }
            let gap = runs[min(index, other)].tokens.upperBound..<runs[max(index, other)].tokens.lowerBound
            return gap.count <= NumberCues.pieceWords
                && context.contentCount(gap) <= NumberCues.pieceContent
        }
    }

    /// Between `extension` and its digits stand so many tokens at most.
    private static let partReach = 2

    private func isCalledEnding(_ range: Range<Int>) -> Bool {
        let isBefore = (max(0, range.lowerBound - 3)..<range.lowerBound).contains {
            NumberWords.endings.contains(context.text($0)) && !context.endsSentence($0)
        }
        let last = context.text(range.lowerBound - 1)
        // "ends at twelve thirty" is a time; "die auf 68" the end of a number.
        if isBefore { return last != "at" && last != "um" }
        if last == "auf", ["die", "endet", "endend", "nummer"].contains(context.text(range.lowerBound - 2)) {
            return true
        }
        let behind = range.upperBound
        guard !context.endsSentence(behind - 1) else { return false }
        return ["am", "zum"].contains(context.text(behind)) && ["ende", "schluss"].contains(context.text(behind + 1))
            && !["anfang", "beginn"].contains(last)
            || context.text(behind) == "at" && context.text(behind + 2) == "end"
    }

    /// A written group of so many digits, and so many in several elements, are a code where nothing else is said.
    private static let fewestWritten = 4
    private static let fewestInGroups = 5

    /// How many digits, in pairs or written, answer a question that was not understood.
    private static let answered = 4...8

    /// Said digit by digit, or as no amount and no year is: `447192`, `841, 2 19`.
    private func isSaidAsCode(_ fact: RunFacts) -> Bool {
        let run = fact.run
        if run.dictated >= 3 { return true }
        if fact.isYear || fact.isYears { return false }
        let isWritten = context.tokens[run.tokens.lowerBound].shape == .digits
        if Self.answered.contains(fact.digits.count), run.elements > 1 || isWritten { return true }
        if run.elements == 1 { return run.dictated == 1 && fact.digits.count >= Self.fewestWritten }
        return run.elements >= 3 && fact.digits.count >= Self.fewestInGroups
    }

    /// Digits and nothing else, said one by one in answer to the other.
    mutating func findBareAnswers() {
        for index in undecided {
            let fact = facts[index]
            guard isSaidAsCode(fact), fact.letterCount == 0, !fact.isCounting, !harmless.isService(fact),
                !harmless.isNamed(fact), isBareAnswer(fact.run.tokens)
            else { continue }
            verdicts[index] = NumberVerdict(fact.digits.count <= 4 ? .pin : .account, 0.5, "answer")
        }
    }

    /// `one more time`, `that time`: no question for the hour.
    private func isAnotherTime(_ index: Int) -> Bool {
        context.text(index) == "time" && ["more", "this", "that", "next", "last"].contains(context.text(index - 1))
    }

    /// Whether the range is all that is said, and the other's question before it asks for nothing harmless.
    private func isBareAnswer(_ range: Range<Int>) -> Bool {
        let start = range.lowerBound
        guard context.endsSentence(range.upperBound - 1) else { return false }
        var index = start
        while !context.tokens[index].marks.contains(.turnStart) {
            index -= 1
            guard index >= 0, start - index <= 5,
                !context.classes(index).isDisjoint(with: [.soft, .filler, .acknowledgement])
                    || NumberWords.reading.contains(context.text(index))
            else { return false }
        }
        guard index > 0, context.beginsAnswer(index) else { return false }
        return context.questionWords(before: index).allSatisfy {
            !NumberWords.otherQuestions.contains(context.text($0)) || isAnotherTime($0)
        }
    }
}
