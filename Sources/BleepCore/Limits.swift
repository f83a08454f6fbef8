/// Bounds on what a file may claim, checked before memory is taken.
public struct Limits: Sendable {
    /// Channels of a recording.
    public var channels = ChannelSet.limit
    /// Frames of a recording: a week at 192 kHz.
    public var frames = 7 * 24 * 3600 * 192_000
    /// Bytes of a cue, label or sheet file.
    public var textBytes = 64 << 20
    /// Bytes of a transcript: a million words with everything that recognisers say about each.
    public var transcriptBytes = 1 << 30
    /// Cues in a file, redactions in a sheet.
    public var cues = 1_000_000
    /// Characters of one label or note.
    public var labelCharacters = 10_000

    public init() {}

    public static let standard = Limits()
}
