import BleepCore

/// Amazon Transcribe.
extension RecogniserWriter {
    static func aws(_ transcript: MaskedTranscript, into json: inout JSONOutput) {
        let hasSpeakers = transcript.speakerCount > 0
        json.object { json in
            json.add("status", "COMPLETED")
            json.object("results") { json in
                json.array("transcripts") {
                    $0.object { $0.add("transcript", WhisperWriter.text(transcript)) }
                }
                if hasSpeakers {
                    json.object("speaker_labels") { json in
                        json.add("speakers", transcript.speakerCount)
                        json.array("segments") { json in
                            for segment in transcript.spoken {
                                guard let speaker = segment.speaker else { continue }
                                json.object { json in
                                    json.add("start_time", JSONOutput.number(segment.start))
                                    json.add("end_time", JSONOutput.number(segment.end))
                                    json.add("speaker_label", "spk_\(speaker)")
                                }
                            }
                        }
                    }
                }
                json.array("items") { json in
                    for segment in transcript.spoken { for word in segment.words { awsItems(word, into: &json) } }
                }
                json.add("language_code", ifPresent: transcript.language)
            }
        }
    }

    /// A word, and its punctuation as an item of its own.
    private static func awsItems(_ word: MaskedWord, into json: inout JSONOutput) {
        var spoken = word.text[...]
        var mark = ""
        if let last = spoken.last, ".,?!".contains(last), spoken.count > 1 {
            mark = String(last)
            spoken.removeLast()
        }
        for (text, isMark) in [(String(spoken), false), (mark, true)] where !text.isEmpty {
            json.object { json in
                json.add("type", isMark ? "punctuation" : "pronunciation")
                json.array("alternatives") { json in
                    json.object { json in
                        json.add(
                            "confidence",
                            JSONOutput.number(Timecode(nanoseconds: Int((isMark ? 0 : word.confidence ?? 0) * 1e9))))
                        json.add("content", text)
                    }
                }
                if !isMark, word.isTimed {
                    json.add("start_time", JSONOutput.number(word.start))
                    json.add("end_time", JSONOutput.number(word.end))
                }
                if let speaker = word.speaker { json.add("speaker_label", "spk_\(speaker)") }
                if let channel = word.channel { json.add("channel_label", "ch_\(channel)") }
            }
        }
    }
}
