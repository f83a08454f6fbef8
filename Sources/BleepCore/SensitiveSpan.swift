/// A stretch of a recording that must be hidden, as it was marked: unpadded, before any snapping.
public struct SensitiveSpan: Hashable, Sendable {
    /// Half-open, within the file, not empty.
    public var frames: Range<Int>
    /// The channel on which it was heard, when the source says so. It does not narrow what is hidden by itself.
    public var heardOn: Int?
    public var category: Category
    public var kind: SpanKind
    public var origin: SpanOrigin
    /// 0 … 1; `nil` for what a person marked.
    public var confidence: Double?
    /// Where it was said, for people: `call.cues.csv:4`. Holds no word of the span.
    public var source: String

    public init(
        frames: Range<Int>, heardOn: Int? = nil, category: Category, kind: SpanKind, origin: SpanOrigin,
        confidence: Double? = nil, source: String
    ) {
        self.frames = frames
        self.heardOn = heardOn
        self.category = category
        self.kind = kind
        self.origin = origin
        self.confidence = confidence
        self.source = source
    }
}
