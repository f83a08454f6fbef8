/// Who makes the transcript of a recording that has none.
public struct TranscriptionRequest: Codable, Sendable {
    public var command: TranscriberCommand
    /// Seconds for one channel; `nil` is twenty times its length and at least ten minutes.
    public var timeLimit: Double?
    /// Where transcripts are kept for the next run; `nil` is the user's folder for such things.
    public var cacheFolder: String?
    /// Whether the transcript is put beside the recording, for its owner alone.
    public var keepsTranscript = false

    public init(_ command: TranscriberCommand) { self.command = command }
}
