public import BleepCore

/// One way to understand a number that was shown. It says nothing about who called: what is shown can be forged.
public struct CallerReading: Hashable, Sendable {
    /// Why the digits may be read so.
    public enum Basis: String, CaseIterable, Sendable {
        /// It was shown with a plus sign.
        case plus
        /// It begins with an international prefix: 00, or 011 as in North America.
        case internationalPrefix = "international-prefix"
        /// The same digits with a plus sign in front are a number.
        case lacksPlus = "lacks-plus"
        /// The digits, with +1 in front, are a number of the North American plan.
        case lacksOne = "lacks-one"
        /// As it is dialled within the country that was told.
        case national
        /// Only its beginning is shown.
        case beginning
    }

    public var basis: Basis
    /// ISO 3166-1, upper case: `TH`; `nil` for codes that belong to no country.
    public var country: String?
    public var nameEnglish: String
    public var nameGerman: String
    /// `66`; of the North American plan `1`.
    public var callingCode: String
    /// The area code of the North American plan.
    public var areaCode: String?
    /// The prefix that was taken for an international one.
    public var prefix: String?
    /// `+6621234567`; of a partial number its beginning.
    public var international: String
    /// Whether the country has numbers of that length; `nil` where it is not known.
    public var fits: Bool?
    /// Digits behind the country code, and how many numbers there have.
    public var digits: Int
    public var expectedDigits: [Int]

    public func name(_ language: Language) -> String { language == .german ? nameGerman : nameEnglish }

    /// What speaks for this reading, a clause without a full stop.
    public func remark(_ language: Language) -> String { CallerSentences(language).clause(self) }
}
