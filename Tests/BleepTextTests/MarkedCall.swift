import BleepCore
import BleepText
import Testing

/// A call written down for a test: `0|` or `1|` begins an utterance, `{phone two one two}` marks what must be hidden.
struct MarkedCall {
    struct Mark {
        var words: Range<Int>
        var kind: SpanKind
    }

    var transcript: Transcript
    var marks: [Mark] = []

    /// - Parameters:
    ///   - text: lines of utterances.
    ///   - hasSpeakers: whether the transcript knows who speaks.
    ///   - isLower: whether it has neither capitals nor punctuation, as some recognisers write.
    init(_ text: String, hasSpeakers: Bool = true, isLower: Bool = false) {
        var words: [TranscriptWord] = []
        var milliseconds = 0
        for (segment, line) in text.split(separator: "\n").enumerated() {
            let trimmed = line.drop { $0 == " " }
            let speaker = trimmed.first.flatMap { $0.wholeNumberValue }
            var open: (start: Int, kind: SpanKind)?
            for piece in trimmed.drop(while: { $0 != "|" }).dropFirst().split(separator: " ") {
                var word = String(piece)
                if word.hasPrefix("{") {
                    open = SpanKind(rawValue: String(word.dropFirst())).map { (words.count, $0) }
                    continue
                }
                let closes = word.contains("}")
                word.removeAll { $0 == "}" }
                if isLower {
                    while let last = word.last, ".,?!:;".contains(last) { word.removeLast() }
                    word = word.lowercased()
                }
                words.append(
                    TranscriptWord(
                        text: word, start: Timecode(milliseconds: milliseconds),
                        end: Timecode(milliseconds: milliseconds + 300), speaker: hasSpeakers ? speaker : nil,
                        segment: segment))
                milliseconds += 350
                if closes, let mark = open {
                    marks.append(Mark(words: mark.start..<words.count, kind: mark.kind))
                    open = nil
                }
            }
            milliseconds += 400
        }
        transcript = Transcript(name: "call", format: .whisper, words: words, speakers: ["a", "b"])
    }

    /// Words that must be hidden and are not.
    func leaked(by spans: [FoundSpan]) -> [String] {
        marks.flatMap { $0.words }.filter { word in !spans.contains { $0.words.contains(word) } }
            .map { transcript.words[$0].text }
    }

    /// Words that are hidden although nothing asks for it; what stands between two marks of one span may be.
    func needless(in spans: [FoundSpan]) -> [String] {
        var isMarked = [Bool](repeating: false, count: transcript.words.count)
        for mark in marks { for word in mark.words { isMarked[word] = true } }
        return spans.flatMap { span in
            let first = span.words.first { isMarked[$0] } ?? Int.max
            let last = span.words.last { isMarked[$0] } ?? Int.min
            return span.words.filter { !isMarked[$0] && !(first < $0 && $0 < last) }
        }
        .map { transcript.words[$0].text }
    }

    /// Marks of which another kind was found, as `marked → found`.
    func mistaken(in spans: [FoundSpan]) -> [String] {
        marks.compactMap { mark in
            let found = spans.filter { $0.words.overlaps(mark.words) }
            return found.isEmpty || found.contains { $0.kind == mark.kind }
                ? nil : "\(mark.kind.rawValue) → \(found[0].kind.rawValue)"
        }
    }

    /// Calls, with a blank line between them.
    static func calls(_ text: String) -> [String] { text.split(separator: "\n\n").map { String($0) } }

    /// Expects that of a call all that is marked is hidden as what it is, and nothing else.
    static func expectFound(
        _ call: String, hasSpeakers: Bool = true, isLower: Bool = false,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let marked = MarkedCall(call, hasSpeakers: hasSpeakers, isLower: isLower)
        let spans = SpanFinder().find(in: marked.transcript)
        #expect(marked.leaked(by: spans) == [], sourceLocation: sourceLocation)
        #expect(marked.needless(in: spans) == [], sourceLocation: sourceLocation)
        #expect(marked.mistaken(in: spans) == [], sourceLocation: sourceLocation)
    }
}
