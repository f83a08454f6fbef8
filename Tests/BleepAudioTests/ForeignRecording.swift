import BleepAudio
import BleepTestSupport

/// One way to make a recording that only ffmpeg reads.
struct ForeignRecording: Sendable, CustomStringConvertible {
    var name: String
    var arguments: [String]
    var hertz = 16_000
    var channels = 1
    var container: Container
    var encoding: SampleEncoding
    /// Whether the file knows its length by the frame.
    var countsFrames = false
    /// Frames by which what is in the file is later than what was recorded, because the file cannot say what its encoder
    /// put in front, or its decoder swallows.
    var delay = 0
    /// Whether a cut file can be told from a shorter one.
    var showsCuts = true

    var description: String { name }

    private static let picture = [
        "-f", "lavfi", "-i", "testsrc=duration=3:size=64x48:rate=10", "-map", "0:a", "-map", "1:v",
    ]

    static let all: [ForeignRecording] = [
        .init(
            name: "call.m4a", arguments: ["-c:a", "aac", "-b:a", "32k"], container: .mpeg4, encoding: .aac,
            countsFrames: true),
        .init(
            name: "fast.m4a", arguments: ["-c:a", "aac", "-b:a", "96k", "-movflags", "+faststart"], hertz: 44_100,
            channels: 2, container: .mpeg4, encoding: .aac, countsFrames: true),
        .init(
            name: "narrow.3gp", arguments: ["-c:a", "aac", "-b:a", "16k"], hertz: 8_000, container: .mpeg4,
            encoding: .aac,
            countsFrames: true),
        .init(
            name: "apple.m4a", arguments: ["-c:a", "alac"], container: .mpeg4, encoding: .alac16, countsFrames: true),
        .init(
            name: "film.mp4", arguments: picture + ["-c:a", "aac", "-c:v", "mpeg4"], container: .mpeg4, encoding: .aac,
            countsFrames: true),
        .init(
            name: "film.mov", arguments: picture + ["-c:a", "pcm_s16be", "-c:v", "mpeg4"], channels: 2,
            container: .mpeg4, encoding: .pcmS16, countsFrames: true),
        .init(
            name: "film.mkv", arguments: picture + ["-c:a", "flac", "-c:v", "mpeg4"], container: .matroska,
            encoding: .pcmS16),
        .init(
            name: "film.avi", arguments: picture + ["-c:a", "pcm_s16le", "-c:v", "mpeg4"], container: .avi,
            encoding: .pcmS16),
        .init(
            name: "call.webm", arguments: ["-c:a", "libopus", "-b:a", "32k"], hertz: 48_000, container: .matroska,
            encoding: .opus),
        .init(name: "call.mka", arguments: ["-c:a", "libvorbis"], container: .matroska, encoding: .vorbis),
        .init(
            name: "call.aac", arguments: ["-c:a", "aac", "-b:a", "32k"], container: .adts, encoding: .aac, delay: 1_024),
        .init(
            name: "call.wma", arguments: ["-c:a", "wmav2", "-b:a", "32k"], container: .asf, encoding: .windowsMedia,
            delay: -512),
        .init(
            name: "call.wv", arguments: ["-c:a", "wavpack"], channels: 2, container: .wavpack, encoding: .pcmS16,
            countsFrames: true),
        .init(
            name: "deep.wv", arguments: ["-c:a", "wavpack", "-sample_fmt", "fltp"], container: .wavpack,
            encoding: .float32, countsFrames: true),
        .init(
            name: "call.oga", arguments: ["-c:a", "flac"], channels: 2, container: .ogg, encoding: .pcmS16,
            countsFrames: true),
        .init(
            name: "call.g722", arguments: ["-c:a", "g722"], container: .raw, encoding: .g722, delay: 22,
            showsCuts: false),
        .init(
            name: "g722.wav", arguments: ["-c:a", "g722"], container: .wav, encoding: .g722, countsFrames: true,
            delay: 22),
        .init(
            name: "g726.wav", arguments: ["-c:a", "g726"], hertz: 8_000, container: .wav, encoding: .g726,
            countsFrames: true),
    ]

    /// Seconds.
    static let duration = 3

    /// The recording before it was encoded, interleaved.
    var samples: [Float] {
        TestSignal.voice(frames: hertz * Self.duration + 123, channels: channels, hertz: hertz)
    }

    /// Makes the file.
    func make(in folder: borrowing TemporaryFolder, tags: [String] = []) throws {
        try Recording.write(
            samples, Recording.format(.wav, .pcmS16, hertz: hertz, channels: channels), to: "made.wav", in: folder)
        ForeignMaker.run(folder.file("made.wav"), arguments + tags, folder.file(name))
    }
}
