import BleepCore

/// Deepgram.
extension RecogniserWriter {
    static func deepgram(_ transcript: MaskedTranscript, into json: inout JSONOutput) {
        let channels = transcript.channelCount
        json.object { json in
            json.object("metadata") { json in
                json.add("duration", seconds: transcript.end)
                json.add("channels", channels)
            }
            json.object("results") { json in
                json.array("channels") { json in
                    for channel in 0..<channels {
                        let heard = transcript.spoken.filter { ($0.channel ?? 0) == channel }
                        json.object { json in
                            json.add("detected_language", ifPresent: transcript.language)
                            json.array("alternatives") { json in
                                json.object { deepgramWords(heard, into: &$0) }
                            }
                        }
                    }
                }
            }
        }
    }

    private static func deepgramWords(_ segments: some Sequence<MaskedSegment>, into json: inout JSONOutput) {
        json.add("transcript", segments.map(\.text).joined(separator: " "))
        json.array("words") { json in
            for word in segments.lazy.flatMap(\.words) {
                json.object { json in
                    json.add("word", word.text)
                    if word.isTimed {
                        json.add("start", seconds: word.start)
                        json.add("end", seconds: word.end)
                    }
                    json.add("confidence", share: word.confidence)
                    if let speaker = word.speaker { json.add("speaker", speaker) }
                    json.add("punctuated_word", word.text)
                }
            }
        }
    }
}
