import BleepCore

/// A word of a redacted transcript, or the mark that stands for several.
struct MaskedWord {
    var text: String
    var start: Timecode
    var end: Timecode
    /// Whether its times are to be written: those that were only estimated are left out, as they were in the source.
    var isTimed: Bool
    var confidence: Double?
    var speaker: Int?
    var channel: Int?
}

/// An utterance of a redacted transcript.
struct MaskedSegment {
    var number: Int
    var start: Timecode
    var end: Timecode
    var speaker: Int?
    var channel: Int?
    var words: [MaskedWord]

    var text: String { words.map(\.text).joined(separator: " ") }
    var isTimed: Bool { words.contains(where: \.isTimed) }
}
