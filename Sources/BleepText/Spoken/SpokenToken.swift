public import BleepCore

/// A piece of a word of a transcript, brought into the form in which words are compared.
///
/// Most words are one token; `212-555-0147.` is three, `twenty-one` two, `A-R-C-H-E-R` six, `jane.doe@example.com` one.
public struct SpokenToken: Sendable {
    /// Lower case, without punctuation around it: `o'brien`, `0147`, `@`, `jane.doe@example.com`. Never empty.
    public var text: String
    /// Index into ``Transcript/words``. Several tokens may stem from one word.
    public var word: Int
    public var shape: TokenShape
    public var marks: TokenMarks
    /// Who says it: the speaker if the transcript names one, otherwise the channel; -1 where neither is known.
    public var speaker: Int
    public var start: Timecode
    public var end: Timecode
    /// What the word may mean in a number or a spelling; most words mean nothing there.
    public var meaning: WordMeaning
}

/// What a token looks like.
public enum TokenShape: UInt8, Sendable {
    /// Letters, perhaps with apostrophes and hyphens.
    case word
    /// A letter alone.
    case letter
    /// Digits only, also those of a written group: `212`.
    case digits
    /// Letters and digits: `DE89`, `888dca60`.
    case mixed
    /// A written amount, decimal number, percentage or time of day: `$49.99`, `3.5`, `1,000`, `50%`, `14:30`.
    case quantity
    /// A written date of day, month and year: `14.3.1962`.
    case date
    case email
    /// A host name or an address of the web: `example.com`, `https://…`.
    case web
    /// IPv4, IPv6 or MAC.
    case ip
    /// `@`, `-`, `/`, `+` and the like standing alone or between groups.
    case symbol
}

/// What stood around a token.
public struct TokenMarks: OptionSet, Sendable {
    public let rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    public static let capitalised = TokenMarks(rawValue: 1)
    /// All of two or more letters are capitals.
    public static let capitals = TokenMarks(rawValue: 2)
    /// A comma, colon or dash follows.
    public static let clauseEnd = TokenMarks(rawValue: 4)
    /// A full stop, question or exclamation mark follows.
    public static let sentenceEnd = TokenMarks(rawValue: 8)
    public static let question = TokenMarks(rawValue: 16)
    /// First token of a segment of the transcript.
    public static let segmentStart = TokenMarks(rawValue: 32)
    /// The speaker changes before it, or, where speakers are not known, a segment begins.
    public static let turnStart = TokenMarks(rawValue: 64)
    /// Stems from the same word as the token before it.
    public static let glued = TokenMarks(rawValue: 128)
    /// Digits with an ordinal's ending: `3rd`, `14th`.
    public static let ordinal = TokenMarks(rawValue: 256)
    /// A capital letter before a capitalised word: `J.` of `J. Smith`. Its point ends no sentence.
    public static let initial = TokenMarks(rawValue: 512)
    /// A letter that is written with a point behind it, or initials: `A.`, `T.J.`
    public static let pointed = TokenMarks(rawValue: 1024)
}
