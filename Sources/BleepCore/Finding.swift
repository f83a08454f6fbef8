/// Something that a person would remark about a call.
public struct Finding: Hashable, Sendable {
    public var frame: Int
    public var channel: Int?
    /// A stable word for programs: `silence-at-start`.
    public var kind: String
    /// One plain sentence. Never a digit, a name or a word of the call.
    public var text: String

    public init(frame: Int, channel: Int? = nil, kind: String, text: String) {
        self.frame = frame
        self.channel = channel
        self.kind = kind
        self.text = text
    }
}
