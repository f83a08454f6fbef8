import BleepCore

@testable import BleepText

/// Transcripts: read, searched, hidden in whole, and placed on a recording.
enum FuzzedTranscript {
    /// More words than a mutated file holds are not searched: the rules take a while.
    private static let searchedWords = 400

    static func violation(_ bytes: [UInt8]) -> String? {
        let name = "call"
        do throws(SidecarError) {
            let transcript = try TranscriptReader.read(bytes, name: name)
            if let fault = violation(transcript, name: name) { return fault }
            let whole = FoundSpan(
                words: 0..<transcript.words.count, category: .sensitive, kind: .name, confidence: 1, rule: "test")
            let all = transcript.words.isEmpty ? [] : [whole]
            let hidden = try TranscriptRedactor.redact(bytes, name: name, transcript: transcript, spans: all)
            if !all.isEmpty, tells(hidden) { return "a word that is still there" }
            guard transcript.words.count <= searchedWords else { return nil }
            return violation(searching: transcript)
        } catch {
            if let line = error.line, !(1...bytes.count + 1).contains(line) { return "a fault on line \(line)" }
            return FuzzedReader.violation(of: error.description, name: name)
        }
    }

    /// The bytes as what was said: one turn a line, a word every half second.
    static func violation(asWords bytes: [UInt8]) -> String? {
        let text = String(decoding: bytes, as: UTF8.self)
        var words: [TranscriptWord] = []
        for (turn, line) in text.split(separator: "\n").enumerated() {
            for word in line.split(whereSeparator: \.isWhitespace) where words.count < searchedWords {
                let start = words.count * Timecode.second / 2
                words.append(
                    TranscriptWord(
                        text: String(word), start: Timecode(nanoseconds: start),
                        end: Timecode(nanoseconds: start + Timecode.second / 2), speaker: turn % 2, segment: turn))
            }
        }
        return violation(searching: Transcript(name: "call", format: .vosk, words: words, speakers: ["A", "B"]))
    }

    private static func violation(_ transcript: Transcript, name: String) -> String? {
        for word in transcript.words {
            if word.start >= word.end || word.start.nanoseconds < 0 { return "a word without a length" }
            if word.text.isEmpty { return "a word without a letter" }
            if let confidence = word.confidence, !(0...1).contains(confidence) { return "a confidence beyond 0 to 1" }
            if let speaker = word.speaker, !transcript.speakers.indices.contains(speaker) {
                return "an unknown speaker"
            }
            if word.description.contains(FuzzedReader.secret) { return "a description that tells the word" }
        }
        let starts = transcript.words.map(\.start)
        if !zip(starts, starts.dropFirst()).allSatisfy({ $0 <= $1 }) { return "words out of order" }
        // An objection is said behind the name of the file.
        for sentence in transcript.warnings + transcript.objections.map({ "\(name): \($0)" }) {
            if let fault = FuzzedReader.violation(of: sentence, name: name) { return fault }
        }
        return nil
    }

    private static func violation(searching transcript: Transcript) -> String? {
        let found = TranscriptSearch().find(in: transcript)
        var last = 0
        for span in found {
            if span.words.isEmpty || span.words.lowerBound < last || span.words.upperBound > transcript.words.count {
                return "spans that are empty, overlap or lie beyond the words"
            }
            last = span.words.upperBound
            if !(0...1).contains(span.confidence) { return "a confidence beyond 0 to 1" }
        }
        _ = TranscriptRedactor.plainText(transcript, spans: found)
        guard let rate = SampleRate(hertz: 8_000) else { return nil }
        let placed = try? transcript.spans(
            found, sampleRate: rate, frameCount: rate.frame(ceiling: .longest), channels: 2)
        return placed?.spans.allSatisfy { $0.frames.lowerBound >= 0 && !$0.frames.isEmpty } ?? true
            ? nil : "a span of no frame"
    }

    private static func tells(_ bytes: [UInt8]) -> Bool {
        bytes.count < 1 << 20 && String(decoding: bytes, as: UTF8.self).contains(FuzzedReader.secret)
    }
}
