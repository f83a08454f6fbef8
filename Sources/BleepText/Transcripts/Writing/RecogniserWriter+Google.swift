import BleepCore

/// Google Speech-to-Text.
extension RecogniserWriter {
    static func google(_ transcript: MaskedTranscript, into json: inout JSONOutput) {
        json.object { json in
            json.array("results") { json in
                for segment in transcript.spoken {
                    json.object { json in
                        json.array("alternatives") { json in
                            json.object { json in
                                json.add("transcript", segment.text)
                                guard segment.isTimed else { return }
                                json.array("words") { json in
                                    for word in segment.words {
                                        json.object { json in
                                            if word.isTimed {
                                                json.add("startTime", JSONOutput.number(word.start) + "s")
                                                json.add("endTime", JSONOutput.number(word.end) + "s")
                                            }
                                            json.add("word", word.text)
                                            json.add("confidence", share: word.confidence)
                                            if let speaker = word.speaker { json.add("speakerTag", speaker + 1) }
                                        }
                                    }
                                }
                            }
                        }
                        if let channel = segment.channel { json.add("channelTag", channel + 1) }
                        json.add("resultEndTime", JSONOutput.number(segment.end) + "s")
                        json.add("languageCode", ifPresent: transcript.language)
                    }
                }
            }
        }
    }
}
