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
                guard try json.beginArray() else { continue }
                while try json.element() { try readSegment(&json, &pieces, into: &collector) }
            }
        }
        pieces.put(into: &collector)
    }

    private static func readSegment(
        _ json: inout JSONPull, _ pieces: inout TimedPieces, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        guard try json.beginObject() else { return collector.refuseWithoutText() }
        var text: String?
        var start: Timecode?
        var end: Timecode?
        var speaker: Int?
        while let key = try json.key() {
            switch key {
            case "body": text = try json.text() ?? ""
            case "startTime": start = try json.time(unit: Timecode.second)
            case "endTime": end = try json.time(unit: Timecode.second)
            case "speaker": speaker = collector.speaker(ifPresent: try json.text())
            default: try json.skip()
            }
        }
        guard let text else { return collector.refuseWithoutText() }
        pieces.add(text, start: start, end: end, speaker: speaker)
    }
}
