public import BleepCore

/// Which languages a call is searched in.
public enum LanguageChoice: Hashable, Sendable {
    /// Found in the words, stretch by stretch: both may occur in one call.
    case automatic
    case told(Set<Language>)
}
