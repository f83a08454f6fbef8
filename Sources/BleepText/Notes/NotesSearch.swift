public import BleepCore

/// Looks in notes for what is to be hidden: the words of hidden spans, the lists, and what rules find.
///
/// The caller id may stand, in its own fact and elsewhere, unless a list of what is to be hidden names it; so may what
/// is allowed. Swearing is not looked for: it is no secret. In the contact and the licence, which name who publishes,
/// rules do not look.
public struct NotesSearch: Sendable {
    /// "My name is bleeped" gives no name.
    private static let wordsForHiding = [
        "bleeped", "beeped", "hidden", "censored", "redacted", "removed", "muted", "cut", "said", "gepiept",
        "ausgepiept", "überpiept", "versteckt", "zensiert", "entfernt", "genannt",
    ].map { ListEntry($0, kind: .other) }

    private let policy: Policy
    private let language: LanguageChoice
    private let allow: [ListEntry]
    private let hide: ListMatcher
    private let hidden: ListMatcher

    /// - Parameters:
    ///   - policy: which rules run, and what they hide.
    ///   - hide: entries to hide beside those of the policy.
    ///   - allow: entries that may stay beside those of the policy.
    ///   - language: wins over that of the policy.
    ///   - hidden: what is hidden in the call.
    public init(
        policy: Policy = .standard, hide: [ListEntry] = [], allow: [ListEntry] = [],
        language: LanguageChoice? = nil, hidden: HiddenWords = HiddenWords()
    ) {
        self.policy = policy
        self.language = language ?? policy.languages ?? .automatic
        self.allow = allow
        self.hide = ListMatcher(policy.hide + hide)
        self.hidden = ListMatcher(hidden.entries)
    }

    /// - Returns: in order of the lines; one for each line, place, kind and reason.
    public func hits(in notes: NotesFile) -> [NotesHit] {
        hits(in: notes.passages, callerID: notes.facts.callerID, file: notes.name, hasLines: true)
    }

    /// The same for remarks that came from elsewhere: a file of labels.
    public func hits(in notes: [Note], file: String) -> [NotesHit] {
        let passages = notes.map { note in
            NotesPassage(line: 0, place: .note, text: ([note.text] + note.tags).joined(separator: " "))
        }
        return hits(in: passages, callerID: nil, file: file, hasLines: false)
    }

    /// The same for facts and notes without a file: those of a sheet.
    public func hits(in facts: CallFacts, notes: [Note], file: String) -> [NotesHit] {
        var passages: [NotesPassage] = []
        func add(_ text: String?, _ place: NotesPlace) {
            if let text { passages.append(NotesPassage(line: 0, place: place, text: text)) }
        }
        add(facts.title, .title)
        add(facts.callerID, .callerID)
        for claim in facts.claims { add(claim, .claims) }
        for paragraph in facts.text { add(paragraph, .text) }
        add(facts.licence, .licence)
        add(facts.contact, .contact)
        for note in notes { add(([note.text] + note.tags).joined(separator: " "), .note) }
        return hits(in: passages, callerID: facts.callerID, file: file, hasLines: false)
    }

