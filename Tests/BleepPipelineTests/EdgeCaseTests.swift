import BleepAudio
import BleepCore
import BleepPipeline
import BleepRedact
import BleepTestSupport
import Testing

/// Spans at the ends of a file, tiny ones, strange recordings.
@Suite struct EdgeCaseTests {
    static func call(_ format: AudioFormat = Call.format(.wav, .pcmS16), frames: Int = 24_000) throws -> Call {
        try Call(
            SpeechLike.interleaved(
                (0..<format.channels).map {
                    SpeechLike.samples(frames: frames, hertz: format.sampleRate.hertz, seed: 30 + UInt64($0))
                }), format)
    }

    @Test(arguments: [
        [("0", "0.5", 0..<4_000)], [("2.5", "3", 20_000..<24_000)], [("2.5", "3.05", 20_000..<24_000)],
        [("0", "3", 0..<24_000)], [("1", "1.000125", 8_000..<8_001)], [("1", "1.0005", 8_000..<8_004)],
        [("0", "0.000125", 0..<1)], [("2.999875", "3", 23_999..<24_000)], [("1", "1.02", 8_000..<8_160)],
        [("1", "1.5", 8_000..<12_000), ("1.5", "2", 12_000..<16_000)],
        [("1", "1.5", 8_000..<12_000), ("1.500125", "2", 12_001..<16_000)],
    ])
    func `spans of any place and length are covered, proved and verified`(
        cues: [(start: String, end: String, frames: Range<Int>)]
    ) throws {
        for format in [Call.format(.wav, .pcmS16), Call.format(.wav, .muLaw), Call.format(.flac, .pcmS16)] {
            let call = try Self.call(format)
            call.cue(cues.map { "\($0.start),\($0.end),sensitive," })
            let report = try call.redact { $0.exact = true }
            for cue in cues { #expect(report.plan.coveredFrames.contains { $0.clamped(to: cue.frames) == cue.frames }) }
            #expect(report.hiddenFrames == cues.reduce(0) { $0 + $1.frames.count })
            #expect(report.proof?.outside == .identical)
            let verified = try call.verify()
            #expect(verified.holds, "\(verified.proof.findings)")
        }
    }

    @Test(
        arguments: IndependenceTests.formats.filter { !$0.isLossless },
        [("0", "0.4"), ("2.7", "3"), ("1", "1.01"), ("0", "3")])
    func `with loss, spans at the ends and tiny ones are proved and verified`(
        format: AudioFormat, cue: (String, String)
    ) throws {
        let call = try Self.call(format)
        call.cue(["\(cue.0),\(cue.1),sensitive,"])
        let report = try call.redact { $0.exact = true }
        let source = try AudioSource(path: call.path)
        #expect(report.plan.guardFrames == source.guardFrames)
        #expect(report.proof?.holds == true)
        let verified = try call.verify()
        #expect(verified.holds, "\(verified.proof.findings)")
    }

    @Test(arguments: [
        Call.format(.wav, .pcmS16, hertz: 4_000), Call.format(.wav, .pcmS16, hertz: 192_000),
        Call.format(.wav, .pcmS16, channels: 32), Call.format(.wav, .pcmS24, hertz: 11_025, channels: 3),
        Call.format(.flac, .pcmS16, hertz: 44_100, channels: 8), Call.format(.caf, .alac16, channels: 3),
        Call.format(.caf, .alac24, hertz: 16_000, channels: 8),
    ])
    func `every rate and number of channels`(format: AudioFormat) throws {
        let call = try Self.call(format, frames: format.sampleRate.hertz)
        call.cue(["0.2,0.5,sensitive,", "0.6,0.7,profanity,"])
        let report = try call.redact()
        #expect(report.plan.bleeps.count == 2)
        #expect(report.plan.bleeps.allSatisfy { $0.channels == ChannelSet(all: format.channels) })
        #expect(try call.verify().holds)
    }

    @Test func `a recording of one sample is hidden and verified`() throws {
        let call = try Call([0.5], Call.format(.wav, .pcmS16))
        call.cue(["0,0.000125,sensitive,"])
        let report = try call.redact { $0.analyzes = true }
        #expect(report.frameCount == 1 && report.hiddenFrames == 1)
        #expect(try Call.floats(call.output) == [0])
        #expect(try call.verify().holds)
    }

    @Test(arguments: [CoverSound.silence, .noise, .tone(hertz: 1_000)])
    func `other sounds than the usual tones are put, proved and verified`(cover: CoverSound) throws {
        for format in IndependenceTests.formats {
            let call = try Self.call(format)
            call.cue(["1,1.6,sensitive,"])
            let report = try call.redact { $0.covers[.sensitive] = cover }
            #expect(report.plan.bleeps.first?.cover == cover)
            let verified = try call.verify()
            #expect(verified.holds, "\(format): \(verified.proof.findings)")
        }
    }

    /// Digits with the frequencies of ITU-T Q.23, 80 ms on and 80 ms off, over a little noise.
    static func withDigits(_ digits: [(at: Int, row: Double, column: Double)], frames: Int = 40_000) -> [Float] {
        var samples = SpeechLike.samples(frames: frames, seed: 5, dBFS: -45, noiseDBFS: -60)
        for digit in digits {
            for frame in 0..<640 {
                let time = 2 * Double.pi * Double(frame) / 8_000
                samples[digit.at + frame] += Float(0.2 * sine(digit.row * time) + 0.2 * sine(digit.column * time))
            }
        }
        return samples
    }

    @Test func `keypad digits are hidden without any cue, as one span, and kept only on purpose`() throws {
        let digits = [(8_000, 697.0, 1_209.0), (9_280, 770, 1_336), (10_560, 852, 1_477), (20_000, 941, 1_336)]
        let call = try Call(Self.withDigits(digits), Call.format(.wav, .pcmS16))
        let hidden = try call.redact {
            $0.keypadOnly = true
            $0.keypad = .hide
        }
        // Gaps up to two seconds are one number.
        #expect(hidden.plan.bleeps.count == 1)
        let covered = try #require(hidden.plan.bleeps.first?.frames)
        #expect(covered.lowerBound <= 8_000 - 80 && covered.upperBound >= 20_640 + 80)
        #expect(hidden.plan.bleeps.first?.kind == .dtmf)
        let verified = try call.verify()
        #expect(verified.holds && verified.keypad == "no digits left")

        call.cue(["0.2,0.4,sensitive,"])
        let kept = try call.redact {
            $0.keypad = .keep
            $0.replacesExisting = true
        }
        #expect(kept.plan.bleeps.count == 1)
        #expect(try call.verify().keypad == "kept on purpose")
        // The same file under a sheet that says that digits are hidden.
        let text = String(decoding: call.folder.read("call.redacted.sheet.json"), as: UTF8.self)
        call.folder.write(
            Array(
                text.replacing("\"keypad\":\"kept\"", with: "\"keypad\":\"hidden\"").replacing(
                    "\"keypad\": \"kept\"", with: "\"keypad\": \"hidden\""
                ).utf8), to: "call.redacted.sheet.json")
        let objecting = try call.verify()
        #expect(objecting.proof.findings.contains { $0.kind == .keypad } && objecting.keypad == "digits left")
    }

    @Test(arguments: [Call.format(.mpeg, .mpegLayer3), Call.format(.wav, .gsm610), Call.format(.wav, .muLaw)])
    func `digits are gone after coding, too, on a channel that nobody named`(format: AudioFormat) throws {
        let digits = [(8_000, 697.0, 1_209.0), (9_280, 770, 1_336), (10_560, 852, 1_477)]
        var format = format
        let left = Self.withDigits(digits)
        let right = SpeechLike.samples(frames: 40_000, seed: 6)
        if format.encoding != .gsm610 { format.channels = 2 }
        let call = try Call(format.channels == 2 ? SpeechLike.interleaved([left, right]) : left, format)
        call.cue(["3.5,4,sensitive,right"].map { format.channels == 2 ? $0 : "3.5,4,sensitive," })
        try call.redact {
            $0.keypad = .hide
            if format.channels == 2 { $0.channels = .only(1) }
            $0.acceptsCrosstalk = true
        }
        let verified = try call.verify()
        #expect(verified.keypad == "no digits left")
        #expect(verified.holds, "\(verified.proof.findings)")
    }

    @Test func `a muted channel is silent throughout and the other is untouched`() throws {
        for format in [Call.format(.wav, .pcmS16, channels: 2), Call.format(.ogg, .vorbis, channels: 2)] {
            let call = try Self.call(format)
            try call.redact { $0.muted = ChannelSet([0]) }
            let after = try Call.floats(call.output)
            let left = stride(from: 0, to: after.count, by: 2).map { abs(after[$0]) }.max() ?? 1
            #expect(left <= (format.isLossless ? 0 : 0.001))
            #expect(try call.verify().holds)
        }
    }

    @Test func `a word that is heard on the other channel stops the redaction, and nothing is written`() throws {
        let left = SpeechLike.samples(frames: 24_000, seed: 40)
        let right = left.indices.map { $0 >= 160 ? 0.05 * left[$0 - 160] : 0 }
        let call = try Call(SpeechLike.interleaved([left, right]), Call.format(.wav, .pcmS16, channels: 2))
        call.cue(["1,1.5,sensitive,left"])
        #expect(throws: PipelineError.self) { try call.redact { $0.channels = .asMarked } }
        #expect(call.folder.names == ["call.audio", "call.cues.csv"])
        try call.redact {
            $0.channels = .asMarked
            $0.acceptsCrosstalk = true
        }
        #expect(try call.verify().holds)
    }

    @Test(arguments: [UInt32(0), 0xffff_ffff])
    func `a streaming header is read to the end, with a warning`(size: UInt32) throws {
        let call = try Self.call()
        var bytes = call.folder.read(call.name)
        for place in [4, 40] {
            for index in 0..<4 { bytes[place + index] = UInt8(truncatingIfNeeded: size >> (8 * UInt32(index))) }
        }
        call.folder.write(bytes, to: call.name)
        call.cue(["1,2,sensitive,"])
        var messages: [String] = []
        let report = try Redactor(message: { messages.append($0) }, progress: { _ in }).redact(call.request)
        #expect(report.frameCount == 24_000)
        #expect(messages.contains { $0.hasPrefix(call.path) })
        #expect(try call.verify().holds)
    }

    @Test func `what is no number is refused, and accepted on purpose it becomes 0`() throws {
        let call = try Self.call(Call.format(.wav, .float32))
        var bytes = call.folder.read(call.name)
        let frame = 5_000
        let data = bytes.count - 4 * 24_000
        for (index, byte) in [0, 0, 0xc0, 0x7f].enumerated() { bytes[data + 4 * frame + index] = UInt8(byte) }
        call.folder.write(bytes, to: call.name)
        call.cue(["1,2,sensitive,"])
        #expect(throws: PipelineError.self) { try call.redact() }
        #expect(call.folder.names == ["call.audio", "call.cues.csv"])
        try call.redact { $0.acceptsDamage = true }
        let after = try Call.floats(call.output)
        #expect(after[frame] == 0 && after.allSatisfy(\.isFinite))
        let sheet = String(decoding: call.folder.read("call.redacted.sheet.json"), as: UTF8.self)
        #expect(sheet.contains("acceptedDamage"))
        let verified = try Verifier(message: { _ in }, progress: { _ in }).verify(
            original: call.path, redacted: call.output, sheet: nil, acceptsDamage: true)
        #expect(verified.holds, "\(verified.proof.findings)")
    }

    @Test func `without analysis the sheet has no segments`() throws {
        let call = try Self.call()
        call.cue(["1,2,sensitive,"])
        try call.redact()
        #expect(!String(decoding: call.folder.read("call.redacted.sheet.json"), as: UTF8.self).contains("\"segments\""))
        try call.redact {
            $0.analyzes = true
            $0.replacesExisting = true
        }
        #expect(String(decoding: call.folder.read("call.redacted.sheet.json"), as: UTF8.self).contains("\"segments\""))
    }

    /// The sine by its series, for the tests of tones.
    static func sine(_ angle: Double) -> Double {
        var part = angle.truncatingRemainder(dividingBy: 2 * .pi)
        if part > .pi { part -= 2 * .pi }
        var term = part
        var sum = part
        for index in 1...10 {
            term *= -part * part / Double(2 * index * (2 * index + 1))
            sum += term
        }
        return sum
    }
}
