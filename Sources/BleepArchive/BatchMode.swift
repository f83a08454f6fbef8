/// What results are called.
public enum BatchNames: String, Sendable {
    /// As the calls are, without numbers and addresses.
    case masked
    /// By sixteen hexadecimal digits that only the catalogue and its key lead back to a call, all in one folder.
    case hash
}

/// What is done with each call.
public enum BatchMode: String, Codable, Sendable {
    /// Redacted and proved, with sheets.
    case redact
    /// Only analysed: a timeline as JSON, which is private by nature.
    case analyze
}
