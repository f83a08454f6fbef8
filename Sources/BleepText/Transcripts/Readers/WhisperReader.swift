import BleepCore

/// What openai-whisper, faster-whisper, whisperX and the OpenAI API write: segments, with or without words.
///
/// `{"text","segments":[{"start","end","text","words":[{"word","start","end","probability|score"}]}],"language"}`,
/// or the bare list of segments, or `words` beside `segments`. Times are seconds.
struct WhisperReader {
    /// The words of the list beside the segments.
    private var loose: [WordFields] = []
    private var texts: [String] = []
    private var hasOwnWords = false
    /// Segments with neither words nor text.
    private var textless = 0
    private var wholeText: String?
    /// Words carry their leading space, so that one without it belongs to the word before.
    private var isSpaced = false

    static func read(_ json: inout JSONPull, into collector: inout TranscriptCollector) throws(JSONFault) {
        var reader = WhisperReader()
        while json.nextDocument() {
            if try json.kind() == .array {
                try reader.readSegments(&json, into: &collector)
            } else if try json.beginObject() {
                try reader.readTop(&json, into: &collector)
            }
        }
        reader.finish(into: &collector)
    }

    private mutating func readTop(
        _ json: inout JSONPull, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        while let key = try json.key() {
            switch key {
            case "segments": try readSegments(&json, into: &collector)
            case "words": try readWordFieldss(&json, into: &collector)
            case "language": collector.language = try json.text() ?? collector.language
            case "text": wholeText = try json.text()
            default: try json.skip()
            }
        }
    }

    private mutating func readSegments(
        _ json: inout JSONPull, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        try json.objects { json throws(JSONFault) in try readSegment(&json, into: &collector) }
    }

    private mutating func readSegment(
        _ json: inout JSONPull, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        collector.beginSegment()
        let segment = collector.segments.count - 1
        var text: String?
        while let key = try json.key() {
            switch key {
            case "start": collector.segments[segment].start = try json.time(unit: Timecode.second)
            case "end": collector.segments[segment].end = try json.time(unit: Timecode.second)
            case "text": text = try json.text() ?? ""
            case "speaker": collector.segments[segment].speaker = collector.speaker(ifPresent: try json.text())
            case "words": try readWords(&json, into: &collector)
            case "language":
                let language = try json.text()
                collector.language = collector.language ?? language
            default: try json.skip()
            }
        }
        let isTimed = collector.words.count > collector.segments[segment].firstWord
        if isTimed {
            hasOwnWords = true
            if let text { collector.reconcile(with: text) }
        } else if text == nil {
            textless += 1
        }
        texts.append(isTimed ? "" : text ?? "")
        collector.spreadSpeaker()
    }

    private mutating func readWords(
        _ json: inout JSONPull, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        var isFirst = true
        try json.objects { json throws(JSONFault) in
            let word = try readWord(&json, into: &collector)
            if word.hasLeadingSpace { isSpaced = true }
            if isSpaced, !isFirst, word.goesOn { collector.glue(word) } else { collector.add(word) }
            isFirst = false
        }
    }

    private func readWord(
        _ json: inout JSONPull, into collector: inout TranscriptCollector
    ) throws(JSONFault) -> WordFields {
        var word = WordFields()
        while let key = try json.key() {
            switch key {
            case "word", "text": word.text = try json.text() ?? word.text ?? ""
            case "start": word.start = try json.time(unit: Timecode.second)
            case "end": word.end = try json.time(unit: Timecode.second)
            case "probability", "score", "confidence": word.confidence = try json.share()
            case "speaker": word.speaker = collector.speaker(ifPresent: try json.text())
            default: try json.skip()
            }
        }
        return word
    }

    private mutating func readWordFieldss(
        _ json: inout JSONPull, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        try json.objects { json throws(JSONFault) in
            let word = try readWord(&json, into: &collector)
            if word.text?.isEmpty != true { loose.append(word) }
        }
    }

    /// Brings together the words and segments that stand beside each other.
    private func finish(into collector: inout TranscriptCollector) {
        if hasOwnWords || loose.isEmpty {
            if textless > 0 { collector.refuseWithoutText() }
            if collector.segments.isEmpty {
                if let wholeText { collector.add(text: wholeText) }
            } else {
                addTexts(into: &collector)
            }
            return
        }
        let bounds = collector.segments
        guard !bounds.isEmpty else {
            for word in loose { collector.add(word) }
            collector.splitFlat()
            return
        }
        collector.cut(toWords: 0, segments: 0)
        var next = 0
        for (index, segment) in bounds.enumerated() {
            collector.beginSegment(start: segment.start, end: segment.end, speaker: segment.speaker)
            // A word belongs to the segment in which its middle lies; the last segment takes what is left.
            let isLast = index == bounds.count - 1
            while next < loose.count,
                isLast || Self.middle(loose[next], isBefore: bounds[index + 1].start ?? segment.end)
            {
                collector.add(loose[next])
                next += 1
            }
            collector.reconcile(with: texts[index])
        }
    }

    private static func middle(_ word: WordFields, isBefore time: Timecode?) -> Bool {
        guard let time, let start = word.start else { return true }
        return (start.nanoseconds + (word.end ?? start).nanoseconds) / 2 < time.nanoseconds
    }

    /// Segments without word lists get the words of their texts.
    private func addTexts(into collector: inout TranscriptCollector) {
        guard texts.contains(where: { !$0.isEmpty }) else { return }
        let bounds = collector.segments
        let old = collector.words
        let ranges = bounds.indices.map { collector.wordRange($0) }
        collector.cut(toWords: 0, segments: 0)
        for (index, segment) in bounds.enumerated() {
            collector.beginSegment(start: segment.start, end: segment.end, speaker: segment.speaker)
            if texts[index].isEmpty {
                collector.append(old[ranges[index]])
            } else {
                collector.add(text: texts[index])
            }
        }
    }
}
