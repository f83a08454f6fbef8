import BleepCore

/// What the readers of all formats share: segments and words in the order of the file, as the file has them.
///
/// Missing times are filled in when everything is known, by ``finish(_:)``.
struct TranscriptCollector {
    /// Stands for a time that the file does not give.
    static let unknown = Timecode(nanoseconds: .min)
    /// Words of a transcript: two weeks of speech.
    static let mostWords = 4_000_000
    /// Bytes of one word: longer than any address or licence key, much shorter than a file that is no text.
    static let longestWord = 20_000

    let name: String
    /// The segments follow one another in time, so that a start far before the one above is a fault.
    var isOneStream = true
    /// The file has times cut off to whole seconds: what begins or ends at one may do so up to a second later.
    var timesAreWholeSeconds = false
    var language: String?
    private(set) var speakers: [String] = []
    private var speakerNumbers: [String: Int] = [:]
    var segments: [TranscriptSegment] = []
    var words: [TranscriptWord] = []
    private(set) var remarks: [TranscriptRemark: Int] = [:]
    private(set) var sentences: [String] = []
    var objections: [String] = []
    /// Why the file is not read although it is well formed.
    var refusal: String?

    init(name: String) { self.name = name }

    /// Makes room for so many words.
    mutating func reserve(_ count: Int) { words.reserveCapacity(min(count, Self.mostWords)) }

    func fault(_ line: Int?, _ message: String) -> SidecarError {
        SidecarError(file: name, line: line, message: message)
    }

    mutating func note(_ remark: TranscriptRemark, _ count: Int = 1) {
        if count > 0 { remarks[remark, default: 0] += count }
    }

    /// Says of a segment or a word that its text stands under none of the names that the format has for it: what is
    /// said there could not be searched, and would be published.
    mutating func refuseWithoutText() {
        refusal = refusal ?? "a segment or word has no text under a name that is known; is this a format of its own?"
    }

    mutating func warn(_ sentence: String) { sentences.append("\(name): \(sentence)") }

    mutating func speaker(_ label: String) -> Int {
        if let known = speakerNumbers[label] { return known }
        speakers.append(label)
        speakerNumbers[label] = speakers.count - 1
        return speakers.count - 1
    }

    mutating func speaker(ifPresent label: String?) -> Int? {
        guard let label, !label.isEmpty else { return nil }
        return speaker(label)
    }

    /// Begins the next segment; words that are added belong to it.
    mutating func beginSegment(
        start: Timecode? = nil, end: Timecode? = nil, speaker: Int? = nil, channel: Int? = nil,
        place: SegmentPlace? = nil
    ) {
        segments.append(
            TranscriptSegment(
                start: start, end: end, speaker: speaker, channel: channel, firstWord: words.count, place: place))
    }

    /// Adds a word to the segment begun last. Text of nothing but white space adds nothing.
    mutating func add(
        _ text: String, start: Timecode? = nil, end: Timecode? = nil, confidence: Double? = nil, speaker: Int? = nil,
        channel: Int? = nil
    ) {
        if segments.isEmpty { beginSegment() }
        let bare = Self.trimmed(text)
        guard !bare.isEmpty else { return }
        guard bare.utf8.count <= Self.longestWord else {
            refusal = refusal ?? "a word of more than \(Self.longestWord) bytes; is this text?"
            return
        }
        guard words.count < Self.mostWords else {
            refusal = refusal ?? "more than \(Self.mostWords) words"
            return
        }
        let current = segments[segments.count - 1]
        words.append(
            TranscriptWord(
                text: bare, start: start ?? Self.unknown, end: end ?? Self.unknown, confidence: confidence,
                speaker: speaker ?? current.speaker, channel: channel ?? current.channel, segment: segments.count - 1))
    }

    /// Adds the words of a text that has no word times.
    mutating func add(text: String) {
        // Told before memory is taken for them.
        guard text.utf8.count < Self.mostWords || text.utf8.count(where: { $0 <= 0x20 }) < Self.mostWords else {
            refusal = refusal ?? "more than \(Self.mostWords) words"
            return
        }
        for word in Self.split(text) { add(word) }
    }

