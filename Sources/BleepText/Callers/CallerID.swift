public import BleepCore

/// The caller id as it was shown, and every plausible way to read it. What is shown can be forged: nothing here says who
/// called or from where.
public struct CallerID: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        /// At least one reading as a whole number.
        case number
        /// Digits that may be a number, of a country that is not said: `030 1234567`.
        case local
        /// The caller had it withheld: `private`, `anonymous`.
        case withheld
        /// The network did not show any: `unknown`, `unavailable`.
        case unavailable
        /// Some of its digits are left out: `+1 646 555 …`.
        case partial
        /// Nothing that can be called back: too short, too long, with letters, of no country.
        case undialable
    }

    /// Why nobody can dial it.
    public enum Defect: String, CaseIterable, Sendable {
        case letters
        case tooShort = "too-short"
        case tooLong = "too-long"
        case noCountry = "no-country"
        case noDigits = "no-digits"
    }

    /// As it was shown, on one line.
    public let shown: String
    public let kind: Kind
    /// The likeliest first; empty unless it is a number or the beginning of one.
    public let readings: [CallerReading]
    /// Only of what is undialable.
    public let defect: Defect?
    /// Whether it was shown as an address of internet telephony: `sip:…`.
    public let isAddress: Bool
    /// The same for every way to show the same number, so that calls can be linked; `nil` where nothing identifies it.
    public let key: String?

    /// - Parameters:
    ///   - shown: as the caller presented it.
    ///   - country: ISO 3166-1 of where it was shown, for numbers in their national form.
    public init(shown: String, country: String? = nil) {
        let reader = CallerReader(shown, country: country.flatMap { CallingCodes.shared.country($0) })
        self.shown = reader.shown
        isAddress = reader.isAddress
        let result = reader.read()
        kind = result.kind
        readings = result.readings
        defect = result.defect
        key = result.key
    }

    /// What a reader of the page would want to know, in one or two sentences.
    public func sentence(_ language: Language) -> String { CallerSentences(language).sentence(self) }
}
