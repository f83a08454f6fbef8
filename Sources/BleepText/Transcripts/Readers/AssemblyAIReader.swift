import BleepCore

/// AssemblyAI: `words[]` with times in milliseconds, or `utterances[]` that hold them; also the lists of words of
/// transcript editors (Hyperaudio, BBC), which are the same in seconds.
enum AssemblyAIReader {
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
                    try json.objects { json throws(JSONFault) in try readUtterance(&json, into: &collector) }
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
        takeSeconds(in: &collector.words)
        if collector.words.isEmpty, let text { collector.add(text: text) }
        collector.splitFlat()
    }

    /// Milliseconds are whole: where any time has a fraction, all are seconds.
    private static func takeSeconds(in words: inout [TranscriptWord]) {
        let millisecond = 1_000_000
        func isFraction(_ time: Timecode) -> Bool {
            time != TranscriptCollector.unknown && time.nanoseconds % millisecond != 0
        }
        guard words.contains(where: { isFraction($0.start) || isFraction($0.end) }) else { return }
        for index in words.indices {
            if words[index].start != TranscriptCollector.unknown { words[index].start.nanoseconds *= 1_000 }
            if words[index].end != TranscriptCollector.unknown { words[index].end.nanoseconds *= 1_000 }
        }
    }

    private static func readUtterance(
        _ json: inout JSONPull, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        let first = collector.words.count
        var utterance = WordFields()
        while let key = try json.key() {
            if key == "words" {
                try readWords(&json, into: &collector)
            } else {
                try readField(key, &json, of: &utterance, into: &collector)
            }
        }
        guard collector.words.count == first else { return }
        guard let text = utterance.text else { return collector.refuseWithoutText() }
        let words = TranscriptCollector.split(text)
        for (index, word) in words.enumerated() {
            // The first and the last carry the utterance's times; those between get the gap.
            collector.add(
                word, start: index == 0 ? utterance.start : nil, end: index == words.count - 1 ? utterance.end : nil,
                speaker: utterance.speaker, channel: utterance.channel)
        }
    }

    private static func readWords(
        _ json: inout JSONPull, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        try json.objects { json throws(JSONFault) in
            var word = WordFields()
            while let key = try json.key() { try readField(key, &json, of: &word, into: &collector) }
            collector.add(word)
        }
    }

    private static func readField(
        _ key: String, _ json: inout JSONPull, of word: inout WordFields, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        switch key {
        case "text": word.text = try json.text() ?? ""
        case "start": word.start = try json.time(unit: 1_000_000)
        case "end": word.end = try json.time(unit: 1_000_000)
        case "confidence": word.confidence = try json.share()
        case "speaker": word.speaker = collector.speaker(ifPresent: try json.text())
        case "channel": word.channel = try json.channel(from: 1)
        default: try json.skip()
        }
    }
}
