import BleepAudio
import BleepCore
import BleepTestSupport
import Testing

/// The tone of a bleep is coded apart from the file and copied into it: both must be what libsndfile itself writes.
@Suite struct SampleCoderTests {
    static let formats = AudioFormat.writable(sampleRate: Recording.rate(8_000), channels: 1)
    static let stored = formats.filter { $0.transport == .bytes }
    static let numbered = formats.filter { $0.transport == .integers }

    /// A voice, full scale, and what goes beyond it.
    static let samples = TestSignal.voice(frames: 3_000) + [0, 1, -1, 0.5, -0.5, 1.5, -1.5, 1e-7, -1e-7]

    @Test(arguments: stored)
    func `the bytes are those that a file of the format holds`(format: AudioFormat) throws {
        let folder = TemporaryFolder()
        // Floats beyond full scale stay what they are only in float files, where the writer does not clip either.
        try Recording.write(Self.samples, format, to: "a", in: folder)
        let written = try Recording.bytes(Recording.open("a", as: format, in: folder))
        var coder = try SampleCoder(format: format)
        var bytes = [UInt8](repeating: 0, count: Self.samples.count * coder.bytesPerSample)
        var span = bytes.mutableSpan
        try coder.encode(Self.samples.span, into: &span)
        let differing = bytes.indices.filter { bytes[$0] != written[$0] }
        #expect(bytes.count == written.count && differing.isEmpty)
        // Again, in one piece less: nothing is left over from the first time.
        var second = [UInt8](repeating: 0, count: 100 * coder.bytesPerSample)
        span = second.mutableSpan
        try coder.encode(Self.samples.span.extracting(0..<100), into: &span)
        #expect(second.elementsEqual(bytes.prefix(second.count)))
    }

    @Test(arguments: numbered)
    func `whole numbers are stored unchanged and lie within one step of the float`(format: AudioFormat) throws {
        let folder = TemporaryFolder()
        var coder = try SampleCoder(format: format)
        var numbers = [Int32](repeating: 0, count: Self.samples.count)
        var span = numbers.mutableSpan
        coder.encode(Self.samples.span, into: &span)
        try Recording.writeIntegers(numbers, format, to: "a", in: folder)
        let same = try Recording.integers(Recording.open("a", as: format, in: folder)) == numbers
        #expect(same)
        let bits = try #require(format.integerBits)
        let step = 1 / Double(1 << (bits - 1))
        let worst = zip(numbers, Self.samples).map { number, sample in
            abs(Double(number) / 2_147_483_648 - Double(min(max(sample, -1), 1)))
        }.max()
        #expect(try #require(worst) <= step)
    }
}
