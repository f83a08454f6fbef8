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
        return found + wordsWithDigits() + signed()
    }

    /// `Gartenzwerg Unterstrich 1968`, and the same said or written again.
    private func signed() -> [Candidate] {
        var found: [Candidate] = []
        var known: Set<String> = []
        for index in context.tokens.indices where index > 0 && index + 1 < context.tokens.count {
            let isJoint =
                context.tokens[index].meaning.symbol == UInt8(ascii: "_") && context.classes(index).contains(.symbol)
            let first = isJoint ? index - 1 : index
            guard isJoint || known.contains(context.text(index)), isSecretWord(first), !context.endsClause(first),
                let end = digitsEnd(from: index + 1)
            else { continue }
            known.insert(context.text(first))
            found.append(Candidate(tokens: first..<end, kind: .pin, confidence: 0.65, rule: "password"))
        }
        return found
    }

    /// Behind the digits or number words that begin at `start`.
    private func digitsEnd(from start: Int) -> Int? {
        var end = start
        while end < context.tokens.count, end == start || !context.endsClause(end - 1),
            context.tokens[end].shape == .digits || !context.classes(end).isDisjoint(with: [.digit, .number])
        {
            end += 1
        }
        return end > start ? end : nil
    }

    /// How far behind its question a password may begin, in tokens, and how long it stays known.
    private static let reach = 30
    private static let memory = 80
    private static let markers: Set<String> = [
        "capital", "großes", "großer", "groß", "große", "kleines", "klein", "small", "uppercase", "lowercase",
    ]

    /// A word and digits behind it, near a question for a password, and the same again: `capital R rocket eight seven`.
    private func wordsWithDigits() -> [Candidate] {
        var found: [Candidate] = []
        var known: [String: Int] = [:]
        for run in context.runs where run.digitCount >= 2 && run.digitCount <= 6 {
            // The word may have been read as a letter of the run.
            let first = run.symbols.first(where: \.isDigit)?.tokens.lowerBound ?? run.tokens.lowerBound
            var word = first - 1
            while word >= 0, first - word <= 2, context.tokens[word].shape == .symbol { word -= 1 }
            guard word >= 0, isSecretWord(word), context.tokens[word].speaker == context.tokens[first].speaker else {
                continue
            }
            let text = context.text(word)
            let isKnown = known[text].map { first - $0 <= Self.memory } ?? false
            var start = word
            var isMarked = false
            if start > 0, isLetterOf(start - 1, text) { start -= 1 }
            if start > 0, Self.markers.contains(context.text(start - 1)) {
                isMarked = true
                start -= 1
                if start > 0, context.text(start - 1) == "a" { start -= 1 }
            }
            guard isKnown || isAsked(start, isMarked: isMarked), isMarked || isKnown || isNoTalk(word),
                !isMeasured(run.tokens.upperBound)
            else { continue }
            known[text] = first
            // "Sonnenschein 58 Ausrufezeichen"
            var end = max(first, run.tokens.upperBound)
            while end < context.tokens.count, !context.endsSentence(end - 1),
                let length = PasswordExtent.symbols.longestMatch(context.tokens, at: end)
            {
                end += length
            }
            found.append(
                Candidate(
                    tokens: start..<end, kind: .pin, confidence: 0.8, rule: "password"))
        }
        return found
    }

    /// Whether the word is none of the language's, or stands where an answer begins.
    private func isNoTalk(_ index: Int) -> Bool {
        let classes = context.classes(index)
        if !classes.isDisjoint(with: [.month, .ordinal]) { return false }
        if context.isCueStart(index) { return false }
        return !classes.contains(.ordinary) || context.endsClause(index - 1)
            || NumberWords.copulas.contains(context.text(index - 1))
    }

    /// `ten characters`
    private func isMeasured(_ index: Int) -> Bool {
        index < context.tokens.count && !context.endsClause(index - 1) && context.classes(index).contains(.unit)
    }

    private func isSecretWord(_ index: Int) -> Bool {
        let token = context.tokens[index]
        return token.shape == .word && token.text.utf8.count >= 3 && !context.endsSentence(index)
            && token.meaning.classes.isDisjoint(
                with: [.soft, .filler, .acknowledgement, .correction, .connector, .digit, .number, .unit, .symbol])
            && !Self.markers.contains(token.text)
    }

    /// The letter, or its name, with which the word begins.
    private func isLetterOf(_ index: Int, _ word: String) -> Bool {
        let token = context.tokens[index]
        guard let first = word.utf8.first, token.meaning.letter != 0, token.text.utf8.count <= 3 else { return false }
        return token.meaning.letter | 0x20 == first
    }

    private func isAsked(_ start: Int, isMarked: Bool) -> Bool {
        var index = context.firstCue(from: start) - 1
        while index >= 0, start - context.cues[index].tokens.upperBound <= Self.reach {
            let cue = context.cues[index]
            if cue.topic == .password, cue.tokens.upperBound <= start {
                return context.contentCount(cue.tokens.upperBound..<start) <= (isMarked ? 6 : 4)
            }
            if cue.topic != .spelling, cue.topic != .number, cue.topic != .harmless { return false }
            index -= 1
        }
        return false
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
