/// A remark that the user wrote beside a moment or a stretch of the call.
public struct Note: Hashable, Sendable {
    /// How the time is meant.
    public enum Bearing: String, CaseIterable, Sendable {
        case at
        /// `~4:20`
        case about
        /// `<2:30`: just before it.
        case before
        /// `>2:30`: just after it.
        case after
    }

    public var time: Timecode
    /// Where a remark on a stretch (`2:30-2:50`) ends; after ``time``.
    public var end: Timecode?
    public var bearing: Bearing
    public var text: String
    /// The words that stood behind a `#`, without it, in lower case: `threat`, `transfer`.
    public var tags: [String]

    public init(
        time: Timecode, end: Timecode? = nil, bearing: Bearing = .at, text: String, tags: [String] = []
    ) {
        self.time = time
        self.end = end
        self.bearing = bearing
        self.text = text
        self.tags = tags
    }
}
