import BleepAudio
import BleepCore
import BleepPipeline
import BleepTestSupport
import Testing

/// `verify` as a second opinion: it objects to every redaction that leaks, and to no other.
@Suite struct VerifyTests {
    static let stored = [
        Call.format(.wav, .pcmS16), Call.format(.wav, .muLaw), Call.format(.flac, .pcmS16),
        Call.format(.wav, .pcmS16, channels: 2), Call.format(.wav, .float32), Call.format(.wav, .aLaw, channels: 2),
    ]
    static let lossy = [
        Call.format(.mpeg, .mpegLayer3), Call.format(.ogg, .opus), Call.format(.wav, .gsm610),
        Call.format(.ogg, .vorbis, channels: 2), Call.format(.wav, .imaADPCM),
    ]

    /// Writes the original, a bad redaction and a sheet, and verifies.
    static func verify(
        _ fault: Leaky.Fault, _ format: AudioFormat, sheet: ((borrowing Call) throws -> [UInt8]?)? = nil
    ) throws -> VerificationReport {
        let call = try Call(format.channels == 1 ? Leaky.mono : Leaky.stereo, format)
        try Call.write(Leaky.published(fault, channels: format.channels), format, to: call.outputName, in: call.folder)
        let guardFrames = format.isLossless ? 0 : try AudioSource(path: call.path).codecFrames
        let bytes = try sheet.map { try $0(call) } ?? Leaky.sheet(channels: format.channels, guardFrames: guardFrames)
        if let bytes { call.folder.write(bytes, to: "call.redacted.sheet.json") }
        return try call.verify()
    }

    @Test(arguments: stored, Leaky.coarse + Leaky.fine)
    func `every leak is found where samples are stored as they are`(format: AudioFormat, fault: Leaky.Fault) throws {
        let report = try Self.verify(fault, format)
        #expect(!report.holds)
    }

    @Test(arguments: lossy, Leaky.coarse)
    func `coarse leaks are found through codecs`(format: AudioFormat, fault: Leaky.Fault) throws {
        #expect(try !Self.verify(fault, format).holds)
    }

    @Test(arguments: stored + lossy)
    func `a span that is covered on one channel only is found`(format: AudioFormat) throws {
        var format = format
        format.channels = 2
        guard format.canWrite else { return }
        let report = try Self.verify(Leaky.oneChannel, format)
        #expect(report.proof.findings.contains { $0.kind == .notCovered && $0.channel == 1 })
        #expect(!report.proof.findings.contains { $0.channel == 0 })
    }

    @Test(arguments: stored + lossy)
    func `a redaction as it is declared is accepted`(format: AudioFormat) throws {
        let report = try Self.verify(Leaky.good, format)
        #expect(report.holds, "\(report.proof.findings)")
    }

    @Test(arguments: [-1, 1], [0.0, 0.004, 0.02])
    func `an offset that a recorder of 8 bits leaves is no leak`(sign: Int, loudness: Double) throws {
        // Between two stretches of speech the line rests a step beside zero, and a span lies there.
        var samples = SpeechLike.samples(frames: 32_000, seed: 4)
        let quiet = SpeechLike.samples(frames: 32_000, seed: 5, dBFS: -46)
        for frame in 9_000..<22_000 {
            samples[frame] = Float(sign) / 128 + Float(loudness) * quiet[frame] / 0.005
        }
        let call = try Call(samples, Call.format(.wav, .pcmU8))
        call.cue(["1.5,2.4,sensitive,"])
        try call.redact()
        let report = try call.verify()
        #expect(report.holds, "\(report.proof.findings)")
    }

