import BleepCore

/// Speechmatics, `json-v2` and the messages of a stream: `results[]` of words, punctuation and entities, each with its
/// `alternatives[].content`; times are seconds.
struct SpeechmaticsReader {
    /// Punctuation that belongs to the word behind it.
    private var opening = ""

    static func read(_ json: inout JSONPull, into collector: inout TranscriptCollector) throws(JSONFault) {
        var reader = SpeechmaticsReader()
        while json.nextDocument() {
            guard try json.beginObject() else { continue }
            let first = collector.words.count
            var isPartial = false
            while let key = try json.key() {
                switch key {
                case "results":
                    try json.objects { json throws(JSONFault) in try reader.readItem(&json, into: &collector) }
                case "message": isPartial = try json.text() == "AddPartialTranscript"
                default: try json.skip()
                }
            }
            if isPartial { collector.dropPartial(from: first) }
        }
        collector.splitFlat()
    }

    private mutating func readItem(
        _ json: inout JSONPull, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        var type = "word"
        var belongsToNext = false
        var word = WordFields()
        while let key = try json.key() {
            switch key {
            case "type": type = try json.text() ?? type
            case "alternatives":
                let others = try json.firstObject { json throws(JSONFault) in
                    try Self.readBest(&json, &word, into: &collector)
                }
                collector.note(.alternatives, others)
            case "start_time": word.start = try json.time(unit: Timecode.second)
            case "end_time": word.end = try json.time(unit: Timecode.second)
            case "attaches_to": belongsToNext = try json.text() == "next"
            // `channel_1`; a name of the user's is no number.
            case "channel": word.channel = try json.channel(from: 1)
            default: try json.skip()
            }
        }
        guard let text = word.text else {
            // Of older versions: somebody else speaks.
            if type != "speaker_change" { collector.refuseWithoutText() }
            return
        }
        if type != "punctuation" {
            word.text = opening + text
            opening = ""
            collector.add(word)
        } else if belongsToNext {
            opening += text
        } else {
            collector.glue(text)
        }
    }

    private static func readBest(
        _ json: inout JSONPull, _ word: inout WordFields, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        while let key = try json.key() {
            switch key {
            case "content": word.text = try json.text()
            case "confidence": word.confidence = try json.share()
            case "speaker": word.speaker = collector.speaker(ifPresent: try json.text())
            case "language":
                let language = try json.text()
                collector.language = collector.language ?? language
            default: try json.skip()
            }
        }
    }
}
