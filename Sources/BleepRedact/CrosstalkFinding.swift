/// A word that is bleeped on one channel and can be heard on another.
public struct CrosstalkFinding: Hashable, Sendable {
    /// The excerpt in which it was found, in frames of the recording.
    public var frames: Range<Int>
    public var bleepedChannel: Int
    public var audibleChannel: Int
    /// How loud it is on the other channel, in decibels of what it is on its own.
    public var decibels: Int
    /// How much later it is there.
    public var delayMilliseconds: Int
}