    @Test(arguments: stored + [Call.format(.wav, .pcmU8), Call.format(.wav, .pcmS24, hertz: 48_000)], [1, 3, 6])
    func `without a sheet a bleep holds whose first and last samples happen to be those of the original`(
        format: AudioFormat, count: Int
    ) throws {
        let rate = format.sampleRate.hertz
        var samples = SpeechLike.interleaved(
            (0..<format.channels).map { SpeechLike.samples(frames: 3 * rate, hertz: rate, seed: 50 + UInt64($0)) })
        func redacted() throws -> ([Float], VerificationReport) {
            let call = try Call(samples, format)
            call.cue(["1,1.5,sensitive,", "2,2.4,profanity,"])
            try call.redact { $0.exact = true }
            call.folder.remove("call.redacted.sheet.json")
            return try (Call.floats(call.output), call.verify())
        }
        let (bleeped, _) = try redacted()
        let edges = [rate, rate * 3 / 2 - count, 2 * rate, rate * 12 / 5 - count]
        for edge in edges {
            for at in edge * format.channels..<(edge + count) * format.channels { samples[at] = bleeped[at] }
        }
        let (again, report) = try redacted()
        #expect(again == bleeped || !format.isLossless)
        #expect(report.holds, "\(report.proof.findings)")
    }

    @Test func `without a sheet the other zero of mu-law at the edge of a bleep belongs to it`() throws {
        let format = Call.format(.raw, .muLaw)
        let call = try Self.rawCall { $0[8_000] = 0x7F }
        call.cue(["1,1.5,sensitive,"])
        try call.redact { $0.exact = true }
        #expect(call.folder.read(call.outputName)[8_000] == 0xFF, "a tone begins with the usual zero")
        call.folder.remove("call.redacted.sheet.json")
        let report = try call.verify()
        #expect(format.isLossless && report.holds, "\(report.proof.findings)")
    }

    /// A headerless recording in mu-law, with some of its bytes changed.
    private static func rawCall(_ change: (inout [UInt8]) -> Void) throws -> Call {
        let format = Call.format(.raw, .muLaw)
        let call = try Call(SpeechLike.samples(frames: 24_000, seed: 8), format)
        var bytes = call.folder.read(call.name)
        change(&bytes)
        return try Call(bytes: bytes, format)
    }

    @Test(arguments: stored)
    func `what is found is called by its name`(format: AudioFormat) throws {
        func kinds(_ name: String) throws -> Set<VerificationFinding.Kind> {
            let fault = (Leaky.coarse + Leaky.fine).first { $0.description == name }!
            return Set(try Self.verify(fault, format).proof.findings.map(\.kind))
        }
        #expect(try kinds("mixed at −20 dB").contains(.mixed))
        #expect(try kinds("mixed at −40 dB").contains(.mixed))
        #expect(try kinds("nothing done").contains(.notCovered))
        #expect(try kinds("60 ms short at its start").contains(.notCovered))
        #expect(try kinds("the tone follows the voice").contains(.envelope))
        #expect(try kinds("10 ms outside replaced") == [.outsideChanged])
        #expect(try kinds("another level") == [.otherSound])
        #expect(try kinds("another recording").contains(.outsideChanged))
    }

    @Test(arguments: stored, ["second", "start", "end"])
    func `one sample that is changed outside the spans is found`(format: AudioFormat, place: String) throws {
        let frame = place == "start" ? 0 : place == "end" ? Leaky.frames - 1 : 5_000
        let fault = Leaky.Fault(description: "one sample") { original, at, channel, channels in
            if Leaky.span.contains(at) { return Leaky.tone(at) }
            let sample = original[at * channels + channel]
            guard at == frame, channel == channels - 1 else { return sample }
            return sample > 0 ? sample - 0.01 : sample + 0.01
        }
        let report = try Self.verify(fault, format)
        #expect(report.proof.findings.map(\.kind) == [.outsideChanged])
        #expect(report.proof.findings.first?.frames == frame..<frame + 1)
        #expect(report.proof.findings.first?.channel == format.channels - 1)
    }

