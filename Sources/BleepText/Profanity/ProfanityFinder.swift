import BleepCore

/// Finds swearing in English and German: inflected, compound, masked, split, spelled and stretched.
public struct ProfanityFinder: Sendable {
    /// The name of the rule in ``FoundSpan/rule``.
    public static let rule = "profanity"

    private let strength: ProfanityStrength
    private let language: LanguageChoice

    public init(strength: ProfanityStrength = .strong, language: LanguageChoice = .automatic) {
        self.strength = strength
        self.language = language
    }

    /// - Returns: in order; swearwords that follow one another are one span.
    public func find(in transcript: Transcript) -> [FoundSpan] {
        let scan = ProfanityScan(words: transcript.words.map(\.text), language: language, told: transcript.language)
        var result: [FoundSpan] = []
        for hit in scan.hits() where hit.strength >= strength {
            if let last = result.last, hit.words.lowerBound <= last.words.upperBound {
                let upper = max(last.words.upperBound, hit.words.upperBound)
                result[result.count - 1].words = last.words.lowerBound..<upper
                result[result.count - 1].confidence = max(last.confidence, hit.confidence)
            } else {
                result.append(
                    FoundSpan(
                        words: hit.words, category: .profanity, kind: .profanity, confidence: hit.confidence,
                        rule: Self.rule))
            }
        }
        return result
    }
}
