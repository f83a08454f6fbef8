import BleepCore

/// ElevenLabs Scribe: `words[]` in seconds, spaces and sounds among them, or `transcripts[]` of them, one a channel.
enum ElevenLabsReader {
    static func read(_ json: inout JSONPull, into collector: inout TranscriptCollector) throws(JSONFault) {
        while json.nextDocument() { if try json.beginObject() { try readTop(&json, into: &collector) } }
        collector.splitFlat()
    }

    private static func readTop(_ json: inout JSONPull, into collector: inout TranscriptCollector) throws(JSONFault) {
        let first = collector.words.count
        var channel: Int?
        while let key = try json.key() {
            switch key {
            case "words": try json.objects { json throws(JSONFault) in try readWord(&json, into: &collector) }
            case "transcripts": try json.objects { json throws(JSONFault) in try readTop(&json, into: &collector) }
            // ISO 639-3.
            case "language_code":
                let said = try json.text()
                collector.language = said.map { ["eng": "en", "deu": "de", "ger": "de"][$0] ?? $0 }
            case "channel_index": channel = try json.channel(from: 0)
            default: try json.skip()
            }
        }
        if let channel { collector.setChannel(channel, from: first) }
    }

    private static func readWord(_ json: inout JSONPull, into collector: inout TranscriptCollector) throws(JSONFault) {
        var type = "word"
        var word = WordFields()
        while let key = try json.key() {
            switch key {
            case "type": type = try json.text() ?? type
            case "text": word.text = try json.text() ?? ""
            case "start": word.start = try json.time(unit: Timecode.second)
            case "end": word.end = try json.time(unit: Timecode.second)
            case "speaker_id": word.speaker = collector.speaker(ifPresent: try json.text())
            default: try json.skip()
            }
        }
        switch type {
        case "spacing" where word.text != nil: break
        // `(laughter)`.
        case "audio_event" where word.text != nil: collector.note(.notSpoken)
        default: collector.add(word)
        }
    }
}
