public import BleepCore

/// One entry of a list of words to hide or to allow.
public struct ListEntry: Hashable, Sendable {
    /// As it stands in the list, without the kind before it. Private.
    public var text: String
    /// As the list says it (`name: …`) or as the text looks.
    public var kind: SpanKind

    /// - Parameters:
    ///   - text: as it stands in the list.
    ///   - kind: `nil` finds it by the look of the text.
    public init(_ text: String, kind: SpanKind? = nil) {
        self.text = text
        self.kind = kind ?? EntryShape.kind(of: text)
    }
}

// What is printed, interpolated or dumped never holds the entry.
extension ListEntry: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "an entry of the kind \(kind.rawValue)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["entry": description]) }
}
