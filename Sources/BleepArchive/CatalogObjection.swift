/// A call that needs a person.
public struct CatalogObjection: Hashable, Sendable {
    public enum State: String, Sendable {
        /// It must not be published as it is, or nobody said what is to be hidden.
        case review
        case failed
        /// It ended its worker twice, or took too long.
        case aside
        /// Its recording is not in the folder of the calls any more.
        case missing
    }

    /// Relative to the folder of the calls.
    public var path: String
    public var mode: BatchMode
    public var state: State
    public var reason: String
}
