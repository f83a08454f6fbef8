public import BleepCore
import Glibc

/// One recording, opened once: all reading goes through one descriptor, so that a file which is swapped under its
/// name cannot be read half and half.
@safe public struct AudioSource: ~Copyable {
    /// The path as given; `-` for standard input.
    public let path: String
    public let format: AudioFormat
    /// Frames that the file says it has; `nil` where it does not say.
    public let promisedFrames: Int?
    /// What a person should know though it is no damage: one clause each.
    public let warnings: [String]
    /// Damage that shows without decoding.
    public let damage: [AudioDamage]
    /// For a lossy encoding: bits of one second, as its header says or by size and duration.
    public let bitsPerSecond: Int?
    /// Frames of one codec block with what the decoder's overlap reaches; 0 for lossless encodings.
    public let codecFrames: Int
    /// Frames that a word can be heard beyond its edges in a lossy encoding; 0 for lossless ones.
    public let guardFrames: Int

    let file: RecordingFile
    /// Where the samples come from.
    private let sound: Sound
    /// Where a stream of frames or pages ends.
    private let audioEnd: Int
    private let limits: Limits
    /// Where the path leads to the file itself and not to a copy of what came through a pipe.
    private let isNamed: Bool

    /// The file as it was when it was opened.
    public var identity: FileIdentity { file.identity }

    /// Opens a recording by path. What it is is found by its content; headerless files by their names
    /// (`.ul .ulaw .mulaw .al .alaw .gsm .vox .sln`, 8 kHz, one channel). A named pipe is spooled.
    /// - Throws: ``AudioFileError`` for what is no recording, is out of `limits`, or is too damaged to be opened.
    /// - Parameters:
    ///   - path: a recording; its content says what it is.
    ///   - acceptDamaged: whether a file whose structure shows damage is opened all the same; then ``damage``
    ///     names it. Otherwise no decoder ever sees such a file.
    ///   - limits: what no recording may exceed.
    public init(
        path: String, acceptDamaged: Bool = true, limits: Limits = .standard
    ) throws(AudioFileError) {
        let file = try RecordingFile.open(path)
        try self.init(
            file, path: path, headerless: HeaderlessFormat.named(path), acceptDamaged: acceptDamaged, limits: limits)
    }

    /// Opens a recording that comes through a pipe: it is copied to an unlinked temporary file first.
    public init(
        spooling descriptor: Int32, acceptDamaged: Bool = true, limits: Limits = .standard
    ) throws(AudioFileError) {
        let path = "-"
        try self.init(
            RecordingFile.spool(descriptor, path: path), path: path, headerless: nil, acceptDamaged: acceptDamaged,
            limits: limits)
    }

    /// Opens what has just been written, before it has a name; its SHA-256 is taken while it is read
    /// (``PendingFile/sha256(asReadBy:)``).
    /// - Parameters:
    ///   - pending: what was written.
    ///   - format: as it was written; it tells what a headerless file is.
    ///   - limits: what no recording may exceed.
    public init(
        reopening pending: borrowing PendingFile, as format: AudioFormat, limits: Limits = .standard
    ) throws(AudioFileError) {
        let path = pending.folder
        let headerless = format.container == .raw ? format : nil
        pending.seal()
        let file = try pending.reopen()
        file.beginDigest()
        try self.init(
            file, path: path, headerless: headerless, acceptDamaged: true, limits: limits)
    }

