/// What is being done, told block by block.
public struct Progress: Sendable {
    public enum Stage: String, Sendable {
        case listening, writing, proving, drawing
    }

    public var stage: Stage
    public var framesDone: Int
    /// `nil` where the file does not say how long it is.
    public var frameCount: Int?

    /// Called often, on the thread that works; must be quick.
    public typealias Report = (Progress) -> Void
}
