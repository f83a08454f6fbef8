import BleepAudio
import BleepCore
import BleepPipeline
import BleepTestSupport
import Testing

/// Promise 19: `verify` finds every redaction that leaks on purpose, or says what it cannot prove.
@Suite struct LeakyRedactionTests {
    /// Every lossless format once, with one channel and two.
    static let stored = EveryFormatTests.lossless.filter { $0.endianness == .container }
    static let lossy = EveryFormatTests.lossy.filter { $0.sampleRate.hertz == 8_000 }

    /// The span as the tests have it, with other voices for every seed.
    static func original(_ format: AudioFormat, seed: UInt64) -> [Float] {
        SpeechLike.interleaved(
            (0..<format.channels).map { channel in
                SpeechLike.samples(
                    frames: Leaky.frames, seed: 800 + 10 * seed + UInt64(channel), dBFS: -16 - Double(seed % 3) * 4,
                    noiseDBFS: -50)
            })
    }

    /// - Parameter change: the bytes of the published file, after it was written.
    static func verify(
        _ format: AudioFormat, _ original: [Float], _ fault: Leaky.Fault, sheet: [UInt8]? = nil,
        change: ([UInt8]) -> [UInt8] = { $0 }
    ) throws -> VerificationReport {
        let call = try Call(original, format)
        let published = original.indices.map {
            fault.sample(original, $0 / format.channels, $0 % format.channels, format.channels)
        }
        try Call.write(published, format, to: call.outputName, in: call.folder)
        call.folder.write(change(call.folder.read(call.outputName)), to: call.outputName)
        let guardFrames = format.isLossless ? 0 : try AudioSource(path: call.path).guardFrames
        call.folder.write(
            sheet ?? Leaky.sheet(channels: format.channels, guardFrames: guardFrames), to: "call.redacted.sheet.json")
        return try call.verify()
    }

    /// What is wrong with the file, the sheet or the rest of the call, not with the one span.
    static let elsewhere: [Leaky.Fault] = [
        Leaky.Fault(description: "a span missing in the sheet") { original, frame, channel, channels in
            if Leaky.span.contains(frame) { return Leaky.tone(frame) }
            let other = 19_000..<22_000
            return other.contains(frame) ? Leaky.tone(frame, in: other) : original[frame * channels + channel]
        },
        Leaky.Fault(description: "one sample changed outside") { original, frame, channel, channels in
            if Leaky.span.contains(frame) { return Leaky.tone(frame) }
            let sample = original[frame * channels + channel]
            return frame == 20_011 && channel == 0 ? (sample > 0 ? sample - 0.1 : sample + 0.1) : sample
        },
        Leaky.Fault(description: "another recording outside") { original, frame, channel, channels in
            Leaky.span.contains(frame)
                ? Leaky.tone(frame) : original[(frame + 3_000) % Leaky.frames * channels + channel]
        },
    ]

    @Test func `without loss every leak is found`() throws {
        let tally = PromiseTally(19, "leaky redactions in \(Self.stored.count) lossless formats")
        for (place, format) in Self.stored.enumerated() {
            for seed in 0..<UInt64(PromiseTally.cases(6, ordinary: 1)) {
                let original = Self.original(format, seed: seed)
                let faults =
                    Leaky.coarse + Leaky.fine + Self.elsewhere + (format.channels > 1 ? [Leaky.oneChannel] : [])
                for (index, fault) in faults.enumerated() {
                    // Coarse encodings hide what is forty decibels below a tone beneath their own noise.
                    if format.integerBits == 8 || format.encoding == .dwvw12,
                        fault.description.hasPrefix("mixed at −40")
                    {
                        continue
                    }
                    // In an ordinary run each format has two or three of them.
                    if !PromiseTally.isLong, (index + place) % 10 != 0 { continue }
                    let report = try Self.verify(format, original, fault)
                    tally.add(!report.holds, "\(format), seed \(seed): \(fault)")
                }
                guard PromiseTally.isLong || place % 4 == 0 else { continue }
                let good = try Self.verify(format, original, Leaky.good)
                tally.add(good.holds, "\(format), seed \(seed): as declared: \(good.proof.findings)")
            }
        }
        #expect(tally.report())
    }

