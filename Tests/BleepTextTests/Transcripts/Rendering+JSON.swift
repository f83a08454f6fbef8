import BleepCore

@testable import BleepText

extension Rendering {
    func json(_ dialogue: Dialogue) -> String {
        switch self {
        case .whisper, .whisperSegments, .fasterWhisper, .fasterWhisperObject, .openAI, .openAISegments, .whisperX:
            whisperFamily(dialogue)
        case .whisperCpp, .whisperCppTokens, .whisperCppWords: whisperCppJSON(dialogue)
        case .vosk, .voskList, .voskAlternatives: voskJSON(dialogue)
        case .aws, .awsOld, .awsChannels: awsJSON(dialogue)
        case .deepgram, .deepgramChannels, .deepgramStream: deepgramJSON(dialogue)
        case .google, .googleDiarized, .googleDump: googleJSON(dialogue)
        case .azure, .azureDisplay, .azureSDK, .azureFast: azureJSON(dialogue)
        case .assemblyAI, .assemblyAIUtterances: assemblyJSON(dialogue)
        case .chunks, .chunksSegments, .podcast, .podcastSegments: piecesJSON(dialogue)
        case .speechmatics, .speechmaticsStream: speechmaticsJSON(dialogue)
        case .rev: revJSON(dialogue)
        case .elevenLabs, .elevenLabsChannels: elevenLabsJSON(dialogue)
        default: oTranscribeJSON(dialogue)
        }
    }

    private func whisperFamily(_ dialogue: Dialogue) -> String {
        let share = self == .whisperX ? "score" : "probability"
        func word(_ word: Dialogue.Word, _ turn: Dialogue.Turn) -> String {
            let space = self == .whisperX || self == .openAI ? "" : " "
            let speaker = self == .whisperX ? ",\"speaker\":\(quoted(name(turn)))" : ""
            return
                "{\"word\":\(quoted(space + word.text)),\"start\":\(seconds(word.start)),\"end\":\(seconds(word.end)),"
                + "\"\(share)\":\(word.confidence)\(speaker)}"
        }
        let segments = dialogue.turns.enumerated().map { number, turn in
            var text = "{\"id\":\(number),\"seek\":0,\"start\":\(seconds(turn.start)),\"end\":\(seconds(turn.end)),"
            text += "\"text\":\(quoted(" " + turn.text)),\"tokens\":[50364,1]"
            if self == .whisperX { text += ",\"speaker\":\(quoted(name(turn)))" }
            if hasWordTimes, self != .openAI { text += ",\"words\":" + list(turn.words.map { word($0, turn) }) }
            return text + ",\"avg_logprob\":NaN}"
        }
        let words = dialogue.turns.flatMap { turn in turn.words.map { word($0, turn) } }
        let whole = quoted(dialogue.turns.map { " " + $0.text }.joined())
        switch self {
        case .fasterWhisper: return list(segments)
        case .fasterWhisperObject:
            return "{\"segments\":\(list(segments)),\"info\":{\"path\":\(quoted(Dialogue.recording))}}"
        case .openAI:
            return "{\"task\":\"transcribe\",\"language\":\"english\",\"text\":\(whole),\"words\":\(list(words)),"
                + "\"segments\":\(list(segments))}"
        case .openAISegments:
            return "{\"task\":\"transcribe\",\"language\":\"english\",\"text\":\(whole),\"segments\":\(list(segments))}"
        case .whisperX: return "{\"segments\":\(list(segments)),\"word_segments\":\(list(words)),\"language\":\"en\"}"
        default: return "{\"text\":\(whole),\"segments\":\(list(segments)),\"language\":\"en\"}"
        }
    }

