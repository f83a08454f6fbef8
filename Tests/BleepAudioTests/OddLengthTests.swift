import BleepAudio
import BleepCore
import BleepTestSupport
import Testing

/// Lengths and channel counts at which containers pad, and the values that a decoder would not give back.
@Suite struct OddLengthTests {
    static let containers: [Container] = [.wav, .wavex, .rf64, .w64, .aiff, .au, .caf]
    static let encodings: [SampleEncoding] = [.pcmU8, .pcmS8, .pcmS16, .pcmS24, .float32, .muLaw, .aLaw]
    static let formats = containers.flatMap { container in
        encodings.flatMap { encoding in
            Endianness.allCases.flatMap { endianness in
                [1, 3, 8].map { Recording.format(container, encoding, endianness, channels: $0) }.filter(\.canWrite)
            }
        }
    }

    @Test(arguments: formats)
    func `padding is never taken for a sample`(format: AudioFormat) throws {
        let folder = TemporaryFolder()
        for frames in [0, 1, 2, 3, 7, 4_097] {
            let bytes = TestSignal.bytes(frames * format.bytesPerFrame!).map { $0 & 0x3f }
            try Recording.writeBytes(bytes, format, to: "a", in: folder)
            let source = try AudioSource(path: folder.file("a"))
            #expect(source.damage.isEmpty && source.warnings.isEmpty, "\(frames) frames")
            #expect(source.promisedFrames == frames)
            let unchanged = try Recording.bytes(source) == bytes
            #expect(unchanged)
        }
    }

    @Test(arguments: [Container.wav, .w64, .aiff], 1...6)
    func `of GSM there is what its blocks hold and nothing behind, also where their number is odd`(
        container: Container, blocks: Int
    ) throws {
        let folder = TemporaryFolder()
        let frames = 320 * blocks
        let format = Recording.format(container, .gsm610)
        try Recording.write(TestSignal.voice(frames: frames), format, to: "a", in: folder)
        let source = try AudioSource(path: folder.file("a"))
        let samples = try Recording.floats(source).samples
        #expect(samples.count == frames && source.promisedFrames == frames)
        #expect(samples.allSatisfy { abs($0) < 0.95 })
        // What a recorder that was cut off leaves of the next block is no block.
        guard container == .wav else { return }
        var bytes = folder.read("a")
        let data = bytes.count - (65 * blocks + 1) / 2 * 2 - 4
        #expect(bytes[data] == UInt8(65 * blocks & 0xff))
        bytes = Array(bytes[..<(data + 4 + 65 * blocks)]) + [UInt8](repeating: 0x5a, count: 20)
        bytes[data] = UInt8((65 * blocks + 20) & 0xff)
        bytes[data + 1] = UInt8((65 * blocks + 20) >> 8)
        folder.write(bytes, to: "b")
        let cut = try Recording.floats(AudioSource(path: folder.file("b"), acceptDamaged: true), acceptDamaged: true)
        #expect(cut.samples.count == frames)
    }

    @Test(arguments: [SampleEncoding.muLaw, .aLaw])
    func `every code of G.711 comes back, both zeros of mu-law too`(encoding: SampleEncoding) throws {
        let folder = TemporaryFolder()
        let codes = (0...255).map { UInt8($0) } + [0x7f, 0xff]
        for container in [Container.wav, .w64, .rf64, .au, .aiff, .caf] {
            try Recording.writeBytes(codes, Recording.format(container, encoding), to: "a", in: folder)
            let unchanged = try Recording.bytes(AudioSource(path: folder.file("a"))) == codes
            #expect(unchanged)
        }
    }

    @Test(arguments: [1, 7, 4_096, 100_000])
    func `the size of the blocks makes no difference`(block: Int) throws {
        let folder = TemporaryFolder()
        let voice = TestSignal.voice(frames: 30_000, channels: 2)
        for format in [
            Recording.format(.wav, .pcmS16, channels: 2), Recording.format(.flac, .pcmS16, channels: 2),
            Recording.format(.ogg, .vorbis, channels: 2), Recording.format(.mpeg, .mpegLayer3, channels: 2),
            Recording.format(.wav, .imaADPCM, channels: 2),
        ] {
            try Recording.write(voice, format, to: "a", in: folder)
            let source = try AudioSource(path: folder.file("a"))
            let whole = try Recording.floats(source, block: 100_000).samples
            let unchanged = try Recording.floats(source, block: block).samples == whole
            #expect(unchanged)
        }
    }

    @Test func `two readers of one source do not disturb each other`() throws {
        let folder = TemporaryFolder()
        let bytes = TestSignal.bytes(20_000)
        try Recording.writeBytes(bytes, Recording.format(.wav, .pcmS16), to: "a", in: folder)
        let source = try AudioSource(path: folder.file("a"))
        var first = try source.makeReader()
        var second = try source.makeReader()
        var buffers = ([UInt8](repeating: 0, count: 1_000), [UInt8](repeating: 0, count: 600))
        var results: ([UInt8], [UInt8]) = ([], [])
        while true {
            var span = buffers.0.mutableSpan
            let frames = try first.readBytes(into: &span)
            results.0 += buffers.0.prefix(2 * frames)
            span = buffers.1.mutableSpan
            let others = try second.readBytes(into: &span)
            results.1 += buffers.1.prefix(2 * others)
            if frames + others == 0 { break }
        }
        let same = results.0 == bytes && results.1 == bytes
        #expect(same)
        #expect(first.framesRead == 10_000 && second.framesRead == 10_000)
    }
}
