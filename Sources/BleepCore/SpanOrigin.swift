/// Who said that a span is sensitive; decides its padding and snapping.
public enum SpanOrigin: String, CaseIterable, Hashable, Sendable {
    /// A cue file that a person made.
    case cue
    /// Words of a transcript that a rule found.
    case transcript
    /// Keypad digits found in the audio.
    case dtmf
    /// Drawn by a person who listened.
    case review
}
