/// The languages whose spoken forms and rules are known, and in which findings are written.
public enum Language: String, CaseIterable, Hashable, Sendable {
    case english = "en"
    case german = "de"
}
