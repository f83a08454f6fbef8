/// How far a batch is, told after each call.
public struct BatchProgress: Sendable {
    public var finished: Int
    public var total: Int
    public var failed: Int
    public var needsReview: Int
}