    @Test func `with loss coarse leaks are found, and for fine ones it says what cannot be proved`() throws {
        let tally = PromiseTally(19, "leaky redactions in \(Self.lossy.count) lossy formats")
        for (place, format) in Self.lossy.enumerated() {
            for seed in 0..<UInt64(PromiseTally.cases(6, ordinary: 1)) {
                let original = Self.original(format, seed: seed)
                let coarse = Leaky.coarse + (format.channels > 1 ? [Leaky.oneChannel] : [])
                for (index, fault) in coarse.enumerated()
                where (PromiseTally.isLong || (index + place) % 4 == 0)
                    && fault.leaks(original, channels: format.channels)
                {
                    let report = try Self.verify(format, original, fault)
                    tally.add(!report.holds, "\(format), seed \(seed): \(fault)")
                }
                for (index, fault) in (Leaky.fine + Self.elsewhere.prefix(1)).enumerated()
                where PromiseTally.isLong || (index + place) % 4 == 0 {
                    let report = try Self.verify(format, original, fault)
                    let isSaid = report.proof.notProvable.contains { $0.contains("is lossy") }
                    tally.add(!report.holds || isSaid, "\(format), seed \(seed): \(fault) is neither found nor doubted")
                }
                let good = try Self.verify(format, original, Leaky.good)
                tally.add(good.holds, "\(format), seed \(seed): as declared: \(good.proof.findings)")
            }
        }
        #expect(tally.report())
    }

    @Test func `tags, bytes behind the audio and keypad digits are found`() throws {
        let tally = PromiseTally(19, "tags, trailing bytes and keypad digits left in")
        let secret = Array("planted 0171 5550123".utf8)
        for seed in 0..<UInt64(PromiseTally.cases(8, ordinary: 2)) {
            let containers: [(Container, SampleEncoding)] = [
                (.wav, .pcmS16), (.wavex, .pcmS16), (.aiff, .pcmS16), (.au, .pcmS16), (.caf, .pcmS16), (.flac, .pcmS16),
                (.w64, .pcmS16), (.rf64, .pcmS16), (.mpeg, .mpegLayer3), (.ogg, .vorbis), (.ogg, .opus),
                (.wav, .gsm610),
            ]
            for (container, encoding) in containers {
                let format = Call.format(container, encoding)
                let original = Self.original(format, seed: seed)
                let isFound: Bool
                do { isFound = try !Self.verify(format, original, Leaky.good) { $0 + secret + [0] }.holds } catch {
                    isFound = true
                }
                tally.add(isFound, "\(format): bytes behind the audio")
            }
            for name in ["LIST", "bext", "cue ", "id3 ", "iXML", "afsp", "JUNK"] {
                let format = Call.format(.wav, .pcmS16)
                let report = try Self.verify(format, Self.original(format, seed: seed), Leaky.good) {
                    LeftoverTests.withChunk(name, secret, in: $0)
                }
                tally.add(report.proof.findings.contains { $0.kind == .ridesAlong }, "a chunk \(name)")
            }
            // Seven keys, left audible in a file that says nothing of them.
            let dialled = KeypadSamples.dialled(
                over: Self.original(Call.format(.wav, .pcmS16), seed: seed), from: 17_000)
            for format in [Call.format(.wav, .pcmS16), Call.format(.wav, .muLaw), Call.format(.flac, .pcmS16)] {
                let sheet = String(decoding: Leaky.sheet(channels: 1), as: UTF8.self).replacing(
                    #""kept""#, with: #""hidden""#)
                let report = try Self.verify(format, dialled, Leaky.good, sheet: Array(sheet.utf8))
                tally.add(report.proof.findings.contains { $0.kind == .keypad }, "\(format): keypad digits")
            }
        }
        #expect(tally.report())
    }

    @Test func `another recording is not taken for the redacted one`() throws {
        let tally = PromiseTally(19, "two recordings that have nothing to do with each other")
        for (place, format) in (Self.stored + Self.lossy).enumerated() where PromiseTally.isLong || place % 8 == 0 {
            let call = try Call(Self.original(format, seed: 1), format)
            try Call.write(Self.original(format, seed: 2), format, to: call.outputName, in: call.folder)
            call.folder.write(Leaky.sheet(channels: format.channels), to: "call.redacted.sheet.json")
            let report = try call.verify()
            tally.add(!report.holds && report.proof.findings.contains { $0.kind == .outsideChanged }, "\(format)")
        }
        #expect(tally.report())
    }
}
