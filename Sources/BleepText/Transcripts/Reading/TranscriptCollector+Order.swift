import BleepCore

/// What shows that the times of a transcript are not those of one recording.
extension TranscriptCollector {
    /// A start may lie so far before the one above and still be the rounding or overlap of an honest transcript.
    static let honestStep = Timecode.second
    /// Words may lie so far outside of their segment: recognisers move the two apart by less.
    private static let honestOffset = 2 * Timecode.second

    mutating func object(_ sentence: String) {
        objections.append(sentence)
        warn(sentence)
    }

    /// The first time that a segment or one of its words states.
    func ownStart(_ segment: Int) -> Timecode? {
        if let start = segments[segment].start { return start }
        return words[wordRange(segment)].first { $0.start != Self.unknown }?.start
    }

    /// Two transcripts put together, or a clock that was set back, show in a start far before the one above.
    mutating func checkOrder() {
        guard isOneStream else { return }
        var latest: [Int?: Timecode] = [:]
        var count = 0
        var first: (Timecode, after: Timecode)?
        for index in segments.indices {
            guard let start = ownStart(index) else { continue }
            let channel = segments[index].channel
            if let before = latest[channel], start.nanoseconds < before.nanoseconds - Self.honestStep {
                count += 1
                if first == nil { first = (start, before) }
            }
            latest[channel] = max(start, latest[channel] ?? start)
        }
        if let first {
            let what = count == 1 ? "a segment starts" : "\(count) segments start, the first"
            object("the times run backwards: \(what) at \(first.0.clock) after one at \(first.after.clock)")
        }
    }

    /// Times that count from the beginning of each segment, or of the piece that a recogniser was given, show in segments
    /// that lie elsewhere than all of their words.
    mutating func checkSegments() {
        guard isOneStream else { return }
        var compared = 0
        var apart = 0
        var first: (segment: Timecode, words: Timecode)?
        for index in segments.indices {
            guard let start = segments[index].start, let end = segments[index].end, end > start else { continue }
            let timed = words[wordRange(index)].lazy.filter { $0.start != Self.unknown && $0.end != Self.unknown }
            guard let word = timed.first else { continue }
            compared += 1
            let isApart = timed.allSatisfy {
                $0.end.nanoseconds < start.nanoseconds - Self.honestOffset
                    || $0.start.nanoseconds > end.nanoseconds + Self.honestOffset
            }
            guard isApart else { continue }
            apart += 1
            if first == nil { first = (start, word.start) }
        }
        // Of loose words the last segment gets what no other has.
        guard let first, apart > 1 || apart == compared else { return }
        let what = apart == 1 ? "a segment lies" : "\(apart) segments lie, the first"
        object(
            "words and segments contradict each other: \(what) at \(first.segment.clock), its words at \(first.words.clock)"
        )
    }
}
