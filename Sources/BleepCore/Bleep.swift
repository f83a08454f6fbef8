/// One stretch that is overwritten, in its final extent.
public struct Bleep: Hashable, Sendable {
    /// Half-open, within the file, not empty.
    public var frames: Range<Int>
    public var channels: ChannelSet
    public var category: Category
    /// Of the longest mark in it; one that says something before `other`.
    public var kind: SpanKind
    /// Of marks that became one with it.
    public var otherKinds: [SpanKind]
    public var origin: SpanOrigin
    public var cover: CoverSound

    public init(
        frames: Range<Int>, channels: ChannelSet, category: Category, kind: SpanKind, otherKinds: [SpanKind] = [],
        origin: SpanOrigin, cover: CoverSound
    ) {
        self.frames = frames
        self.channels = channels
        self.category = category
        self.kind = kind
        self.otherKinds = otherKinds
        self.origin = origin
        self.cover = cover
    }

    /// All that it hides, the first as ``kind``.
    public var kinds: [SpanKind] { [kind] + otherKinds }
}
