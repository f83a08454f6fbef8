import BleepCore
import BleepTestSupport
import Testing

@testable import BleepText

/// One dialogue in every format: what is read, and what is left when it is redacted.
struct TranscriptRoundTripTests {
    private static let seeds: [UInt64] = [1, 2, 3]

    @Test(arguments: Rendering.allCases)
    func `every format gives back the same words`(_ rendering: Rendering) throws {
        for seed in Self.seeds {
            let dialogue = Dialogue(seed: seed)
            let transcript = try TranscriptReader.read(rendering.bytes(dialogue), name: "call")
            #expect(transcript.format == rendering.format)
            #expect(transcript.words.map(\.text) == dialogue.words.map(\.text))
            #expect(transcript.objections.isEmpty)
            if rendering.hasWordTimes {
                #expect(transcript.words.map(\.start) == dialogue.words.map { Timecode(milliseconds: $0.start) })
                #expect(transcript.words.allSatisfy { $0.timing == .measured })
            }
            if rendering.hasWordEnds {
                #expect(transcript.words.map(\.end) == dialogue.words.map { Timecode(milliseconds: $0.end) })
            }
        }
    }

    @Test(arguments: Rendering.allCases.filter(\.hasSpeakers))
    func `who speaks is known where the format says it`(_ rendering: Rendering) throws {
        let dialogue = Dialogue(seed: 4)
        let transcript = try TranscriptReader.read(rendering.bytes(dialogue), name: "call")
        let speakers = dialogue.turns.flatMap { turn in turn.words.map { _ in turn.speaker } }
        #expect(transcript.speakers.count == 2)
        #expect(transcript.words.map(\.speaker) == speakers)
    }

    @Test(arguments: Rendering.allCases.filter(\.hasChannels))
    func `channels are counted from 0`(_ rendering: Rendering) throws {
        let dialogue = Dialogue(seed: 5)
        let transcript = try TranscriptReader.read(rendering.bytes(dialogue), name: "call")
        #expect(
            transcript.words.map(\.channel) == dialogue.turns.flatMap { turn in turn.words.map { _ in turn.speaker } })
    }

    @Test(arguments: Rendering.allCases.filter { !$0.hasWordTimes })
    func `without word times each word has a share of its segment`(_ rendering: Rendering) throws {
        for seed in Self.seeds {
            let dialogue = Dialogue(seed: seed)
            let transcript = try TranscriptReader.read(rendering.bytes(dialogue), name: "call")
            var index = 0
            for turn in dialogue.turns {
                let words = transcript.words[index..<(index + turn.words.count)]
                index += turn.words.count
                #expect(words.first?.start == Timecode(milliseconds: turn.start))
                if rendering != .oTranscribe { #expect(words.last?.end == Timecode(milliseconds: turn.end)) }
                #expect(zip(words, words.dropFirst()).allSatisfy { $0.start <= $1.start && $0.end <= $1.end })
                // No moment of the segment belongs to nobody.
                #expect(zip(words, words.dropFirst()).allSatisfy { $0.end >= $1.start })
                #expect(words.allSatisfy { $0.start < $0.end && $0.timing == .shared })
            }
            #expect(!transcript.warnings.isEmpty)
        }
    }

    @Test(arguments: Rendering.allCases)
    func `a redacted transcript holds no secret and reads as before`(_ rendering: Rendering) throws {
        for seed in Self.seeds {
            let dialogue = Dialogue(seed: seed)
            let bytes = rendering.bytes(dialogue)
            let transcript = try TranscriptReader.read(bytes, name: "call")
            let redacted = try TranscriptRedactor.redact(
                bytes, name: "call", transcript: transcript, spans: dialogue.spans)
            let text = String(decoding: redacted, as: UTF8.self).lowercased()
            for secret in dialogue.forbidden { #expect(!text.contains(secret), "\(rendering) tells \(secret)") }

            let again = try TranscriptReader.read(redacted, name: "again")
            #expect(again.format == transcript.format)
            let expected = dialogue.masked(collapsing: !rendering.hasWordSegments)
            #expect(again.words.map(\.text) == expected.flatMap { $0 })
            #expect(again.speakers.count == transcript.speakers.count)
            expectSameTimes(again, dialogue, expected, rendering)
        }
    }

    /// Every word that stayed has its times, every turn its ends.
    private func expectSameTimes(
        _ again: Transcript, _ dialogue: Dialogue, _ expected: [[String]], _ rendering: Rendering
    ) {
        var index = 0
        for (turn, texts) in zip(dialogue.turns, expected) {
            let words = again.words[index..<min(again.words.count, index + texts.count)]
            index += texts.count
            #expect(words.first?.start == Timecode(milliseconds: turn.start))
            if rendering != .oTranscribe { #expect(words.last?.end == Timecode(milliseconds: turn.end)) }
            guard rendering.hasWordTimes else { continue }
            let starts = Set(turn.words.map { Timecode(milliseconds: $0.start) })
            #expect(words.allSatisfy { starts.contains($0.start) })
        }
    }

    @Test func `nothing is hidden where nothing was found`() throws {
        for rendering in Rendering.allCases {
            let dialogue = Dialogue(seed: 7)
            let bytes = rendering.bytes(dialogue)
            let transcript = try TranscriptReader.read(bytes, name: "call")
            let redacted = try TranscriptRedactor.redact(bytes, name: "call", transcript: transcript, spans: [])
            let again = try TranscriptReader.read(redacted, name: "again")
            #expect(again.words.map(\.text) == transcript.words.map(\.text), "\(rendering)")
            #expect(zip(again.words, transcript.words).allSatisfy { $0.start == $1.start && $0.speaker == $1.speaker })
        }
    }

    @Test func `another file than the one that was read is refused`() throws {
        let transcript = try TranscriptReader.read(Rendering.whisper.bytes(Dialogue(seed: 1)), name: "call")
        #expect(throws: SidecarError.self) {
            try TranscriptRedactor.redact(
                Rendering.whisper.bytes(Dialogue(seed: 2)), name: "call", transcript: transcript, spans: [])
        }
    }

    @Test func `plain text names the speakers by number`() throws {
        let dialogue = Dialogue(seed: 3)
        let transcript = try TranscriptReader.read(Rendering.rttm.bytes(dialogue), name: "call")
        let text = TranscriptRedactor.plainText(transcript, spans: dialogue.spans)
        let lines = zip(dialogue.turns, dialogue.masked(collapsing: true)).map { turn, texts in
            "Speaker \(turn.speaker + 1): " + texts.joined(separator: " ") + "\n"
        }
        #expect(text == lines.joined())
    }
}
