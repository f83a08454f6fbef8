import BleepCore

/// Azure Speech: batch transcription (`recognizedPhrases`), the SDK's detailed results (`NBest`), and fast
/// transcription (`phrases`).
///
/// Times are ticks of 100 ns, ISO 8601 durations (`PT0.76S`) or, in fast transcription, milliseconds.
enum AzureReader {
    private static let tick = 100

    private struct Piece {
        var text = ""
        var start: Timecode?
        var length: Timecode?
        var confidence: Double?

        var end: Timecode? {
            guard let start, let length else { return nil }
            return Timecode(nanoseconds: start.nanoseconds + length.nanoseconds)
        }
    }

    static func read(_ json: inout JSONPull, into collector: inout TranscriptCollector) throws(JSONFault) {
        try json.documents { json throws(JSONFault) in
            if try json.beginObject() { try readTop(&json, into: &collector) }
        }
    }

    private static func readTop(_ json: inout JSONPull, into collector: inout TranscriptCollector) throws(JSONFault) {
        collector.beginSegment()
        let segment = collector.segments.count - 1
        let first = collector.words.count
        var phrase = Phrase()
        var hasPhrases = false
        while let key = try json.key() {
            switch key.lowercased() {
            case "recognizedphrases", "phrases":
                hasPhrases = true
                collector.cut(toWords: first, segments: segment)
                try json.objects { json throws(JSONFault) in
                    collector.beginSegment()
                    var phrase = Phrase()
                    while let key = try json.key() { try phrase.read(key.lowercased(), &json, into: &collector) }
                    phrase.finish(into: &collector)
                }
            default:
                if hasPhrases { try json.skip() } else { try phrase.read(key.lowercased(), &json, into: &collector) }
            }
        }
        // The SDK gives one phrase an object.
        if !hasPhrases { phrase.finish(into: &collector) }
    }

    private struct Phrase {
        var piece = Piece()
        var display: String?
        var lexical: String?
        var speaker: String?
        var channel: Int?
        var hasWords = false
        /// There is a reading, so that something was recognised.
        var hasBest = false

        /// - Parameter key: in lower case; the SDK and the batch service differ in that.
        mutating func read(
            _ key: String, _ json: inout JSONPull, into collector: inout TranscriptCollector
        ) throws(JSONFault) {
            switch key {
            case "nbest":
                let others = try json.firstObject { json throws(JSONFault) in
                    hasBest = true
                    while let key = try json.key() { try readBest(key.lowercased(), &json, into: &collector) }
                }
                collector.note(.alternatives, others)
            case "words": try readWords(&json, isDisplay: true, into: &collector)
            case "channel": channel = try json.channel(from: 0)
            case "speaker", "speakerid":
                let label = try json.text()
                speaker = label == "Unknown" ? nil : label
            case "locale":
                let language = try json.text()
                collector.language = collector.language ?? language
            case "displaytext", "text": display = try json.text()
            default: try readTime(key, &json, into: &piece)
            }
        }

        private mutating func readBest(
            _ key: String, _ json: inout JSONPull, into collector: inout TranscriptCollector
        ) throws(JSONFault) {
            switch key {
            case "display": display = try json.text()
            case "lexical": lexical = try json.text()
            case "displaywords": try readWords(&json, isDisplay: true, into: &collector)
            case "words": try readWords(&json, isDisplay: false, into: &collector)
            default: try json.skip()
            }
        }

        /// Words as they are displayed have their punctuation and win over the lexical ones.
        private mutating func readWords(
            _ json: inout JSONPull, isDisplay: Bool, into collector: inout TranscriptCollector
        ) throws(JSONFault) {
            let segment = collector.segments.count - 1
            if hasWords, !isDisplay { return try json.skip() }
            let old = collector.words.count
            try json.objects { json throws(JSONFault) in
                var word = Piece()
                var hasText = false
                while let key = try json.key() {
                    switch key.lowercased() {
                    case "word", "displaytext", "text":
                        word.text = try json.text() ?? ""
                        hasText = true
                    case "confidence": word.confidence = try json.share()
                    default: try readTime(key.lowercased(), &json, into: &word)
                    }
                }
                if !hasText { collector.refuseWithoutText() }
                collector.add(word.text, start: word.start, end: word.end, confidence: word.confidence)
            }
            if hasWords, collector.words.count > old {
                collector.words.removeSubrange(collector.segments[segment].firstWord..<old)
            }
            hasWords = hasWords || collector.words.count > old
        }

        private func readTime(_ key: String, _ json: inout JSONPull, into piece: inout Piece) throws(JSONFault) {
            switch key {
            case "offsetinticks": piece.start = try json.time(unit: AzureReader.tick)
            case "durationinticks": piece.length = try json.time(unit: AzureReader.tick)
            case "offsetmilliseconds": piece.start = try json.time(unit: 1_000_000)
            case "durationmilliseconds": piece.length = try json.time(unit: 1_000_000)
            case "offset": piece.start = try AzureReader.time(&json) ?? piece.start
            case "duration": piece.length = try AzureReader.time(&json) ?? piece.length
            default: try json.skip()
            }
        }

        func finish(into collector: inout TranscriptCollector) {
            let segment = collector.segments.count - 1
            collector.segments[segment].start = piece.start
            collector.segments[segment].end = piece.end
            collector.segments[segment].channel = channel
            collector.segments[segment].speaker = collector.speaker(ifPresent: speaker)
            if !hasWords {
                if let text = display ?? lexical {
                    collector.add(text: text)
                } else if hasBest {
                    collector.refuseWithoutText()
                }
            }
            collector.spreadSpeaker()
        }
    }

    /// Ticks as a number, or an ISO 8601 duration.
    private static func time(_ json: inout JSONPull) throws(JSONFault) -> Timecode? {
        guard try json.kind() == .string else { return try json.time(unit: tick) }
        let fault = json.fault("expected a duration such as PT1.25S")
        guard let text = try json.text(), !text.isEmpty else { return nil }
        guard let time = duration(text) else { throw fault }
        return time
    }

    /// `PT1H2M3.25S`, `P1DT2S`, or `00:00:03.25`.
    static func duration(_ text: String) -> Timecode? {
        guard text.hasPrefix("P") else { return Timecode(text) }
        var sum = 0
        var number: [UInt8] = []
        var isTime = false
        for byte in text.utf8.dropFirst() {
            let unit: Int
            switch byte {
            case UInt8(ascii: "T"):
                isTime = true
                continue
            case UInt8(ascii: "D"): unit = 86_400
            case UInt8(ascii: "H"): unit = 3_600
            case UInt8(ascii: "M") where isTime: unit = 60
            case UInt8(ascii: "S"): unit = 1
            case 0x30...0x39, UInt8(ascii: "."):
                number.append(byte)
                continue
            default: return nil
            }
            guard let value = JSONDecimal.scaled(number[...], by: unit * Timecode.second) else { return nil }
            sum += value
            number = []
        }
        return number.isEmpty && sum <= Timecode.longest.nanoseconds ? Timecode(nanoseconds: sum) : nil
    }
}
