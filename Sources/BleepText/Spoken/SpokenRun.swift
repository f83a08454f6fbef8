/// Digits, letters and symbols that are said one after the other: a number, a spelling, a key.
///
/// It goes over fillers, the other speaker's acknowledgements, corrections and the borders of segments, and ends at a
/// word of content or at a pause. What it means is not known here.
public struct SpokenRun: Sendable {
    /// Half-open indices into ``TokenStream/tokens``, from the first token that says something to the last.
    public var tokens: Range<Int>
    /// In the order in which they were said. `fifty five` gives two that share their tokens, `d as in dog` one.
    public var symbols: [SpokenSymbol]
    /// How many things were said one by one: `fifty five`, `double two` and `0147` are one each.
    var elements = 0
    /// How many single digits, also repeated ones (`double two` are two), and written groups of three and more: nobody
    /// counts so.
    var dictated = 0
    /// Letters that were said with a word (`d as in dog`, `berta`): surely a spelling.
    var spelled = 0
    /// Where elements begin, as indices into ``symbols``: the groups in which it was written or said.
    var groups: [Int] = []
    /// Index of the token with which the last element begins.
    var lastElement = 0

    public init(tokens: Range<Int>, symbols: [SpokenSymbol]) {
        self.tokens = tokens
        self.symbols = symbols
    }

    /// How many digits and letters there are.
    public var digitCount: Int { symbols.count { $0.isDigit } }
    public var letterCount: Int { symbols.count { $0.isLetter } }
}

/// One character of a ``SpokenRun``.
public struct SpokenSymbol: Hashable, Sendable {
    /// ASCII: a digit, a capital letter (Ä, Ö, Ü as A, O, U), or one of `+-./_#*:` and the space.
    public var character: UInt8
    /// Half-open indices into ``TokenStream/tokens``: the tokens that say it. All of them must be hidden to hide it.
    public var tokens: Range<Int>

    public init(character: UInt8, tokens: Range<Int>) {
        self.character = character
        self.tokens = tokens
    }

    public var isDigit: Bool { character >= 0x30 && character <= 0x39 }
    public var isLetter: Bool { character >= 0x41 && character <= 0x5A }
}
