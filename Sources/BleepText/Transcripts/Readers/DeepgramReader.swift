import BleepCore

/// Deepgram: `results.channels[].alternatives[0].words[]` in seconds, or the messages of a stream, one a line.
struct DeepgramReader {
    static func read(_ json: inout JSONPull, into collector: inout TranscriptCollector) throws(JSONFault) {
        while json.nextDocument() {
            if try json.kind() == .array {
                guard try json.beginArray() else { continue }
                while try json.element() { try readTop(&json, into: &collector) }
            } else {
                try readTop(&json, into: &collector)
            }
        }
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
                    try readChannel(&json, channel: nil, into: &collector)
                } else {
                    try json.skip()
                }
            case "is_final": isFinal = try json.literal() ?? true
            case "channel_index":
                // `[0, 2]`: the first of two.
                guard try json.beginArray() else { continue }
                var numbers: [Int] = []
                while try json.element() { if let number = try json.whole() { numbers.append(number) } }
                if numbers.count == 2, numbers[1] > 1 { channel = numbers[0] }
            default: try json.skip()
            }
        }
        if !isFinal {
            collector.words.removeLast(collector.words.count - first)
            collector.note(.partials)
        } else if let channel {
            for index in first..<collector.words.count { collector.words[index].channel = channel }
        }
    }

    private static func readResults(
        _ json: inout JSONPull, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        guard try json.beginObject() else { return }
        while let key = try json.key() {
            guard key == "channels", try json.beginArray() else {
                if key != "channels" { try json.skip() }
                continue
            }
            var number = 0
            while try json.element() {
                try readChannel(&json, channel: number, into: &collector)
                number += 1
            }
            // One channel says nothing about where it was heard.
            if number == 1 { for index in collector.words.indices { collector.words[index].channel = nil } }
        }
    }

    private static func readChannel(
        _ json: inout JSONPull, channel: Int?, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        guard try json.beginObject() else { return }
        while let key = try json.key() {
            switch key {
            case "detected_language": collector.language = try json.text()
            case "alternatives":
                guard try json.beginArray() else { continue }
                var isFirst = true
                while try json.element() {
                    guard isFirst, try json.beginObject() else {
                        if !isFirst {
                            try json.skip()
                            collector.note(.alternatives)
                        }
                        continue
                    }
                    isFirst = false
                    try readAlternative(&json, channel: channel, into: &collector)
                }
            default: try json.skip()
            }
        }
    }

    private static func readAlternative(
        _ json: inout JSONPull, channel: Int?, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        var text: String?
        var hasWords = false
        while let key = try json.key() {
            switch key {
            case "transcript": text = try json.text()
            case "words":
                guard try json.beginArray() else { continue }
                while try json.element() {
                    guard try json.beginObject() else { continue }
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
        var text: String?
        var punctuated: String?
        var start: Timecode?
        var end: Timecode?
        var confidence: Double?
        var speaker: Int?
        while let key = try json.key() {
            switch key {
            case "word": text = try json.text() ?? ""
            case "punctuated_word": punctuated = try json.text()
            case "start": start = try json.time(unit: Timecode.second)
            case "end": end = try json.time(unit: Timecode.second)
            case "confidence": confidence = try json.share()
            case "speaker": speaker = collector.speaker(ifPresent: try json.text())
            default: try json.skip()
            }
        }
        if text == nil, punctuated == nil { collector.refuseWithoutText() }
        collector.add(
            punctuated ?? text ?? "", start: start, end: end, confidence: confidence, speaker: speaker, channel: channel
        )
    }
}
