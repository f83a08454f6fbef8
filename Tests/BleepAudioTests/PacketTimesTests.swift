import BleepAudio
import BleepCore
import BleepTestSupport
import Testing

/// A player goes by the time stamps of a recording, ffmpeg joins what there is: the two must be the same clock.
@Suite(.enabled(if: ForeignMaker.canRun, "\(ForeignMaker.reason)")) struct PacketTimesTests {
    private static let kinds: [(name: String, codec: String)] = [
        ("call.webm", "libopus"), ("call.mka", "flac"), ("call.mkv", "libvorbis"), ("call.flv", "libmp3lame"),
        ("call.wma", "wmav2"), ("call.m4a", "aac"), ("call.3gp", "aac -ar 8000"),
    ]

    /// A call of three seconds of which all behind the first second has later time stamps.
    private func make(
        _ name: String, _ codec: String, later seconds: Double, in folder: borrowing TemporaryFolder
    ) throws {
        let hertz = 44_100
        try Recording.write(
            TestSignal.voice(frames: 3 * hertz), Recording.format(.wav, .pcmS16, hertz: hertz), to: "made.wav",
            in: folder)
        ForeignMaker.run(
            folder.file("made.wav"),
            ["-af", "asetpts=PTS+if(gt(T\\,1)\\,\(seconds)/TB\\,0)", "-c:a"]
                + codec.split(separator: " ").map(String.init),
            folder.file(name))
    }

    @Test(arguments: kinds)
    func `a gap in the time stamps is a hole: what follows would be hidden too late`(
        _ kind: (name: String, codec: String)
    ) throws {
        let folder = TemporaryFolder()
        for seconds in [0.4, 2, 90] {
            try make(kind.name, kind.codec, later: seconds, in: folder)
            let error = Recording.error {
                _ = try AudioSource(path: folder.file(kind.name), acceptDamaged: false)
            }
            #expect(error?.code == .damaged, "\(seconds)")
            #expect(error?.description.contains("hole") == true, "\(error?.description ?? "none")")
            let noted = try AudioSource(path: folder.file(kind.name)).damage
            let frame = try #require(noted.first { $0.kind == .hole }?.frame)
            let rate = try AudioSource(path: folder.file(kind.name)).format.sampleRate.hertz
            #expect(abs(frame - rate) < rate / 5, "\(frame) of \(rate) a second")
        }
    }

    @Test(arguments: kinds)
    func `time stamps that waver by less than an edge may move do no harm`(
        _ kind: (name: String, codec: String)
    ) throws {
        let folder = TemporaryFolder()
        try make(kind.name, kind.codec, later: 0.08, in: folder)
        #expect(try AudioSource(path: folder.file(kind.name), acceptDamaged: false).damage.isEmpty)
    }

    @Test func `packets that came in a bunch and have one time are no damage`() throws {
        let folder = TemporaryFolder()
        let hertz = 48_000
        try Recording.write(
            TestSignal.voice(frames: 3 * hertz), Recording.format(.wav, .pcmS16, hertz: hertz), to: "made.wav",
            in: folder)
        ForeignMaker.run(
            folder.file("made.wav"),
            ["-af", "asetnsamples=960,asetpts=PTS+random(1)*0.03/TB", "-c:a", "libopus"], folder.file("call.webm"))
        let times = ForeignMaker.output(
            "ffprobe",
            ["-v", "error", "-show_entries", "packet=pts_time", "-of", "csv=p=0", folder.file("call.webm")]
        ).split(separator: UInt8(ascii: "\n"))
        #expect(Set(times).count < times.count)
        let source = try AudioSource(path: folder.file("call.webm"), acceptDamaged: false)
        #expect(source.promisedFrames == 3 * hertz)
    }

    @Test(arguments: [("call.mp4", "aac"), ("call.mov", "pcm_s16le"), ("call.mkv", "flac")])
    func `sound that begins later than the picture is named, with how much`(
        _ kind: (name: String, codec: String)
    ) throws {
        let folder = TemporaryFolder()
        let picture = ["-f", "lavfi", "-i", "testsrc=duration=3:size=64x48:rate=10"]
        for (delay, said) in [("0.7", true), ("0.02", false)] {
            try make("apart.mka", "flac", later: 0, in: folder)
            ForeignMaker.run(
                folder.file("made.wav"),
                ["-itsoffset", delay, "-i", folder.file("made.wav")] + picture
                    + ["-map", "1:a", "-map", "2:v", "-c:v", "mpeg4", "-c:a", kind.codec],
                folder.file(kind.name))
            let warnings = try AudioSource(path: folder.file(kind.name), acceptDamaged: false).warnings
            #expect(warnings.contains { $0.contains("later than the picture") } == said, "\(delay): \(warnings)")
        }
    }
}
