public import BleepCore

/// What a recording is, without saying whose it is: no name, no hash.
public struct RecordingDescription: Hashable, Sendable {
    public var sampleRate: SampleRate
    public var channels: Int
    public var frames: Int
    /// `wav`, `flac`, `ogg` …; empty when it was not said.
    public var container: String
    /// `pcm-16`, `mu-law`, `vorbis` …; empty when it was not said.
    public var encoding: String

    public init(
        sampleRate: SampleRate, channels: Int, frames: Int, container: String = "", encoding: String = ""
    ) {
        self.sampleRate = sampleRate
        self.channels = channels
        self.frames = frames
        self.container = container
        self.encoding = encoding
    }

    /// How long it lasts.
    public var duration: Timecode { sampleRate.time(frames) }
}
