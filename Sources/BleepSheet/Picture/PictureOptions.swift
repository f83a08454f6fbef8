public import BleepCore

/// How a timeline is drawn.
public struct PictureOptions: Hashable, Sendable {
    public enum Theme: String, CaseIterable, Sendable {
        /// Light or dark as the reader's screen is; light on paper.
        case auto
        case light
        case dark
    }

    /// Widths that a picture may have: what a narrow telephone shows, and what a wall does.
    public static let widths = 320...4_000

    /// In user units, which are CSS pixels; clamped to ``widths`` when it is drawn.
    public var width = 960
    public var theme = Theme.auto
    /// Of the words in it; `nil` for that of the first call.
    public var language: Language?
    /// Whether the title of each call stands above it.
    public var showsTitle = true
    /// Whether the texts of findings and notes are listed below; their markers are always drawn.
    public var listsRemarks = true
    /// What the identifiers within the picture begin with. Pictures that share a page need different ones.
    public var idPrefix = "timeline"
    /// Whether the picture carries what a script needs to draw a part of it larger: the outline of every channel
    /// (`OutlineText`), and bars that are kept apart by less than a pixel.
    public var isZoomable = false

    public init() {}
}
