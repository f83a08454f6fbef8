import BleepCore

/// Speechmatics, `json-v2` and the messages of a stream: `results[]` of words, punctuation and entities, each with its
/// `alternatives[].content`; times are seconds.
struct SpeechmaticsReader {
    /// Punctuation that belongs to the word behind it.
    private var opening = ""

    private struct Item {
        var type = "word"
        var text: String?
        var start: Timecode?
        var end: Timecode?
        var confidence: Double?
        var speaker: Int?
        var channel: Int?
        var belongsToNext = false
    }

    static func read(_ json: inout JSONPull, into collector: inout TranscriptCollector) throws(JSONFault) {
        var reader = SpeechmaticsReader()
        while json.nextDocument() {
            guard try json.beginObject() else { continue }
            let first = collector.words.count
            var isPartial = false
            while let key = try json.key() {
                switch key {
                case "results":
                    guard try json.beginArray() else { continue }
                    while try json.element() { try reader.readItem(&json, into: &collector) }
                case "message": isPartial = try json.text() == "AddPartialTranscript"
                default: try json.skip()
                }
            }
            if isPartial {
                collector.words.removeLast(collector.words.count - first)
                collector.note(.partials)
            }
        }
        collector.splitFlat()
    }

    private mutating func readItem(
        _ json: inout JSONPull, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        guard try json.beginObject() else { return collector.refuseWithoutText() }
        var item = Item()
        while let key = try json.key() {
            switch key {
            case "type": item.type = try json.text() ?? item.type
            case "alternatives": try Self.readAlternatives(&json, &item, into: &collector)
            case "start_time": item.start = try json.time(unit: Timecode.second)
            case "end_time": item.end = try json.time(unit: Timecode.second)
            case "attaches_to": item.belongsToNext = try json.text() == "next"
            // `channel_1`; a name of the user's is no number.
            case "channel":
                let number = try json.text().flatMap { Int($0.split(separator: "_").last ?? "") }
                item.channel = number.flatMap { (1...64).contains($0) ? $0 - 1 : nil }
            default: try json.skip()
            }
        }
        guard let text = item.text else {
            // Of older versions: somebody else speaks.
            if item.type != "speaker_change" { collector.refuseWithoutText() }
            return
        }
        if item.type != "punctuation" {
            collector.add(
                opening + text, start: item.start, end: item.end, confidence: item.confidence, speaker: item.speaker,
                channel: item.channel)
            opening = ""
        } else if item.belongsToNext {
            opening += text
        } else {
            collector.glue(text)
        }
    }

    private static func readAlternatives(
        _ json: inout JSONPull, _ item: inout Item, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        guard try json.beginArray() else { return }
        var isFirst = true
        while try json.element() {
            guard isFirst, try json.beginObject() else {
                try json.skip()
                collector.note(.alternatives)
                continue
            }
            isFirst = false
            while let key = try json.key() {
                switch key {
                case "content": item.text = try json.text()
                case "confidence": item.confidence = try json.share()
                case "speaker": item.speaker = collector.speaker(ifPresent: try json.text())
                case "language":
                    let language = try json.text()
                    collector.language = collector.language ?? language
                default: try json.skip()
                }
            }
        }
    }
}
