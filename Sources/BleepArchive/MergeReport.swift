/// What a merge did.
public struct MergeReport: Sendable {
    /// Two catalogues say different things of one call; the merged one keeps what it had.
    public struct Conflict: Hashable, Sendable {
        public var path: String
        public var mode: BatchMode
        /// The catalogue that was not followed.
        public var catalog: String
    }

    public var added = 0
    /// Calls of a catalogue that was merged before and has changed since.
    public var renewed = 0
    public var unchanged = 0
    public var conflicts: [Conflict] = []
    /// What the user should know, one sentence each.
    public var notices: [String] = []
}
