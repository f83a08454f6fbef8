/// What a batch did, and what needs a person.
public struct BatchReport: Sendable {
    /// One call, and why it was not done.
    public struct Objection: Hashable, Sendable {
        /// As the batch was told it, relative to its root.
        public var path: String
        /// Never holds a word, a digit or a reason of a span.
        public var reason: String
    }

    /// Calls that were done now.
    public var done = 0
    /// Calls whose results stand from an earlier run.
    public var unchanged = 0
    /// Of the recordings that were done now.
    public var seconds = 0.0
    /// Calls that must not be published as they are, or of which nobody said what to hide.
    public var needsReview: [Objection] = []
    public var failures: [Objection] = []
    /// Calls whose names, or those of their folders, hold what is listed to be hidden; in the results it is masked.
    public var maskedNames = 0
    /// Calls that were done now and whose names hold a word that is hidden in them and stands in no list.
    public var tellingNames: [String] = []

    public var count: Int { done + unchanged + needsReview.count + failures.count }
}
