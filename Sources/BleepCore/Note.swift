/// A remark that the user wrote beside a moment of the call.
public struct Note: Hashable, Sendable {
    public var time: Timecode
    public var text: String

    public init(time: Timecode, text: String) {
        self.time = time
        self.text = text
    }
}
