public import BleepCore

/// The public annotation sheet of a redacted recording.
///
/// It never holds what it hides: no words, no digits, no reasons, no name and no hash of the source. Its timelines are
/// painted on their way in (see ``PublicPainting``), so that no sheet with a digit can be made.
public struct SheetDocument: Equatable, Sendable {
    public static let schema = "callbleep.sheet/1"

    /// `callbleep 0.1.0`; `nil` in a sheet made by hand.
    public var tool: String?
    /// What the user says about the call.
    public var call: CallFacts
    public var source: RecordingDescription
    /// `nil` as long as nothing was written (`--dry-run`) and in a sheet made by hand.
    public var output: OutputDescription?
    /// `nil` in a sheet made by hand.
    public var options: SheetOptions?
    /// In order of their first frame; two that share a frame share no channel.
    public let redactions: [Bleep]
    /// One a channel with every redaction painted over; `nil` when the call was not analysed.
    public let timelines: [Timeline]?
    public var findings: [Finding]
    /// The user's own remarks, in order of time.
    public var notes: [Note]
    /// `nil` in a sheet made by hand.
    public var coverage: Coverage?
    /// `nil` until something was proved.
    public var proof: Proof?

    /// Sorts the redactions and notes, and paints the timelines.
    public init(
        tool: String?, call: CallFacts = CallFacts(), source: RecordingDescription, output: OutputDescription?,
        options: SheetOptions?,
        redactions: [Bleep], timelines: [Timeline]?, findings: [Finding] = [], notes: [Note] = [],
        coverage: Coverage?, proof: Proof?
    ) {
        self.tool = tool
        self.call = call
        self.source = source
        self.output = output
        self.options = options
        self.redactions = redactions.sorted {
            ($0.frames.lowerBound, $0.frames.upperBound) < ($1.frames.lowerBound, $1.frames.upperBound)
        }
        self.timelines = timelines.map { PublicPainting.painted($0, bleeps: redactions) }
        self.findings = findings
        self.notes = notes.sorted { $0.time < $1.time }
        self.coverage = coverage
        self.proof = proof
    }
}
