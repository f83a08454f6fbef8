import BleepCore

/// Amazon Transcribe: the result of a batch job, or the events of a stream.
///
/// `results.items[]` with `alternatives[0].content` and times as strings of seconds; punctuation has no times and
/// belongs to the word before. Two-channel jobs have the items once more by channel.
struct AWSTranscribeReader {
    /// Who spoke when, where the items do not say it themselves.
    private struct Turn {
        var start: Timecode
        var end: Timecode
        var speaker: Int
    }

    private var turns: [Turn] = []
    /// The words under `results.items` and those under `channel_labels`.
    private var plain = 0..<0
    private var byChannel = 0..<0
    private var text: String?

    static func read(_ json: inout JSONPull, into collector: inout TranscriptCollector) throws(JSONFault) {
        var reader = AWSTranscribeReader()
        while json.nextDocument() {
            if try json.kind() == .array {
                guard try json.beginArray() else { continue }
                while try json.element() { try reader.readTop(&json, into: &collector) }
            } else {
                try reader.readTop(&json, into: &collector)
            }
        }
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
            case "Results":
                guard try json.beginArray() else { continue }
                while try json.element() { try readStreamed(&json, into: &collector) }
            default: try json.skip()
            }
        }
    }

    private mutating func readResults(
        _ json: inout JSONPull, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        guard try json.beginObject() else { return }
        while let key = try json.key() {
            switch key {
            case "items":
                let first = collector.words.count
                try readItems(&json, channel: nil, into: &collector)
                plain = first..<collector.words.count
            case "channel_labels":
                let first = collector.words.count
                try readChannels(&json, into: &collector)
                byChannel = first..<collector.words.count
            case "speaker_labels": try readTurns(&json, into: &collector)
            case "language_code": collector.language = try json.text()
            case "transcripts":
                guard try json.beginArray() else { continue }
                while try json.element() {
                    guard try json.beginObject() else { continue }
                    while let key = try json.key() {
                        if key == "transcript" { text = try json.text() } else { try json.skip() }
                    }
                }
            default: try json.skip()
            }
        }
    }

    private mutating func readChannels(
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
                guard try json.beginObject() else { continue }
                let first = collector.words.count
                var channel = number
                while let key = try json.key() {
                    switch key {
                    case "items": try readItems(&json, channel: number, into: &collector)
                    case "channel_label": channel = Self.channel(try json.text()) ?? number
                    default: try json.skip()
                    }
                }
                for index in first..<collector.words.count { collector.words[index].channel = channel }
                number += 1
            }
        }
    }

    /// `ch_0`.
    private static func channel(_ label: String?) -> Int? {
        label?.split(separator: "_").last.flatMap { Int($0) }.flatMap { (0..<64).contains($0) ? $0 : nil }
    }

    private func readItems(
        _ json: inout JSONPull, channel: Int?, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        guard try json.beginArray() else { return }
        while try json.element() {
            guard try json.beginObject() else { continue }
            try readItem(&json, channel: channel, into: &collector)
        }
    }

    /// Keys of batch jobs and, in capitals, of streams.
    private func readItem(
        _ json: inout JSONPull, channel: Int?, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        var text: String?
        var start: Timecode?
        var end: Timecode?
        var confidence: Double?
        var speaker: Int?
        var channel = channel
        var isPunctuation = false
        while let key = try json.key() {
            switch key {
            case "start_time", "StartTime": start = try json.time(unit: Timecode.second)
            case "end_time", "EndTime": end = try json.time(unit: Timecode.second)
            case "type", "Type": isPunctuation = try json.text() == "punctuation"
            case "Content": text = try json.text() ?? ""
            case "Confidence": confidence = try json.share()
            case "speaker_label", "Speaker": speaker = collector.speaker(ifPresent: try json.text())
            case "channel_label": channel = Self.channel(try json.text()) ?? channel
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
                    while let key = try json.key() {
                        switch key {
                        case "content": text = try json.text() ?? ""
                        case "confidence": confidence = try json.share()
                        default: try json.skip()
                        }
                    }
                }
            default: try json.skip()
            }
        }
        if text == nil { collector.refuseWithoutText() }
        if isPunctuation || (text == "." || text == ","), start == nil, !collector.words.isEmpty {
            collector.glue(text ?? "")
        } else {
            collector.add(
                text ?? "", start: start, end: end, confidence: confidence, speaker: speaker, channel: channel)
        }
    }

    private mutating func readTurns(
        _ json: inout JSONPull, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        guard try json.beginObject() else { return }
        while let key = try json.key() {
            guard key == "segments", try json.beginArray() else {
                if key != "segments" { try json.skip() }
                continue
            }
            while try json.element() {
                guard try json.beginObject() else { continue }
                var start: Timecode?
                var end: Timecode?
                var label: String?
                while let key = try json.key() {
                    switch key {
                    case "start_time": start = try json.time(unit: Timecode.second)
                    case "end_time": end = try json.time(unit: Timecode.second)
                    case "speaker_label": label = try json.text()
                    default: try json.skip()
                    }
                }
                if let start, let end, let speaker = collector.speaker(ifPresent: label) {
                    turns.append(Turn(start: start, end: end, speaker: speaker))
                }
            }
        }
    }

    /// One result of a stream; those that are not final come again.
    private mutating func readStreamed(
        _ json: inout JSONPull, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        guard try json.beginObject() else { return }
        collector.beginSegment()
        let first = collector.words.count
        let kept = collector.segments.count - 1
        var isPartial = false
        var channel: Int?
        while let key = try json.key() {
            switch key {
            case "IsPartial": isPartial = try json.literal() ?? false
            case "ChannelId": channel = Self.channel(try json.text())
            case "Alternatives":
                guard try json.beginArray() else { continue }
                var isFirst = true
                while try json.element() {
                    guard isFirst, try json.beginObject() else {
                        if !isFirst { try json.skip() }
                        continue
                    }
                    isFirst = false
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
            for index in first..<collector.words.count { collector.words[index].channel = channel }
        }
    }

    private func finish(into collector: inout TranscriptCollector) {
        if !byChannel.isEmpty, !plain.isEmpty { collector.words.removeSubrange(plain) }
        if collector.words.isEmpty, let text { collector.add(text: text) }
        if !turns.isEmpty {
            let turns = turns.sorted { $0.start < $1.start }
            var next = 0
            for index in collector.words.indices where collector.words[index].speaker == nil {
                let start = collector.words[index].start
                if next > 0, turns[next - 1].start > start { next = 0 }
                while next < turns.count, turns[next].start <= start { next += 1 }
                if next > 0, start != TranscriptCollector.unknown {
                    collector.words[index].speaker = turns[next - 1].speaker
                }
            }
        }
        collector.splitFlat()
    }
}
