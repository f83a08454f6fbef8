import BleepCore

/// Deepgram: `results.channels[].alternatives[0].words[]` in seconds, or the messages of a stream, one a line.
enum DeepgramReader {
    static func read(_ json: inout JSONPull, into collector: inout TranscriptCollector) throws(JSONFault) {
        try json.documents { json throws(JSONFault) in try readTop(&json, into: &collector) }
        collector.splitFlat()
    }

    private static func readTop(_ json: inout JSONPull, into collector: inout TranscriptCollector) throws(JSONFault) {
        guard try json.beginObject() else { return }
        let first = collector.words.count
        var isFinal = true
        var channel: Int?
        while let key = try json.key() {
            switch key {
            case "results": try readResults(&json, into: &collector)
            case "channel":
                // In other messages of a stream it is a number.
                if try json.kind() == .object {
                    if try json.beginObject() { try readChannel(&json, channel: nil, into: &collector) }
                } else {
                    try json.skip()
                }
            case "is_final": isFinal = try json.literal() ?? true
            case "channel_index":
                // `[0, 2]`: the first of two.
                var numbers: [Int] = []
                try json.elements { json throws(JSONFault) in
                    if let number = try json.whole() { numbers.append(number) }
                }
                if numbers.count == 2, numbers[1] > 1 { channel = numbers[0] }
            default: try json.skip()
            }
        }
        if !isFinal {
            collector.dropPartial(from: first)
        } else if let channel {
            collector.setChannel(channel, from: first)
        }
    }

    private static func readResults(
        _ json: inout JSONPull, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        guard try json.beginObject() else { return }
        while let key = try json.key() {
            guard key == "channels" else {
                try json.skip()
                continue
            }
            var number = 0
            try json.objects { json throws(JSONFault) in
                try readChannel(&json, channel: number, into: &collector)
                number += 1
            }
            // One channel says nothing about where it was heard.
            if number == 1 { collector.setChannel(nil, from: 0) }
        }
    }

    private static func readChannel(
        _ json: inout JSONPull, channel: Int?, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        while let key = try json.key() {
            switch key {
            case "detected_language": collector.language = try json.text()
            case "alternatives":
                let others = try json.firstObject { json throws(JSONFault) in
                    try readBest(&json, channel: channel, into: &collector)
                }
                collector.note(.alternatives, others)
            default: try json.skip()
            }
        }
    }

    private static func readBest(
        _ json: inout JSONPull, channel: Int?, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        var text: String?
        var hasWords = false
        while let key = try json.key() {
            switch key {
            case "transcript": text = try json.text()
            case "words":
                try json.objects { json throws(JSONFault) in
                    try readWord(&json, channel: channel, into: &collector)
                    hasWords = true
                }
            default: try json.skip()
            }
        }
        if !hasWords, let text { collector.add(text: text) }
    }

    private static func readWord(
        _ json: inout JSONPull, channel: Int?, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        var word = WordFields(channel: channel)
        var punctuated: String?
        while let key = try json.key() {
            switch key {
            case "word": word.text = try json.text() ?? ""
            case "punctuated_word": punctuated = try json.text()
            case "start": word.start = try json.time(unit: Timecode.second)
            case "end": word.end = try json.time(unit: Timecode.second)
            case "confidence": word.confidence = try json.share()
            case "speaker": word.speaker = collector.speaker(ifPresent: try json.text())
            default: try json.skip()
            }
        }
        word.text = punctuated ?? word.text
        collector.add(word)
    }
}