    /// Adds words of which only the time of all together is known.
    mutating func add(_ texts: [String], from start: Timecode, to end: Timecode, speaker: Int?) {
        let first = words.count
        for text in texts { add(text, speaker: speaker) }
        guard end > start else { return }
        let shares = WordShares(words[first...]).placed(from: start, to: end)
        for (index, share) in zip(first..., shares) {
            words[index].start = share.start
            words[index].end = share.end
            if texts.count > 1 { words[index].timing = .shared }
        }
    }

    /// Adds to the word added last what belongs to it: a piece of a word, a punctuation mark.
    /// - Parameter end: when the piece ends.
    mutating func glue(_ text: String, start: Timecode? = nil, end: Timecode? = nil, confidence: Double? = nil) {
        let bare = Self.trimmed(text)
        guard let last = words.indices.last, last >= segments[segments.count - 1].firstWord || segments.count > 1,
            words[last].text.utf8.count + bare.utf8.count <= Self.longestWord
        else { return add(text, start: start, end: end, confidence: confidence) }
        words[last].text += bare
        if words[last].start == Self.unknown { words[last].start = start ?? Self.unknown }
        if let end { words[last].end = max(words[last].end, end) }
        if let confidence { words[last].confidence = min(confidence, words[last].confidence ?? 1) }
    }

    /// Drops the words from `count` on, and the segments that began with them.
    mutating func cut(toWords count: Int, segments kept: Int) {
        words.removeLast(words.count - count)
        segments.removeLast(segments.count - kept)
    }

    /// Cuts a flat list of words into segments: where the speaker or the channel changes, and at pauses.
    mutating func splitFlat() {
        /// Speakers breathe in less.
        let pause = Timecode.second
        segments = []
        for index in words.indices {
            let word = words[index]
            var begins = index == 0
            if index > 0 {
                let before = words[index - 1]
                begins =
                    word.speaker != before.speaker || word.channel != before.channel
                    || (word.start != Self.unknown && before.end != Self.unknown
                        && abs(word.start.nanoseconds - before.end.nanoseconds) > pause)
            }
            if begins {
                segments.append(
                    TranscriptSegment(
                        start: nil, end: nil, speaker: word.speaker, channel: word.channel, firstWord: index))
            }
            words[index].segment = segments.count - 1
        }
    }

    /// Adds words that were collected before to the segment begun last.
    mutating func append(_ old: ArraySlice<TranscriptWord>) {
        for var word in old {
            word.segment = segments.count - 1
            words.append(word)
        }
    }

    /// Words of the last segment get its speaker and channel where they have none.
    mutating func spreadSpeaker() {
        guard let segment = segments.last else { return }
        for index in segment.firstWord..<words.count {
            if words[index].speaker == nil { words[index].speaker = segment.speaker }
            if words[index].channel == nil { words[index].channel = segment.channel }
        }
    }

    /// The words of a segment in the order of the file, before they are sorted.
    func wordRange(_ segment: Int) -> Range<Int> {
        let end = segment + 1 < segments.count ? segments[segment + 1].firstWord : words.count
        return segments[segment].firstWord..<end
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    static func trimmed(_ text: String) -> String {
        guard let first = text.utf8.first, let last = text.utf8.last else { return "" }
        // U+00A0 and other wide spaces begin with 0xC2, 0xE2 or 0xE3; they are rare.
        let isPlain = !isBlank(first) && !isBlank(last) && first != 0xC2 && first < 0xE2 && last < 0x80
        return isPlain ? text : split(text).joined(separator: " ")
    }

    /// At white space of any kind; control characters count as such.
    static func split(_ text: String) -> [String] {
        if text.utf8.allSatisfy({ $0 < 0x80 }) {
            return text.utf8.split(whereSeparator: { $0 <= 0x20 || $0 == 0x7F }).map { String(Substring($0)) }
        }
        return text.unicodeScalars.split(whereSeparator: {
            $0.properties.isWhitespace || $0.value < 0x20 || $0.value == 0x7F
        }).map { String($0) }
    }
}
