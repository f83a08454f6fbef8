/// `staff number`, `locker number`, `VAT number`: every noun has its numbers, and whose they are is nobody's business.
enum NounNumber {
    /// Before `number`, and yet of no kind of number.
    private static let adjectives: Set<String> = [
        "right", "wrong", "correct", "same", "new", "old", "whole", "full", "entire", "exact", "long", "short", "good",
        "great", "random", "certain", "different", "real", "actual", "fair", "single", "possible", "special",
        "important",
        "main", "direct", "best", "favourite", "favorite",
    ]

    /// Numbers that are no secret: `row number`.
    private static let harmless: Set<String> = [
        "question", "wears", "wearing", "wore", "row", "seat", "shirt", "jersey", "atomic", "house", "track", "item",
        "part", "product", "catalog",
        "catalogue", "sheet", "slide", "verse", "bullet", "point", "player", "channel", "dose", "week", "year", "day",
        "lesson", "unit", "issue", "edition", "side", "rule", "reason", "phase", "draft", "candidate", "contestant",
        "patent", "emergency", "freephone", "big", "bigger", "large", "larger", "small", "smaller", "huge", "odd",
        "even",
        "prime", "round", "lucky", "unlucky", "winning", "lottery", "high", "higher", "low", "lower", "total",
        "average",
        "growing", "record", "maximum", "minimum", "limited", "vast", "magic",
    ]

    /// - Returns: `nil` where no `number` stands, and where nothing or something harmless says which.
    static func hit(_ tokens: [SpokenToken], at index: Int, after last: CueHit?) -> CueHit? {
        guard isNumber(tokens, at: index), index > 0 else { return nil }
        let noun = tokens[index - 1]
        guard noun.speaker == tokens[index].speaker, noun.marks.isDisjoint(with: [.clauseEnd, .sentenceEnd]),
            CallContext.isContent(noun) || noun.shape == .letter && noun.text != "a" && noun.text != "i",
            noun.meaning.classes.isDisjoint(with: [.ordinal, .month]), (last?.tokens.upperBound ?? 0) < index,
            !adjectives.contains(noun.text), !harmless.contains(noun.text)
        else { return nil }
        return CueHit(tokens: index - 1..<index + 1, topic: .account, strength: 2)
    }

    /// Whether the word stands for a number, and is none of `number of`, `number one priority`.
    static func isNumber(_ tokens: [SpokenToken], at index: Int) -> Bool {
        guard tokens[index].text == "number" || tokens[index].text == "nummer" else { return false }
        guard index + 1 < tokens.count, !tokens[index].marks.contains(.sentenceEnd) else { return true }
        if ["of", "der", "von"].contains(tokens[index + 1].text) { return false }
        guard tokens[index + 1].text == "one" || tokens[index + 1].text == "eins" else { return true }
        return index + 2 < tokens.count
            && (tokens[index + 2].shape == .digits
                || !tokens[index + 2].meaning.classes.isDisjoint(with: [.digit, .number]))
    }

    /// Whether the word before `number` says that the number is no secret.
    static func isHarmless(_ noun: String) -> Bool { harmless.contains(noun) }

    /// Whether the cue ends in a word for a number: it asks for nothing else.
    static func isCue(_ cue: CueHit, in context: CallContext) -> Bool {
        let word = context.text(cue.tokens.upperBound - 1)
        return word == "number" || word.hasSuffix("nummer")
    }
}
