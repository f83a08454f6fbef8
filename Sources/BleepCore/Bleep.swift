/// One stretch that is overwritten, in its final extent.
public struct Bleep: Hashable, Sendable {
    /// Half-open, within the file, not empty.
    public var frames: Range<Int>
    public var channels: ChannelSet
    public var category: Category
    public var kind: SpanKind
    public var origin: SpanOrigin
    public var cover: CoverSound

    public init(
        frames: Range<Int>, channels: ChannelSet, category: Category, kind: SpanKind, origin: SpanOrigin,
        cover: CoverSound
    ) {
        self.frames = frames
        self.channels = channels
        self.category = category
        self.kind = kind
        self.origin = origin
        self.cover = cover
    }
}
