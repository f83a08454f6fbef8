import BleepAudio
import BleepCore
import BleepPipeline
import BleepTestSupport
import Testing

/// What is published tells nothing about what is hidden.
@Suite struct IndependenceTests {
    static let formats = [
        Call.format(.wav, .pcmS16), Call.format(.wav, .muLaw), Call.format(.wav, .float32), Call.format(.flac, .pcmS16),
        Call.format(.caf, .alac16), Call.format(.w64, .pcmS24, channels: 2), Call.format(.mpeg, .mpegLayer3),
        Call.format(.ogg, .opus), Call.format(.ogg, .vorbis), Call.format(.wav, .gsm610), Call.format(.wav, .imaADPCM),
        Call.format(.wav, .msADPCM), Call.format(.raw, .voxADPCM),
    ]

    /// The same call with another voice in `inside`.
    static func calls(_ format: AudioFormat, inside: Range<Int>) -> (one: [Float], other: [Float]) {
        let channels = (0..<format.channels).map { SpeechLike.samples(frames: 24_000, seed: 20 + UInt64($0)) }
        let others = channels.map { channel in
            let voice = SpeechLike.samples(frames: 24_000, seed: 99, dBFS: -12)
            return channel.indices.map { inside.contains($0) ? voice[$0] : channel[$0] }
        }
        return (SpeechLike.interleaved(channels), SpeechLike.interleaved(others))
    }

    /// Writes a call as raw numbers where the encoding has a memory, so that only the span's samples differ.
    static func published(
        _ samples: [Float], _ format: AudioFormat, exact: Bool, cue: String
    ) throws -> [UInt8] {
        let call = try Call(samples, format)
        call.cue([cue])
        try call.redact { $0.exact = exact }
        return call.folder.read(call.outputName)
    }

    @Test(arguments: formats.filter(\.isLossless), [true, false])
    func `other words in a span give the same file, byte for byte`(format: AudioFormat, exact: Bool) throws {
        // Snapping may look 150 ms into the span.
        let hidden = 8_000..<16_000
        let inside = exact ? hidden : hidden.lowerBound + 1_200..<hidden.upperBound - 1_200
        let (one, other) = Self.calls(format, inside: inside)
        let first = try Self.published(one, format, exact: exact, cue: "1,2,sensitive,")
        let second = try Self.published(other, format, exact: exact, cue: "1,2,sensitive,")
        let isSame = first == second
        #expect(isSame)
        #expect(one != other)
    }

    @Test(arguments: formats.filter { !$0.isLossless })
    func `with loss, other samples in a span give the same file too`(format: AudioFormat) throws {
        // The source itself is decoded; what differs in it must lie in the span with its guard. So the difference is
        // made in the decoded audio: the same bleeps over two recordings that decode alike outside.
        let (one, other) = Self.calls(format, inside: 11_000..<13_000)
        let first = try Call(one, format)
        let second = try Call(other, format)
        let decoded = (try Call.floats(first.path), try Call.floats(second.path))
        let differing = decoded.0.indices.filter { decoded.0[$0] != decoded.1[$0] }
        let lower = try #require(differing.first)
        let upper = try #require(differing.last) + 1
        // A codec that adapts for ever has no such span.
        guard upper - lower < 16_000 else { return }
        let cue = "\(Double(lower) / 8_000),\(Double(upper) / 8_000),sensitive,"
        first.cue([cue])
        second.cue([cue])
        try first.redact { $0.exact = true }
        try second.redact { $0.exact = true }
        let isSame = first.folder.read(first.outputName) == second.folder.read(second.outputName)
        #expect(isSame)
    }

    @Test func `the bit rate of a lossy output is comparable to that of the source`() throws {
        let format = Call.format(.mpeg, .mpegLayer3, hertz: 16_000)
        let call = try Call(SpeechLike.samples(frames: 64_000, hertz: 16_000, seed: 4), format, bitsPerSecond: 32_000)
        call.cue(["1,2,sensitive,"])
        try call.redact()
        let before = call.folder.read(call.name).count
        let after = call.folder.read(call.outputName).count
        #expect(after * 3 > before * 2 && after * 2 < before * 3)
    }
}
