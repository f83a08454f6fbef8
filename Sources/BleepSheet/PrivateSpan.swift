public import BleepCore

/// One span as the private sheet keeps it: what was marked, what became of it and why.
public struct PrivateSpan: Hashable, Sendable {
    /// As it was marked, with where it was said and on which channel it was heard.
    public var raw: SensitiveSpan
    /// What was overwritten; `nil` when the span was not hidden.
    public var hidden: Range<Int>?
    public var channels: ChannelSet
    /// Why the edges lie where they do, one sentence each.
    public var startMoved: String?
    public var endMoved: String?
    /// The reason that the cue gave. Private.
    public var reason: String?
    /// The words or digits that are hidden. Private.
    public var text: String?
    /// The rule that found it.
    public var rule: String?

    public init(
        raw: SensitiveSpan, hidden: Range<Int>?, channels: ChannelSet, startMoved: String? = nil,
        endMoved: String? = nil, reason: String? = nil, text: String? = nil, rule: String? = nil
    ) {
        self.raw = raw
        self.hidden = hidden
        self.channels = channels
        self.startMoved = startMoved
        self.endMoved = endMoved
        self.reason = reason
        self.text = text
        self.rule = rule
    }
}

// What is printed, interpolated or dumped holds neither the reason nor the words.
extension PrivateSpan: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "\(raw.category.name)/\(raw.kind.rawValue) \(raw.frames) (\(raw.source))" }

    public var debugDescription: String { description }

    public var customMirror: Mirror { Mirror(self, children: ["span": description]) }
}