    private func whisperCppJSON(_ dialogue: Dialogue) -> String {
        func times(_ start: Int, _ end: Int) -> String {
            "\"timestamps\":{\"from\":\"\(clock(start, comma: true))\",\"to\":\"\(clock(end, comma: true))\"},"
                + "\"offsets\":{\"from\":\(start),\"to\":\(end)}"
        }
        func token(_ text: String, _ start: Int, _ end: Int, _ share: Double) -> String {
            "{\"text\":\(quoted(text)),\(times(start, end)),\"id\":1,\"p\":\(share),\"t_dtw\":-1}"
        }
        func tokens(_ word: Dialogue.Word) -> [String] {
            // Cut in two at a character, with overlapping times as the original has them.
            let middle = (word.start + word.end) / 2
            let place = word.text.index(word.text.startIndex, offsetBy: word.text.count / 2)
            guard place != word.text.startIndex else {
                return [token(" " + word.text, word.start, word.end, word.confidence)]
            }
            return [
                token(" " + word.text[..<place], word.start, middle + 10, word.confidence),
                token(String(word.text[place...]), middle, word.end, 0.99),
            ]
        }
        let segments: [String]
        if self == .whisperCppWords {
            segments = dialogue.words.map { "{\(times($0.start, $0.end)),\"text\":\(quoted(" " + $0.text))}" }
        } else {
            segments = dialogue.turns.map { turn in
                var text = "{\(times(turn.start, turn.end)),\"text\":\(quoted(" " + turn.text))"
                if self == .whisperCppTokens {
                    let special = [token("[_BEG_]", turn.start, turn.start, 0.9)]
                    let end = [token("[_TT_123]", turn.end, turn.end, 0.1)]
                    text += ",\"tokens\":" + list(special + turn.words.flatMap(tokens) + end)
                }
                return text + "}"
            }
        }
        return "{\n\t\"systeminfo\": \"AVX = 1\",\n\t\"params\": {\"model\": \(quoted(Dialogue.recording))},\n"
            + "\t\"result\": {\"language\": \"en\"},\n\t\"transcription\": \(list(segments))\n}\n"
    }

    private func voskJSON(_ dialogue: Dialogue) -> String {
        let utterances = dialogue.turns.map { turn in
            let words = turn.words.map { word in
                (self == .voskAlternatives ? "{" : "{\"conf\":\(word.confidence),")
                    + "\"end\":\(seconds(word.end)),\"start\":\(seconds(word.start)),\"word\":\(quoted(word.text))}"
            }
            let result = "\"result\":\(list(words)),\"text\":\(quoted(turn.text))"
            return self == .voskAlternatives
                ? "{\"alternatives\":[{\"confidence\":241.7,\(result)},{\"confidence\":2,\"text\":\(quoted(turn.text))}]}"
                : "{\(result),\"spk\":[0.1,0.2]}"
        }
        return self == .voskList
            ? list(utterances) : (["{\"partial\":\"hel\"}", "{\"text\":\"\"}"] + utterances).joined(separator: "\n")
    }

    private func awsJSON(_ dialogue: Dialogue) -> String {
        func items(_ turn: Dialogue.Turn) -> [String] {
            turn.words.flatMap { word -> [String] in
                let mark = word.text.last.flatMap { ",.?".contains($0) ? $0 : nil }
                let text = mark == nil ? word.text : String(word.text.dropLast())
                let speaker = self == .aws ? ",\"speaker_label\":\"\(name(turn))\"" : ""
                let spoken =
                    "{\"type\":\"pronunciation\",\"alternatives\":[{\"confidence\":\"\(word.confidence)\","
                    + "\"content\":\(quoted(text))},{\"confidence\":\"0.1\",\"content\":\(quoted(text))}],"
                    + "\"start_time\":\"\(seconds(word.start))\",\"end_time\":\"\(seconds(word.end))\"\(speaker)}"
                guard let mark else { return [spoken] }
                return [
                    spoken,
                    "{\"type\":\"punctuation\",\"alternatives\":[{\"confidence\":\"0.0\",\"content\":\"\(mark)\"}]\(speaker)}",
                ]
            }
        }
        let turns = dialogue.turns.map { turn in
            "{\"start_time\":\"\(seconds(turn.start))\",\"end_time\":\"\(seconds(turn.end))\","
                + "\"speaker_label\":\"\(name(turn))\"}"
        }
        var results = "\"transcripts\":[{\"transcript\":\(quoted(dialogue.turns.map(\.text).joined(separator: " ")))}]"
        if self == .awsChannels {
            let channels = (0...1).map { channel in
                "{\"channel_label\":\"ch_\(channel)\",\"items\":"
                    + list(dialogue.turns.filter { $0.speaker == channel }.flatMap(items)) + "}"
            }
            results += ",\"channel_labels\":{\"channels\":\(list(channels)),\"number_of_channels\":2}"
        } else {
            results += ",\"speaker_labels\":{\"segments\":\(list(turns))}"
        }
        results += ",\"items\":" + list(dialogue.turns.flatMap(items))
        return "{\"jobName\":\(quoted(Dialogue.recording)),\"accountId\":\"5550199\",\"results\":{\(results)}}"
    }

