/// Who said what is sensitive in a recording; what nobody named is not hidden.
public enum Coverage: String, CaseIterable, Hashable, Sendable {
    case cues
    case transcript
    case cuesAndTranscript = "cues+transcript"
    case keypadOnly = "keypad-only"
    case reviewed
}
