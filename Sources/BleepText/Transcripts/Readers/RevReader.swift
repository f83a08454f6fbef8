import BleepCore

/// Rev AI and Rev: `monologues[].elements[]` of `text` and `punct`, spaces among them; times are seconds, in
/// transcripts that people made clock times.
enum RevReader {
    private struct Element {
        var type = "text"
        var text: String?
        var start: Timecode?
        var end: Timecode?
        var confidence: Double?
    }

    static func read(_ json: inout JSONPull, into collector: inout TranscriptCollector) throws(JSONFault) {
        while json.nextDocument() {
            guard try json.beginObject() else { continue }
            while let key = try json.key() {
                guard key == "monologues" else {
                    try json.skip()
                    continue
                }
                guard try json.beginArray() else { continue }
                while try json.element() { try readMonologue(&json, into: &collector) }
            }
        }
    }

    private static func readMonologue(
        _ json: inout JSONPull, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        guard try json.beginObject() else { return }
        collector.beginSegment()
        let segment = collector.segments.count - 1
        // What stands between two words without a space (`twenty-five`, `example.com`) makes them one.
        var joins = false
        while let key = try json.key() {
            switch key {
            case "speaker": collector.segments[segment].speaker = collector.speaker(ifPresent: try json.text())
            case "elements":
                guard try json.beginArray() else { continue }
                while try json.element() { try readElement(&json, &joins, into: &collector) }
            default: try json.skip()
            }
        }
        collector.spreadSpeaker()
    }

    private static func readElement(
        _ json: inout JSONPull, _ joins: inout Bool, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        guard try json.beginObject() else { return collector.refuseWithoutText() }
        var element = Element()
        while let key = try json.key() {
            switch key {
            case "type": element.type = try json.text() ?? element.type
            case "value": element.text = try json.text()
            case "ts": element.start = try json.time(unit: Timecode.second)
            case "end_ts": element.end = try json.time(unit: Timecode.second)
            case "timestamp": element.start = try json.text().flatMap { ClockTime.read(Array($0.utf8)[...]) }
            case "end_timestamp": element.end = try json.text().flatMap { ClockTime.read(Array($0.utf8)[...]) }
            case "confidence": element.confidence = try json.share()
            default: try json.skip()
            }
        }
        guard let text = element.text else { return collector.refuseWithoutText() }
        switch element.type {
        case "punct":
            let isBlank = TranscriptCollector.trimmed(text).isEmpty
            if !isBlank { collector.glue(text) }
            joins = !isBlank && text.last?.isWhitespace == false
        // What was heard and not understood: `<unknown>`.
        case "unknown": collector.note(.nullWords)
        default:
            let words = TranscriptCollector.split(text)
            if joins {
                collector.glue(text, start: element.start, end: element.end, confidence: element.confidence)
            } else if words.count > 1, let start = element.start, let end = element.end {
                collector.add(words, from: start, to: end, speaker: nil)
            } else {
                collector.add(text, start: element.start, end: element.end, confidence: element.confidence)
            }
            joins = false
        }
    }
}
