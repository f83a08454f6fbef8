/// What is done with each call.
public enum BatchMode: String, Codable, Sendable {
    /// Redacted and proved, with sheets.
    case redact
    /// Only analysed: a timeline as JSON, which is private by nature.
    case analyze
}
