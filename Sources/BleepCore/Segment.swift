/// A labelled stretch of one channel.
///
/// A cadence (ringing, busy …) is one segment from its first tone to its last, its pauses included.
public struct Segment: Hashable, Sendable {
    /// Half-open and never empty within a ``Timeline``.
    public var frames: Range<Int>
    public var label: SegmentLabel
    /// The tones that sound, in hertz, lowest first; empty where there is none or it is not known.
    public var frequencies: [Double]
    /// The keypad digit of a `dtmf` segment: `0`-`9`, `*`, `#`, `A`-`D`. Private by nature.
    public var digit: Character?
    /// The ISO 3166-1 code of the tone plan, lower case; only when it was told or only one plan fits.
    public var zone: String?
    /// The plans that fit, when several do.
    public var zones: [String]
    /// 0 … 1.
    public var confidence: Double?
    /// A remark such as `digital` for a silence of one repeated sample value.
    public var detail: String?

    public init(
        frames: Range<Int>, label: SegmentLabel, frequencies: [Double] = [], digit: Character? = nil,
        zone: String? = nil, zones: [String] = [], confidence: Double? = nil, detail: String? = nil
    ) {
        self.frames = frames
        self.label = label
        self.frequencies = frequencies
        self.digit = digit
        self.zone = zone
        self.zones = zones
        self.confidence = confidence
        self.detail = detail
    }
}
