import BleepCore

/// Finds the numbers that a policy's own context words announce.
struct ContextRule {
    /// Tokens between the word and the number, questions and answers included.
    private static let reach = 14
    /// Digits and letters that a number has at least.
    private static let leastSymbols = 3
    private static let confidence = 0.8

    private let cues: [(words: [[UInt8]], kind: SpanKind)]

    init(_ policy: Policy) {
        cues = policy.kinds.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { kind, rule in
            rule.action == .keep
                ? [] : rule.context.map { (words: FoldedText.tokens(of: $0).map(\.letters), kind: kind) }
        }
    }

    func find(in stream: TokenStream) -> [FoundSpan] {
        guard !cues.isEmpty else { return [] }
        let letters = stream.tokens.map { SymbolReadings.alphanumerics($0.text) }
        var result: [FoundSpan] = []
        var nextRun = 0
        for index in letters.indices {
            while nextRun < stream.runs.count, stream.runs[nextRun].tokens.upperBound <= index { nextRun += 1 }
            for cue in cues where Self.begins(cue.words, at: index, in: letters) {
                let end = index + cue.words.count
                let run = stream.runs[nextRun...].first {
                    $0.tokens.lowerBound >= end && $0.digitCount + $0.letterCount >= Self.leastSymbols
                }
                guard let run, run.tokens.lowerBound - end <= Self.reach else { continue }
                result.append(
                    FoundSpan(
                        words: stream.words(of: run.tokens), category: cue.kind.category, kind: cue.kind,
                        confidence: Self.confidence, rule: TranscriptSearch.contextWord))
            }
        }
        return result
    }

    private static func begins(_ words: [[UInt8]], at index: Int, in letters: [[UInt8]]) -> Bool {
        index + words.count <= letters.count && words.indices.allSatisfy { letters[index + $0] == words[$0] }
    }
}
