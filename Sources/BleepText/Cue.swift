public import BleepCore

/// One stretch that a person marked for hiding, as it stands in a cue file.
public struct Cue: Hashable, Sendable {
    public var start: Timecode
    /// After ``start``.
    public var end: Timecode
    public var category: Category
    public var kind: SpanKind
    /// Where it was heard, counted from 0. It does not narrow what is hidden by itself.
    public var channel: Int?
    /// Why it is hidden, in the words of the person. Private: often it repeats the very words; it belongs in the
    /// private sheet and nowhere else.
    public var reason: String?
    /// The line of the file on which the cue begins, counted from 1.
    public var line: Int

    public init(
        start: Timecode, end: Timecode, category: Category, kind: SpanKind, channel: Int? = nil, reason: String? = nil,
        line: Int
    ) {
        self.start = start
        self.end = end
        self.category = category
        self.kind = kind
        self.channel = channel
        self.reason = reason
        self.line = line
    }
}

// What is printed, interpolated or dumped never holds the reason.
extension Cue: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String {
        let place = channel.map { ", channel \($0)" } ?? ""
        return "\(start.clock)–\(end.clock) \(category.name)/\(kind.rawValue)\(place) (line \(line))"
    }

    public var debugDescription: String { description }

    public var customMirror: Mirror { Mirror(self, children: ["cue": description]) }
}
