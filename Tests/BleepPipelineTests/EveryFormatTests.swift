import BleepAudio
import BleepCore
import BleepPipeline
import BleepTestSupport
import Testing

/// The promises in every container and encoding that is written, as asked of the library.
@Suite struct EveryFormatTests {
    static let frames = 12_000
    static let hidden = 4_000..<8_000
    static let cue = "0.5,1.0,sensitive,"

    static let formats = [1, 2].flatMap {
        AudioFormat.writable(sampleRate: SampleRate(hertz: 8_000)!, channels: $0)
    }.filter(Call.canBeOpened).filter { format in
        // The byte order makes a difference only where samples have several bytes, and there once is enough.
        format.endianness == .container
            || format.channels == 1 && format.transport == .bytes && format.bytesPerSample! > 1
    }
    static let lossless = formats.filter(\.isLossless)
    static let lossy = formats.filter { !$0.isLossless } + wide
    /// What lossy encoders do at the rate of music.
    static let wide = [
        Call.format(.mpeg, .mpegLayer3, hertz: 44_100), Call.format(.ogg, .vorbis, hertz: 44_100, channels: 2),
        Call.format(.ogg, .opus, hertz: 48_000),
    ]

    static let mono = SpeechLike.samples(frames: frames, seed: 1)
    static let stereo = SpeechLike.interleaved([mono, SpeechLike.samples(frames: frames, seed: 2)])

    static func speech(_ format: AudioFormat) -> [Float] {
        let hertz = format.sampleRate.hertz
        if hertz == 8_000 { return format.channels == 1 ? mono : stereo }
        return SpeechLike.interleaved(
            (0..<format.channels).map {
                SpeechLike.samples(frames: frames * hertz / 8_000, hertz: hertz, seed: 1 + UInt64($0))
            })
    }

    @Test(arguments: lossless)
    func `without loss nothing changes outside a span, the declared tone is inside, and twice is the same`(
        format: AudioFormat
    ) throws {
        var samples = Self.speech(format)
        // Both ends of the scale, and values that a second coding would not give back.
        samples[100] = 1
        samples[101] = -1
        let call = try Call(samples, format)
        call.cue([Self.cue])
        let report = try call.redact { $0.exact = true }
        let proof = try #require(report.proof)
        #expect(report.plan.bleeps.map(\.frames) == [Self.hidden])
        #expect(proof.outside == .identical && proof.spansReplaced && proof.findings.isEmpty)
        try Self.redactAgain(call)
        let channels = format.channels
        let before = try Call.floats(call.path)
        let after = try Call.floats(call.output)
        #expect(before.count == after.count)
        if format.transport == .bytes {
            let width = format.bytesPerFrame!
            let stored = (try Call.bytes(call.path), try Call.bytes(call.output))
            let isSame =
                stored.0.prefix(Self.hidden.lowerBound * width) == stored.1.prefix(Self.hidden.lowerBound * width)
                && stored.0.dropFirst(Self.hidden.upperBound * width)
                    == stored.1.dropFirst(Self.hidden.upperBound * width)
            #expect(isSame)
        } else {
            let stored = (try Call.integers(call.path), try Call.integers(call.output))
            let isSame =
                stored.0.prefix(Self.hidden.lowerBound * channels) == stored.1.prefix(Self.hidden.lowerBound * channels)
                && stored.0.dropFirst(Self.hidden.upperBound * channels)
                    == stored.1.dropFirst(Self.hidden.upperBound * channels)
            #expect(isSame)
        }
        for channel in 0..<channels {
            let tone = Self.hidden.map { after[$0 * channels + channel] }
            let share = Tone.share(440, of: Array(tone.dropFirst(80).dropLast(80)), hertz: 8_000)
            #expect(share > (format.integerBits == 8 ? 0.99 : 0.999), "\(format)")
        }
        let verified = try call.verify()
        #expect(verified.holds, "\(verified.proof.findings)")
        let source = try AudioSource(path: call.output)
        #expect(source.format.encoding == format.encoding && source.format.container == format.container)
    }

    @Test(arguments: lossy)
    func `with loss the tone fills the span, the proof and verify agree, and twice is the same`(format: AudioFormat)
        throws
    {
        let call = try Call(Self.speech(format), format)
        call.cue([Self.cue])
        let report = try call.redact { $0.exact = true }
        let proof = try #require(report.proof)
        #expect(proof.outside == .withinCodecBounds && proof.spansReplaced && !proof.notProvable.isEmpty)
        try Self.redactAgain(call)
        let source = try AudioSource(path: call.output)
        #expect(source.format.encoding == format.encoding && source.format.container == format.container)
        let after = try Call.floats(call.output)
        #expect(abs(after.count - (try Call.floats(call.path)).count) <= source.codecFrames * format.channels)
        let hertz = format.sampleRate.hertz
        for channel in 0..<format.channels {
            let tone = (hertz / 2..<hertz).map { after[$0 * format.channels + channel] }
            #expect(Tone.share(440, of: tone, hertz: hertz) > 0.8, "\(format)")
        }
        let verified = try call.verify()
        #expect(verified.holds, "\(verified.proof.findings)")
    }

    /// Redacts once more, under another name.
    static func redactAgain(_ call: borrowing Call) throws {
        let name = "again." + Call.pathExtension(of: call.format)
        try call.redact {
            $0.exact = true
            $0.output = call.folder.file(name)
        }
        let isSame = call.folder.read(call.outputName) == call.folder.read(name)
        #expect(isSame, "the same redaction twice gives the same bytes")
    }

    @Test(arguments: [Container.wav, .au, .aiff, .caf, .w64, .rf64, .raw])
    func `both zeros of mu-law stay what they are`(container: Container) throws {
        var codes = [UInt8](repeating: 0x7f, count: 8_000)
        for index in codes.indices where index % 3 == 0 { codes[index] = 0xff }
        let call = try Call(bytes: codes, Call.format(container, .muLaw))
        call.cue(["0.2,0.3,sensitive,"])
        try call.redact()
        let after = try Call.bytes(call.output)
        let isSame = after[..<1_600] == codes[..<1_600] && after[2_400...] == codes[2_400...]
        #expect(isSame)
        #expect(try call.verify().holds)
    }
}
