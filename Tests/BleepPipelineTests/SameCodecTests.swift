import BleepAudio
import BleepCore
import BleepPipeline
import BleepTestSupport
import Testing

/// What only ffmpeg reads becomes FLAC, or the same again on request; both are proved.
@Suite(.enabled(if: ForeignMaker.canRun, "\(ForeignMaker.reason)")) struct SameCodecTests {
    static let formats = [
        Call.format(.mpeg4, .aac, hertz: 16_000), Call.format(.mpeg4, .aac, hertz: 44_100, channels: 2),
        Call.format(.mpeg4, .aac), Call.format(.mpeg4, .alac16, channels: 2), Call.format(.adts, .aac, hertz: 16_000),
        Call.format(.asf, .windowsMedia, hertz: 16_000), Call.format(.asf, .windowsMedia, hertz: 44_100, channels: 2),
        Call.format(.wavpack, .pcmS16, channels: 2), Call.format(.wavpack, .float32),
        Call.format(.ogg, .pcmS16), Call.format(.ogg, .pcmS24, channels: 2), Call.format(.matroska, .pcmS16),
        Call.format(.matroska, .opus, hertz: 48_000), Call.format(.matroska, .vorbis, hertz: 16_000),
        Call.format(.wav, .g722, hertz: 16_000),
        Call.format(.raw, .g722, hertz: 16_000), Call.format(.wav, .g726),
    ]

    private static func call(_ format: AudioFormat) throws -> Call {
        let hertz = format.sampleRate.hertz
        let voices = (0..<format.channels).map { channel in
            SpeechLike.samples(frames: 4 * hertz, hertz: hertz, seed: 40 + UInt64(channel), dBFS: -18)
        }
        let call = try Call(SpeechLike.interleaved(voices), format, bitsPerSecond: 32_000 * format.channels)
        call.cue(["1.0,1.6,sensitive,", "2.5,2.9,profanity,"])
        return call
    }

    @Test(arguments: formats)
    func `it becomes FLAC of the same samples`(_ format: AudioFormat) throws {
        let call = try Self.call(format)
        let report = try call.redact()
        let path = try #require(report.files.first)
        #expect(path.hasSuffix(".flac"))
        // FLAC has no floats.
        #expect(report.proof?.outside == (format.encoding == .float32 ? .withinCodecBounds : .identical))
        let written = try AudioSource(path: path).format
        #expect(written.container == .flac)
        #expect(
            written.encoding == ((format.integerBits ?? 16) > 16 || format.encoding == .float32 ? .pcmS24 : .pcmS16))
        #expect(written.sampleRate == format.sampleRate && written.channels == format.channels)
        #expect(try call.verify(path).proof.holds)
    }

    @Test(arguments: formats)
    func `it becomes the same again on request`(_ format: AudioFormat) throws {
        let call = try Self.call(format)
        let report = try call.redact { $0.keepsCodec = true }
        let written = try AudioSource(path: call.output).format
        #expect(written.container == format.container && written.sampleRate == format.sampleRate)
        #expect(written.channels == format.channels && written.isLossless == format.isLossless)
        #expect(
            report.proof?.outside
                == (format.integerBits == nil && format.encoding != .float32 ? .withinCodecBounds : .identical))
        #expect(try call.verify().proof.holds)
        // The same bytes for the same call.
        let first = call.folder.read(call.outputName)
        try call.redact {
            $0.keepsCodec = true
            $0.replacesExisting = true
        }
        #expect(call.folder.read(call.outputName) == first)
    }

    @Test(arguments: [Call.format(.mpeg4, .aac, hertz: 16_000), Call.format(.wavpack, .pcmS16)])
    func `what rides along in another's file is found`(_ format: AudioFormat) throws {
        let call = try Self.call(format)
        try call.redact { $0.keepsCodec = true }
        let tagged = call.folder.file("tagged." + (format.container == .mpeg4 ? "m4a" : "wv"))
        ForeignMaker.run(call.output, ["-c", "copy", "-metadata", "title=Jane Doe"], tagged)
        let findings = try call.verify(tagged, sheet: call.sheet).proof.findings
        #expect(findings.contains { $0.kind == .ridesAlong && !$0.text.contains("Jane") }, "\(findings)")
    }

    @Test(arguments: [Call.format(.mpeg4, .aac, hertz: 16_000), Call.format(.matroska, .opus, hertz: 48_000)])
    func `words that are put back are found`(_ format: AudioFormat) throws {
        let call = try Self.call(format)
        try call.redact { $0.keepsCodec = true }
        #expect(try !call.verify(call.path, sheet: call.sheet).proof.holds)
    }
}
