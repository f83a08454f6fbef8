import BleepCore

/// Finds numbers, codes and spelled words that are known, symbol by symbol.
///
/// A stretch of the call in which digits or letters are said is aligned with every entry: as a whole, with a wrong, a
/// missing or an additional symbol, and in part. Words of the other speaker may stand in between.
struct SymbolMatcher {
    /// Symbolic tokens that are closer than so many tokens are one stretch.
    private static let widestGap = 10
    /// Tokens on either side of a stretch that may belong to it, as homophones do.
    private static let margin = 3
    /// Fewer than so many symbolic tokens spell nothing, unless one of them holds several digits.
    private static let leastTokens = 2

    private let numeric: [SymbolTarget]
    private let lettered: [SymbolTarget]
    private let growth: Int

    init(_ entries: [ListEntry], growth: Int) {
        self.growth = growth
        var seen: Set<SymbolTarget> = []
        let targets = entries.flatMap(SymbolTarget.targets).filter { seen.insert($0).inserted }
        numeric = targets.filter(\.isNumeric)
        lettered = targets.filter { !$0.isNumeric }
    }

    /// The stretches of a call in which symbols are said, for any list.
    static func alignments(in stream: TokenStream) -> [SymbolAlignment] {
        let readings = SymbolReadings(tokens: stream.tokens)
        return islands(in: stream.tokens).map { SymbolAlignment(readings: readings, island: $0) }
    }

    var isEmpty: Bool { numeric.isEmpty && lettered.isEmpty }

    func matches(in stream: TokenStream, _ alignments: [SymbolAlignment]) -> [ListMatch] {
        var result: [ListMatch] = []
        for alignment in alignments {
            for target in numeric where alignment.hasDigits { add(alignment, target, stream, to: &result) }
            for target in lettered where alignment.hasLetters { add(alignment, target, stream, to: &result) }
        }
        return result
    }

    private func add(
        _ alignment: SymbolAlignment, _ target: SymbolTarget, _ stream: TokenStream, to result: inout [ListMatch]
    ) {
        for hit in alignment.hits(of: target, growth: growth) {
            // What does not grow must not take in more by the way it is written: `1-800` of `1-800-444-9876`.
            if growth == 0, Self.isCutShort(hit.tokens, in: stream.tokens) { continue }
            result.append(
                ListMatch(
                    words: stream.words(of: hit.tokens), kind: target.kind, confidence: hit.confidence,
                    isPart: hit.isPart))
        }
    }

    /// Whether a word goes on, on either side, behind the tokens that were matched.
    private static func isCutShort(_ matched: Range<Int>, in tokens: [SpokenToken]) -> Bool {
        func isOneWord(_ one: Int, _ other: Int) -> Bool {
            tokens.indices.contains(one) && tokens.indices.contains(other) && tokens[one].word == tokens[other].word
        }
        return isOneWord(matched.lowerBound - 1, matched.lowerBound)
            || isOneWord(matched.upperBound - 1, matched.upperBound)
    }

    /// Stretches in which symbols are said.
    private static func islands(in tokens: [SpokenToken]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var first = 0
        var last = -1
        var weight = 0
        func close() {
            guard last >= 0, weight >= leastTokens else { return }
            let lower = max(result.last?.upperBound ?? 0, first - margin)
            let upper = min(tokens.count, last + 1 + margin)
            if lower < upper { result.append(lower..<upper) }
        }
        for (index, token) in tokens.enumerated() where SymbolReadings.isSymbolic(token) {
            if last >= 0, index - last > widestGap {
                close()
                last = -1
            }
            if last < 0 {
                first = index
                weight = 0
            }
            last = index
            weight += token.text.utf8.count > 2 && token.shape != .word ? leastTokens : 1
        }
        close()
        return result
    }
}
