public import BleepCore

/// One mark with the edges that it got.
public struct PlannedSpan: Hashable, Sendable {
    public var span: SensitiveSpan
    public var channels: ChannelSet
    public var start: EdgeMove
    public var end: EdgeMove

    /// What the mark covers in the end, guard of a lossy file included.
    public var frames: Range<Int>
}
