/// Which channels a span covers.
public enum ChannelChoice: Hashable, Sendable {
    /// All of them, because a word echoes on the other side.
    case all
    /// The one that the mark names; all where it names none.
    case asMarked
    case only(Int)
}
