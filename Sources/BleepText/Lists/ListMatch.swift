public import BleepCore

/// A stretch of a transcript that says an entry of a list, or a part of it.
public struct ListMatch: Hashable, Sendable {
    /// Half-open indices into ``Transcript/words``.
    public var words: Range<Int>
    public var kind: SpanKind
    /// 0 … 1: less for a part and for what only sounds alike.
    public var confidence: Double

    public init(words: Range<Int>, kind: SpanKind, confidence: Double) {
        self.words = words
        self.kind = kind
        self.confidence = confidence
    }
}
