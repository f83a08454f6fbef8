import BleepCore

/// Amazon Transcribe: the result of a batch job, or the events of a stream.
///
/// `results.items[]` with `alternatives[0].content` and times as strings of seconds; punctuation has no times and
/// belongs to the word before. Two-channel jobs have the items once more by channel.
struct AWSTranscribeReader {
    private var turns = SpeakerTurns()
    /// The words under `results.items` and those under `channel_labels`.
    private var plain = 0..<0
    private var byChannel = 0..<0
    private var text: String?

    static func read(_ json: inout JSONPull, into collector: inout TranscriptCollector) throws(JSONFault) {
        var reader = AWSTranscribeReader()
        try json.documents { json throws(JSONFault) in try reader.readTop(&json, into: &collector) }
        reader.finish(into: &collector)
    }

    private mutating func readTop(
        _ json: inout JSONPull, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        guard try json.beginObject() else { return }
        while let key = try json.key() {
            switch key {
            case "results": try readResults(&json, into: &collector)
            // Streams wrap their events.
            case "Transcript", "TranscriptEvent": try readTop(&json, into: &collector)
            case "Results": try json.objects { json throws(JSONFault) in try Self.readEvent(&json, into: &collector) }
            default: try json.skip()
            }
        }
    }

    private mutating func readResults(
        _ json: inout JSONPull, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        guard try json.beginObject() else { return }
        while let key = try json.key() {
            let first = collector.words.count
            switch key {
            case "items":
                try Self.readItems(&json, channel: nil, into: &collector)
                plain = first..<collector.words.count
            case "channel_labels":
                try Self.readChannels(&json, into: &collector)
                byChannel = first..<collector.words.count
            case "speaker_labels": try turns.read(&json, into: &collector)
            case "language_code": collector.language = try json.text()
            case "transcripts":
                try json.objects { json throws(JSONFault) in
                    while let key = try json.key() {
                        if key == "transcript" { text = try json.text() } else { try json.skip() }
                    }
                }
            default: try json.skip()
            }
        }
    }

    private static func readChannels(
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
                let first = collector.words.count
                var channel = number
                while let key = try json.key() {
                    switch key {
                    case "items": try readItems(&json, channel: number, into: &collector)
                    case "channel_label": channel = try json.channel(from: 0) ?? number
                    default: try json.skip()
                    }
                }
                collector.setChannel(channel, from: first)
                number += 1
            }
        }
    }

    private static func readItems(
        _ json: inout JSONPull, channel: Int?, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        try json.objects { json throws(JSONFault) in try readItem(&json, channel: channel, into: &collector) }
    }

    /// Keys of batch jobs and, in capitals, of streams.
    private static func readItem(
        _ json: inout JSONPull, channel: Int?, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        var word = WordFields(channel: channel)
        var isPunctuation = false
        while let key = try json.key() {
            switch key {
            case "start_time", "StartTime": word.start = try json.time(unit: Timecode.second)
            case "end_time", "EndTime": word.end = try json.time(unit: Timecode.second)
            case "type", "Type": isPunctuation = try json.text() == "punctuation"
            case "Content": word.text = try json.text() ?? ""
            case "Confidence": word.confidence = try json.share()
            case "speaker_label", "Speaker": word.speaker = collector.speaker(ifPresent: try json.text())
            case "channel_label": word.channel = try json.channel(from: 0) ?? word.channel
            case "alternatives":
                let others = try json.firstObject { json throws(JSONFault) in
                    while let key = try json.key() {
                        switch key {
                        case "content": word.text = try json.text() ?? ""
                        case "confidence": word.confidence = try json.share()
                        default: try json.skip()
                        }
                    }
                }
                collector.note(.alternatives, others)
            default: try json.skip()
            }
        }
        if isPunctuation || word.text == "." || word.text == ",", let text = word.text, word.start == nil,
            !collector.words.isEmpty
        {
            collector.glue(text)
        } else {
            collector.add(word)
        }
    }

    /// One result of a stream; those that are not final come again.
    private static func readEvent(_ json: inout JSONPull, into collector: inout TranscriptCollector) throws(JSONFault) {
        collector.beginSegment()
        let first = collector.words.count
        let kept = collector.segments.count - 1
        var isPartial = false
        var channel: Int?
        while let key = try json.key() {
            switch key {
            case "IsPartial": isPartial = try json.literal() ?? false
            case "ChannelId": channel = try json.channel(from: 0)
            case "Alternatives":
                _ = try json.firstObject { json throws(JSONFault) in
                    while let key = try json.key() {
                        if key == "Items" {
                            try readItems(&json, channel: nil, into: &collector)
                        } else {
                            try json.skip()
                        }
                    }
                }
            default: try json.skip()
            }
        }
        if isPartial {
            collector.cut(toWords: first, segments: kept)
            collector.note(.partials)
        } else {
            collector.setChannel(channel, from: first)
        }
    }

    private func finish(into collector: inout TranscriptCollector) {
        if !byChannel.isEmpty, !plain.isEmpty { collector.words.removeSubrange(plain) }
        if collector.words.isEmpty, let text { collector.add(text: text) }
        turns.spread(into: &collector)
        collector.splitFlat()
    }
}
