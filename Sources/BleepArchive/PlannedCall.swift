/// What would happen to one call.
public struct PlannedCall: Hashable, Sendable {
    public enum Fate: String, Sendable {
        case new, changed, unchanged
        /// Its work was begun by a run that was interrupted.
        case interrupted
        /// It failed before, and is tried again.
        case again
        /// Nothing was changed since it was put to review.
        case review
    }

    /// Relative to the root of the batch.
    public var path: String
    /// The folder of the results.
    public var folder: String
    /// Cue files, transcript and notes that would be used, without a folder.
    public var companions: [String]
    public var fate: Fate
    /// Nobody says what is to be hidden in it.
    public var isWithheld: Bool
}
