import BleepCore

/// What can be a part of an address, by itself, and what may stand between its parts.
struct AddressParts {
    let context: CallContext

    /// How far a question for the address carries, in words of content and in tokens.
    private static let reachContent = 6
    private static let reach = 30
    /// Tokens that may be passed between two parts: fillers, the other's "got it", a search for the glasses.
    private static let widestGap = 16

    func hasCue(before index: Int) -> Bool {
        var place = context.firstCue(from: index) - 1
        while place >= 0, index - context.cues[place].tokens.upperBound <= Self.reach {
            let cue = context.cues[place]
            if cue.topic == .address || cue.topic == .postcode || (cue.topic == .city && cue.strength == 3),
                context.contentCount(min(cue.tokens.upperBound, index)..<index) <= Self.reachContent
            {
                return true
            }
            place -= 1
        }
        return false
    }

    /// The first token from `start` on that says something of an address, or something else.
    func skip(from start: Int) -> Int {
        var index = start
        while index < context.tokens.count, index - start < Self.widestGap {
            let token = context.tokens[index]
            if let length = Phrases.emptyLength(context.tokens, at: index) {
                index += length
                continue
            }
            guard token.shape == .word || token.shape == .letter && Self.passing.contains(token.text) else { break }
            let classes = token.meaning.classes
            let isPassing =
                !classes.isDisjoint(with: [.filler, .acknowledgement, .correction, .connector])
                && classes.isDisjoint(with: [.digit, .number, .multiplier])
                || Self.passing.contains(token.text)
                || token.text == "bad" && context.text(index + 1) == "here"
            guard isPassing else { break }
            index += 1
        }
        return index
    }

    /// How many tokens that say nothing end at `index`.
    func passed(endingAt index: Int) -> Int? {
        for length in stride(from: min(4, index), through: 1, by: -1)
        where Phrases.emptyLength(context.tokens, at: index - length + 1) == length {
            return length
        }
        let classes = context.classes(index)
        return !classes.isDisjoint(with: [.filler, .acknowledgement, .correction])
            && classes.isDisjoint(with: [.digit, .number]) || context.text(index) == "then" ? 1 : nil
    }

    /// Small words of addresses, and of those who look for their glasses.
    private static let passing: Set<String> = [
        "in", "and", "the", "at", "near", "und", "zip", "code", "postcode", "postal", "plz", "postleitzahl", "that's",
        "is", "then", "hang", "hold", "on", "need", "my", "i", "glasses", "it's", "very", "small", "print", "light",
        "here", "just", "a", "minute", "second", "turn", "let", "me", "over", "ich", "brauche", "meine",
        "brille",
        "muss", "es", "kurz", "umdrehen", "das", "ist", "so", "gedruckt", "moment", "where", "was", "bear", "with",
        "go",
        "ahead", "got", "i'm", "you", "it",
    ]

    /// Whether a sentence ends or somebody else speaks between two tokens.
    func isCrossed(_ from: Int, _ index: Int) -> Bool {
        (from..<index + 1).contains {
            $0 > 0
                && (context.tokens[$0 - 1].marks.contains(.sentenceEnd)
                    || $0 < context.tokens.count && context.tokens[$0].marks.contains(.turnStart))
        }
    }

    func isOrdinary(_ index: Int) -> Bool {
        let classes = context.classes(index)
        return !classes.isDisjoint(with: [.ordinary, .soft]) && !classes.contains(.nameLike)
    }

    func isNumber(_ index: Int) -> Bool {
        let token = context.tokens[index]
        if token.shape == .digits {  // "52." at the end of a sentence is written like an ordinal.
            return token.text.utf8.count <= 5
                && (!token.marks.contains(.ordinal) || token.marks.contains(.sentenceEnd))
        }
        if token.shape == .mixed {
            return token.text.utf8.count <= 5 && token.text.utf8.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false
        }
        let classes = token.meaning.classes
        if token.text == "o" || token.text == "oh" {
            return index > 0 && !context.classes(index - 1).isDisjoint(with: [.digit, .number])
        }
        if token.shape == .letter { return false }
        if !classes.isDisjoint(with: [.digit, .number, .magnitude]) { return true }
        return classes.contains(.digitLike) && token.meaning.digits == "0"
    }

    /// `41st`, `fifth`.
    func isOrdinal(_ index: Int) -> Bool {
        guard index < context.tokens.count else { return false }
        let token = context.tokens[index]
        return token.shape == .digits && token.marks.contains(.ordinal) && !token.marks.contains(.sentenceEnd)
            || token.meaning.classes.contains(.ordinal)
    }

    func isSmallWord(_ index: Int) -> Bool {
        !context.classes(index).isDisjoint(with: [.soft, .filler, .acknowledgement, .connector, .digit, .number])
    }

    /// The run of digits and letters that a token belongs to.
    func run(covering index: Int) -> SpokenRun? {
        var low = 0
        var high = context.runs.count
        while low < high {
            let middle = (low + high) / 2
            if context.runs[middle].tokens.upperBound <= index { low = middle + 1 } else { high = middle }
        }
        return low < context.runs.count && context.runs[low].tokens.contains(index) ? context.runs[low] : nil
    }
}
