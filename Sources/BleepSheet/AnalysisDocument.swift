public import BleepCore

/// What was found in one recording. Private by nature: its segments carry keypad digits.
public struct AnalysisDocument: Equatable, Sendable {
    public static let schema = "callbleep.analysis/1"

    /// The name of the call as the user gave it; `nil` for standard input.
    public var file: String?
    public var recording: RecordingDescription
    /// One a channel, in their order.
    public var timelines: [Timeline]
    public var findings: [Finding]

    public init(
        file: String?, recording: RecordingDescription, timelines: [Timeline], findings: [Finding] = []
    ) {
        self.file = file
        self.recording = recording
        self.timelines = timelines
        self.findings = findings
    }
}