    @Test(arguments: stored)
    func `a span that the sheet does not name is found`(format: AudioFormat) throws {
        let fault = Leaky.Fault(description: "two spans") { original, frame, channel, channels in
            if Leaky.span.contains(frame) { return Leaky.tone(frame) }
            let other = 20_000..<22_000
            return other.contains(frame) ? Leaky.tone(frame, in: other) : original[frame * channels + channel]
        }
        #expect(try Self.verify(fault, format).proof.findings.allSatisfy { $0.kind == .outsideChanged })
        #expect(try !Self.verify(fault, format).holds)
    }

    @Test(arguments: stored, [0, 40, 160])
    func `hard edges, round edges and another level by another program are accepted`(
        format: AudioFormat, ramp: Int
    ) throws {
        for (frequency, tone) in [(440.0, "440"), (1_000, "1000")] {
            let fault = Leaky.fault("another program") { _, frame in
                2.1 * Leaky.tone(frame, ramp: ramp, hertz: frequency)
            }
            let report = try Self.verify(fault, format) { _ in
                Leaky.sheet(channels: format.channels, options: false, tone: tone)
            }
            #expect(report.holds, "\(report.proof.findings)")
        }
    }

    @Test(arguments: stored)
    func `silence and noise by another program are accepted`(format: AudioFormat) throws {
        let noise = TestSignal.bytes(Leaky.frames, seed: 3).map { Float($0) / 640 - 0.2 }
        let silent = try Self.verify(Leaky.fault("silence") { _, _ in 0 }, format) { _ in
            Leaky.sheet(channels: format.channels, options: false, tone: #""silence""#)
        }
        #expect(silent.holds, "\(silent.proof.findings)")
        let noisy = try Self.verify(Leaky.fault("noise") { _, frame in noise[frame] }, format) { _ in
            Leaky.sheet(channels: format.channels, options: false, tone: #""noise""#)
        }
        #expect(noisy.holds, "\(noisy.proof.findings)")
        let leaking = try Self.verify(Leaky.fault("noise") { sample, frame in noise[frame] + 0.3 * sample }, format) {
            _ in
            Leaky.sheet(channels: format.channels, options: false, tone: #""noise""#)
        }
        #expect(leaking.proof.findings.contains { $0.kind == .mixed })
        let other = try Self.verify(Leaky.fault("noise") { _, frame in noise[frame] }, format) { _ in
            Leaky.sheet(channels: format.channels, tone: #""noise""#)
        }
        #expect(!other.holds)
    }

    @Test(arguments: stored + lossy, ["440", "1234.5", "silence", "noise"])
    func `without any sheet the spans are what differs`(format: AudioFormat, sound: String) throws {
        // GSM makes an audible noise of silence.
        if format.encoding == .gsm610, Double(sound) == nil { return }
        let noise = TestSignal.bytes(Leaky.frames, seed: 3).map { Float($0) / 640 - 0.2 }
        let fault = Leaky.fault(sound) { _, frame in
            switch sound {
            case "silence": 0
            case "noise": noise[frame]
            default: Leaky.tone(frame, hertz: Double(sound)!)
            }
        }
        let report = try Self.verify(fault, format) { _ in nil }
        #expect(report.sheet == nil)
        #expect(report.holds, "\(report.proof.findings)")
        // With loss only what is no longer alike counts, in windows of 20 ms.
        let slack = format.isLossless ? 40 : 2_600
        #expect(report.plan.bleeps.count == format.channels, "\(report.plan.bleeps.map(\.frames))")
        for bleep in report.plan.bleeps {
            #expect(abs(bleep.frames.lowerBound - Leaky.span.lowerBound) <= slack)
            #expect(abs(bleep.frames.upperBound - Leaky.span.upperBound) <= slack)
            if let hertz = Double(sound) {
                #expect(abs((bleep.cover.hertz ?? 0) - hertz) < (format.isLossless ? 0.1 : 2))
            } else {
                #expect(bleep.cover == (sound == "noise" ? .noise : .silence))
            }
        }
    }

    @Test(arguments: stored)
    func `without any sheet a tone that was mixed is found`(format: AudioFormat) throws {
        let fault = Leaky.fault("mixed") { original, frame in Leaky.tone(frame) + 0.1 * original }
        #expect(try !Self.verify(fault, format, sheet: { _ in nil }).holds)
    }

    @Test func `a hash of another file is one finding and the rest is checked`() throws {
        let format = Call.format(.wav, .pcmS16)
        let report = try Self.verify(Leaky.good, format) { _ in
            Leaky.sheet(channels: 1, sha256: String(repeating: "ab", count: 32))
        }
        #expect(report.proof.findings.map(\.kind) == [.hash])
        let leaking = try Self.verify(Leaky.coarse[0], format) { _ in
            Leaky.sheet(channels: 1, sha256: String(repeating: "ab", count: 32))
        }
        #expect(Set(leaking.proof.findings.map(\.kind)).isSuperset(of: [.hash, .mixed]))
    }

    @Test func `the right hash is accepted in capitals too, and a sheet without one`() throws {
        let format = Call.format(.wav, .pcmS16)
        let report = try Self.verify(Leaky.good, format) { call in
            let hash = SHA256.hexadecimal(try AudioSource(path: call.output).sha256())
            return Leaky.sheet(channels: 1, sha256: hash.uppercased())
        }
        #expect(report.holds, "\(report.proof.findings)")
        let none = try Self.verify(Leaky.good, format) { _ in
            Array(
                String(decoding: Leaky.sheet(channels: 1, sha256: "x"), as: UTF8.self)
                    .split(separator: #","sha256":"x""#).joined(separator: "").utf8)
        }
        #expect(none.holds, "\(none.proof.findings)")
    }

    @Test func `a level that the sheet does not say is found`() throws {
        for level in [-24, -12] {
            let report = try Self.verify(Leaky.good, Call.format(.wav, .pcmS16)) { _ in
                Leaky.sheet(channels: 1, level: level)
            }
            #expect(report.proof.findings.map(\.kind) == [.otherSound])
        }
    }

    @Test(arguments: [
        #""segments":[{"start":0,"end":3,"label":"dtmf","digit":"5"}],"#,
        #""source":{"sampleRate":8000,"channels":1,"frames":24000,"file":"0123.wav"},"#,
        #""source":{"sampleRate":8000,"channels":1,"frames":24000,"sha256":"00"},"#,
    ])
    func `a sheet that tells too much is objected to`(extra: String) throws {
        let report = try Self.verify(Leaky.good, Call.format(.wav, .pcmS16)) { _ in
            let plain = String(decoding: Leaky.sheet(channels: 1), as: UTF8.self)
            let start = plain.firstIndex(of: "{")!
            let withoutSource =
                extra.hasPrefix(#""source"#)
                ? plain.split(separator: #""source":{"sampleRate":8000,"channels":1,"frames":24000},"#).joined(
                    separator: "")
                : plain
            return Array("{\(extra)\(withoutSource[withoutSource.index(after: start)...])".utf8)
        }
        #expect(report.proof.findings.map(\.kind) == [.sheetTellsTooMuch])
    }

    @Test func `a recording that was bleeped before is redacted and verified again`() throws {
        let call = try Call(Leaky.mono, Call.format(.wav, .pcmS16))
        call.cue(["1,2,sensitive,"])
        try call.redact { $0.exact = true }
        let first = call.folder.read(call.outputName)
        let again = try Call(bytes: try Call.bytes(call.output), call.format)
        again.cue(["1,2,sensitive,"])
        let report = try again.redact { $0.exact = true }
        #expect(report.proof?.holds == true)
        let isSame = again.folder.read(again.outputName) == first
        #expect(isSame)
        #expect(try again.verify().holds)
    }
}
