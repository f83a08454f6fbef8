/// The words of a transcript as tokens, with what each may mean, and the runs of digits and letters in them.
public struct TokenStream: Sendable {
    /// In the order of the transcript's words.
    public let tokens: [SpokenToken]
    /// In order, not overlapping.
    public let runs: [SpokenRun]

    public init(_ transcript: Transcript, language: LanguageChoice = .automatic) {
        tokens = []
        runs = []
    }

    /// The words, half-open, of a range of tokens.
    public func words(of range: Range<Int>) -> Range<Int> {
        tokens[range.lowerBound].word..<tokens[range.upperBound - 1].word + 1
    }
}
