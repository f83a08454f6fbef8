import BleepAudio
import BleepCore
import BleepTestSupport
import Testing

/// What one decoding and one encoding do to a lossy recording.
@Suite struct LossyTests {
    static let formats = [8_000, 16_000, 44_100].flatMap { hertz in
        AudioFormat.writable(sampleRate: Recording.rate(hertz), channels: 1).filter {
            $0.transport == .floats && $0.endianness == .container
        }
    }

    @Test(arguments: formats)
    func `encoding shifts nothing by more than 5 ms`(format: AudioFormat) throws {
        let folder = TemporaryFolder()
        let frames = 12_000
        let voice = TestSignal.voice(frames: frames, hertz: format.sampleRate.hertz)
        try Recording.write(voice, format, to: "a", in: folder, bitsPerSecond: 32_000)
        let decoded = try Recording.floats(Recording.open("a", as: format, in: folder)).samples
        let limit = format.sampleRate.frames(milliseconds: 5)
        // Beyond the limit on both sides, so that a larger shift would win.
        let reach = 3 * limit
        var best = (lag: 0, product: -Float.infinity)
        for lag in -reach...reach {
            var product: Float = 0
            for index in stride(from: reach + 2_000, to: min(frames, decoded.count) - reach - 1, by: 23) {
                product += voice[index] * decoded[index + lag]
            }
            if product > best.product { best = (lag, product) }
        }
        #expect(abs(best.lag) <= limit, "shifted by \(best.lag) frames")
    }

    @Test(arguments: [
        Recording.format(.mpeg, .mpegLayer3), Recording.format(.mpeg, .mpegLayer3, hertz: 16_000),
        Recording.format(.mpeg, .mpegLayer3, hertz: 44_100, channels: 2), Recording.format(.ogg, .opus),
        Recording.format(.ogg, .opus, hertz: 48_000, channels: 2), Recording.format(.ogg, .vorbis),
        Recording.format(.ogg, .vorbis, hertz: 44_100, channels: 2),
    ])
    func `a recording that is encoded again comes out at a comparable rate`(format: AudioFormat) throws {
        let folder = TemporaryFolder()
        let voice = TestSignal.voice(
            frames: 4 * format.sampleRate.hertz, channels: format.channels, hertz: format.sampleRate.hertz)
        for kilobits in [24, 48] {
            try Recording.write(voice, format, to: "first", in: folder, bitsPerSecond: kilobits * 1_000)
            let first = try AudioSource(path: folder.file("first"))
            let stated = first.bitsPerSecond
            let rate = try #require(stated)
            let samples = try Recording.floats(first).samples
            try Recording.write(samples, format, to: "second", in: folder, bitsPerSecond: rate)
            let ratio = Double(folder.read("second").count) / Double(folder.read("first").count)
            #expect((0.8...1.25).contains(ratio), "\(rate) bit/s: \(ratio)")
        }
    }

    @Test func `what cannot be written becomes FLAC, or PCM with too many channels for it`() throws {
        let rate = Recording.rate(8_000)
        let layer2 = AudioFormat(container: .mpeg, encoding: .mpegLayer2, sampleRate: rate, channels: 2)
        #expect(!layer2.canWrite)
        #expect(layer2.losslessFallback == Recording.format(.flac, .pcmS24, channels: 2))
        #expect(layer2.losslessFallback.canWrite)
        let wide = Recording.format(.wav, .mpegLayer3, channels: 12).losslessFallback
        #expect(wide == Recording.format(.rf64, .pcmS24, channels: 12) && wide.canWrite)
        #expect(Recording.format(.voc, .muLaw).losslessFallback == Recording.format(.flac, .pcmS16))
    }
}
