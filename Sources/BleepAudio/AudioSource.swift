public import BleepCore

/// One recording, opened once: all reading goes through one descriptor, so that a file which is swapped under its
/// name cannot be read half and half.
@safe public struct AudioSource: ~Copyable {
    /// The path as given; `-` for standard input.
    public let path: String
    public let format: AudioFormat
    /// The file as it was when it was opened.
    public let identity: FileIdentity
    /// Frames that the file says it has; `nil` where it does not say.
    public let promisedFrames: Int?
    /// What a person should know though it is no damage: one clause each.
    public let warnings: [String]
    /// Damage that shows without decoding.
    public let damage: [AudioDamage]
    /// For a lossy encoding: bits of one second on average, estimated from the size and the duration.
    public let bitsPerSecond: Int?
    /// Frames of one codec block, with what the decoder's overlap reaches; 0 for lossless encodings.
    public let codecFrames: Int

    /// Opens a recording by path. What it is is found by its content; headerless files by their names
    /// (`.ul .ulaw .mulaw .al .alaw .gsm .vox .sln`). A pipe is spooled.
    public init(path: String, limits: Limits = .standard) throws(AudioFileError) { fatalError() }

    /// Opens a recording that comes through a pipe: it is copied to an unlinked temporary file first.
    public init(spooling descriptor: Int32, limits: Limits = .standard) throws(AudioFileError) { fatalError() }

    /// Opens what has just been written, before it has a name.
    public init(reopening file: borrowing PendingFile, as format: AudioFormat) throws(AudioFileError) { fatalError() }

    /// A reader that stands at frame 0; as many as wanted, each with a place of its own.
    /// - Throws: ``AudioFileError/Code-swift.enum/damaged`` where ``damage`` is not empty and not accepted.
    public borrowing func makeReader(acceptDamaged: Bool = false) throws(AudioFileError) -> AudioReader { fatalError() }

    /// Whether the descriptor and the path still lead to the file as it was when it was opened.
    public borrowing func isUnchanged() -> Bool { fatalError() }

    /// The SHA-256 of the whole file, 32 bytes.
    public borrowing func sha256() throws(AudioFileError) -> [UInt8] { fatalError() }
}
