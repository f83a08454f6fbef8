import BleepCore

/// What a format says of one word, or of a piece of one, while its fields are read.
struct WordFields {
    /// `nil` where no name that is known holds it.
    var text: String?
    var start: Timecode?
    var end: Timecode?
    /// 0 … 1.
    var confidence: Double?
    var speaker: Int?
    /// Counted from 0.
    var channel: Int?

    /// Some recognisers write every word that begins one with its space.
    var hasLeadingSpace: Bool { text?.first?.isWhitespace ?? false }

    /// Where others have their space: this is a piece of the word before.
    var goesOn: Bool {
        guard let text, !text.isEmpty, !hasLeadingSpace else { return false }
        return !TranscriptCollector.isWrittenWithoutSpaces(text)
    }
}

extension TranscriptCollector {
    /// Adds a word to the segment begun last; one without text is refused.
    mutating func add(_ word: WordFields) {
        guard let text = word.text else { return refuseWithoutText() }
        add(
            text, start: word.start, end: word.end, confidence: word.confidence, speaker: word.speaker,
            channel: word.channel)
    }

    /// Adds to the word added last what belongs to it.
    mutating func glue(_ piece: WordFields) {
        glue(piece.text ?? "", start: piece.start, end: piece.end, confidence: piece.confidence)
    }

    /// Drops a result that comes again, better: the words from `first` on.
    mutating func dropPartial(from first: Int) {
        words.removeLast(words.count - first)
        note(.partials)
    }

    /// Says of the words from `first` on in which channel they were heard.
    mutating func setChannel(_ channel: Int?, from first: Int) {
        for index in words[first...].indices { words[index].channel = channel }
    }
}

extension JSONPull {
    /// More than any recording of calls has; a greater number is something else.
    private static let mostChannels = 64

    /// A channel as a number or with one behind its last underscore (`ch_0`, `channel_1`); `nil` for anything else.
    /// - Parameter first: the number of the first channel in the file.
    /// - Returns: the channel, counted from 0.
    mutating func channel(from first: Int) throws(JSONFault) -> Int? {
        guard let number = try text()?.split(separator: "_").last.flatMap({ Int($0) }) else { return nil }
        return (first..<(first + Self.mostChannels)).contains(number) ? number - first : nil
    }
}
