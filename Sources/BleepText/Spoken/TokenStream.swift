import BleepCore

/// The words of a transcript as tokens, with what each may mean, and the runs of digits and letters in them.
public struct TokenStream: Sendable {
    /// In the order of the transcript's words.
    public let tokens: [SpokenToken]
    /// In order, not overlapping.
    public let runs: [SpokenRun]
    /// Which language is spoken at each token.
    let languages: [Language]
    /// Whether capitals tell anything: some recognisers write none.
    let isCased: Bool

    public init(_ transcript: Transcript, language: LanguageChoice = .automatic) {
        var builder = TokenBuilder(
            count: transcript.words.count, segments: Self.segmentCount(transcript.words))
        for (index, word) in transcript.words.enumerated() { builder.append(word, at: index) }
        let languages = builder.resolve(choice: language, hint: transcript.language)
        let tokens = builder.tokens
        self.tokens = tokens
        self.languages = languages
        isCased = builder.isCased
        runs = RunReader(tokens: tokens, languages: languages).read()
    }

    private static func segmentCount(_ words: [TranscriptWord]) -> Int {
        var count = 0
        var last = Int.min
        for word in words where word.segment != last {
            count += 1
            last = word.segment
        }
        return count
    }

    /// The words, half-open, of a range of tokens.
    public func words(of range: Range<Int>) -> Range<Int> {
        tokens[range.lowerBound].word..<tokens[range.upperBound - 1].word + 1
    }
}
