/// Something that a person would remark about a call.
public struct Finding: Hashable, Sendable {
    public var frame: Int
    public var channel: Int?
    /// A stable word for programs: `silence-at-start`.
    public var kind: String
    /// One plain sentence. Never a digit, a name or a word of the call.
    public var text: String

    /// Findings that are true of a call as a whole and of no moment of it, by their words.
    private static let ofWholeCalls: Set<String> = ["talk-share", "one-side-missing"]

    /// Whether its frame is no place where anything happens.
    public var isOfWholeCall: Bool { Self.ofWholeCalls.contains(kind) }

    public init(frame: Int, channel: Int? = nil, kind: String, text: String) {
        self.frame = frame
        self.channel = channel
        self.kind = kind
        self.text = text
    }
}
