import BleepAudio
import BleepCore
import BleepTestSupport
import Testing

/// Wave64 as FFmpeg and other programs write it: what the samples are stands in a GUID.
@Suite struct Wave64Tests {
    @Test(
        arguments: [
            (UInt16(1), SampleEncoding.pcmS16), (1, .pcmS24), (3, .float32), (3, .float64), (6, .aLaw), (7, .muLaw),
        ], [1, 3])
    func `an extensible header is read as what it says`(_ kind: (tag: UInt16, encoding: SampleEncoding), channels: Int)
        throws
    {
        let format = Recording.format(.w64, kind.encoding, channels: channels)
        let samples = [UInt8](repeating: 0x40, count: 300 * (format.bytesPerFrame ?? 0))
        let folder = TemporaryFolder()
        folder.write(Self.file(tag: kind.tag, format, samples), to: "call.w64")
        let source = try AudioSource(path: folder.file("call.w64"))
        #expect(source.format == format)
        #expect(source.promisedFrames == 300)
        var reader = try source.makeReader()
        var bytes = [UInt8](repeating: 0, count: samples.count)
        var room = bytes.mutableSpan
        #expect(try reader.readBytes(into: &room) == 300)
        #expect(bytes == samples)
    }

    private static func file(tag: UInt16, _ format: AudioFormat, _ samples: [UInt8]) -> [UInt8] {
        func little(_ value: Int, _ count: Int) -> [UInt8] {
            (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
        }
        let riff: [UInt8] = [0x2e, 0x91, 0xcf, 0x11, 0xa5, 0xd6, 0x28, 0xdb, 0x04, 0xc1, 0, 0]
        let wave: [UInt8] = [0xf3, 0xac, 0xd3, 0x11, 0x8c, 0xd1, 0x00, 0xc0, 0x4f, 0x8e, 0xdb, 0x8a]
        let frame = format.bytesPerFrame ?? 0
        let hertz = format.sampleRate.hertz
        let guid = little(Int(tag), 2) + [0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xaa, 0, 0x38, 0x9b, 0x71]
        let bits = frame / format.channels * 8
        let description =
            little(0xfffe, 2) + little(format.channels, 2) + little(hertz, 4) + little(hertz * frame, 4)
            + little(frame, 2) + little(bits, 2) + little(22, 2) + little(bits, 2) + little(0, 4) + guid
        let chunks =
            Array("wave".utf8) + wave + Array("fmt ".utf8) + wave + little(24 + description.count, 8) + description
            + Array("data".utf8) + wave + little(24 + samples.count, 8) + samples
        return Array("riff".utf8) + riff + little(24 + chunks.count, 8) + chunks
    }
}
