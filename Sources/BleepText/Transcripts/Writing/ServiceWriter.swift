import BleepCore

/// The JSON of services whose items are words and the punctuation between them, and of lists of timed pieces.
enum ServiceWriter {
    static func write(_ transcript: MaskedTranscript) -> [UInt8] {
        var json = JSONOutput()
        switch transcript.format {
        case .speechmatics: speechmatics(transcript, into: &json)
        case .rev: rev(transcript, into: &json)
        case .elevenLabs: elevenLabs(transcript, into: &json)
        case .podcast: podcast(transcript, into: &json)
        default: chunks(transcript, into: &json)
        }
        json.endLine()
        return json.bytes
    }

    /// A word and the mark at its end, which these formats list by itself.
    private static func parts(_ text: String) -> (word: String, mark: String?) {
        guard text.count > 1, let last = text.last, ".,?!".contains(last) else { return (text, nil) }
        return (String(text.dropLast()), String(last))
    }

    // MARK: Hugging Face

    private static func chunks(_ transcript: MaskedTranscript, into json: inout JSONOutput) {
        func chunk(_ text: String, _ times: (Timecode, Timecode)?, _ speaker: Int?, into json: inout JSONOutput) {
            json.object { json in
                let shown = times.map { [JSONOutput.number($0.0), JSONOutput.number($0.1)] } ?? ["null", "null"]
                json.add("timestamp", raw: "[" + shown.joined(separator: ",") + "]")
                json.add("text", " " + text)
                if let speaker { json.add("speaker", "Speaker \(speaker + 1)") }
            }
        }
        json.object { json in
            json.add("text", " " + WhisperWriter.text(transcript))
            json.array("chunks") { json in
                for segment in transcript.spoken {
                    guard segment.isTimed else {
                        chunk(segment.text, (segment.start, segment.end), segment.speaker, into: &json)
                        continue
                    }
                    for word in segment.words {
                        chunk(word.text, word.isTimed ? (word.start, word.end) : nil, word.speaker, into: &json)
                    }
                }
            }
        }
    }

    // MARK: Podcasting 2.0

    private static func podcast(_ transcript: MaskedTranscript, into json: inout JSONOutput) {
        func piece(
            _ text: String, _ start: Timecode, _ end: Timecode, _ speaker: Int?, into json: inout JSONOutput
        ) {
            json.object { json in
                if let speaker { json.add("speaker", "Speaker \(speaker + 1)") }
                json.add("startTime", seconds: start)
                json.add("endTime", seconds: end)
                json.add("body", text)
            }
        }
        json.object { json in
            json.add("version", "1.0.0")
            json.array("segments") { json in
                for segment in transcript.spoken {
                    if segment.isTimed {
                        for word in segment.words { piece(word.text, word.start, word.end, word.speaker, into: &json) }
                    } else {
                        piece(segment.text, segment.start, segment.end, segment.speaker, into: &json)
                    }
                }
            }
        }
    }

    // MARK: Speechmatics

    private static func speechmatics(_ transcript: MaskedTranscript, into json: inout JSONOutput) {
        func item(_ text: String, _ word: MaskedWord, isMark: Bool, into json: inout JSONOutput) {
            json.object { json in
                json.array("alternatives") { json in
                    json.object { json in
                        if !isMark { json.add("confidence", share: word.confidence) }
                        json.add("content", text)
                        json.add("language", ifPresent: transcript.language)
                        if let speaker = word.speaker { json.add("speaker", "S\(speaker + 1)") }
                    }
                }
                if isMark { json.add("attaches_to", "previous") }
                if let channel = word.channel { json.add("channel", "channel_\(channel + 1)") }
                if word.isTimed {
                    json.add("start_time", seconds: isMark ? word.end : word.start)
                    json.add("end_time", seconds: word.end)
                }
                json.add("type", isMark ? "punctuation" : "word")
            }
        }
        json.object { json in
            json.add("format", "2.9")
            json.array("results") { json in
                for word in transcript.spoken.lazy.flatMap(\.words) {
                    let (text, mark) = parts(word.text)
                    item(text, word, isMark: false, into: &json)
                    if let mark { item(mark, word, isMark: true, into: &json) }
                }
            }
        }
    }

    // MARK: Rev

    private static func rev(_ transcript: MaskedTranscript, into json: inout JSONOutput) {
        func mark(_ text: String, into json: inout JSONOutput) {
            json.object { json in
                json.add("type", "punct")
                json.add("value", text)
            }
        }
        json.object { json in
            json.array("monologues") { json in
                for segment in transcript.spoken {
                    json.object { json in
                        json.add("speaker", segment.speaker ?? 0)
                        json.array("elements") { json in
                            for (index, word) in segment.words.enumerated() {
                                let (text, end) = parts(word.text)
                                if index > 0 { mark(" ", into: &json) }
                                json.object { json in
                                    json.add("type", "text")
                                    json.add("value", text)
                                    if word.isTimed {
                                        json.add("ts", seconds: word.start)
                                        json.add("end_ts", seconds: word.end)
                                    }
                                    json.add("confidence", share: word.confidence)
                                }
                                if let end { mark(end, into: &json) }
                            }
                        }
                    }
                }
            }
        }
    }

    // MARK: ElevenLabs

    private static func elevenLabs(_ transcript: MaskedTranscript, into json: inout JSONOutput) {
        /// - Parameter channel: `nil` where there is but one.
        func scribe(_ channel: Int?, into json: inout JSONOutput) {
            let words = transcript.spoken.flatMap(\.words).filter { channel == nil || ($0.channel ?? 0) == channel }
            json.object { json in
                if let channel { json.add("channel_index", channel) }
                json.add("language_code", ifPresent: transcript.language)
                json.add("text", words.map(\.text).joined(separator: " "))
                json.array("words") { json in
                    for word in words {
                        json.object { json in
                            json.add("text", word.text)
                            if word.isTimed {
                                json.add("start", seconds: word.start)
                                json.add("end", seconds: word.end)
                            }
                            json.add("type", "word")
                            if let speaker = word.speaker { json.add("speaker_id", "speaker_\(speaker)") }
                        }
                    }
                }
            }
        }
        guard transcript.channelCount > 1 else { return scribe(nil, into: &json) }
        json.object { json in
            json.array("transcripts") { json in
                for channel in 0..<transcript.channelCount { scribe(channel, into: &json) }
            }
        }
    }
}
