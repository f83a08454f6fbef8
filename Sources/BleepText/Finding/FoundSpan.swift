public import BleepCore

/// Words of a transcript that should be hidden, and why.
public struct FoundSpan: Hashable, Sendable {
    /// Half-open range of indices into ``Transcript/words``, from the first word that must be hidden to the last.
    /// Words of another speaker in between belong to it ("four one one" – "okay" – "two six").
    public var words: Range<Int>
    public var category: Category
    public var kind: SpanKind
    /// 0 … 1: how sure the rule is that this must be hidden.
    public var confidence: Double
    /// Which rule found it, a stable word of ours (`phone-spoken`, `hide-list`). Holds no word of the transcript.
    public var rule: String

    public init(words: Range<Int>, category: Category, kind: SpanKind, confidence: Double, rule: String) {
        self.words = words
        self.category = category
        self.kind = kind
        self.confidence = confidence
        self.rule = rule
    }
}
