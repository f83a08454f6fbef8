import BleepCore

/// A whole date of a lifetime right behind somebody's name: `für Herrn Osman, 1.1.1960`.
struct BirthsBesideNames {
    let context: CallContext
    let claimed: ClaimMap

    func candidates(behind names: [Candidate]) -> [Candidate] {
        let dates = DateRule(context: context)
        return names.compactMap { name in
            let start = name.tokens.upperBound
            guard start < context.tokens.count, !context.endsSentence(start - 1),
                let range = dates.cluster(from: start), range.lowerBound == start, !claimed.touches(range),
                context.endsClause(range.upperBound - 1), isBirth(range, dates)
            else { return nil }
            return Candidate(tokens: range, kind: .dob, confidence: 0.7, rule: "dob-beside")
        }
    }

    /// Whether a date is written in one word with its year, or said as day, month and a year of four digits.
    private func isBirth(_ range: Range<Int>, _ dates: DateRule) -> Bool {
        let last = context.tokens[range.upperBound - 1]
        let year = last.shape == .word ? last.meaning.digits : String(last.text.suffix(4))
        guard let year = Int(year) else { return false }
        let isWhole = range.count { dates.part($0) != .small } >= 3
        return (1900...DateRule.lastBirthYear).contains(year) && (last.shape == .date || isWhole)
            || (32...99).contains(year) && isWhole && range.contains { dates.part($0) == .month }
    }
}
