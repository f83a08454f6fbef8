import BleepAudio
import BleepCore
import BleepPipeline
import BleepTestSupport
import Testing

/// What is left of the original far below a tone is found where every sample of the tone is known.
@Suite struct HiddenRemainsTests {
    static let stored = LeakyRedactionTests.stored
    /// Fine enough to hold what lies seventy decibels below a tone.
    static let fine = stored.filter { $0.encoding.isFine }

    @Test(arguments: stored)
    func `a single sample of the original in a tone is found`(format: AudioFormat) throws {
        let original = LeakyRedactionTests.original(format, seed: 1)
        // Three steps of eight bits, which no measuring of the tone shows.
        let one = Leaky.span.dropFirst(100).first {
            (0.024..<0.03).contains(abs(original[$0 * format.channels] - Leaky.tone($0)))
        }!
        let fault = Leaky.fault("one sample") { sample, frame in frame == one ? sample : Leaky.tone(frame) }
        let report = try LeakyRedactionTests.verify(format, original, fault)
        #expect(Set(report.proof.findings.map(\.kind)) == [.otherSound])
        #expect(!report.proof.spansReplaced)
    }

    @Test(arguments: fine)
    func `the original seventy decibels down, reversed or in the lowest bits, is found`(format: AudioFormat) throws {
        let original = LeakyRedactionTests.original(format, seed: 2)
        let mixed = Leaky.fault("mixed") { sample, frame in Leaky.tone(frame) + 0.001 * sample }
        #expect(try !LeakyRedactionTests.verify(format, original, mixed).holds)
        let reversed = Leaky.Fault(description: "reversed") { original, frame, channel, channels in
            guard Leaky.span.contains(frame) else { return original[frame * channels + channel] }
            let mirrored = Leaky.span.upperBound - 1 - (frame - Leaky.span.lowerBound)
            return Leaky.tone(frame) + 0.002 * original[mirrored * channels + channel]
        }
        #expect(try !LeakyRedactionTests.verify(format, original, reversed).holds)
    }

    @Test(arguments: fine)
    func `without the original such remains are found, too`(format: AudioFormat) throws {
        for (fault, holds) in [
            (Leaky.good, true), (Leaky.fault("mixed") { sample, frame in Leaky.tone(frame) + 0.001 * sample }, false),
        ] {
            let original = LeakyRedactionTests.original(format, seed: 3)
            let call = try Call(original, format)
            let published = original.indices.map {
                fault.sample(original, $0 / format.channels, $0 % format.channels, format.channels)
            }
            try Call.write(published, format, to: call.outputName, in: call.folder)
            let hash = SHA256.hexadecimal(try AudioSource(path: call.output).sha256())
            call.folder.write(
                Leaky.sheet(channels: format.channels, sha256: hash, file: call.outputName),
                to: "call.redacted.sheet.json")
            let verifier = Verifier(message: { _ in }, progress: { _ in })
            let report = try verifier.verify(redacted: call.output, sheet: nil)
            #expect(report.holds == holds, "\(report.proof.findings)")
        }
    }

    @Test func `one step beside the tone is what another build may make, and is said`() throws {
        let format = Call.format(.wav, .pcmS16)
        let fault = Leaky.fault("signs in the last bit") { sample, frame in
            ((Leaky.tone(frame) * 32_768).rounded(.down) + (sample > 0 ? 1 : 0)) / 32_768
        }
        let report = try LeakyRedactionTests.verify(format, Leaky.mono, fault)
        #expect(report.holds, "\(report.proof.findings)")
        #expect(report.proof.notProvable.contains { $0.contains("1 step of pcm-s16") })
    }

    @Test(arguments: stored)
    func `without a sheet that tells the level it is said what may be left`(format: AudioFormat) throws {
        let report = try LeakyRedactionTests.verify(
            format, LeakyRedactionTests.original(format, seed: 4), Leaky.good,
            sheet: Leaky.sheet(channels: format.channels, options: false))
        #expect(report.holds, "\(report.proof.findings)")
        #expect(report.proof.notProvable.contains { $0.contains("remains of the original below") })
    }

    /// 0.8 s in spans of 35 frames, less than two periods of their tone, and nothing else.
    private static func shortSpans(options: Bool) -> [UInt8] {
        let spans = stride(from: 8_000, to: 14_400, by: 35).map {
            #"{"startFrame":\#($0),"endFrame":\#(min(14_400, $0 + 35)),"category":"sensitive","tone":440}"#
        }
        let settings = options ? #""options":{"levelDBFS":-18,"rampFrames":40,"keypad":"kept"},"# : ""
        return Array(
            """
            {"schema":"callbleep.sheet/1","source":{"sampleRate":8000,"channels":1,"frames":24000},\(settings)\
            "redactions":[\(spans.joined(separator: ","))]}
            """.utf8)
    }

    @Test(arguments: [true, false])
    func `a word in spans that are too short to be judged is found`(options: Bool) throws {
        let fault = Leaky.Fault(description: "the other way up") { original, frame, channel, channels in
            let sample = original[frame * channels + channel]
            return (8_000..<14_400).contains(frame) ? -sample : sample
        }
        for format in [Call.format(.wav, .pcmS16), Call.format(.flac, .pcmS16), Call.format(.wav, .imaADPCM)] {
            let report = try LeakyRedactionTests.verify(
                format, Leaky.mono, fault, sheet: Self.shortSpans(options: options))
            #expect(report.proof.findings.contains { $0.kind == .otherSound }, "\(format)")
            #expect(!report.proof.spansReplaced)
        }
    }

    @Test func `a file beside itself, or one without any span, proves nothing`() throws {
        let call = try Call(Leaky.mono, Call.format(.wav, .pcmS16))
        #expect(try call.verify(call.path).proof.findings.map(\.kind) == [.nothingHidden])
        call.folder.write(call.folder.read(call.name), to: call.outputName)
        #expect(try call.verify().proof.findings.map(\.kind) == [.nothingHidden])
        let none = #"{"schema":"callbleep.sheet/1","source":{"sampleRate":8000,"channels":1,"frames":24000},"#
        call.folder.write(Array((none + #""redactions":[]}"#).utf8), to: "call.redacted.sheet.json")
        #expect(try call.verify().holds)
    }
}

extension SampleEncoding {
    fileprivate var isFine: Bool {
        ![.pcmS8, .pcmU8, .dpcm8, .muLaw, .aLaw, .dwvw12].contains(self)
    }
}
