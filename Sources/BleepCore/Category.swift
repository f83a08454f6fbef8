/// Why a span is hidden, which decides what a listener hears there.
///
/// `sensitive` and `profanity` always exist; a policy may add others.
public struct Category: Hashable, Sendable {
    public let name: String

    public static let sensitive = Category(known: "sensitive")
    public static let profanity = Category(known: "profanity")

    /// - Returns: `nil` unless `name` is a lower-case word of letters, digits, `-` and `_` that begins with a letter.
    public init?(_ name: String) {
        guard let first = name.utf8.first, (0x61...0x7A).contains(first), name.utf8.count <= 40,
            name.utf8.allSatisfy({
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F
            })
        else { return nil }
        self.name = name
    }

    private init(known name: String) { self.name = name }

    /// The two that need no policy, also by the words that people use for them: `swearing`, `440`, `660`.
    public init?(spoken text: some StringProtocol) {
        switch text.lowercased() {
        case "sensitive", "440": self = .sensitive
        case "profanity", "swearing", "660": self = .profanity
        default: return nil
        }
    }

    /// What is printed for people.
    public var title: String { self == .profanity ? "swearing" : name }
}
