import BleepCore
import BleepText

/// A transcript made of text: words of half a second, `|` between the turns of two speakers.
enum Spoken {
    static func transcript(_ text: String, language: String? = nil) -> Transcript {
        var words: [TranscriptWord] = []
        var milliseconds = 0
        for (segment, turn) in text.split(separator: "|").enumerated() {
            for word in turn.split(separator: " ") {
                words.append(
                    TranscriptWord(
                        text: String(word), start: Timecode(milliseconds: milliseconds),
                        end: Timecode(milliseconds: milliseconds + 450), speaker: segment % 2, segment: segment))
                milliseconds += 500
            }
        }
        return Transcript(
            name: "call.json", format: .whisper, words: words, speakers: ["a", "b"], language: language)
    }

    /// The words of `text` that a list finds, joined; matches apart by ` / `.
    static func found(_ entries: [String], in text: String) -> String {
        let transcript = transcript(text)
        let matcher = ListMatcher(entries.map { ListFileTests.entry($0) })
        return matcher.matches(in: TokenStream(transcript)).map { match in
            transcript.words[match.words].map(\.text).joined(separator: " ")
        }.joined(separator: " / ")
    }

    /// The swearing in `text`, likewise.
    static func swearing(
        _ text: String, strength: ProfanityStrength = .strong, language: LanguageChoice = .automatic
    ) -> String {
        let transcript = transcript(text)
        return ProfanityFinder(strength: strength, language: language).find(in: transcript).map { span in
            transcript.words[span.words].map(\.text).joined(separator: " ")
        }.joined(separator: " / ")
    }
}
