/// A labelled stretch of one channel.
///
/// A cadence (ringing, busy …) is one segment from its first tone to its last, its pauses included.
public struct Segment: Hashable, Sendable {
    /// Half-open and never empty within a ``Timeline``.
    public var frames: Range<Int>
    public var label: SegmentLabel
    /// `nil` where there is nothing to tell but the label, as of most segments.
    private var attributes: Attributes?

    public init(
        frames: Range<Int>, label: SegmentLabel, frequencies: [Double] = [], digit: Character? = nil,
        zone: String? = nil, zones: [String] = [], confidence: Double? = nil, detail: String? = nil
    ) {
        self.frames = frames
        self.label = label
        attributes = Attributes(
            Values(
                frequencies: frequencies, digit: digit, zone: zone, zones: zones, confidence: confidence,
                detail: detail))
    }

    /// The tones that sound, in hertz, lowest first; empty where there is none or it is not known.
    public var frequencies: [Double] {
        get { attributes?.values.frequencies ?? [] }
        set { change { $0.frequencies = newValue } }
    }

    /// The keypad digit of a `dtmf` segment: `0`-`9`, `*`, `#`, `A`-`D`. Private by nature.
    public var digit: Character? {
        get { attributes?.values.digit }
        set { change { $0.digit = newValue } }
    }

    /// The ISO 3166-1 code of the tone plan, lower case; only when it was told or only one plan fits.
    public var zone: String? {
        get { attributes?.values.zone }
        set { change { $0.zone = newValue } }
    }

    /// The plans that fit, when several do.
    public var zones: [String] {
        get { attributes?.values.zones ?? [] }
        set { change { $0.zones = newValue } }
    }

    /// 0 … 1.
    public var confidence: Double? {
        get { attributes?.values.confidence }
        set { change { $0.confidence = newValue } }
    }

    /// A remark such as `digital` for a silence of one repeated sample value.
    public var detail: String? {
        get { attributes?.values.detail }
        set { change { $0.detail = newValue } }
    }

    private mutating func change(_ body: (inout Values) -> Void) {
        var values = attributes?.values ?? Values()
        body(&values)
        attributes = Attributes(values)
    }

    private struct Values: Hashable, Sendable {
        var frequencies: [Double] = []
        var digit: Character?
        var zone: String?
        var zones: [String] = []
        var confidence: Double?
        var detail: String?

        var isEmpty: Bool {
            frequencies.isEmpty && digit == nil && zone == nil && zones.isEmpty && confidence == nil && detail == nil
        }
    }

    /// They lie apart from the segment: a call of hours has tens of thousands, which are copied from layer to layer, and
    /// most of them would carry eighty bytes of nothing.
    private final class Attributes: Hashable, Sendable {
        let values: Values

        /// - Returns: `nil` for no attributes, so that two segments without any are equal.
        init?(_ values: Values) {
            if values.isEmpty { return nil }
            self.values = values
        }

        static func == (one: Attributes, other: Attributes) -> Bool { one === other || one.values == other.values }

        func hash(into hasher: inout Hasher) { hasher.combine(values) }
    }
}
