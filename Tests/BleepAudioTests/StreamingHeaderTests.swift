import BleepAudio
import BleepCore
import BleepTestSupport
import Testing

/// Recorders that crashed and programs that write to pipes leave sizes behind which nobody ever filled in.
@Suite struct StreamingHeaderTests {
    /// FFmpeg and others, SoX, `arecord`, and the largest numbers less a header or a little more.
    static let unknown: [[UInt8]] = [
        [0, 0, 0, 0], [255, 255, 255, 255], [0, 0xf0, 0xff, 0x7f], [0, 0, 0, 0x80], [255, 255, 255, 0x7f],
        [0xdb, 255, 255, 0x7f], [0xdb, 255, 255, 255], [0x9b, 255, 255, 255],
    ]
    static let encodings: [SampleEncoding] = [.pcmU8, .pcmS16, .pcmS24, .muLaw, .float32]

    @Test(arguments: encodings, unknown)
    func `a WAV whose size was never filled in is read to its end`(encoding: SampleEncoding, size: [UInt8]) throws {
        let folder = TemporaryFolder()
        let format = Recording.format(.wav, encoding, channels: 2)
        let bytes = TestSignal.bytes(7_001 * format.bytesPerFrame!).map { $0 & 0x3f }
        try Recording.writeBytes(bytes, format, to: "a", in: folder)
        var file = folder.read("a")
        try overwrite(&file, after: "data", with: size)
        for (riff, rest) in [(size, 0), ([255, 255, 255, 255], 1)] {
            file.replaceSubrange(4..<8, with: riff)
            folder.write(file + [UInt8](repeating: 1, count: rest), to: "a")
            let source = try AudioSource(path: folder.file("a"))
            #expect(source.damage.isEmpty && source.warnings.count == 1)
            let read = try Recording.bytes(source)
            #expect(read.prefix(bytes.count).elementsEqual(bytes))
            // The byte behind the samples may make a frame more of one byte a sample, with its padding.
            #expect(read.count - bytes.count < 2 * format.bytesPerFrame!)
        }
    }

    @Test func `the same holds for the other containers`() throws {
        let folder = TemporaryFolder()
        let bytes = TestSignal.bytes(14_002)
        let longUnknown = [UInt8](repeating: 255, count: 8)
        let cases: [(Container, String, [UInt8])] = [
            (.w64, "data\u{f3}", longUnknown), (.au, ".snd", [0, 0, 0, 24, 255, 255, 255, 255]),
            (.au, ".snd", [0, 0, 0, 24, 0, 0, 0, 0]), (.caf, "data", longUnknown),
            (.aiff, "SSND", [255, 255, 255, 255]),
        ]
        for (container, marker, size) in cases {
            try Recording.writeBytes(bytes, Recording.format(container, .pcmS16), to: "a", in: folder)
            var file = folder.read("a")
            let name = marker.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
            // A Wave64 name is a GUID of 16 bytes.
            try overwrite(&file, after: name, skipping: container == .w64 ? 11 : 0, with: size)
            folder.write(file, to: "a")
            let source = try AudioSource(path: folder.file("a"))
            #expect(source.damage.isEmpty && source.warnings.count == 1, "\(container)")
            let same = try Recording.bytes(source) == bytes
            #expect(same, "\(container)")
        }
    }

    @Test func `an RF64 whose long size is 0 is read to its end`() throws {
        let folder = TemporaryFolder()
        let bytes = TestSignal.bytes(14_002)
        try Recording.writeBytes(bytes, Recording.format(.rf64, .pcmS16), to: "a", in: folder)
        var file = folder.read("a")
        // Size of the chunk, size of the file, size of the samples.
        try overwrite(&file, after: "ds64", with: Array(file[16..<20]) + [UInt8](repeating: 0, count: 16))
        folder.write(file, to: "a")
        let source = try AudioSource(path: folder.file("a"))
        #expect(source.damage.isEmpty && source.warnings.count == 1)
        let same = try Recording.bytes(source) == bytes
        #expect(same)
    }

    @Test(arguments: [SampleEncoding.gsm610, .imaADPCM, .msADPCM])
    func `a codec in WAV without a size is read in whole blocks`(encoding: SampleEncoding) throws {
        let folder = TemporaryFolder()
        try Recording.write(TestSignal.voice(frames: 20_000), Recording.format(.wav, encoding), to: "a", in: folder)
        let whole = try Recording.floats(AudioSource(path: folder.file("a"))).samples
        var file = folder.read("a")
        try overwrite(&file, after: "data", with: [0, 0, 0, 0])
        folder.write(file, to: "a")
        let source = try AudioSource(path: folder.file("a"))
        #expect(source.damage.isEmpty && source.warnings.count == 1)
        let same = try Recording.floats(source).samples == whole
        #expect(same)
    }

    @Test func `a recording without a frame is empty, with chunks behind it too`() throws {
        let folder = TemporaryFolder()
        try Recording.writeBytes([], Recording.format(.wav, .pcmS16), to: "a", in: folder)
        let file = folder.read("a")
        for tail in [[], Array("LIST".utf8) + [4, 0, 0, 0] + Array("INFO".utf8)] {
            folder.write(file + tail, to: "a")
            let source = try AudioSource(path: folder.file("a"))
            #expect(source.promisedFrames == 0 && source.damage.isEmpty && source.warnings.isEmpty)
            #expect(try Recording.bytes(source).isEmpty)
        }
    }

    private func overwrite(
        _ file: inout [UInt8], after name: some Collection<UInt8>, skipping: Int = 0, with size: [UInt8]
    ) throws {
        let marker = try #require(file.indices.first { file[$0...].starts(with: name) })
        let place = marker + name.count + skipping
        file.replaceSubrange(place..<place + size.count, with: size)
    }

    private func overwrite(_ file: inout [UInt8], after name: String, with size: [UInt8]) throws {
        try overwrite(&file, after: Array(name.utf8), with: size)
    }
}
