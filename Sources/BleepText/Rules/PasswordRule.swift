import BleepCore

/// Passwords that are said as words: `the password is donut 44`.
struct PasswordRule {
    let context: CallContext

    private static let longestPassword = 4

    func candidates() -> [Candidate] {
        var found: [Candidate] = []
        for cue in context.cues where cue.topic == .password {
            var index = cue.tokens.upperBound
            guard index < context.tokens.count,
                ["is", "was", "ist", "lautet", "war", "it's"].contains(context.text(index))
            else {
                continue
            }
            index += 1
            while index < context.tokens.count, !context.classes(index).isDisjoint(with: [.filler]) { index += 1 }
            var end = index
            while end < context.tokens.count, end - index < Self.longestPassword, isPart(end) {
                end += 1
                if context.endsClause(end - 1) { break }
            }
            guard end > index, isUnusual(index..<end) else { continue }
            found.append(Candidate(tokens: index..<end, kind: .pin, confidence: 0.7, rule: "password"))
        }
        return found
    }

    private func isPart(_ index: Int) -> Bool {
        context.classes(index).isDisjoint(with: [.soft, .acknowledgement, .filler])
    }

    /// A word that no table knows, or one with digits or letters beside it; "is expired" is neither.
    private func isUnusual(_ range: Range<Int>) -> Bool {
        range.contains { index in
            let token = context.tokens[index]
            return token.shape == .digits || token.shape == .mixed || token.shape == .letter
                || !token.meaning.classes.isDisjoint(with: [.digit, .number])
                || token.meaning.classes.isDisjoint(with: [.ordinary, .unit, .month])
        }
    }
}