    private init(
        _ file: RecordingFile, path: String, headerless: AudioFormat?, acceptDamaged: Bool, limits: Limits
    ) throws(AudioFileError) {
        guard file.size > 0 else { throw AudioFileError(.empty, path: path, detail: "an empty file") }
        let survey: FileSurvey
        do throws(SystemError) {
            survey = headerless == nil ? try FileSurvey.of(file) : FileSurvey(file)
        } catch {
            throw AudioFileError(.cannotRead, path: path, detail: "cannot be read", libraryMessage: error.message)
        }
        try survey.check(limits, path: path)
        if !acceptDamaged, let first = survey.damage.first, !survey.isCutInHeader {
            throw AudioFileError(.damaged, path: path, detail: "damaged: \(first)")
        }
        guard !survey.isRefused else {
            throw survey.refusal(of: file, path: path, libraryMessage: "looks like MPEG audio but is none")
        }

        let sound = try Sound.find(
            in: file, survey, headerless: headerless, path: path, acceptDamaged: acceptDamaged, limits: limits)
        guard sound.promisedFrames ?? 0 <= limits.frames else {
            throw AudioFileError(
                .outsideLimits, path: path,
                detail: "claims \(sound.promisedFrames ?? 0) frames; at most \(limits.frames) are read")
        }

        self.path = path
        self.file = file
        self.limits = limits
        self.sound = sound
        isNamed = !file.isUnlinked
        audioEnd = min(survey.view.window.upperBound, file.size)
        format = sound.format
        promisedFrames = sound.promisedFrames
        warnings = survey.warnings + sound.warnings
        damage = survey.damage + sound.damage
        codecFrames = format.codecFrames(block: sound.blockFrames)
        guardFrames = format.guardFrames(block: sound.blockFrames)
        bitsPerSecond =
            format.isLossless
            ? nil
            : sound.bitsPerSecond
                ?? Self.average(
                    bytes: survey.audioBytes ?? file.size, frames: sound.promisedFrames,
                    hertz: format.sampleRate.hertz)
    }

    /// A reader that stands at frame 0; as many as wanted, each with a place of its own.
    /// - Parameter acceptDamaged: whether damage is noted in ``AudioReader/damage`` and read over.
    /// - Parameter isOnly: whether nobody will read the recording again; what it reads is then not compared.
    /// - Throws: ``AudioFileError/Code-swift.enum/damaged`` where ``damage`` is not empty and not accepted.
    public borrowing func makeReader(
        acceptDamaged: Bool = false, isOnly: Bool = false
    ) throws(AudioFileError) -> AudioReader {
        if let first = damage.first, !acceptDamaged { throw AudioFileError(first, path: path) }
        let handle = try sound.open(path: path, takesNote: !isOnly)
        return AudioReader(
            handle, format: format, path: path, expectedFrames: promisedFrames, damage: damage,
            acceptsDamage: acceptDamaged, limits: limits)
    }

    /// Whether the descriptor and the path still lead to the file as it was when it was opened.
    public borrowing func isUnchanged() -> Bool {
        guard file.isUnchanged, sound.isUnchanged else { return false }
        guard isNamed else { return true }
        var status = stat()
        return unsafe stat(path, &status) == 0 && FileIdentity(status) == identity
    }

    /// What the file holds besides its audio.
    public borrowing func audit() throws(AudioFileError) -> ContainerAudit {
        if let kind = sound.foreign { return try ContainerAudit.foreign(file, kind, path: path) }
        do throws(SystemError) {
            return try ContainerAudit.of(file, format: format, audioEnd: audioEnd)
        } catch {
            throw AudioFileError(.cannotRead, path: path, detail: "cannot be read", libraryMessage: error.message)
        }
    }

    /// Takes the SHA-256 from now on from what is read, so that ``sha256()`` needs no reading of its own.
    public borrowing func beginHash() { file.beginDigest() }

    /// The SHA-256 of the whole file, 32 bytes: of the bytes that were read since ``beginHash()``, and of those that
    /// nobody has read yet.
    public borrowing func sha256() throws(AudioFileError) -> [UInt8] {
        do throws(SystemError) {
            return file.hasDigest && !file.hasChanged ? try file.finishDigest().sha256 : try SHA256.digest(of: file)
        } catch {
            throw AudioFileError(.cannotRead, path: path, detail: "cannot be read", libraryMessage: error.message)
        }
    }

    private static func average(bytes: Int, frames: Int?, hertz: Int) -> Int? {
        guard let frames, frames > 0 else { return nil }
        return Int((Double(bytes) * 8 * Double(hertz) / Double(frames)).rounded())
    }
}
