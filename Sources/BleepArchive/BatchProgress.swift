/// How far a batch is: told after each call, and now and then where a call takes long.
public struct BatchProgress: Sendable {
    /// What became of one call.
    public struct Call: Sendable {
        public enum Outcome: String, Sendable {
            case done, unchanged, review, failed
        }

        /// As the batch was told it, relative to its root.
        public var path: String
        public var outcome: Outcome
        /// Never holds a word, a digit or a reason of a span.
        public var reason: String?
        /// Of the recording, where it was read.
        public var seconds: Double?
    }

    public var finished: Int
    public var total: Int
    /// Of those that are finished: the ones that were worked on in this run.
    public var worked: Int
    public var failed: Int
    public var needsReview: Int
    /// Of the recordings that were done in this run.
    public var seconds: Double
    /// The call that this is about; `nil` where only time has passed.
    public var call: Call?
}
