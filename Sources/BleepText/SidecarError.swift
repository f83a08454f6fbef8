/// A defect of a cue file, of notes or of a transcript. Never holds text of the file other than times, counts and the words of
/// its format and of our own vocabulary.
public struct SidecarError: Error, Hashable, Sendable, CustomStringConvertible {
    public var file: String
    /// Counted from 1; `nil` when the file as a whole is at fault or has no lines to speak of.
    public var line: Int?
    /// What is wrong and what was expected.
    public var message: String

    public init(file: String, line: Int? = nil, message: String) {
        self.file = file
        self.line = line
        self.message = message
    }

    public var description: String {
        if let line { "\(file):\(line): \(message)" } else { "\(file): \(message)" }
    }
}
