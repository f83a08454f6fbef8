/// What kind of thing a span hides. The raw values are the words of sheets and flags.
public enum SpanKind: String, CaseIterable, Hashable, Sendable {
    case name, phone, card, email, iban, account, id, address
    /// Date of birth.
    case dob
    /// Serial numbers, licence keys, GUIDs, remote-session codes.
    case code
    case pin
    case ip
    /// Keypad digits found in the audio.
    case dtmf
    case profanity
    case other

    /// The category that a span of this kind has when nothing else is said.
    public var category: Category { self == .profanity ? .profanity : .sensitive }
}
