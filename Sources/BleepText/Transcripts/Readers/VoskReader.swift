import BleepCore

/// Vosk: a stream (or a list) of objects, one an utterance, with `result` or `alternatives`.
enum VoskReader {
    static func read(_ json: inout JSONPull, into collector: inout TranscriptCollector) throws(JSONFault) {
        try json.documents { json throws(JSONFault) in
            guard try json.beginObject() else { return }
            collector.beginSegment()
            let text = try readUtterance(&json, into: &collector)
            collector.reconcile(with: text)
        }
    }

    /// - Returns: the text of the whole.
    private static func readUtterance(
        _ json: inout JSONPull, into collector: inout TranscriptCollector
    ) throws(JSONFault) -> String {
        var text = ""
        while let key = try json.key() {
            switch key {
            case "result": try json.objects { json throws(JSONFault) in try readWord(&json, into: &collector) }
            case "text": text = try json.text() ?? text
            case "alternatives":
                // The first is the best; its confidence is a likelihood and says nothing here.
                let others = try json.firstObject { json throws(JSONFault) in
                    text = try readUtterance(&json, into: &collector)
                }
                collector.note(.alternatives, others)
            case "partial", "partial_result":
                try json.skip()
                collector.note(.partials)
            default: try json.skip()
            }
        }
        return text
    }

    private static func readWord(_ json: inout JSONPull, into collector: inout TranscriptCollector) throws(JSONFault) {
        var word = WordFields()
        while let key = try json.key() {
            switch key {
            case "word": word.text = try json.text() ?? ""
            case "start": word.start = try json.time(unit: Timecode.second)
            case "end": word.end = try json.time(unit: Timecode.second)
            case "conf": word.confidence = try json.share()
            default: try json.skip()
            }
        }
        collector.add(word)
    }
}
