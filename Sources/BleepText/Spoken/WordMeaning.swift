/// What a word may mean within a number, a spelling or the talk around them.
///
/// Possible meanings only: `to` may be a 2, `see` a C, `mike` an M; the neighbours decide (see ``SpokenRun``).
public struct WordMeaning: Sendable {
    public var classes: WordClasses
    /// The digits of a number word: `7`, `17`, `20`, `100`, `2019`; empty for others.
    public var digits: String
    /// The capital ASCII letter that a letter's name or a word of a spelling alphabet stands for; 0 for others.
    public var letter: UInt8
    /// The ASCII character of a symbol word (`dot`: `.`); 0 for others.
    public var symbol: UInt8
    /// How often a multiplier repeats what follows (`double`: 2); 0 for others.
    public var times: UInt8

    public static let none = WordMeaning(classes: [])

    public init(classes: WordClasses, digits: String = "", letter: UInt8 = 0, symbol: UInt8 = 0, times: UInt8 = 0) {
        self.classes = classes
        self.digits = digits
        self.letter = letter
        self.symbol = symbol
        self.times = times
    }
}

/// Classes of words; a word may be in several.
public struct WordClasses: OptionSet, Sendable {
    public let rawValue: UInt32
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Surely one digit: `seven`, `zwo`.
    public static let digit = WordClasses(rawValue: 1 << 0)
    /// Surely a number of two or more digits: `seventeen`, `einundzwanzig`, `twenty`.
    public static let number = WordClasses(rawValue: 1 << 1)
    /// `twenty` … `ninety`, which a digit may follow.
    public static let tens = WordClasses(rawValue: 1 << 2)
    /// `hundred`, `thousand`, `hundert`, `tausend`.
    public static let magnitude = WordClasses(rawValue: 1 << 3)
    /// A digit between digits only: `to`, `for`, `ate`, `oh`, `ein`.
    public static let digitLike = WordClasses(rawValue: 1 << 4)
    /// The name of a letter: `dee`, `zett`; also a written single letter.
    public static let letter = WordClasses(rawValue: 1 << 5)
    /// A word of a spelling alphabet: `november`, `berta`.
    public static let alphabet = WordClasses(rawValue: 1 << 6)
    /// `dot`, `Bindestrich`.
    public static let symbol = WordClasses(rawValue: 1 << 7)
    /// `double`, `triple`, `doppel`, `zweimal`.
    public static let multiplier = WordClasses(rawValue: 1 << 8)
    /// `uh`, `äh`, `let me see`.
    public static let filler = WordClasses(rawValue: 1 << 9)
    /// What the other says meanwhile: `okay`, `mhm`, `genau`.
    public static let acknowledgement = WordClasses(rawValue: 1 << 10)
    /// `no`, `sorry`, `nicht`.
    public static let correction = WordClasses(rawValue: 1 << 11)
    /// `and`, `then`, `die`: words that may stand between two groups of a number.
    public static let connector = WordClasses(rawValue: 1 << 12)
    /// Function words and small talk: no content of their own.
    public static let soft = WordClasses(rawValue: 1 << 13)
    /// Ordinary vocabulary: by itself no name.
    public static let ordinary = WordClasses(rawValue: 1 << 14)
    /// `dollars`, `Minuten`, `percent`: the number before it is an amount.
    public static let unit = WordClasses(rawValue: 1 << 15)
    public static let month = WordClasses(rawValue: 1 << 16)
    /// `third`, `dritten`: ``WordMeaning/digits`` holds the number.
    public static let ordinal = WordClasses(rawValue: 1 << 17)
    /// A word that English has and German has not, often heard.
    public static let englishOnly = WordClasses(rawValue: 1 << 18)
    public static let germanOnly = WordClasses(rawValue: 1 << 19)
    /// A word that is a common name too: `mark`, `schneider`.
    public static let nameLike = WordClasses(rawValue: 1 << 20)
}
