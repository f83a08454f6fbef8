import BleepCore

/// What runs on one's own machine: whisper.cpp, Vosk and oTranscribe.
extension RecogniserWriter {
    static func whisperCpp(_ transcript: MaskedTranscript, into json: inout JSONOutput) {
        func times(_ start: Timecode, _ end: Timecode, into json: inout JSONOutput) {
            json.object("timestamps") { json in
                json.add("from", start.webVTT.replacing(".", with: ","))
                json.add("to", end.webVTT.replacing(".", with: ","))
            }
            json.object("offsets") { json in
                json.add("from", milliseconds: start)
                json.add("to", milliseconds: end)
            }
        }
        json.object { json in
            if let language = transcript.language { json.object("result") { $0.add("language", language) } }
            json.array("transcription") { json in
                for segment in transcript.spoken {
                    json.object { json in
                        times(segment.start, segment.end, into: &json)
                        json.add("text", " " + segment.text)
                        if let speaker = segment.speaker { json.add("speaker", String(speaker)) }
                        guard segment.isTimed, segment.words.count > 1 || segment.words[0].confidence != nil else {
                            return
                        }
                        json.array("tokens") { json in
                            for word in segment.words {
                                json.object { json in
                                    json.add("text", " " + word.text)
                                    if word.isTimed { times(word.start, word.end, into: &json) }
                                    json.add("p", share: word.confidence)
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    static func vosk(_ transcript: MaskedTranscript, hasAlternatives: Bool, into json: inout JSONOutput) {
        func result(_ segment: MaskedSegment, into json: inout JSONOutput) {
            if segment.isTimed {
                json.array("result") { json in
                    for word in segment.words {
                        json.object { json in
                            json.add("conf", share: word.confidence)
                            if word.isTimed {
                                json.add("end", seconds: word.end)
                                json.add("start", seconds: word.start)
                            }
                            json.add("word", word.text)
                        }
                    }
                }
            }
            json.add("text", segment.text)
        }
        for (number, segment) in transcript.spoken.enumerated() {
            if number > 0 { json.endLine() }
            json.object { json in
                if hasAlternatives {
                    json.array("alternatives") { $0.object { result(segment, into: &$0) } }
                } else {
                    result(segment, into: &json)
                }
            }
        }
    }

    static func oTranscribe(_ transcript: MaskedTranscript, into json: inout JSONOutput) {
        var html = ""
        for segment in transcript.spoken {
            let seconds = segment.start.nanoseconds / Timecode.second
            let clock =
                "\(seconds / 3600):"
                + [seconds / 60 % 60, seconds % 60].map { ($0 < 10 ? "0" : "") + String($0) }
                .joined(separator: ":")
            html += "<p><span class=\"timestamp\" contenteditable=\"false\" data-timestamp=\""
            html += JSONOutput.number(segment.start) + "\">" + clock + "</span>&nbsp;"
            if let speaker = segment.speaker { html += "Speaker \(speaker + 1): " }
            html += TextWriter.escaped(segment.text) + "<br></p>"
        }
        json.object { json in
            json.add("text", html)
            json.add("media", "")
            json.add("media-time", 0)
        }
    }
}
