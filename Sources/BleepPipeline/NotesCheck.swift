public import BleepSheet
public import BleepText

/// Looks in notes and sheets for what must not be published, for whoever publishes them without redacting first.
/// ``Redactor`` does the same with what it has just hidden.
public struct NotesCheck {
    private let setup: SearchSetup

    /// Reads the policy and the lists.
    public init(_ request: SearchRequest) throws(PipelineError) { setup = try SearchSetup.read(request) }

    /// - Parameters:
    ///   - notes: the notes that may be published.
    ///   - transcript: the path of the transcript of the original; what is found in it counts as hidden.
    /// - Returns: places with their line and kind, never with the words.
    /// - Throws: for a transcript that cannot be read.
    public func hits(in notes: NotesFile, transcript: String? = nil) throws(PipelineError) -> [NotesHit] {
        setup.notesSearch(hidden: try hidden(transcript)).hits(in: notes)
    }

    /// The same for the facts and notes of a sheet; its lines are not known.
    /// - Parameters:
    ///   - sheet: the sheet whose notes may be published.
    ///   - file: how messages call it.
    ///   - transcript: the path of the transcript of the call, if there is one.
    public func hits(
        in sheet: SheetDocument, file: String, transcript: String? = nil
    ) throws(PipelineError) -> [NotesHit] {
        setup.notesSearch(hidden: try hidden(transcript)).hits(in: sheet.call, notes: sheet.notes, file: file)
    }

    private func hidden(_ transcript: String?) throws(PipelineError) -> HiddenWords {
        var words = HiddenWords()
        guard let transcript else { return words }
        let marks = try TranscriptMarks.read(transcript, setup.search(), leavesDoubtful: false, keepsFile: false)
        words.add(marks.found, of: marks.transcript, language: setup.language ?? .automatic)
        return words
    }
}
