import BleepCore

/// Who spoke when, where the words do not say it themselves: `segments[]` of Amazon Transcribe's `speaker_labels`.
struct SpeakerTurns {
    private struct Turn {
        var start: Timecode
        var speaker: Int
    }

    private var turns: [Turn] = []

    mutating func read(_ json: inout JSONPull, into collector: inout TranscriptCollector) throws(JSONFault) {
        guard try json.beginObject() else { return }
        while let key = try json.key() {
            if key == "segments" {
                try json.objects { json throws(JSONFault) in try readTurn(&json, into: &collector) }
            } else {
                try json.skip()
            }
        }
    }

    private mutating func readTurn(
        _ json: inout JSONPull, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        var start: Timecode?
        var label: String?
        while let key = try json.key() {
            switch key {
            case "start_time": start = try json.time(unit: Timecode.second)
            case "speaker_label": label = try json.text()
            default: try json.skip()
            }
        }
        if let start, let speaker = collector.speaker(ifPresent: label) {
            turns.append(Turn(start: start, speaker: speaker))
        }
    }

    /// Gives each word without a speaker the one whose turn began last before it.
    func spread(into collector: inout TranscriptCollector) {
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
}