    private func deepgramJSON(_ dialogue: Dialogue) -> String {
        func words(_ turns: [Dialogue.Turn]) -> String {
            list(
                turns.flatMap { turn in
                    turn.words.map { word in
                        "{\"word\":\(quoted(word.text.lowercased())),\"start\":\(seconds(word.start)),"
                            + "\"end\":\(seconds(word.end)),\"confidence\":\(word.confidence),"
                            + (hasSpeakers ? "\"speaker\":\(turn.speaker)," : "")
                            + "\"punctuated_word\":\(quoted(word.text))}"
                    }
                })
        }
        func channel(_ turns: [Dialogue.Turn]) -> String {
            "{\"alternatives\":[{\"transcript\":\(quoted(turns.map(\.text).joined(separator: " "))),\"words\":\(words(turns))}]}"
        }
        if self == .deepgramStream {
            return dialogue.turns.map { turn in
                "{\"type\":\"Results\",\"is_final\":false,\"channel\":\(channel([turn]))}\n"
                    + "{\"type\":\"Results\",\"is_final\":true,\"channel\":\(channel([turn]))}\n"
            }.joined()
        }
        let channels =
            self == .deepgramChannels
            ? (0...1).map { number in channel(dialogue.turns.filter { $0.speaker == number }) }
            : [channel(dialogue.turns)]
        return
            "{\"metadata\":{\"request_id\":\(quoted(Dialogue.recording))},\"results\":{\"channels\":\(list(channels)),"
            + "\"utterances\":[{\"transcript\":\(quoted(dialogue.turns[0].text))}]}}"
    }

    private func assemblyJSON(_ dialogue: Dialogue) -> String {
        func entry(_ text: String, _ start: Int, _ end: Int, _ turn: Dialogue.Turn, _ more: String = "") -> String {
            "{\"text\":\(quoted(text)),\"start\":\(start),\"end\":\(end),\"confidence\":0.9,\"speaker\":\(quoted(name(turn)))\(more)}"
        }
        let words = dialogue.turns.map { turn in turn.words.map { entry($0.text, $0.start, $0.end, turn) } }
        let utterances = zip(dialogue.turns, words).map { turn, words in
            entry(turn.text, turn.start, turn.end, turn, ",\"words\":" + list(words))
        }
        return
            "{\"id\":\"t1\",\"audio_url\":\(quoted(Dialogue.recording)),\"audio_duration\":30,\"language_code\":\"en_us\","
            + "\"utterances\":\(list(utterances)),"
            + "\"words\":" + (self == .assemblyAI ? list(words.flatMap { $0 }) : "null") + "}"
    }

    private func googleJSON(_ dialogue: Dialogue) -> String {
        func time(_ milliseconds: Int) -> String {
            guard self == .googleDump else { return "\"\(seconds(milliseconds))s\"" }
            let parts = [
                milliseconds >= 1000 ? "\"seconds\":\"\(milliseconds / 1000)\"" : nil,
                milliseconds % 1000 > 0 ? "\"nanos\":\(milliseconds % 1000 * 1_000_000)" : nil,
            ]
            return "{" + parts.compactMap { $0 }.joined(separator: ",") + "}"
        }
        let keys = self == .googleDump ? ("start_time", "end_time") : ("startTime", "endTime")
        func words(_ turn: Dialogue.Turn, tagged: Bool) -> [String] {
            turn.words.map { word in
                "{\"\(keys.0)\":\(time(word.start)),\"\(keys.1)\":\(time(word.end)),\"word\":\(quoted(word.text))"
                    + (tagged ? ",\"speakerTag\":\(turn.speaker + 1)}" : "}")
            }
        }
        var results = dialogue.turns.map { turn in
            "{\"alternatives\":[{\"transcript\":\(quoted(turn.text)),\"words\":\(list(words(turn, tagged: false)))},"
                + "{\"transcript\":\(quoted(turn.text))}],\"languageCode\":\"en-us\"}"
        }
        if self == .googleDiarized {
            results.append(
                "{\"alternatives\":[{\"words\":\(list(dialogue.turns.flatMap { words($0, tagged: true) }))}]}")
        }
        let body = "{\"results\":\(list(results)),\"name\":\(quoted(Dialogue.recording))}"
        return self == .googleDump ? "{\"done\":true,\"response\":\(body)}" : body
    }

