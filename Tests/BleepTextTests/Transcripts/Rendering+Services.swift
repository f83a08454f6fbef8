import BleepCore

@testable import BleepText

extension Rendering {
    /// Hugging Face and podcasts: pieces of a word or of a turn.
    func piecesJSON(_ dialogue: Dialogue) -> String {
        func piece(_ text: String, _ start: Int, _ end: Int, _ turn: Dialogue.Turn) -> String {
            format == .huggingFace
                ? "{\"text\": \(quoted(" " + text)), \"timestamp\": [\(seconds(start)), \(seconds(end))],"
                    + "\"speaker\": \(quoted(name(turn)))}"
                : "{\"speaker\":\(quoted(name(turn))),\"startTime\":\(seconds(start)),\"endTime\":\(seconds(end)),"
                    + "\"body\":\(quoted(text))}"
        }
        let pieces = dialogue.turns.flatMap { turn in
            hasWordTimes
                ? turn.words.map { piece($0.text, $0.start, $0.end, turn) }
                : [piece(turn.text, turn.start, turn.end, turn)]
        }
        return format == .huggingFace
            ? "{\"text\": \(quoted(dialogue.turns.map { " " + $0.text }.joined())), \"chunks\": \(list(pieces))}"
            : "{\"version\":\"1.0.0\",\"segments\":\(list(pieces))}"
    }

    /// A word and the mark at its end.
    private func parts(_ text: String) -> (word: String, mark: String?) {
        guard text.count > 1, let last = text.last, ".,?!".contains(last) else { return (text, nil) }
        return (String(text.dropLast()), String(last))
    }

    func speechmaticsJSON(_ dialogue: Dialogue) -> String {
        func item(_ text: String, _ start: Int, _ end: Int, _ type: String, _ turn: Dialogue.Turn) -> String {
            "{\"alternatives\":[{\"confidence\":0.9,\"content\":\(quoted(text)),\"language\":\"en\",\"speaker\":"
                + "\(quoted(name(turn)))}],\"start_time\":\(seconds(start)),\"end_time\":\(seconds(end)),\"type\":\"\(type)\""
                + (type == "punctuation" ? ",\"attaches_to\":\"previous\",\"is_eos\":true}" : "}")
        }
        let turns = dialogue.turns.map { turn in
            turn.words.flatMap { word in
                let (text, mark) = parts(word.text)
                return [item(text, word.start, word.end, "word", turn)]
                    + (mark.map { [item($0, word.end, word.end, "punctuation", turn)] } ?? [])
            }
        }
        guard self == .speechmaticsStream else {
            return "{\"format\":\"2.9\",\"job\":{\"data_name\":\(quoted(Dialogue.recording))},\"metadata\":"
                + "{\"transcription_config\":{\"language\":\"en\"}},\"results\":\(list(turns.flatMap { $0 }))}"
        }
        return turns.flatMap { items in
            ["AddPartialTranscript", "AddTranscript"].map { "{\"message\":\"\($0)\",\"results\":\(list(items))}\n" }
        }.joined()
    }

    func revJSON(_ dialogue: Dialogue) -> String {
        func mark(_ text: String) -> String { "{\"type\":\"punct\",\"value\":\(quoted(text))}" }
        let monologues = dialogue.turns.map { turn in
            let elements = turn.words.enumerated().flatMap { index, word in
                let (text, end) = parts(word.text)
                return (index == 0 ? [] : [mark(" ")])
                    + [
                        "{\"type\":\"text\",\"value\":\(quoted(text)),\"ts\":\(seconds(word.start)),"
                            + "\"end_ts\":\(seconds(word.end)),\"confidence\":\(word.confidence)}"
                    ] + (end.map { [mark($0)] } ?? [])
            }
            return "{\"speaker\":\(turn.speaker),\"elements\":\(list(elements))}"
        }
        let speakers = Dialogue.speakers.enumerated().map { "{\"id\":\($0),\"name\":\(quoted($1))}" }
        return "{\"speakers\":\(list(speakers)),\"monologues\":\(list(monologues))}"
    }

    func elevenLabsJSON(_ dialogue: Dialogue) -> String {
        func words(_ turns: [Dialogue.Turn]) -> String {
            list(
                turns.flatMap { turn in
                    turn.words.flatMap { word in
                        [
                            "{\"text\":\(quoted(word.text)),\"start\":\(seconds(word.start)),\"end\":\(seconds(word.end)),"
                                + "\"type\":\"word\""
                                + (hasSpeakers ? ",\"speaker_id\":\(quoted(name(turn)))" : "") + ",\"logprob\":-0.1}",
                            "{\"text\":\" \",\"start\":\(seconds(word.end)),\"end\":\(seconds(word.end)),"
                                + "\"type\":\"spacing\"}",
                        ]
                    }
                })
        }
        guard self == .elevenLabsChannels else {
            return "{\"language_code\":\"eng\",\"language_probability\":0.98,\"text\":"
                + "\(quoted(dialogue.turns.map(\.text).joined(separator: " "))),\"words\":\(words(dialogue.turns))}"
        }
        return "{\"transcripts\":"
            + list(
                (0..<2).map { channel in
                    "{\"channel_index\":\(channel),\"language_code\":\"eng\",\"words\":"
                        + "\(words(dialogue.turns.filter { $0.speaker == channel }))}"
                }) + "}"
    }
}