    private func hits(
        in passages: [NotesPassage], callerID: String?, file: String, hasLines: Bool
    ) -> [NotesHit] {
        let caller = callerID.flatMap { EntryShape.fault(of: $0) == nil ? ListEntry($0) : nil }
        let mayStand = allow + [caller].compactMap { $0 }
        let allowMatcher = ListMatcher(policy.allow + mayStand, grows: false)
        // The policy's own words to hide are looked for under their own reason.
        var rules = policy
        rules.hide = []
        let search = TranscriptSearch(policy: rules, allow: mayStand + Self.wordsForHiding, language: language)
        var found: Set<NotesHit> = []
        for group in Self.groups(of: passages) {
            for reading in Self.readings(of: passages[group]) {
                let stream = TokenStream(reading, language: language)
                let allowed = AllowedWords(
                    allowMatcher.matches(in: stream), stream: stream, count: reading.words.count)
                func report(_ words: Range<Int>, _ kind: SpanKind, _ reason: NotesHit.Reason) {
                    let passage = passages[reading.words[words.lowerBound].segment]
                    guard Self.looks(for: reason, in: passage.place) else { return }
                    found.insert(
                        NotesHit(
                            file: file, line: hasLines ? passage.line : nil, place: passage.place, kind: kind,
                            reason: reason))
                }
                for match in hide.matches(in: stream) where !allowed.outweighs(match) {
                    report(match.words, match.kind, .hideList)
                }
                for match in hidden.matches(in: stream) {
                    let span = FoundSpan(
                        words: match.words, category: .sensitive, kind: match.kind, confidence: match.confidence,
                        rule: "")
                    if !allowed.holds(span), !allowed.outweighs(match) {
                        report(match.words, match.kind, .hiddenWords)
                    }
                }
                for span in search.find(in: reading) where span.category != .profanity && span.kind != .profanity {
                    report(span.words, span.kind, .rule)
                }
            }
        }
        return found.sorted {
            ($0.line ?? 0, $0.reason.rawValue, $0.kind.rawValue, $0.place.rawValue)
                < ($1.line ?? 0, $1.reason.rawValue, $1.kind.rawValue, $1.place.rawValue)
        }
    }

    private static func looks(for reason: NotesHit.Reason, in place: NotesPlace) -> Bool {
        switch place {
        case .callerID: reason == .hideList
        case .licence, .contact: reason != .rule
        case .title, .claims, .note, .text: true
        }
    }

    /// What is read together: every note and fact by itself, since one remark does not answer another; lines of text that
    /// follow each other as one.
    private static func groups(of passages: [NotesPassage]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        for (index, passage) in passages.enumerated() {
            let follows =
                index > 0 && passage.place == .text && passages[index - 1].place == .text
                && passage.line == passages[index - 1].line + 1
            if follows, let last = result.last {
                result[result.count - 1] = last.lowerBound..<index + 1
            } else {
                result.append(index..<index + 1)
            }
        }
        return result
    }

    /// Passages as talk: as they are written, and, where there is markup, as a browser would show them.
    private static func readings(of passages: ArraySlice<NotesPassage>) -> [Transcript] {
        let hasMarkup = passages.contains { $0.text.utf8.contains(UInt8(ascii: "<")) }
        return (hasMarkup ? [false, true] : [false]).map { dropsTags in
            var words: [TranscriptWord] = []
            var milliseconds = 0
            for index in passages.indices {
                let text = readable(passages[index].text, droppingTags: dropsTags)
                for word in text.split(whereSeparator: \.isWhitespace) {
                    words.append(
                        TranscriptWord(
                            text: String(word), start: Timecode(milliseconds: milliseconds),
                            end: Timecode(milliseconds: milliseconds + 200), segment: index))
                    milliseconds += 210
                }
            }
            return Transcript(name: "notes", format: .webVTT, words: words)
        }
    }

    /// The text without marks of emphasis and signs without a width, entities read.
    /// - Parameter droppingTags: otherwise the signs `<` and `>` become spaces, and what stands between them stays.
    private static func readable(_ text: String, droppingTags: Bool) -> String {
        var result: [UInt8] = []
        var isInTag = false
        for byte in TextEntities.decoded(Array(text.utf8)) {
            switch byte {
            case UInt8(ascii: "<"):
                isInTag = droppingTags
                if !droppingTags { result.append(0x20) }
            case UInt8(ascii: ">"):
                isInTag = false
                if !droppingTags { result.append(0x20) }
            case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "\\"): continue
            case _ where isInTag: continue
            default: result.append(byte)
            }
        }
        let scalars = String(decoding: result, as: UTF8.self).unicodeScalars.filter { scalar in
            scalar.value != 0xAD && !(0x200B...0x200F).contains(scalar.value) && scalar.value != 0x2060
                && scalar.value != 0xFEFF
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
