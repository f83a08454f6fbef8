public import BleepCore

/// What a catalogue holds, counted.
public struct CatalogStats: Sendable {
    /// One line of a count.
    public struct Count: Hashable, Sendable {
        public enum Section: String, Sendable {
            case calls, sound, hidden, finding
        }

        public var section: Section
        /// Redactions, or originals that were only analysed.
        public var mode: BatchMode
        /// A state of calls, a label, `category/kind`, a finding. A bleep of several kinds is counted under each.
        public var name: String
        public var count: Int
        /// How long all of it lasts together; channels count one by one. `nil` where that means nothing.
        public var length: Timecode?
    }

    public var counts: [Count]
    public var objections: [CatalogObjection]
}
