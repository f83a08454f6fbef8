import BleepCore

/// AssemblyAI.
extension RecogniserWriter {
    static func assemblyAI(_ transcript: MaskedTranscript, into json: inout JSONOutput) {
        func entry(_ word: MaskedWord, into json: inout JSONOutput) {
            json.object { json in
                json.add("text", word.text)
                if word.isTimed {
                    json.add("start", milliseconds: word.start)
                    json.add("end", milliseconds: word.end)
                }
                json.add("confidence", share: word.confidence)
                if let speaker = word.speaker { json.add("speaker", "Speaker \(speaker + 1)") }
                if let channel = word.channel { json.add("channel", String(channel + 1)) }
            }
        }
        json.object { json in
            json.add("status", "completed")
            json.add("language_code", ifPresent: transcript.language)
            json.add("audio_duration", (transcript.end.nanoseconds + Timecode.second - 1) / Timecode.second)
            json.add("text", WhisperWriter.text(transcript))
            json.array("words") { json in
                for word in transcript.spoken.lazy.flatMap(\.words) { entry(word, into: &json) }
            }
            guard transcript.speakerCount > 0 else { return }
            json.array("utterances") { json in
                for segment in transcript.spoken {
                    json.object { json in
                        json.add("start", milliseconds: segment.start)
                        json.add("end", milliseconds: segment.end)
                        json.add("text", segment.text)
                        if let speaker = segment.speaker { json.add("speaker", "Speaker \(speaker + 1)") }
                    }
                }
            }
        }
    }
}
