import BleepCore

/// Everything that the public sheet must not say. Written only where the user asks for it, with mode 0600.
public struct PrivateSheet: Equatable, Sendable {
    public static let schema = "callbleep.private-sheet/1"

    public var tool: String
    /// The path of the original as the user gave it.
    public var path: String
    /// The hash of the original, lower-case hexadecimal.
    public var sha256: String
    public var recording: RecordingDescription
    public var output: OutputDescription?
    /// Cue files, transcripts and rules that were used, as paths.
    public var inputs: [String]
    /// In order of their marked frames.
    public var spans: [PrivateSpan]
    /// Spans that a rule was not sure of, for a person to look at, in order of their frames; those that were
    /// bleeped stand among ``spans``, too.
    public var review: [PrivateSpan]
    /// Signal-to-noise ratio outside the spans in decibels, one a channel; empty where the file is identical there.
    public var outsideSNR: [Double]
    /// Everything that was said on the way: what was moved, clamped, overruled.
    public var notices: [String]

    public init(
        tool: String, path: String, sha256: String, recording: RecordingDescription, output: OutputDescription?,
        inputs: [String], spans: [PrivateSpan], review: [PrivateSpan] = [], outsideSNR: [Double] = [],
        notices: [String] = []
    ) {
        self.tool = tool
        self.path = path
        self.sha256 = sha256
        self.recording = recording
        self.output = output
        self.inputs = inputs
        self.spans = Self.ordered(spans)
        self.review = Self.ordered(review)
        self.outsideSNR = outsideSNR
        self.notices = notices
    }

    /// In order of their frames; what lies alike stays in the order in which it came.
    private static func ordered(_ spans: [PrivateSpan]) -> [PrivateSpan] {
        spans.enumerated().sorted { one, other in
            let (first, second) = (one.element.raw.frames, other.element.raw.frames)
            return (first.lowerBound, first.upperBound, one.offset) < (
                second.lowerBound, second.upperBound, other.offset
            )
        }.map(\.element)
    }
}
