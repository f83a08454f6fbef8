import BleepAudio
import BleepCore
import BleepTestSupport
import Testing

/// Reading from any place, as it is done beside the edges of marks.
@Suite struct MovingTests {
    static let formats = [1, 2].flatMap { channels in
        AudioFormat.writable(sampleRate: Recording.rate(8_000), channels: channels).filter(\.isLossless)
    }

    @Test(arguments: formats)
    func `from any place come the samples that come in one reading, or none`(format: AudioFormat) throws {
        let folder = TemporaryFolder()
        let frames = 20_000
        try Recording.write(
            TestSignal.voice(frames: frames, channels: format.channels, hertz: 8_000), format, to: "a", in: folder)
        let source = try Recording.open("a", as: format, in: folder)
        let whole = try Recording.floats(source).samples
        var reader = try source.makeReader()
        for place in [17_000, 1, 8_191, 0, frames - 3] {
            guard reader.move(to: place) else { continue }
            #expect(reader.framesRead == place)
            var block = [Float](repeating: 9, count: 100 * format.channels)
            var span = block.mutableSpan
            let count = try reader.read(into: &span)
            #expect(count == min(100, frames - place))
            let first = place * format.channels
            #expect(block.prefix(count * format.channels) == whole[first..<first + count * format.channels])
        }
    }

    @Test func `plain samples can be read from any place, and no place lies beyond the end`() throws {
        let folder = TemporaryFolder()
        for format in [Recording.format(.wav, .pcmS16), Recording.format(.au, .muLaw), Recording.format(.flac, .pcmS16)] {
            try Recording.write(TestSignal.voice(frames: 900, channels: 1, hertz: 8_000), format, to: "a", in: folder)
            var reader = try Recording.open("a", as: format, in: folder).makeReader()
            let isThere = reader.move(to: 450)
            let isBeyond = reader.move(to: 901)
            #expect(isThere && !isBeyond)
            var block = [Float](repeating: 0, count: 10)
            var span = block.mutableSpan
            let count = try reader.read(into: &span)
            #expect(count == 0)
        }
    }
}
