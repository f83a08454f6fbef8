import BleepCore

/// The family of Whisper: segments with words.
enum WhisperWriter {
    /// - Parameter isList: the bare list of segments, as some wrappers of faster-whisper write it.
    static func write(_ transcript: MaskedTranscript, isList: Bool) -> [UInt8] {
        var json = JSONOutput()
        switch transcript.format {
        case .fasterWhisper where isList: json.array { segments(transcript, into: &$0) }
        case .openAI: openAI(transcript, into: &json)
        case .whisperX: whisperX(transcript, into: &json)
        default:
            json.object { json in
                if transcript.format == .whisper { json.add("text", text(transcript)) }
                json.array("segments") { segments(transcript, into: &$0) }
                json.add("language", ifPresent: transcript.language)
            }
        }
        json.endLine()
        return json.bytes
    }

    static func text(_ transcript: MaskedTranscript) -> String { transcript.spoken.map(\.text).joined(separator: " ") }

    private static func segments(_ transcript: MaskedTranscript, into json: inout JSONOutput) {
        let first = transcript.format == .fasterWhisper ? 1 : 0
        for (number, segment) in transcript.spoken.enumerated() {
            json.object { json in
                json.add("id", number + first)
                json.add("start", seconds: segment.start)
                json.add("end", seconds: segment.end)
                json.add("text", " " + segment.text)
                if let speaker = segment.speaker { json.add("speaker", "Speaker \(speaker + 1)") }
                if segment.isTimed {
                    json.array("words") { json in
                        for word in segment.words { self.word(word, " " + word.text, "probability", into: &json) }
                    }
                }
            }
        }
    }

    private static func word(_ word: MaskedWord, _ text: String, _ share: String, into json: inout JSONOutput) {
        json.object { json in
            json.add("word", text)
            if word.isTimed {
                json.add("start", seconds: word.start)
                json.add("end", seconds: word.end)
            }
            json.add(share, share: word.confidence)
            if share == "score", let speaker = word.speaker { json.add("speaker", label(speaker)) }
        }
    }

    /// `SPEAKER_00`.
    private static func label(_ speaker: Int) -> String { "SPEAKER_" + (speaker < 10 ? "0" : "") + String(speaker) }

    private static func whisperX(_ transcript: MaskedTranscript, into json: inout JSONOutput) {
        json.object { json in
            json.array("segments") { json in
                for segment in transcript.spoken {
                    json.object { json in
                        json.add("start", seconds: segment.start)
                        json.add("end", seconds: segment.end)
                        json.add("text", " " + segment.text)
                        if segment.isTimed {
                            json.array("words") { json in
                                for word in segment.words { self.word(word, word.text, "score", into: &json) }
                            }
                        }
                        if let speaker = segment.speaker { json.add("speaker", label(speaker)) }
                    }
                }
            }
            json.array("word_segments") { json in
                for segment in transcript.spoken where segment.isTimed {
                    for word in segment.words { self.word(word, word.text, "score", into: &json) }
                }
            }
            json.add("language", ifPresent: transcript.language)
        }
    }

    private static func openAI(_ transcript: MaskedTranscript, into json: inout JSONOutput) {
        json.object { json in
            json.add("task", "transcribe")
            json.add(
                "language", ifPresent: ["en": "english", "de": "german"][transcript.language] ?? transcript.language)
            json.add("duration", seconds: transcript.end)
            json.add("text", text(transcript))
            if transcript.spoken.contains(where: \.isTimed) {
                json.array("words") { json in
                    for segment in transcript.spoken {
                        for word in segment.words where word.isTimed {
                            self.word(word, word.text, "confidence", into: &json)
                        }
                    }
                }
            }
            json.array("segments") { json in
                for (number, segment) in transcript.spoken.enumerated() {
                    json.object { json in
                        json.add("id", number)
                        json.add("start", seconds: segment.start)
                        json.add("end", seconds: segment.end)
                        json.add("text", " " + segment.text)
                        if let speaker = segment.speaker { json.add("speaker", "Speaker \(speaker + 1)") }
                    }
                }
            }
        }
    }
}

extension [String: String] {
    fileprivate subscript(_ key: String?) -> String? { key.flatMap { self[$0] } }
}
