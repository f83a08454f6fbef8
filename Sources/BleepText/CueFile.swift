public import BleepCore

/// What stands in a cue file: spans to hide, and remarks.
public struct CueFile: Sendable {
    /// The name by which errors and the sources of spans call the file.
    public var name: String
    public var format: CueFormat
    /// In the order of the file.
    public var cues: [Cue]
    /// In the order of the file. Public by nature: the user wrote them for the sheet.
    public var notes: [Note]
    /// What was read past, each one sentence that begins with the file's name.
    public var warnings: [String]

    public init(name: String, format: CueFormat, cues: [Cue], notes: [Note] = [], warnings: [String] = []) {
        self.name = name
        self.format = format
        self.cues = cues
        self.notes = notes
        self.warnings = warnings
    }
}
