import BleepCore

/// Google Speech-to-Text, versions 1 and 2, as REST answers, operations and dumps of the client libraries.
///
/// `results[].alternatives[0].words[]`. With diarisation the last result repeats all words, with their speakers.
struct GoogleReader {
    private struct Place: Hashable {
        var start: Timecode
        var text: String
    }

    /// The words of each result.
    private var results: [Range<Int>] = []

    static func read(_ json: inout JSONPull, into collector: inout TranscriptCollector) throws(JSONFault) {
        var reader = GoogleReader()
        while json.nextDocument() { try reader.search(&json, into: &collector) }
        reader.takeSpeakers(into: &collector)
    }

    /// Looks for `results` at any depth: operations and batches wrap them.
    private mutating func search(
        _ json: inout JSONPull, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        switch try json.kind() {
        case .array: try readResults(&json, into: &collector)
        case .object:
            guard try json.beginObject() else { return }
            while let key = try json.key() {
                switch try json.kind() {
                case .array where key == "results": try readResults(&json, into: &collector)
                case .object: try search(&json, into: &collector)
                default: try json.skip()
                }
            }
        case .string, .number, .literal: try json.skip()
        }
    }

    private mutating func readResults(
        _ json: inout JSONPull, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        guard try json.beginArray() else { return }
        while try json.element() {
            guard try json.kind() == .object, try json.beginObject() else {
                try json.skip()
                continue
            }
            collector.beginSegment()
            let segment = collector.segments.count - 1
            let first = collector.words.count
            var text: String?
            var end: Timecode?
            while let key = try json.key() {
                switch key {
                case "alternatives": text = try readAlternatives(&json, into: &collector) ?? text
                case "channelTag", "channel_tag":
                    // Counted from 1; 0 means that there is but one.
                    collector.segments[segment].channel = try json.channel(from: 1)
                case "languageCode", "language_code": collector.language = try json.text()
                case "resultEndTime", "result_end_time", "resultEndOffset", "result_end_offset":
                    end = try Self.time(&json)
                default: try json.skip()
                }
            }
            if collector.words.count == first, let text {
                collector.segments[segment].end = end
                collector.add(text: text)
            }
            collector.spreadSpeaker()
            results.append(first..<collector.words.count)
        }
    }

    private func readAlternatives(
        _ json: inout JSONPull, into collector: inout TranscriptCollector
    ) throws(JSONFault) -> String? {
        var text: String?
        let others = try json.firstObject { json throws(JSONFault) in
            // Fields that are empty are left out: a reading of nothing may have its confidence only.
            var (hasText, isForeign) = (false, false)
            while let key = try json.key() {
                switch key {
                case "transcript":
                    text = try json.text()
                    hasText = true
                case "words":
                    hasText = true
                    try json.objects { json throws(JSONFault) in try Self.readWord(&json, into: &collector) }
                case "confidence": try json.skip()
                default:
                    try json.skip()
                    isForeign = true
                }
            }
            if isForeign, !hasText { collector.refuseWithoutText() }
        }
        collector.note(.alternatives, others)
        return text
    }

    private static func readWord(_ json: inout JSONPull, into collector: inout TranscriptCollector) throws(JSONFault) {
        var word = WordFields()
        while let key = try json.key() {
            switch key {
            case "word": word.text = try json.text() ?? ""
            case "startTime", "start_time", "startOffset", "start_offset": word.start = try time(&json)
            case "endTime", "end_time", "endOffset", "end_offset": word.end = try time(&json)
            case "confidence":
                // 0 stands for "not said".
                word.confidence = try json.share().flatMap { $0 > 0 ? $0 : nil }
            case "speakerTag", "speaker_tag", "speakerLabel", "speaker_label":
                let label = try json.text()
                word.speaker = collector.speaker(ifPresent: label == "0" ? nil : label)
            default: try json.skip()
            }
        }
        // Fields that are zero are left out: a word without a start begins the recording.
        if word.start == nil, word.end != nil, collector.words.isEmpty { word.start = Timecode(nanoseconds: 0) }
        collector.add(word)
    }

    /// `"1.400s"`, a number of seconds, or `{"seconds":"1","nanos":400000000}` without its zeros.
    private static func time(_ json: inout JSONPull) throws(JSONFault) -> Timecode? {
        guard try json.kind() == .object else { return try json.time(unit: Timecode.second) }
        guard try json.beginObject() else { return nil }
        var sum = 0
        while let key = try json.key() {
            switch key {
            case "seconds": sum += try json.time(unit: Timecode.second)?.nanoseconds ?? 0
            case "nanos": sum += try json.time(unit: 1)?.nanoseconds ?? 0
            default: try json.skip()
            }
        }
        return Timecode(nanoseconds: sum)
    }

    /// The words that the last result repeats give their speakers to the words above and go.
    private func takeSpeakers(into collector: inout TranscriptCollector) {
        guard results.count > 1, let last = results.last, !last.isEmpty,
            collector.words[last].contains(where: { $0.speaker != nil })
        else { return }
        var places: [Place: [Int]] = [:]
        for index in (0..<last.lowerBound).reversed() {
            let word = collector.words[index]
            places[Place(start: word.start, text: word.text.lowercased()), default: []].append(index)
        }
        var twins: [(first: Int, repeated: Int)] = []
        for index in last {
            let word = collector.words[index]
            let place = Place(start: word.start, text: word.text.lowercased())
            if let first = places[place]?.popLast() { twins.append((first, index)) }
        }
        guard twins.count * 2 > last.count else { return }
        for twin in twins { collector.words[twin.first].speaker = collector.words[twin.repeated].speaker }
        let repeated = Set(twins.map(\.repeated))
        let rest = last.filter { !repeated.contains($0) }.map { collector.words[$0] }
        let kept = collector.segments.count - 1
        collector.cut(toWords: last.lowerBound, segments: kept)
        collector.note(.repeats)
        splitBySpeaker(&collector)
        if !rest.isEmpty {
            collector.isOneStream = false
            collector.beginSegment()
            collector.append(rest[...])
        }
    }

    /// A result may hold the words of several speakers.
    private func splitBySpeaker(_ collector: inout TranscriptCollector) {
        var segments: [TranscriptSegment] = []
        for number in collector.segments.indices {
            let range = collector.wordRange(number)
            var segment = collector.segments[number]
            guard let first = range.first else {
                segments.append(segment)
                continue
            }
            segment.speaker = collector.words[first].speaker
            segments.append(segment)
            for index in range {
                let speaker = collector.words[index].speaker
                if speaker != segments[segments.count - 1].speaker {
                    segment.firstWord = index
                    segment.speaker = speaker
                    segment.start = nil
                    segments.append(segment)
                }
                collector.words[index].segment = segments.count - 1
            }
        }
        collector.segments = segments
    }
}
