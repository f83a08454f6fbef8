import BleepAudio
import BleepCore
import BleepTestSupport
import Glibc
import Testing

/// What is opened and what is refused, with which words.
@Suite struct OpeningTests {
    @Test func `what is no recording is refused in one clear line`() throws {
        let folder = TemporaryFolder()
        folder.write([], to: "empty.wav")
        folder.write(Array("This is a note about a call.\n".utf8), to: "text.wav")
        folder.write(TestSignal.bytes(5_000), to: "noise.wav")
        folder.write([1], to: "byte.wav")
        folder.makeFolder("folder.wav")
        let cases: [(String, AudioFileError.Code, String)] = [
            ("missing.wav", .missing, "no such file"), ("folder.wav", .folder, "a folder, not a recording"),
            ("empty.wav", .empty, "an empty file"),
            ("text.wav", .unsupported, "not an audio file that can be read: looks like a text file"),
            ("missing/a.wav", .missing, "no such file"),
            // What the arguments of a program make of a name that is not UTF-8.
            ("caf\u{FFFD}.wav", .missing, "no such file; a name that is not UTF-8 cannot be given, rename it"),
        ]
        for (name, code, detail) in cases {
            let error = Recording.error { _ = try AudioSource(path: folder.file(name)) }
            #expect(error?.code == code)
            #expect(error?.description == "\(folder.file(name)): \(detail)")
        }
        for name in ["noise.wav", "byte.wav"] {
            let error = Recording.error { _ = try AudioSource(path: folder.file(name)) }
            #expect(error?.code == .notAudio)
            #expect(error?.description.contains("\n") == false)
        }
        let device = Recording.error { _ = try AudioSource(path: "/dev/null") }
        #expect(device?.code == .notARegularFile)
    }

    @Test(.enabled(if: geteuid() != 0, "root may read everything"))
    func `a file that may not be read is refused`() throws {
        let folder = TemporaryFolder()
        folder.write([1, 2, 3], to: "a.wav")
        chmod(folder.file("a.wav"), 0)
        let error = Recording.error { _ = try AudioSource(path: folder.file("a.wav")) }
        #expect(error?.code == .unreadable)
    }

    @Test func `rates and channel counts beyond a recording's are refused before anything is read`() throws {
        let folder = TemporaryFolder()
        try Recording.writeBytes(TestSignal.bytes(4_096), Recording.format(.wav, .pcmS16), to: "a", in: folder)
        let bytes = folder.read("a")
        for (channels, hertz, detail) in [
            (256, UInt32(8_000), "256 channels; 1 to 32 are supported"),
            (0, 8_000, "0 channels; 1 to 32 are supported"),
            (1, 0, "a sample rate of 0 Hz; 4000 to 192000 Hz are supported"),
            (1, 1 << 31, "a sample rate of 2147483648 Hz; 4000 to 192000 Hz are supported"),
            (1, 200_000, "a sample rate of 200000 Hz; 4000 to 192000 Hz are supported"),
        ] {
            var changed = bytes
            changed[22] = UInt8(channels & 255)
            changed[23] = UInt8(channels >> 8)
            for index in 0..<4 { changed[24 + index] = UInt8(truncatingIfNeeded: hertz >> (8 * UInt32(index))) }
            folder.write(changed, to: "a.wav")
            let error = Recording.error { _ = try AudioSource(path: folder.file("a.wav")) }
            #expect(error?.code == .outsideLimits)
            #expect(error?.detail == detail)
        }
    }

    @Test func `a recording longer than the limit is refused`() throws {
        let folder = TemporaryFolder()
        var limits = Limits.standard
        limits.frames = 1_000
        try Recording.writeBytes(TestSignal.bytes(2_002), Recording.format(.wav, .pcmS16), to: "a", in: folder)
        let error = Recording.error { _ = try AudioSource(path: folder.file("a"), limits: limits) }
        #expect(error?.code == .outsideLimits)
        #expect(try AudioSource(path: folder.file("a")).promisedFrames == 1_001)
    }

    @Test func `thirty-two channels at either end of the rates work`() throws {
        let folder = TemporaryFolder()
        for hertz in [4_000, 192_000] {
            let format = Recording.format(.wav, .pcmS16, hertz: hertz, channels: 32)
            let bytes = TestSignal.bytes(64 * 333)
            try Recording.writeBytes(bytes, format, to: "a", in: folder)
            let source = try AudioSource(path: folder.file("a"))
            #expect(source.format.channels == 32 && source.format.sampleRate.hertz == hertz)
            let same = try Recording.bytes(source) == bytes
            #expect(same)
        }
    }

