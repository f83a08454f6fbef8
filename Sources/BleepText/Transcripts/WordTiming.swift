/// How the time of a word is known.
public enum WordTiming: String, Hashable, Sendable {
    /// The transcript gives it.
    case measured
    /// The word had no time; it got the gap between its neighbours or its share of its segment, by length.
    case shared
}
