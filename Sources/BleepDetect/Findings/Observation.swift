/// A remark and where in the recording it belongs.
public struct Observation: Hashable, Sendable {
    public var frame: Int
    /// `nil` for what concerns the whole call.
    public var channel: Int?
    public var remark: Remark

    public init(frame: Int, channel: Int? = nil, remark: Remark) {
        self.frame = frame
        self.channel = channel
        self.remark = remark
    }
}
