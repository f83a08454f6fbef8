import BleepCore
import BleepText

/// Searches what each party said for itself, too: where both channels heard the same words, or both talk at once, the
/// words of one stand between those of the other, and a number that is cut up so is none.
struct ChannelSearch {
    let search: TranscriptSearch

    /// - Returns: what is found in all that was said, and what is found in single channels besides, in order of their
    ///   first word.
    func find(in transcript: Transcript) -> [FoundSpan] {
        let whole = search.find(in: transcript)
        let channels = Set(transcript.words.compactMap(\.channel)).sorted()
        guard channels.count > 1 else { return whole }
        var hidden: [What: Set<Int>] = [:]
        for span in whole { hidden[What(span), default: []].formUnion(span.words) }
        var found = whole
        for channel in channels {
            let places = transcript.words.indices.filter { transcript.words[$0].channel == channel }
            var alone = transcript
            alone.words = places.map { transcript.words[$0] }
            for span in search.find(in: alone) {
                let own = places[span.words]
                guard let first = own.first, let last = own.last,
                    !own.allSatisfy({ hidden[What(span), default: []].contains($0) })
                else { continue }
                var mapped = span
                mapped.words = first..<last + 1
                found.append(mapped)
            }
        }
        return found.sorted { ($0.words.lowerBound, $0.words.upperBound) < ($1.words.lowerBound, $1.words.upperBound) }
    }

    /// What makes two spans the same finding.
    private struct What: Hashable {
        let category: Category
        let kind: SpanKind

        init(_ span: FoundSpan) { (category, kind) = (span.category, span.kind) }
    }
}
