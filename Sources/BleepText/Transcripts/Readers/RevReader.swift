import BleepCore

/// Rev AI and Rev: `monologues[].elements[]` of `text` and `punct`, spaces among them; times are seconds, in
/// transcripts that people made clock times.
enum RevReader {
    static func read(_ json: inout JSONPull, into collector: inout TranscriptCollector) throws(JSONFault) {
        while json.nextDocument() {
            guard try json.beginObject() else { continue }
            while let key = try json.key() {
                if key == "monologues" {
                    try json.objects { json throws(JSONFault) in try readMonologue(&json, into: &collector) }
                } else {
                    try json.skip()
                }
            }
        }
    }

    private static func readMonologue(
        _ json: inout JSONPull, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        collector.beginSegment()
        let segment = collector.segments.count - 1
        // What stands between two words without a space (`twenty-five`, `example.com`) makes them one.
        var joins = false
        while let key = try json.key() {
            switch key {
            case "speaker": collector.segments[segment].speaker = collector.speaker(ifPresent: try json.text())
            case "elements":
                try json.objects { json throws(JSONFault) in try readElement(&json, &joins, into: &collector) }
            default: try json.skip()
            }
        }
        collector.spreadSpeaker()
    }

    private static func readElement(
        _ json: inout JSONPull, _ joins: inout Bool, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        var type = "text"
        var word = WordFields()
        while let key = try json.key() {
            switch key {
            case "type": type = try json.text() ?? type
            case "value": word.text = try json.text()
            case "ts": word.start = try json.time(unit: Timecode.second)
            case "end_ts": word.end = try json.time(unit: Timecode.second)
            case "timestamp": word.start = try json.text().flatMap { ClockTime.read(Array($0.utf8)[...]) }
            case "end_timestamp": word.end = try json.text().flatMap { ClockTime.read(Array($0.utf8)[...]) }
            case "confidence": word.confidence = try json.share()
            default: try json.skip()
            }
        }
        guard let text = word.text else { return collector.refuseWithoutText() }
        switch type {
        case "punct":
            let isBlank = TranscriptCollector.trimmed(text).isEmpty
            if !isBlank { collector.glue(text) }
            joins = !isBlank && text.last?.isWhitespace == false
        // What was heard and not understood: `<unknown>`.
        case "unknown": collector.note(.nullWords)
        default:
            let words = TranscriptCollector.split(text)
            if joins {
                collector.glue(word)
            } else if words.count > 1, let start = word.start, let end = word.end {
                collector.add(words, from: start, to: end, speaker: nil)
            } else {
                collector.add(word)
            }
            joins = false
        }
    }
}
