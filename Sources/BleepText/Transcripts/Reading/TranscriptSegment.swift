import BleepCore

/// One utterance, line or cue of a transcript.
struct TranscriptSegment {
    /// As the file states it; `nil` where it does not.
    var start: Timecode?
    /// As the file states it; `nil` where it does not.
    var end: Timecode?
    /// Index into the speakers.
    var speaker: Int?
    /// Counted from 0.
    var channel: Int?
    /// Its first word in the order of the file; its last lies before the first of the next segment.
    var firstWord: Int
    /// Where the segment stands in what the format keeps beside words: the interval of a tier.
    var place: SegmentPlace?
}

/// An interval of a tier.
struct SegmentPlace: Hashable {
    var tier: Int
    var interval: Int
}
