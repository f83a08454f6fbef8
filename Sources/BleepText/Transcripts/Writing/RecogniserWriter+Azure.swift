import BleepCore

/// Azure Speech, batch transcription.
extension RecogniserWriter {
    static func azure(_ transcript: MaskedTranscript, into json: inout JSONOutput) {
        func times(_ start: Timecode, _ end: Timecode, into json: inout JSONOutput) {
            let length = Timecode(nanoseconds: end.nanoseconds - start.nanoseconds)
            json.add("offset", "PT" + JSONOutput.number(start) + "S")
            json.add("duration", "PT" + JSONOutput.number(length) + "S")
            json.add("offsetInTicks", start.nanoseconds / 100)
            json.add("durationInTicks", length.nanoseconds / 100)
        }
        func texts(_ text: String, into json: inout JSONOutput) {
            for key in ["lexical", "itn", "maskedITN", "display"] { json.add(key, text) }
        }
        json.object { json in
            json.add("durationInTicks", transcript.end.nanoseconds / 100)
            json.array("combinedRecognizedPhrases") { json in
                json.object { texts(WhisperWriter.text(transcript), into: &$0) }
            }
            json.array("recognizedPhrases") { json in
                for segment in transcript.spoken {
                    json.object { json in
                        json.add("recognitionStatus", "Success")
                        if let channel = segment.channel { json.add("channel", channel) }
                        if let speaker = segment.speaker { json.add("speaker", speaker + 1) }
                        times(segment.start, segment.end, into: &json)
                        json.array("nBest") { json in
                            json.object { json in
                                texts(segment.text, into: &json)
                                guard segment.isTimed else { return }
                                json.array("words") { json in
                                    for word in segment.words {
                                        json.object { json in
                                            json.add("word", word.text)
                                            if word.isTimed { times(word.start, word.end, into: &json) }
                                            json.add("confidence", share: word.confidence)
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
