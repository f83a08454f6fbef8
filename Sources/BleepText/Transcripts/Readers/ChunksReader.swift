import BleepCore

/// The speech recognition pipeline of Hugging Face Transformers: `{"text","chunks":[{"timestamp":[start,end],"text"}]}` in
/// seconds, chunks of a word or of a stretch; the end of the last may be `null`. Several recordings make a list.
enum ChunksReader {
    static func read(_ json: inout JSONPull, into collector: inout TranscriptCollector) throws(JSONFault) {
        var recordings = 0
        while json.nextDocument() {
            if try json.kind() == .array {
                guard try json.beginArray() else { continue }
                while try json.element() {
                    try readTop(&json, into: &collector)
                    recordings += 1
                }
            } else {
                try readTop(&json, into: &collector)
                recordings += 1
            }
        }
        if recordings > 1 { collector.refusal = collector.refusal ?? "holds \(recordings) recordings; expected one" }
    }

    private static func readTop(_ json: inout JSONPull, into collector: inout TranscriptCollector) throws(JSONFault) {
        guard try json.beginObject() else { return }
        var pieces = TimedPieces()
        while let key = try json.key() {
            switch key {
            case "chunks":
                guard try json.beginArray() else { continue }
                while try json.element() { try readChunk(&json, &pieces, into: &collector) }
            case "language": collector.language = try json.text() ?? collector.language
            default: try json.skip()
            }
        }
        pieces.put(into: &collector)
    }

    private static func readChunk(
        _ json: inout JSONPull, _ pieces: inout TimedPieces, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        guard try json.beginObject() else { return collector.refuseWithoutText() }
        var text: String?
        var times: [Timecode?] = []
        var speaker: Int?
        while let key = try json.key() {
            switch key {
            case "text": text = try json.text() ?? ""
            case "timestamp":
                guard try json.beginArray() else { continue }
                while try json.element() { times.append(try json.time(unit: Timecode.second)) }
            case "speaker": speaker = collector.speaker(ifPresent: try json.text())
            case "language":
                let language = try json.text()
                collector.language = collector.language ?? language
            default: try json.skip()
            }
        }
        guard let text else { return collector.refuseWithoutText() }
        pieces.add(text, start: times.first ?? nil, end: times.dropFirst().first ?? nil, speaker: speaker)
    }
}
