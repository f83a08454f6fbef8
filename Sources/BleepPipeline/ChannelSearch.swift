import BleepCore
import BleepText

/// Searches what each party said for itself, too: where both channels heard the same words, or both talk at once, the
/// words of one stand between those of the other, and a number that is cut up so is none.
struct ChannelSearch {
    let search: TranscriptSearch

    /// So many words of others between two words are talk of their own, not a word thrown in.
    private static let talk = 3

    /// - Returns: what is found in all that was said, and what is found in single channels besides, in order of their
    ///   first word.
    func find(in transcript: Transcript) -> [FoundSpan] {
        let whole = search.find(in: transcript)
        let channels = Set(transcript.words.compactMap(\.channel)).sorted()
        guard channels.count > 1 else { return whole }
        var hidden: [Category: Set<Int>] = [:]
        for span in whole { hidden[span.category, default: []].formUnion(span.words) }
        /// What needs no hiding any more.
        func isDone(_ word: Int, _ category: Category) -> Bool {
            hidden[category]?.contains(word) == true || transcript.words[word].isPassing
        }
        var found = whole
        for channel in channels {
            let places = transcript.words.indices.filter { transcript.words[$0].channel == channel }
            var alone = transcript
            alone.words = places.map { transcript.words[$0] }
            for span in search.find(in: alone) {
                for words in Self.pieces(of: places[span.words], besides: { isDone($0, span.category) }) {
                    var mapped = span
                    mapped.words = words
                    found.append(mapped)
                }
            }
        }
        return found.sorted { ($0.words.lowerBound, $0.words.upperBound) < ($1.words.lowerBound, $1.words.upperBound) }
    }

    /// What of a span of one channel is not hidden yet, cut where others talk between its words: what they say stays.
    /// - Parameter own: the words of the channel, as they stand among those of all.
    private static func pieces(of own: ArraySlice<Int>, besides isDone: (Int) -> Bool) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var before: Int?
        for word in own {
            let isApart = before.map { word - $0 > talk } ?? true
            before = word
            if isApart { pieces.append(word..<word) }
            guard !isDone(word) else { continue }
            let last = pieces.count - 1
            pieces[last] = (pieces[last].isEmpty ? word : pieces[last].lowerBound)..<word + 1
        }
        return pieces.filter { !$0.isEmpty }
    }
}