    private func azureJSON(_ dialogue: Dialogue) -> String {
        func word(_ word: Dialogue.Word) -> String {
            let ticks = (word.start * 10_000, (word.end - word.start) * 10_000)
            switch self {
            case .azureSDK: return "{\"Word\":\(quoted(word.text)),\"Offset\":\(ticks.0),\"Duration\":\(ticks.1)}"
            case .azureFast:
                return "{\"text\":\(quoted(word.text)),\"offsetMilliseconds\":\(word.start),"
                    + "\"durationMilliseconds\":\(word.end - word.start)}"
            case .azureDisplay:
                return "{\"displayText\":\(quoted(word.text)),\"offset\":\"PT\(seconds(word.start))S\","
                    + "\"duration\":\"PT\(seconds(word.end - word.start))S\"}"
            default:
                return "{\"word\":\(quoted(word.text)),\"offset\":\"PT\(seconds(word.start))S\","
                    + "\"offsetInTicks\":\(ticks.0).0,\"durationInTicks\":\(ticks.1).0,\"confidence\":\(word.confidence)}"
            }
        }
        let phrases = dialogue.turns.map { turn in
            let words = list(turn.words.map(word))
            switch self {
            case .azureSDK:
                return "{\"RecognitionStatus\":\"Success\",\"Offset\":\(turn.start * 10_000),\"Duration\":"
                    + "\((turn.end - turn.start) * 10_000),\"NBest\":[{\"Display\":\(quoted(turn.text)),\"Words\":\(words)}]}"
            case .azureFast:
                return "{\"channel\":0,\"speaker\":\(turn.speaker),\"offsetMilliseconds\":\(turn.start),"
                    + "\"durationMilliseconds\":\(turn.end - turn.start),\"text\":\(quoted(turn.text)),\"words\":\(words)}"
            default:
                let lists =
                    self == .azureDisplay
                    ? "\"displayWords\":\(words),\"words\":[{\"word\":\"x\",\"offset\":\"PT1S\",\"duration\":\"PT1S\"}]"
                    : "\"words\":\(words)"
                return "{\"channel\":0,\"speaker\":\(turn.speaker + 1),\"offset\":\"PT\(seconds(turn.start))S\","
                    + "\"duration\":\"PT\(seconds(turn.end - turn.start))S\",\"nBest\":[{\"lexical\":\(quoted(turn.text)),"
                    + "\"display\":\(quoted(turn.text)),\(lists)},{\"lexical\":\(quoted(turn.text))}]}"
            }
        }
        switch self {
        case .azureSDK: return phrases.joined(separator: "\n")
        case .azureFast: return "{\"durationMilliseconds\":\(dialogue.end),\"phrases\":\(list(phrases))}"
        default:
            return "{\"source\":\(quoted(Dialogue.recording)),\"duration\":\"PT30S\",\"combinedRecognizedPhrases\":[],"
                + "\"recognizedPhrases\":\(list(phrases))}"
        }
    }

    private func oTranscribeJSON(_ dialogue: Dialogue) -> String {
        let html = dialogue.turns.map { turn in
            "<p><span class=\"timestamp\" contenteditable=\"false\" data-timestamp=\"\(seconds(turn.start))\">0:00</span>"
                + "&nbsp;\(escaped(turn.text))<br></p>"
        }.joined()
        return "{\"text\":\(quoted(html)),\"media\":\(quoted(Dialogue.recording + ".wav")),\"media-time\":3.5}"
    }
}
