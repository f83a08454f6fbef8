import BleepCore

/// Makes spans of words of what the rules found, so that none overlaps another.
struct SpanSettlement {
    /// In order, not overlapping.
    private(set) var spans: [FoundSpan] = []

    /// - Parameter candidates: where two overlap, the one that stands first keeps its kind, and the other what is left.
    init(stream: TokenStream, candidates: [Candidate]) {
        guard !candidates.isEmpty, let last = stream.tokens.last else { return }
        // Which candidate has each word, plus one; 0 for none.
        var owners = [Int32](repeating: 0, count: last.word + 1)
        for (index, candidate) in candidates.enumerated() {
            for word in stream.words(of: candidate.tokens) where owners[word] == 0 { owners[word] = Int32(index + 1) }
        }
        var word = 0
        while word < owners.count {
            guard owners[word] != 0 else {
                word += 1
                continue
            }
            let owner = owners[word]
            let start = word
            while word < owners.count, owners[word] == owner { word += 1 }
            let candidate = candidates[Int(owner) - 1]
            spans.append(
                FoundSpan(
                    words: start..<word, category: candidate.kind.category, kind: candidate.kind,
                    confidence: candidate.confidence, rule: candidate.rule))
        }
    }
}
