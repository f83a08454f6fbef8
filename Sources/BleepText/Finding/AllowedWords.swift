import BleepCore

/// The words of a call that a list allows.
struct AllowedWords {
    /// Of what a rule found, so much may be beside the allowed words, where it is no digit: a letter misread at the end
    /// of a long code.
    private static let mostBesides = 0.25
    /// A part of an allowed entry may stay as what the entry is, never as what any four digits may be.
    private static let secrets: Set<SpanKind> = [.pin, .card, .iban, .dob, .ip]

    private let matches: [ListMatch]
    /// Whether a word is within an allowed entry, or a part of one.
    private let isAllowed: [Bool]
    /// Whether it is within the whole of one.
    private let isWhole: [Bool]
    /// Whether a word carries a digit, a letter of a spelling or a name, rather than passing talk.
    private let carries: [Bool]
    /// Whether it carries a digit.
    private let counts: [Bool]

    init(_ matches: [ListMatch], stream: TokenStream, count: Int) {
        self.matches = matches
        guard !matches.isEmpty else {
            isAllowed = []
            isWhole = []
            carries = []
            counts = []
            return
        }
        var isAllowed = [Bool](repeating: false, count: count)
        var isWhole = isAllowed
        for match in matches {
            for word in match.words {
                isAllowed[word] = true
                isWhole[word] = isWhole[word] || !match.isPart
            }
        }
        var counts = [Bool](repeating: false, count: count)
        var carries = [Bool](repeating: false, count: count)
        for token in stream.tokens where SymbolReadings.isSymbolic(token) || !SymbolReadings.isPassing(token) {
            carries[token.word] = true
            counts[token.word] = counts[token.word] || Self.isDigit(token)
        }
        self.isAllowed = isAllowed
        self.isWhole = isWhole
        self.carries = carries
        self.counts = counts
    }

    private static func isDigit(_ token: SpokenToken) -> Bool {
        token.text.utf8.contains { (0x30...0x39).contains($0) }
            || !token.meaning.classes.isDisjoint(with: [.digit, .number, .tens, .magnitude])
    }

    /// Whether a finding is nothing but what is allowed: a digit more, and it is another number.
    func holds(_ span: FoundSpan) -> Bool {
        guard !matches.isEmpty else { return false }
        var inside = 0
        var besides = 0
        for word in span.words where carries[word] {
            if isAllowed[word], isWhole[word] || !Self.secrets.contains(span.kind) {
                inside += 1
            } else if counts[word] {
                return false
            } else {
                besides += 1
            }
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
