import BleepCore

/// The speech recognition pipeline of Hugging Face Transformers: `{"text","chunks":[{"timestamp":[start,end],"text"}]}` in
/// seconds, chunks of a word or of a stretch; the end of the last may be `null`. Several recordings make a list.
enum ChunksReader {
    static func read(_ json: inout JSONPull, into collector: inout TranscriptCollector) throws(JSONFault) {
        var recordings = 0
        try json.documents { json throws(JSONFault) in
            try readTop(&json, into: &collector)
            recordings += 1
        }
        if recordings > 1 { collector.refusal = collector.refusal ?? "holds \(recordings) recordings; expected one" }
    }

    private static func readTop(_ json: inout JSONPull, into collector: inout TranscriptCollector) throws(JSONFault) {
        guard try json.beginObject() else { return }
        var pieces = TimedPieces()
        while let key = try json.key() {
            switch key {
            case "chunks":
                try json.objects { json throws(JSONFault) in pieces.add(try readChunk(&json, into: &collector)) }
            case "language": collector.language = try json.text() ?? collector.language
            default: try json.skip()
            }
        }
        pieces.put(into: &collector)
    }

    private static func readChunk(
        _ json: inout JSONPull, into collector: inout TranscriptCollector
    ) throws(JSONFault) -> WordFields {
        var chunk = WordFields()
        while let key = try json.key() {
            switch key {
            case "text": chunk.text = try json.text() ?? ""
            case "timestamp":
                var times: [Timecode?] = []
                try json.elements { json throws(JSONFault) in times.append(try json.time(unit: Timecode.second)) }
                chunk.start = times.first ?? nil
                chunk.end = times.dropFirst().first ?? nil
            case "speaker": chunk.speaker = collector.speaker(ifPresent: try json.text())
            case "language":
                let language = try json.text()
                collector.language = collector.language ?? language
            default: try json.skip()
            }
        }
        return chunk
    }
}
