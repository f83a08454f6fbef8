public import BleepCore

/// A stretch of a transcript that says an entry of a list, or a part of it.
public struct ListMatch: Hashable, Sendable {
    /// Half-open indices into ``Transcript/words``.
    public var words: Range<Int>
    public var kind: SpanKind
    /// 0 … 1: less for a part and for what only sounds alike.
    public var confidence: Double
    /// Only a part of the entry was said.
    public var isPart: Bool

    public init(words: Range<Int>, kind: SpanKind, confidence: Double, isPart: Bool = false) {
        self.words = words
        self.kind = kind
        self.confidence = confidence
        self.isPart = isPart
    }
}
