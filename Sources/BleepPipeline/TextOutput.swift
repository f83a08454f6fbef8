import BleepAudio

/// A text that goes beside a recording: on the disk and read again, but without a name until that is given.
final class TextOutput {
    /// What it will be called.
    let path: String
    private let mode: UInt32?
    private var file: PendingFile?

    /// - Parameter mode: permissions; `nil` means what the user's umask leaves of 0666.
    convenience init(_ text: String, at path: String, mode: UInt32? = nil) throws(AudioFileError) {
        try self.init(text.utf8Span.span, at: path, mode: mode)
    }

    convenience init(_ bytes: [UInt8], at path: String, mode: UInt32? = nil) throws(AudioFileError) {
        try self.init(bytes.span, at: path, mode: mode)
    }

    private init(_ bytes: Span<UInt8>, at path: String, mode: UInt32?) throws(AudioFileError) {
        var file = try PendingFile(in: PathText.folder(path))
        try file.write(bytes)
        _ = try file.sha256()
        try file.settle(mode: mode)
        self.path = path
        self.mode = mode
        self.file = consume file
    }

    /// Gives it its name; once.
    func publish(in publication: inout Publication) throws(AudioFileError) {
        guard let file = file.take() else { preconditionFailure("a text is published once") }
        try publication.add(file, as: PathText.name(path), mode: mode)
    }
}