    @Test(arguments: [
        ("a.ul", SampleEncoding.muLaw), ("a.ULAW", .muLaw), ("a.mulaw", .muLaw), ("a.al", .aLaw), ("a.alaw", .aLaw),
        ("a.gsm", .gsm610), ("a.vox", .voxADPCM), ("a.sln", .pcmS16),
    ])
    func `headerless files are known by their names`(name: String, encoding: SampleEncoding) throws {
        let folder = TemporaryFolder()
        let format = Recording.format(.raw, encoding, .little)
        let voice = TestSignal.voice(frames: 3_200)
        try Recording.write(voice, format, to: name, in: folder)
        let source = try AudioSource(path: folder.file(name))
        #expect(source.format == format && source.promisedFrames == 3_200)
        let samples = try Recording.floats(source).samples
        #expect(samples.count == 3_200)
    }

    @Test func `the content decides, not the name`() throws {
        let folder = TemporaryFolder()
        let voice = TestSignal.voice(frames: 4_000)
        try Recording.write(voice, Recording.format(.flac, .pcmS16), to: "call.wav", in: folder)
        try Recording.write(voice, Recording.format(.mpeg, .mpegLayer3), to: "call.flac", in: folder)
        #expect(try AudioSource(path: folder.file("call.wav")).format.container == .flac)
        #expect(try AudioSource(path: folder.file("call.flac")).format.container == .mpeg)
    }

    @Test(arguments: [
        Recording.format(.wav, .pcmS16), Recording.format(.flac, .pcmS16), Recording.format(.ogg, .opus),
        Recording.format(.mpeg, .mpegLayer3),
    ])
    func `what comes through a pipe is read like a file`(format: AudioFormat) throws {
        let folder = TemporaryFolder()
        try Recording.write(TestSignal.voice(frames: 60_000), format, to: "a", in: folder)
        let direct = try Recording.floats(AudioSource(path: folder.file("a"))).samples
        var ends: [Int32] = [0, 0]
        pipe(&ends)
        // Room for all of it, so that nobody has to read while it is written.
        let bytes = folder.read("a")
        let room = fcntl(ends[1], Self.setPipeSize, 1 << 18)
        try #require(Int(room) >= bytes.count)
        let written = bytes.withUnsafeBytes { write(ends[1], $0.baseAddress, $0.count) }
        #expect(written == bytes.count)
        close(ends[1])
        let source = try AudioSource(spooling: ends[0])
        close(ends[0])
        let isUnchanged = source.isUnchanged()
        #expect(source.path == "-" && source.format == format && isUnchanged)
        let same = try Recording.floats(source).samples == direct
        #expect(same)
        #expect(folder.names == ["a"])
    }

    /// `F_SETPIPE_SZ` (linux/fcntl.h), which does not reach Swift.
    private static let setPipeSize: Int32 = 1_031

    @Test func `a file that is changed or swapped while it is open is noticed`() throws {
        let folder = TemporaryFolder()
        let bytes = TestSignal.bytes(4_000)
        let write = { (name: String) in
            try Recording.writeBytes(bytes, Recording.format(.wav, .pcmS16), to: name, in: folder)
        }
        try write("a")
        let source = try AudioSource(path: folder.file("a"))
        let atFirst = source.isUnchanged()
        #expect(atFirst)
        // The same bytes in another file under the same name; the descriptor still shows the first.
        try write("b")
        rename(folder.file("b"), folder.file("a"))
        let afterTheSwap = source.isUnchanged()
        #expect(!afterTheSwap)
        let same = try Recording.bytes(source) == bytes
        #expect(same)
        let second = try AudioSource(path: folder.file("a"))
        let beforeTheChange = second.isUnchanged()
        #expect(beforeTheChange)
        folder.write(folder.read("a") + [0], to: "a")
        let afterTheChange = second.isUnchanged()
        #expect(!afterTheChange)
        let third = try AudioSource(path: folder.file("a"))
        unlink(folder.file("a"))
        let afterItsRemoval = third.isUnchanged()
        #expect(!afterItsRemoval)
    }

    @Test func `the digest of a file is that of its bytes`() throws {
        let folder = TemporaryFolder()
        // FIPS 180-4, "abc".
        folder.write(Array("abc".utf8), to: "abc")
        let digest = try SHA256.digest(ofFile: folder.file("abc"))
        #expect(
            SHA256.hexadecimal(digest) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        try Recording.writeBytes(TestSignal.bytes(300_000), Recording.format(.wav, .pcmU8), to: "a", in: folder)
        var hash = SHA256()
        let bytes = folder.read("a")
        for start in stride(from: 0, to: bytes.count, by: 999) {
            hash.update(bytes.span.extracting(start..<min(start + 999, bytes.count)))
        }
        let whole = try AudioSource(path: folder.file("a")).sha256()
        let pieces = hash.finalize()
        #expect(whole == pieces)
    }
}
