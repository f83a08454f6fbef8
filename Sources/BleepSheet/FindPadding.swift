import BleepCore

/// The times that a cue file needs so that nothing leaks: recognisers set the edges of words a tenth of a second off, and
/// cues are taken as they are.
enum FindPadding {
    /// In nanoseconds, as spans of transcripts are padded when they are bleeped.
    static let before = 250_000_000
    static let after = 150_000_000
    /// Stretches of one category and kind that are closer than this become one, so that the gap tells nothing.
    static let mergeWithin = 300_000_000

    /// The stretches padded and merged. Padding gives way to the words of another category beside it.
    static func padded(_ document: FoundDocument) -> [FoundDocument.Stretch] {
        let raw = document.stretches
        var result: [FoundDocument.Stretch] = []
        for (index, stretch) in raw.enumerated() {
            var padded = stretch
            var lower = max(0, stretch.start.nanoseconds - before)
            var upper = max(stretch.end.nanoseconds, min(stretch.end.nanoseconds + after, document.end.nanoseconds))
            if index > 0, raw[index - 1].category != stretch.category {
                lower = min(stretch.start.nanoseconds, max(lower, raw[index - 1].end.nanoseconds))
            }
            if index + 1 < raw.count, raw[index + 1].category != stretch.category {
                upper = max(stretch.end.nanoseconds, min(upper, raw[index + 1].start.nanoseconds))
            }
            padded.start = Timecode(nanoseconds: lower)
            padded.end = Timecode(nanoseconds: upper)
            if let last = result.last, last.category == padded.category, last.kind == padded.kind,
                lower - last.end.nanoseconds <= mergeWithin
            {
                result[result.count - 1].end = max(last.end, padded.end)
                result[result.count - 1].confidence = max(last.confidence, padded.confidence)
                result[result.count - 1].text += " " + padded.text
                if last.channel != padded.channel { result[result.count - 1].channel = nil }
            } else {
                result.append(padded)
            }
        }
        return result
    }
}
