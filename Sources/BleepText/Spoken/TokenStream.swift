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
        let isShouted = Self.isShouted(transcript.words)
        for (index, word) in transcript.words.enumerated() {
            var word = word
            if isShouted { word.text = word.text.lowercased() }
            builder.append(word, at: index)
        }
        let languages = builder.resolve(choice: language, hint: transcript.language)
        let tokens = builder.tokens
        self.tokens = tokens
        self.languages = languages
        isCased = builder.isCased
        runs = RunReader(tokens: tokens, languages: languages).read()
    }

    /// From this share of capital words on capitals tell nothing.
    private static let shoutedShare = 0.8
    /// Fewer words may be an abbreviation or two.
    private static let leastShouted = 4

    /// Whether the recogniser writes everything in capitals.
    private static func isShouted(_ words: [TranscriptWord]) -> Bool {
        // Most transcripts show within their first words that they are none.
        let mostOthers = Int(Double(words.count) * (1 - shoutedShare))
        var capitals = 0
        var others = 0
        for word in words {
            if word.text.utf8.contains(where: { (0x61...0x7A).contains($0) }) {
                others += 1
                if others > mostOthers { return false }
            } else if word.text.unicodeScalars.count(where: \.properties.isAlphabetic) > 1 {
                capitals += 1
            }
        }
        return capitals >= leastShouted && Double(capitals) >= Double(capitals + others) * shoutedShare
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
