import BleepAudio
import BleepCore
import BleepTestSupport
import Testing

/// The same frames give the same bytes, whenever they are written.
@Suite struct DeterminismTests {
    /// Opus is not written at 44.1 kHz, XI at no other rate.
    static let formats =
        AudioFormat.writable(sampleRate: Recording.rate(16_000), channels: 1)
        + AudioFormat.writable(sampleRate: Recording.rate(44_100), channels: 1).filter { $0.container == .xi }

    @Test func `every format gives the same bytes a second later`() async throws {
        let folder = TemporaryFolder()
        let voice = TestSignal.voice(frames: 20_000, hertz: 16_000)
        #expect(Self.formats.count > 100)
        for (index, format) in Self.formats.enumerated() {
            try Recording.write(voice, format, to: "first-\(index)", in: folder, bitsPerSecond: 24_000)
        }
        // Dates and seeds of random numbers count in seconds.
        try await Task.sleep(for: .milliseconds(1_100))
        for (index, format) in Self.formats.enumerated() {
            try Recording.write(voice, format, to: "second-\(index)", in: folder, bitsPerSecond: 24_000)
            let same = folder.read("first-\(index)") == folder.read("second-\(index)")
            #expect(same, "\(format)")
        }
    }

    @Test(arguments: formats)
    func `the pieces in which frames are written make no difference`(format: AudioFormat) throws {
        let folder = TemporaryFolder()
        let voice = TestSignal.voice(frames: 9_000, hertz: 16_000)
        try Recording.write(voice, format, to: "whole", in: folder)
        let file = try PendingFile(in: folder.path)
        var writer = try AudioWriter(into: file, format: format)
        for start in stride(from: 0, to: voice.count, by: 777) {
            try writer.write(voice.span.extracting(start..<min(start + 777, voice.count)))
        }
        #expect(writer.framesWritten == 9_000)
        try writer.close()
        try file.commit(as: "pieces", replacing: false)
        let same = folder.read("whole") == folder.read("pieces")
        #expect(same)
    }

    @Test(arguments: [SampleEncoding.vorbis, .opus])
    func `an Ogg file whose serial number was changed has right checksums`(encoding: SampleEncoding) throws {
        let folder = TemporaryFolder()
        let voice = TestSignal.voice(frames: 80_000)
        try Recording.write(voice, Recording.format(.ogg, encoding), to: "a", in: folder)
        let bytes = folder.read("a")
        // RFC 3533: the serial number stands at byte 14 of a page.
        #expect(Array(bytes[14..<18]) == [1, 0, 0, 0])
        #expect(try AudioSource(path: folder.file("a")).damage.isEmpty)
    }

    @Test func `no chunk with peaks or texts is in a file`() throws {
        let folder = TemporaryFolder()
        for (index, format) in Self.formats.enumerated() where format.container != .ogg {
            try Recording.write([0.25, 0.5, -0.25], format, to: "\(index)", in: folder)
            let text = String(decoding: folder.read("\(index)").filter { $0 >= 0x20 && $0 < 0x7f }, as: UTF8.self)
            #expect(!text.contains("PEAK") && !text.contains("peak") && !text.contains("LIST"), "\(format)")
        }
    }

    @Test func `the encoder of ALAC leaves no file behind and shows none while it works`() async throws {
        let folder = TemporaryFolder()
        let earlier = Self.encoderFiles
        let file = try PendingFile(in: folder.path)
        var writer = try AudioWriter(into: file, format: Recording.format(.caf, .alac16))
        let voice = TestSignal.voice(frames: 50_000)
        try writer.write(voice.span)
        // Another test's encoder shows its file until it is open; one that this writer had would stay.
        var stays = Self.encoderFiles.subtracting(earlier)
        for _ in 0..<500 where !stays.isEmpty {
            try await Task.sleep(for: .milliseconds(10))
            stays.formIntersection(Self.encoderFiles)
        }
        #expect(stays == [])
        try writer.close()
    }

    private static var encoderFiles: Set<String> {
        Set(TemporaryFolder.names(in: TemporaryFolder.parent).filter { $0.hasSuffix("-alac.tmp") })
    }
}
