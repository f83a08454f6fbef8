/// A piece of text in notes that others will read.
struct NotesPassage: Hashable, Sendable {
    /// Counted from 1.
    var line: Int
    var place: NotesPlace
    var text: String
}

/// What of the notes a text is.
public enum NotesPlace: String, CaseIterable, Sendable {
    case title
    case callerID = "caller_id"
    case claims, licence, contact
    case note
    /// Text that is no note.
    case text
}
