import BleepCore

/// AssemblyAI: `words[]` with times in milliseconds, or `utterances[]` that hold them.
struct AssemblyAIReader {
    /// What `status` says before there is a transcript (AssemblyAI, "Transcript status").
    private static let unfinished: Set<String> = ["queued", "processing"]

    static func read(_ json: inout JSONPull, into collector: inout TranscriptCollector) throws(JSONFault) {
        var plain = 0..<0
        var inUtterances = 0..<0
        var text: String?
        while json.nextDocument() {
            guard try json.beginObject() else { continue }
            while let key = try json.key() {
                let first = collector.words.count
                switch key {
                case "words":
                    try readWords(&json, into: &collector)
                    plain = first..<collector.words.count
                case "utterances":
                    // The same words once more, unless there is no list of words.
                    guard plain.isEmpty else {
                        try json.skip()
                        continue
                    }
                    try readUtterances(&json, into: &collector)
                    inUtterances = first..<collector.words.count
                case "language_code": collector.language = try json.text()
                case "text": text = try json.text()
                case "error":
                    if let said = try json.text(), !said.isEmpty {
                        collector.refusal = collector.refusal ?? "the transcription service reported an error"
                    }
                case "status":
                    if let said = try json.text(), Self.unfinished.contains(said) {
                        collector.refusal = collector.refusal ?? "the service had not finished it (status \(said))"
                    }
                default: try json.skip()
                }
            }
        }
        if !plain.isEmpty, !inUtterances.isEmpty { collector.words.removeSubrange(inUtterances) }
        if collector.words.isEmpty, let text { collector.add(text: text) }
        collector.splitFlat()
    }

    private static func readUtterances(
        _ json: inout JSONPull, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        guard try json.beginArray() else { return }
        while try json.element() {
            guard try json.beginObject() else { continue }
            let first = collector.words.count
            var utterance = Word()
            while let key = try json.key() {
                if key == "words" {
                    try readWords(&json, into: &collector)
                } else {
                    try utterance.read(key, &json, into: &collector)
                }
            }
            if collector.words.count == first {
                let words = TranscriptCollector.split(utterance.text ?? "")
                if utterance.text == nil { collector.refuseWithoutText() }
                for (index, word) in words.enumerated() {
                    // The first and the last carry the utterance's times; those between get the gap.
                    let isOnly = words.count == 1
                    collector.add(
                        word, start: index == 0 ? utterance.start : nil,
                        end: isOnly || index == words.count - 1 ? utterance.end : nil, speaker: utterance.speaker,
                        channel: utterance.channel)
                }
            }
        }
    }

    private static func readWords(
        _ json: inout JSONPull, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        guard try json.beginArray() else { return }
        while try json.element() {
            guard try json.beginObject() else { continue }
            var word = Word()
            while let key = try json.key() { try word.read(key, &json, into: &collector) }
            if word.text == nil { collector.refuseWithoutText() }
            collector.add(
                word.text ?? "", start: word.start, end: word.end, confidence: word.confidence, speaker: word.speaker,
                channel: word.channel)
        }
    }

    private struct Word {
        var text: String?
        var start: Timecode?
        var end: Timecode?
        var confidence: Double?
        var speaker: Int?
        var channel: Int?

        mutating func read(
            _ key: String, _ json: inout JSONPull, into collector: inout TranscriptCollector
        ) throws(JSONFault) {
            switch key {
            case "text": text = try json.text() ?? ""
            case "start": start = try json.time(unit: 1_000_000)
            case "end": end = try json.time(unit: 1_000_000)
            case "confidence": confidence = try json.share()
            case "speaker": speaker = collector.speaker(ifPresent: try json.text())
            // Counted from 1.
            case "channel": channel = try json.whole().flatMap { (1...64).contains($0) ? $0 - 1 : nil }
            default: try json.skip()
            }
        }
    }
}
