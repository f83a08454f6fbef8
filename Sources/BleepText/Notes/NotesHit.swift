public import BleepCore

/// A place in notes that says something that is to be hidden. Never holds the words.
public struct NotesHit: Hashable, Sendable, CustomStringConvertible {
    /// Who says that it is to be hidden.
    public enum Reason: String, CaseIterable, Sendable {
        /// Words over which a bleep lies, or digits of keypad tones that are hidden.
        case hiddenWords = "what is hidden in the call"
        case hideList = "what the list names"
        case rule = "what a rule finds"
    }

    public var file: String
    /// Counted from 1; `nil` where the lines of the file are not known.
    public var line: Int?
    public var place: NotesPlace
    public var kind: SpanKind
    public var reason: Reason

    public init(file: String, line: Int?, place: NotesPlace, kind: SpanKind, reason: Reason) {
        self.file = file
        self.line = line
        self.place = place
        self.kind = kind
        self.reason = reason
    }

    /// `call.notes.md:12: the note says what is hidden in the call (phone)`
    public var description: String {
        "\(file):\(line.map { "\($0): " } ?? " ")\(place.title) says \(reason.rawValue) (\(kind.rawValue))"
    }
}

extension NotesPlace {
    /// For messages.
    var title: String {
        switch self {
        case .title: "the title"
        case .callerID: "the caller id"
        case .claims: "a claim"
        case .licence: "the licence"
        case .contact: "the contact"
        case .note: "a note"
        case .text: "the text"
        }
    }
}
