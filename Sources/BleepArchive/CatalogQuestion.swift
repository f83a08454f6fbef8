public import BleepCore

/// A question to a catalogue: what is looked for, and which calls it may be in.
///
/// The first of words, labels, kinds or categories, and findings that is asked for says what the answers are; the others
/// say what else must be in the call. With none of them the answers are calls.
public struct CatalogQuestion: Sendable {
    /// Words; those that name a sound or a finding stand for it, and `A after B` and `A before B` for an order.
    public var text: String?
    public var labels: [SegmentLabel] = []
    public var kinds: [SpanKind] = []
    public var categories: [Category] = []
    /// The words of findings.
    public var findings: [String] = []
    /// Of the call.
    public var shortest: Timecode?
    public var longest: Timecode?
    /// Of a segment.
    public var shortestSegment: Timecode?
    /// As somebody writes a number.
    public var caller: String?
    /// Of the call: on that day or later, as an ISO 8601 date or its beginning.
    public var since: String?
    /// Earlier than that day.
    public var until: String?
    /// Published recordings in which keypad digits can be heard.
    public var hasKeypad = false
    /// Recordings with a bleep of which this catalogue has no redaction.
    public var hasForeignBleep = false
    /// Calls whose caller called several times.
    public var isRepeated = false
    /// `nil` gives all.
    public var limit: Int?

    public init() {}
}
