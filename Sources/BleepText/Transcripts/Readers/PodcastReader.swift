import BleepCore

/// JSON transcripts of the podcast namespace: `{"version","segments":[{"startTime","endTime","body","speaker"}]}` in
/// seconds, segments of a word or longer (Podcasting 2.0, `transcripts.md`).
enum PodcastReader {
    static func read(_ json: inout JSONPull, into collector: inout TranscriptCollector) throws(JSONFault) {
        var pieces = TimedPieces()
        while json.nextDocument() {
            guard try json.beginObject() else { continue }
            while let key = try json.key() {
                guard key == "segments" else {
                    try json.skip()
                    continue
                }
                try json.objects { json throws(JSONFault) in pieces.add(try readSegment(&json, into: &collector)) }
            }
        }
        pieces.put(into: &collector)
    }

    private static func readSegment(
        _ json: inout JSONPull, into collector: inout TranscriptCollector
    ) throws(JSONFault) -> WordFields {
        var segment = WordFields()
        while let key = try json.key() {
            switch key {
            case "body": segment.text = try json.text() ?? ""
            case "startTime": segment.start = try json.time(unit: Timecode.second)
            case "endTime": segment.end = try json.time(unit: Timecode.second)
            case "speaker": segment.speaker = collector.speaker(ifPresent: try json.text())
            default: try json.skip()
            }
        }
        return segment
    }
}
