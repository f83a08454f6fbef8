import BleepCore

/// ElevenLabs Scribe: `words[]` in seconds, spaces and sounds among them, or `transcripts[]` of them, one a channel.
enum ElevenLabsReader {
    static func read(_ json: inout JSONPull, into collector: inout TranscriptCollector) throws(JSONFault) {
        while json.nextDocument() { try readTop(&json, into: &collector) }
        collector.splitFlat()
    }

    private static func readTop(_ json: inout JSONPull, into collector: inout TranscriptCollector) throws(JSONFault) {
        guard try json.beginObject() else { return }
        let first = collector.words.count
        var channel: Int?
        while let key = try json.key() {
            switch key {
            case "words":
                guard try json.beginArray() else { continue }
                while try json.element() { try readWord(&json, into: &collector) }
            case "transcripts":
                guard try json.beginArray() else { continue }
                while try json.element() { try readTop(&json, into: &collector) }
            // ISO 639-3.
            case "language_code":
                let said = try json.text()
                collector.language = said.map { ["eng": "en", "deu": "de", "ger": "de"][$0] ?? $0 }
            case "channel_index": channel = try json.whole().flatMap { (0..<64).contains($0) ? $0 : nil }
            default: try json.skip()
            }
        }
        guard let channel else { return }
        for index in first..<collector.words.count { collector.words[index].channel = channel }
    }

    private static func readWord(_ json: inout JSONPull, into collector: inout TranscriptCollector) throws(JSONFault) {
        guard try json.beginObject() else { return collector.refuseWithoutText() }
        var type = "word"
        var text: String?
        var start: Timecode?
        var end: Timecode?
        var speaker: Int?
        while let key = try json.key() {
            switch key {
            case "type": type = try json.text() ?? type
            case "text": text = try json.text() ?? ""
            case "start": start = try json.time(unit: Timecode.second)
            case "end": end = try json.time(unit: Timecode.second)
            case "speaker_id": speaker = collector.speaker(ifPresent: try json.text())
            default: try json.skip()
            }
        }
        guard let text else { return collector.refuseWithoutText() }
        switch type {
        case "spacing": break
        // `(laughter)`.
        case "audio_event": collector.note(.notSpoken)
        default: collector.add(text, start: start, end: end, speaker: speaker)
        }
    }
}
