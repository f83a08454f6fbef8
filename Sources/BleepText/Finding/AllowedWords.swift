/// The words of a call that a list allows.
struct AllowedWords {
    /// Of what a rule found, so much may be beside the allowed words: a symbol misread at the end of a long code.
    private static let mostBesides = 0.25

    private let matches: [ListMatch]
    private let isAllowed: [Bool]
    /// Whether a word carries a digit, a letter of a spelling or a name, rather than passing talk.
    private let carries: [Bool]

    init(_ matches: [ListMatch], stream: TokenStream, count: Int) {
        self.matches = matches
        guard !matches.isEmpty else {
            isAllowed = []
            carries = []
            return
        }
        var isAllowed = [Bool](repeating: false, count: count)
        for match in matches {
            for word in match.words { isAllowed[word] = true }
        }
        var carries = [Bool](repeating: false, count: count)
        for token in stream.tokens where SymbolReadings.isSymbolic(token) || !SymbolReadings.isPassing(token) {
            carries[token.word] = true
        }
        self.isAllowed = isAllowed
        self.carries = carries
    }

    /// Whether a finding is nothing but what is allowed.
    func holds(_ span: FoundSpan) -> Bool {
        guard !matches.isEmpty else { return false }
        var inside = 0
        var besides = 0
        for word in span.words where carries[word] {
            if isAllowed[word] { inside += 1 } else { besides += 1 }
        }
        return inside > 0 && Double(besides) <= Double(inside) * Self.mostBesides
    }

    /// Whether a match of the hide list is a mere part of its entry within the whole of an allowed one: four digits that
    /// both numbers have.
    func outweighs(_ match: ListMatch) -> Bool {
        match.isPart
            && matches.contains { allowed in
                !allowed.isPart && allowed.words.lowerBound <= match.words.lowerBound
                    && allowed.words.upperBound >= match.words.upperBound
            }
    }
}
