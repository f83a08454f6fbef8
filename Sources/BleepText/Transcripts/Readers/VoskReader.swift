import BleepCore

/// Vosk: a stream (or a list) of objects, one an utterance, with `result` or `alternatives`.
struct VoskReader {
    static func read(_ json: inout JSONPull, into collector: inout TranscriptCollector) throws(JSONFault) {
        while json.nextDocument() {
            if try json.kind() == .array {
                guard try json.beginArray() else { continue }
                while try json.element() { try readUtterance(&json, into: &collector) }
            } else {
                try readUtterance(&json, into: &collector)
            }
        }
    }

    private static func readUtterance(
        _ json: inout JSONPull, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        guard try json.beginObject() else { return }
        collector.beginSegment()
        var text = ""
        while let key = try json.key() {
            switch key {
            case "result": try readWords(&json, into: &collector)
            case "text": text = try json.text() ?? ""
            case "alternatives": text = try readAlternatives(&json, into: &collector) ?? text
            case "partial", "partial_result":
                try json.skip()
                collector.note(.partials)
            default: try json.skip()
            }
        }
        collector.reconcile(with: text)
    }

    /// The first alternative is the best; its confidence is a likelihood and says nothing here.
    private static func readAlternatives(
        _ json: inout JSONPull, into collector: inout TranscriptCollector
    ) throws(JSONFault) -> String? {
        var text: String?
        guard try json.beginArray() else { return nil }
        var isFirst = true
        while try json.element() {
            guard isFirst else {
                try json.skip()
                collector.note(.alternatives)
                continue
            }
            isFirst = false
            guard try json.beginObject() else { continue }
            while let key = try json.key() {
                switch key {
                case "result": try readWords(&json, into: &collector)
                case "text": text = try json.text()
                default: try json.skip()
                }
            }
        }
        return text
    }

    private static func readWords(
        _ json: inout JSONPull, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        guard try json.beginArray() else { return }
        while try json.element() {
            guard try json.beginObject() else { continue }
            var text: String?
            var start: Timecode?
            var end: Timecode?
            var confidence: Double?
            while let key = try json.key() {
                switch key {
                case "word": text = try json.text() ?? ""
                case "start": start = try json.time(unit: Timecode.second)
                case "end": end = try json.time(unit: Timecode.second)
                case "conf": confidence = try json.share()
                default: try json.skip()
                }
            }
            if text == nil { collector.refuseWithoutText() }
            collector.add(text ?? "", start: start, end: end, confidence: confidence)
        }
    }
}
