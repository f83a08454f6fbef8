import BleepAudio
import BleepCore
import BleepTestSupport
import Testing

/// Files that somebody made to be read wrongly: every one is opened or refused, none crashes or runs without end.
@Suite struct HostileInputTests {
    static let formats = AudioFormat.writable(sampleRate: Recording.rate(8_000), channels: 1).filter {
        // mpg123 complains on standard error; its frames are tried apart from its decoder.
        $0.endianness == .container && $0.container != .mpeg
    }

    @Test(arguments: formats)
    func `changed headers never crash`(format: AudioFormat) throws {
        let folder = TemporaryFolder()
        try Recording.write(TestSignal.voice(frames: 3_000), format, to: "a", in: folder)
        let whole = folder.read("a")
        var random = SeededGenerator(seed: 7)
        let extremes: [UInt8] = [0, 1, 0x7f, 0x80, 0xff]
        for _ in 0..<60 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let place = Int.random(in: 0..<min(bytes.count, 160), using: &random)
                let length = [1, 2, 4, 8].randomElement(using: &random) ?? 1
                let value = extremes.randomElement(using: &random) ?? 0
                for index in place..<min(place + length, bytes.count) { bytes[index] = value }
            }
            if Bool.random(using: &random) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
            read(bytes, in: folder)
        }
    }

    @Test func `MPEG frames of any kind never crash`() throws {
        let folder = TemporaryFolder()
        var random = SeededGenerator(seed: 8)
        for _ in 0..<300 {
            var bytes = TestSignal.bytes(4_000, seed: random.next())
            bytes.replaceSubrange(0..<2, with: [0xff, 0xe0 | UInt8.random(in: 0...31, using: &random)])
            folder.write(bytes, to: "a")
            // Random frames do not fit each other: whatever it is taken for, it is not taken for whole.
            let error = Recording.error { _ = try AudioSource(path: folder.file("a")).makeReader() }
            // Some begin as AAC streams do, of a rate or with channels that no call has.
            let refusals: [AudioFileError.Code] = [
                .notAudio, .damaged, .unsupported, .outsideLimits, .damagedBeyondReading,
            ]
            #expect(error.map { refusals.contains($0.code) } == true)
        }
    }

    /// Opens and reads to the end, or is refused with one line.
    private func read(_ bytes: [UInt8], in folder: borrowing TemporaryFolder) {
        folder.write(bytes, to: "b")
        do {
            let source = try AudioSource(path: folder.file("b"))
            var reader = try source.makeReader(acceptDamaged: true)
            var buffer = [Float](repeating: 0, count: 4_096 * source.format.channels)
            var blocks = 0
            while blocks < 10_000 {
                var span = buffer.mutableSpan
                if try reader.read(into: &span) == 0 { break }
                blocks += 1
            }
            #expect(blocks < 10_000)
            #expect(SampleRate.supported.contains(source.format.sampleRate.hertz))
        } catch {
            #expect(!error.description.contains("\n") && !error.detail.isEmpty)
        }
    }
}
