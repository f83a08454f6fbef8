/// How far a password goes that is said as words: with its letters, numbers and the signs that are spoken.
struct PasswordExtent {
    let context: CallContext

    /// A password of words has at most so many.
    static let longestPassword = 6
    /// `capital B, lower case l, u, e, exclamation mark, 7`
    private static let longestSpelled = 14
    private static let longestSentence = 10

    private static let marks: Set<String> = [
        "capital", "uppercase", "lowercase", "upper", "lower", "small", "klein", "kleines", "groß", "großes",
    ]

    /// `capital B …`
    func isMarked(_ index: Int) -> Bool {
        Self.marks.contains(context.text(index))
    }

    func end(from start: Int, limit: Int) -> Int {
        var end = start
        var words = 0
        let most = isMarked(start) ? Self.longestSpelled : Self.longestPassword
        while end < limit, words < most {
            // "Bello zwanzig zwölf, Bello groß": behind a comma only a sign, a letter or a number goes on.
            if end > start, context.endsClause(end - 1), isPlainWord(end), !isMarked(end),
                Self.symbols.longestMatch(context.tokens, at: end) == nil
            {
                break
            }
            if let length = Self.symbols.longestMatch(context.tokens, at: end) {
                end += length
                words += 1
                continue
            }
            let classes = context.classes(end)
            let isSoft =
                classes.isDisjoint(with: [.digit, .number])
                && (!classes.isDisjoint(with: [.soft, .filler])
                    || classes.contains(.acknowledgement) && !classes.contains(.ordinary))
            if isSoft, !isMarked(end), !(end == start && ["the", "my", "a"].contains(context.text(end))) {
                guard end > start, let next = goesOn(behind: end, limit: limit) else { break }
                end = next
                continue
            }
            end += 1
            words += 1
        }
        return end
    }

    /// How many small words may stand before a sign or number with which a password goes on.
    private static let widestJoint = 3

    /// The next part behind `with a capital S and then …`, where small words lead to a letter, a number or a sign.
    private func goesOn(behind start: Int, limit: Int) -> Int? {
        guard Self.joints.contains(context.text(start)) else { return nil }
        var index = start
        while index < limit, index - start < Self.widestJoint, Self.joints.contains(context.text(index)) { index += 1 }
        guard index < limit else { return nil }
        let token = context.tokens[index]
        let isPart =
            isMarked(index) || token.shape == .letter || token.shape == .digits
            || !token.meaning.classes.isDisjoint(with: [.digit, .number])
            || Self.symbols.longestMatch(context.tokens, at: index) != nil
        return isPart ? index : nil
    }

    private static let joints: Set<String> = ["with", "a", "an", "and", "then", "und", "dann", "mit"]

    /// `… all one word`, `… no spaces`
    func isJoined(behind end: Int) -> Bool {
        let start = context.text(end) == "all" ? end + 1 : end
        return Self.ways.contains { $0.0 == context.text(start) && $0.1 == context.text(start + 1) }
    }

    /// How a password of several words is written.
    private static let ways = [
        ("one", "word"), ("no", "spaces"), ("lower", "case"), ("in", "lowercase"), ("no", "space"),
    ]

    func isPlainWord(_ index: Int) -> Bool {
        let token = context.tokens[index]
        return token.shape == .word && token.text.utf8.count > 2 && !token.text.hasSuffix("ed")
            && token.meaning.classes.isDisjoint(with: [
                .soft, .acknowledgement, .filler, .correction, .connector, .symbol, .digit, .number,
            ])
    }

    func sentenceEnd(from start: Int) -> Int {
        var end = start
        while end < context.tokens.count, end - start < Self.longestSentence {
            end += 1
            if context.endsSentence(end - 1) { break }
        }
        return end
    }

    /// Signs of two words and more, and what is said of the letters.
    static let symbols: PhraseTable<Void> = {
        var table = PhraseTable<Void>()
        for phrase in [
            "exclamation mark", "exclamation point", "question mark", "dollar sign", "hash sign", "hash tag", "hashtag",
            "pound sign", "percent sign", "at sign", "plus sign", "equals sign", "ampersand", "asterisk", "underscore",
            "ausrufezeichen", "fragezeichen", "dollarzeichen", "lower case", "upper case", "raute",
        ] {
            table.add(phrase, ())
        }
        return table
    }()
}
