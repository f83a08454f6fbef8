import BleepCore

/// Finds the entries of a list in a transcript: as they are written, as they are spoken, inflected, in part, spelled
/// letter by letter, with one digit or letter misheard, and misspelt as recognisers misspell names.
public struct ListMatcher: Sendable {
    /// Digits that touch a match and belong to it: who says four digits of a number says the rest in the same breath.
    private static let growth = 8

    private let words: WordMatcher
    private let symbols: SymbolMatcher

    private let grows: Bool

    /// - Parameter grows: whether a match takes in what touches it: the digits beside a part of a number, the number of
    ///   a street, the host of a mailbox. What may stay must not: they may be another's.
    public init(_ entries: [ListEntry], grows: Bool = true) {
        self.grows = grows
        words = WordMatcher(entries, grows: grows)
        symbols = SymbolMatcher(entries, growth: grows ? Self.growth : 0)
    }

    /// - Returns: in order of their first word; matches of one kind that touch are one.
    public func matches(in stream: TokenStream) -> [ListMatch] {
        var survey = ListSurvey(stream)
        return matches(in: &survey)
    }

    /// - Parameter survey: of the call, shared by all lists.
    func matches(in survey: inout ListSurvey) -> [ListMatch] {
        let stream = survey.stream
        var matches = words.isEmpty ? [] : words.matches(in: stream, survey.pieces)
        if !symbols.isEmpty { matches += symbols.matches(in: stream, survey.alignments) }
        if grows, matches.contains(where: { $0.kind == .email }) { MailGrowth.grow(&matches, in: stream) }
        return Self.merged(matches)
    }

    private static func merged(_ matches: [ListMatch]) -> [ListMatch] {
        var result: [ListMatch] = []
        let ordered = matches.sorted {
            ($0.words.lowerBound, -$0.words.upperBound) < ($1.words.lowerBound, -$1.words.upperBound)
        }
        for match in ordered {
            if let last = result.last,
                match.words.lowerBound < last.words.upperBound
                    || match.words.lowerBound == last.words.upperBound && match.kind == last.kind
            {
                let longer = match.words.count > last.words.count ? match : last
                result[result.count - 1] = ListMatch(
                    words: last.words.lowerBound..<max(last.words.upperBound, match.words.upperBound),
                    kind: longer.kind, confidence: max(last.confidence, match.confidence),
                    isPart: last.isPart && match.isPart)
            } else {
                result.append(match)
            }
        }
        return result
    }
}
