import BleepCore

/// What is hidden in a call, as entries that can be looked for in other texts. Private.
public struct HiddenWords: Sendable {
    /// Fewer digits or letters in a row say nothing by themselves.
    private static let leastSymbols = 3
    /// A hidden stretch of talk that has more words than this is looked for by its names and numbers only.
    private static let mostWords = 12

    public private(set) var entries: [ListEntry] = []

    public init() {}

    /// Adds the words of spans: as they stand, and their digits and letters as one writes them.
    ///
    /// Swearing is no secret and is not added.
    /// - Parameters:
    ///   - spans: over the words of `transcript`.
    ///   - transcript: what the spans were found in.
    ///   - language: of the transcript.
    public mutating func add(_ spans: [FoundSpan], of transcript: Transcript, language: LanguageChoice = .automatic) {
        for span in spans where span.category != .profanity && span.kind != .profanity {
            let words = Array(transcript.words[span.words])
            var piece = Transcript(name: transcript.name, format: transcript.format, words: words)
            piece.language = transcript.language
            let stream = TokenStream(piece, language: language)
            for run in stream.runs where run.digitCount + run.letterCount >= Self.leastSymbols {
                let symbols = run.symbols.filter { $0.isDigit || $0.isLetter }.map(\.character)
                // Letters alone are as often a word that was said letter by letter as a slip of the rule.
                guard run.digitCount > 0 || run.letterCount > Self.leastSymbols else { continue }
                add(String(decoding: symbols, as: UTF8.self), kind: span.kind)
            }
            add(words: words.map(\.text), kind: span.kind)
        }
    }

    /// Adds digits of keypad tones, of one run.
    public mutating func add(keypadDigits digits: String) {
        let signs = digits.filter { $0.isASCII && $0.isNumber }
        guard signs.count >= Self.leastSymbols else { return }
        add(signs, kind: .dtmf)
    }

    /// A hidden stretch as a phrase, and what of it is nobody's everyday word.
    private mutating func add(words: [String], kind: SpanKind) {
        let folded = words.flatMap { FoldedText.tokens(of: $0).map(\.letters) }.filter { word in
            word.allSatisfy { $0 > 0x39 }
        }
        let rare = folded.filter { $0.count > 2 && !OrdinaryWords.holds($0) }
        switch kind {
        case .name, .address, .email:
            guard folded.count <= Self.mostWords, !rare.isEmpty || kind == .name, !folded.isEmpty else { return }
            add(words.joined(separator: " "), kind: kind)
        default:
            // Of numbers and the like the words are how they were said; of other stretches the phrase as a whole.
            guard kind == .other, rare.count > 0, folded.count > 0, folded.count <= Self.mostWords else { return }
            add(words.joined(separator: " "), kind: .other)
        }
    }

    private mutating func add(_ text: String, kind: SpanKind) {
        guard EntryShape.fault(of: text) == nil else { return }
        let entry = ListEntry(text, kind: kind)
        if !entries.contains(entry) { entries.append(entry) }
    }
}

// What is printed, interpolated or dumped never holds a word.
extension HiddenWords: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "\(entries.count) hidden entries" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["hidden": description]) }
}
