import BleepCore

/// The words from which a wallet or a backup is restored, read out or read back: `pledge, orbit, velvet, kitchen, …`.
///
/// They are ordinary words; what tells is that they were asked for and that nothing joins them to a sentence.
struct RecoveryWords {
    let context: CallContext

    /// Before `phrase`, `words` and the like.
    private static let secrets: Set<String> = [
        "recovery", "seed", "backup", "back-up", "mnemonic", "wallet", "restore", "twelve", "12", "eighteen", "18",
        "24",
    ]
    private static let phrases: Set<String> = ["phrase", "phrases", "words", "word", "seed", "list"]
    /// How many tokens behind the question are looked at: 24 words, said twice.
    private static let reach = 160
    /// So many words without a sentence around them are a list.
    private static let fewestWords = 3
    /// One small word is passed for so many of a list.
    private static let wordsPerSmall = 4
    /// What says more than that is other talk.
    private static let shortestTalk = 4

    func candidates() -> [Candidate] {
        var found: [Candidate] = []
        for index in context.tokens.indices.dropLast() where asks(at: index) {
            var start = index + 1
            var isFirst = true
            while start < context.tokens.count, start - index <= Self.reach {
                let end = sentenceEnd(from: start)
                if let words = list(in: start..<end, isContinued: !isFirst && !found.isEmpty) {
                    found.append(Candidate(tokens: words, kind: .code, confidence: 0.75, rule: "recovery-words"))
                } else if !isFirst, end - start >= Self.shortestTalk {
                    break
                }
                isFirst = false
                start = end
            }
        }
        return found
    }

    private func asks(at index: Int) -> Bool {
        guard Self.phrases.contains(context.text(index)), index > 0 else { return false }
        if Self.secrets.contains(context.text(index - 1)) { return true }
        // "twenty four words", "the words in order", "mnemonic"
        return context.text(index) == "words"
            && (context.text(index - 1) == "four" && context.text(index - 2) == "twenty"
                || context.text(index + 1) == "in" && ["order", "sequence"].contains(context.text(index + 2)))
    }

    private func sentenceEnd(from start: Int) -> Int {
        var end = start + 1
        while end < context.tokens.count, !context.endsSentence(end - 1),
            !context.tokens[end].marks.contains(.turnStart)
        {
            end += 1
        }
        return end
    }

    /// From the first word of a list to its last.
    private func list(in range: Range<Int>, isContinued: Bool) -> Range<Int>? {
        var words: [Int] = []
        var small = 0
        var index = range.lowerBound
        while index < range.upperBound {
            if let length = Phrases.emptyLength(context.tokens, at: index) {
                index += length
                continue
            }
            if isWord(index) { words.append(index) } else if !isPassed(index) { small += 1 }
            index += 1
        }
        guard let first = words.first, let last = words.last else { return nil }
        let isList = words.count >= Self.fewestWords && small * Self.wordsPerSmall <= words.count
        return isList || isContinued && small == 0 ? first..<last + 1 : nil
    }

    private func isWord(_ index: Int) -> Bool {
        let token = context.tokens[index]
        return token.shape == .word && token.text.utf8.count > 2 && !isPassed(index)
            && token.meaning.classes.isDisjoint(with: .soft)
    }

    /// What stands between the words: their numbers, `and then`, `okay`.
    private func isPassed(_ index: Int) -> Bool {
        let token = context.tokens[index]
        return token.shape == .digits
            || !token.meaning.classes.isDisjoint(with: [
                .filler, .acknowledgement, .connector, .correction, .digit, .number, .ordinal,
            ])
            || ["is", "and", "then", "that's", "number", "word", "next"].contains(token.text)
    }
}
