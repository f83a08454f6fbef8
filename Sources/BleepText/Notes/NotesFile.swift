public import BleepCore

/// The notes of a call, `STEM.notes.md`, as they were read. All of it is the user's own and meant for the public.
public struct NotesFile: Sendable {
    /// A note and where it stands.
    public struct Entry: Hashable, Sendable {
        public var note: Note
        /// Counted from 1.
        public var line: Int

        public init(note: Note, line: Int) {
            self.note = note
            self.line = line
        }
    }

    /// How messages call the file.
    public var name: String
    /// Of the front matter; empty without one.
    public var facts: CallFacts
    /// In the order of the file.
    public var entries: [Entry]
    /// What is neither front matter nor note: Markdown as it was written, without blank lines at its ends.
    public var body: String
    /// What was read past, each one sentence that begins with the file's name and mostly the line.
    public var warnings: [String]
    /// Every text of the file that others will read, in the order of the file.
    var passages: [NotesPassage]

    /// The latest second that a note may be beyond the end: people round.
    private static let rounding = Timecode.second

    /// In order of time, as they were written; see ``placed(within:)``.
    public var notes: [Note] { entries.map(\.note).sorted { $0.time < $1.time } }

    /// The notes of a call of that length, in order of time. Times within a second beyond the end become the end.
    /// - Throws: for the first note that lies beyond the call, with its line.
    public func placed(within length: Timecode) throws(SidecarError) -> [Note] {
        var result: [Note] = []
        for entry in entries {
            var note = entry.note
            let latest = max(note.time, note.end ?? note.time)
            guard latest.nanoseconds <= length.nanoseconds + Self.rounding else {
                throw SidecarError(
                    file: name, line: entry.line,
                    message: "a note at \(latest.clock) is beyond the end of the call (\(length.clock)); "
                        + "is it of another call or another edit?")
            }
            note.time = min(note.time, length)
            note.end = note.end.map { min($0, length) }
            if let end = note.end, end <= note.time { note.end = nil }
            result.append(note)
        }
        return result.sorted { $0.time < $1.time }
    }
}
