import BleepCore

/// The JSON of whisper.cpp, Vosk and the cloud recognisers.
enum RecogniserWriter {
    static func write(_ transcript: MaskedTranscript, hasAlternatives: Bool) -> [UInt8] {
        var json = JSONOutput()
        switch transcript.format {
        case .whisperCpp: whisperCpp(transcript, into: &json)
        case .vosk: vosk(transcript, hasAlternatives: hasAlternatives, into: &json)
        case .awsTranscribe: aws(transcript, into: &json)
        case .google: google(transcript, into: &json)
        case .azure: azure(transcript, into: &json)
        case .deepgram: deepgram(transcript, into: &json)
        case .assemblyAI: assemblyAI(transcript, into: &json)
        default: oTranscribe(transcript, into: &json)
        }
        json.endLine()
        return json.bytes
    }

    // MARK: whisper.cpp

    private static func whisperCpp(_ transcript: MaskedTranscript, into json: inout JSONOutput) {
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

    // MARK: Vosk

    private static func vosk(_ transcript: MaskedTranscript, hasAlternatives: Bool, into json: inout JSONOutput) {
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

    // MARK: AWS

    private static func aws(_ transcript: MaskedTranscript, into json: inout JSONOutput) {
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

    // MARK: Google

    private static func google(_ transcript: MaskedTranscript, into json: inout JSONOutput) {
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

    // MARK: Azure

    private static func azure(_ transcript: MaskedTranscript, into json: inout JSONOutput) {
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

    // MARK: Deepgram

    private static func deepgram(_ transcript: MaskedTranscript, into json: inout JSONOutput) {
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

    // MARK: AssemblyAI

    private static func assemblyAI(_ transcript: MaskedTranscript, into json: inout JSONOutput) {
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

    // MARK: oTranscribe

    private static func oTranscribe(_ transcript: MaskedTranscript, into json: inout JSONOutput) {
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
