/// What went wrong with an audio file: what, where, and what the system or the library said.
public struct AudioFileError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Code: String, Hashable, Sendable {
        case missing, folder, notARegularFile, unreadable, empty, notAudio, unsupported, outsideLimits
        /// So damaged that nothing can be read, whatever is accepted.
        case damagedBeyondReading
        /// Read again with `acceptDamaged` to go on.
        case damaged
        /// It changed while it was read.
        case changed
        case alreadyExists, cannotCreate, cannotWrite, cannotRead
    }

    public var code: Code
    /// The path as it was given; `-` for standard input.
    public var path: String
    /// One clear clause.
    public var detail: String
    /// What the library or the system said, where it said something.
    public var libraryMessage: String?

    public init(_ code: Code, path: String, detail: String, libraryMessage: String? = nil) {
        self.code = code
        self.path = path
        self.detail = detail
        self.libraryMessage = libraryMessage
    }

    /// One line: `call.wav: not an audio file that can be read: …`.
    public var description: String {
        let cause = libraryMessage.map { ": \($0)" } ?? ""
        return "\(path): \(detail)\(cause)"
    }
}
