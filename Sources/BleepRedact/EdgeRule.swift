public import BleepCore

/// How far the edges of a span reach beyond what was marked, by the origin of the mark.
///
/// Padding before and after, then snapping outward to the quietest 10 ms. All lengths are milliseconds.
public struct EdgeRule: Hashable, Sendable {
    /// When an edge is moved to a quieter place.
    public enum Snapping: Hashable, Sendable {
        case never
        /// Only where the edge lies in speech: a person who set it in a pause meant that place.
        case inSpeech
        case always
    }

    public var paddingBefore: Int
    public var paddingAfter: Int
    public var snapping: Snapping
    /// Spans of one category closer than this become one, so that the gap tells nothing.
    public var mergeWithin: Int

    public init(paddingBefore: Int, paddingAfter: Int, snapping: Snapping, mergeWithin: Int) {
        self.paddingBefore = paddingBefore
        self.paddingAfter = paddingAfter
        self.snapping = snapping
        self.mergeWithin = mergeWithin
    }

    /// The furthest that snapping moves an edge.
    public static let snapReach = 150
    /// The furthest that padding and snapping together move an edge.
    public static let totalReach = 300

    /// Transcribers place word edges a tenth of a second off; people and the keypad detector do not.
    public static func standard(for origin: SpanOrigin) -> EdgeRule {
        switch origin {
        case .transcript: EdgeRule(paddingBefore: 250, paddingAfter: 150, snapping: .always, mergeWithin: 300)
        case .cue: EdgeRule(paddingBefore: 0, paddingAfter: 0, snapping: .inSpeech, mergeWithin: 0)
        // KeypadRuns has joined the digits of a run already.
        case .dtmf: EdgeRule(paddingBefore: 20, paddingAfter: 20, snapping: .never, mergeWithin: 0)
        case .review: EdgeRule(paddingBefore: 0, paddingAfter: 0, snapping: .never, mergeWithin: 0)
        }
    }
}
