import BleepAudio
import BleepCore
import BleepTestSupport
import Testing

/// Every container, encoding and byte order that libsndfile writes, as asked of the library.
@Suite struct RoundTripTests {
    static let formats = [1, 2].flatMap { channels in
        [8_000, 44_100].flatMap { AudioFormat.writable(sampleRate: Recording.rate($0), channels: channels) }
    }
    static let stored = formats.filter { $0.transport == .bytes }
    static let numbered = formats.filter { $0.transport == .integers }
    static let lossy = formats.filter { $0.transport == .floats }

    @Test(arguments: stored)
    func `stored bytes come back as they were`(format: AudioFormat) throws {
        let folder = TemporaryFolder()
        let frames = 1_237
        // No NaN among them: that would be damage.
        let bytes =
            format.encoding == .float32 || format.encoding == .float64
            ? TestSignal.bytes(frames * format.bytesPerFrame!).map { $0 & 0x3f }
            : TestSignal.bytes(frames * format.bytesPerFrame!)
        try Recording.writeBytes(bytes, format, to: "a", in: folder)
        let source = try Recording.open("a", as: format, in: folder)
        #expect(source.damage.isEmpty && source.warnings.isEmpty)
        #expect(source.promisedFrames == frames)
        let unchanged = try Recording.bytes(source) == bytes
        #expect(unchanged)
        #expect(source.format.encoding == format.encoding && source.format.container == format.container)
        #expect(source.format.storesBigEndian == format.storesBigEndian || source.format.bytesPerSample == 1)
        #expect(source.format.sampleRate == format.sampleRate && source.format.channels == format.channels)
        #expect(source.format.canWrite)
    }

    @Test(arguments: numbered)
    func `whole numbers come back as they were`(format: AudioFormat) throws {
        let folder = TemporaryFolder()
        let frames = 1_237
        var coder = try SampleCoder(format: format)
        let voice = TestSignal.voice(frames: frames, channels: format.channels, hertz: format.sampleRate.hertz)
        var numbers = [Int32](repeating: 0, count: voice.count)
        var span = numbers.mutableSpan
        coder.encode(voice.span, into: &span)
        try Recording.writeIntegers(numbers, format, to: "a", in: folder)
        let source = try Recording.open("a", as: format, in: folder)
        #expect(source.damage.isEmpty && source.warnings.isEmpty)
        #expect(source.promisedFrames == frames)
        let unchanged = try Recording.integers(source) == numbers
        #expect(unchanged)
        #expect(source.format.encoding == format.encoding && source.format.container == format.container)
        #expect(source.format.sampleRate == format.sampleRate && source.format.channels == format.channels)
        #expect(source.format.canWrite)
    }

    @Test(arguments: lossy)
    func `lossy recordings keep their length as far as the codec allows`(format: AudioFormat) throws {
        let folder = TemporaryFolder()
        let frames = 3_000
        let voice = TestSignal.voice(frames: frames, channels: format.channels, hertz: format.sampleRate.hertz)
        try Recording.write(voice, format, to: "a", in: folder)
        let source = try Recording.open("a", as: format, in: folder)
        #expect(source.damage.isEmpty && source.warnings.isEmpty)
        let read = try Recording.floats(source).samples
        let excess = read.count / format.channels - frames
        #expect((0...source.codecFrames).contains(excess))
        #expect(source.promisedFrames == read.count / format.channels)
        #expect(source.format.encoding == format.encoding && source.format.container == format.container)
        #expect(source.format.sampleRate == format.sampleRate && source.format.channels == format.channels)
        #expect(source.format.canWrite)
    }
}
