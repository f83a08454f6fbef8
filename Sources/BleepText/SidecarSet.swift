/// The files that lie beside a call and belong to it.
public struct SidecarSet: Hashable, Sendable {
    /// Cue files, sorted by name.
    public var cues: [String]
    /// Transcripts, sorted by name.
    public var transcripts: [String]
    /// The user's remarks, `STEM.notes.md`.
    public var notes: String?
    /// What could be cues or a transcript and is not used, because a flag already named another file of the stem.
    public var unused: [String]

    public init(cues: [String] = [], transcripts: [String] = [], notes: String? = nil, unused: [String] = []) {
        self.cues = cues
        self.transcripts = transcripts
        self.notes = notes
        self.unused = unused
    }

    public var isEmpty: Bool { cues.isEmpty && transcripts.isEmpty && notes == nil }
}
