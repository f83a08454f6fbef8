import BleepCore

/// A transcript in which every span has become its kind; the only thing that the writers see.
struct MaskedTranscript {
    let format: TranscriptFormat
    let language: String?
    let speakerCount: Int
    /// The latest time in it.
    let end: Timecode
    private let words: [TranscriptWord]
    private let segments: [TranscriptSegment]
    /// What stands for each word, as an index into `marks`; `nil` for a word that stays.
    private let masks: [Int32]
    private let marks: [Mark]
    /// Indices of words by segment, and where each segment's begin.
    private let order: [Int32]
    private let firsts: [Int]

    private struct Mark {
        var text: String
        /// Sensitive beats swearing where both name a word.
        var rank: Int
    }

    init(_ transcript: Transcript, segments: [TranscriptSegment], spans: [FoundSpan]) {
        format = transcript.format
        language = transcript.language
        speakerCount = transcript.speakers.count
        words = transcript.words
        end = max(
            transcript.statedEnd ?? Timecode(nanoseconds: 0), transcript.words.last?.end ?? Timecode(nanoseconds: 0))
        let count = 1 + (transcript.words.lazy.map(\.segment).max() ?? -1)
        self.segments =
            segments.count >= count
            ? segments : (0..<count).map { _ in TranscriptSegment(firstWord: 0) }
        var marks: [Mark] = []
        var masks = [Int32](repeating: -1, count: transcript.words.count)
        for span in spans {
            let mark = Mark(text: Self.label(of: span), rank: span.category == .profanity ? 0 : 1)
            marks.append(mark)
            for index in span.words.clamped(to: masks.indices) {
                if masks[index] < 0 || marks[Int(masks[index])].rank < mark.rank {
                    masks[index] = Int32(marks.count - 1)
                }
            }
        }
        self.masks = masks
        self.marks = marks
        var firsts = [Int](repeating: 0, count: self.segments.count + 1)
        for word in transcript.words { firsts[word.segment + 1] += 1 }
        for index in firsts.indices.dropFirst() { firsts[index] += firsts[index - 1] }
        var next = firsts
        var order = [Int32](repeating: 0, count: transcript.words.count)
        for (index, word) in transcript.words.enumerated() {
            order[next[word.segment]] = Int32(index)
            next[word.segment] += 1
        }
        self.firsts = firsts
        self.order = order
    }

    /// `[PHONE]`, `[NAME]`, `[profanity]`.
    static func label(of span: FoundSpan) -> String {
        span.category == .profanity ? "[profanity]" : "[\(span.kind.rawValue.uppercased())]"
    }

    /// At least one.
    var channelCount: Int { 1 + (words.lazy.compactMap(\.channel).max() ?? 0) }

    var segmentCount: Int { segments.count }

    /// The interval of a tier from which a segment came.
    func place(_ segment: Int) -> SegmentPlace? { segments[segment].place }

    /// One segment; words that stand next to each other in one span are one mark.
    func segment(_ number: Int) -> MaskedSegment {
        let stated = segments[number]
        var result: [MaskedWord] = []
        var lastMask: Int32 = -1
        var earliest: Timecode?
        var latest: Timecode?
        for place in firsts[number]..<firsts[number + 1] {
            let index = Int(order[place])
            let word = words[index]
            earliest = min(word.start, earliest ?? word.start)
            latest = max(word.end, latest ?? word.end)
            let mask = masks[index]
            if mask >= 0, mask == lastMask, result[result.count - 1].speaker == word.speaker {
                let last = result.count - 1
                result[last].start = min(result[last].start, word.start)
                result[last].end = max(result[last].end, word.end)
                result[last].isTimed = result[last].isTimed || word.timing == .measured
            } else {
                result.append(
                    MaskedWord(
                        text: mask >= 0 ? marks[Int(mask)].text : word.text, start: word.start, end: word.end,
                        isTimed: word.timing == .measured, confidence: mask >= 0 ? nil : word.confidence,
                        speaker: word.speaker, channel: word.channel))
            }
            lastMask = mask
        }
        let start = stated.start ?? earliest ?? Timecode(nanoseconds: 0)
        return MaskedSegment(
            number: number, start: start, end: stated.end ?? latest ?? start,
            speaker: stated.speaker ?? result.first?.speaker, channel: stated.channel ?? result.first?.channel,
            words: result)
    }

    /// Those that hold words, in the order of the file.
    var spoken: some Sequence<MaskedSegment> {
        (0..<segments.count).lazy.filter { firsts[$0] < firsts[$0 + 1] }.map { segment($0) }
    }

    /// Masked words and what stands for them, in order of time.
    var maskedWords: [(extent: TimeExtent, mark: String, letters: [UInt8])] {
        words.indices.compactMap { index in
            guard masks[index] >= 0 else { return nil }
            return (
                TimeExtent(start: words[index].start, end: words[index].end), marks[Int(masks[index])].text,
                TranscriptCollector.letters(words[index].text)
            )
        }
    }

    /// The letters of all words that stay.
    var openLetters: Set<[UInt8]> {
        Set(words.indices.lazy.filter { masks[$0] < 0 }.map { TranscriptCollector.letters(words[$0].text) })
    }

    /// What was said between two times, masked, when `text` is just that and nothing else.
    func retelling(of text: String, from start: Timecode, to end: Timecode) -> String? {
        let wanted = TranscriptCollector.letters(text)
        var low = 0
        var high = words.count
        while low < high {
            let middle = (low + high) / 2
            if words[middle].start < start { low = middle + 1 } else { high = middle }
        }
        // A word may begin a rounding before the interval.
        low = max(0, low - 4)
        var bySpeaker: [Int?: [Int]] = [:]
        var index = low
        while index < words.count, words[index].start < end {
            let middle = (words[index].start.nanoseconds + words[index].end.nanoseconds) / 2
            if middle >= start.nanoseconds, middle < end.nanoseconds {
                bySpeaker[words[index].speaker, default: []].append(index)
            }
            index += 1
        }
        for indices in bySpeaker.values
        where indices.flatMap({ TranscriptCollector.letters(words[$0].text) }) == wanted {
            var parts: [String] = []
            var lastMask: Int32 = -1
            for index in indices {
                if masks[index] < 0 { parts.append(words[index].text) }
                if masks[index] >= 0, masks[index] != lastMask { parts.append(marks[Int(masks[index])].text) }
                lastMask = masks[index]
            }
            return parts.joined(separator: " ")
        }
        return nil
    }
}
