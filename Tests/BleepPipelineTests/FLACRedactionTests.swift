import BleepAudio
import BleepCore
import BleepTestSupport
import Testing

@testable import BleepPipeline

/// FLAC whose untouched frames stay as they are, whoever made it.
@Suite struct FLACRedactionTests {
    static let makers = FLACMaker.all.filter(\.canRun)
    static let shapes = [(1, SampleEncoding.pcmS16), (2, .pcmS16), (2, .pcmS24), (3, .pcmS16)]

    static func call(
        _ maker: FLACMaker, _ samples: [Float], _ format: AudioFormat, cues: [String]
    ) throws -> Call {
        let call = try Call(samples, format)
        call.folder.write(try maker.bytes(of: samples, format), to: call.name)
        call.cue(cues)
        return call
    }

    static func voices(_ channels: Int, frames: Int = 48_000) -> [Float] {
        SpeechLike.interleaved((0..<channels).map { SpeechLike.samples(frames: frames, seed: 70 + UInt64($0)) })
    }

    /// The same file by somebody whose frames are not copied.
    static func ofUnknownEncoder(_ file: [UInt8]) -> [UInt8] {
        let vendors = [Array("reference libFLAC".utf8), Array("Lavf".utf8)]
        var bytes = file
        let place = bytes.indices.first { index in vendors.contains { bytes[index...].starts(with: $0) } }!
        bytes[place] = UInt8(ascii: "x")
        return bytes
    }

    @Test(arguments: makers, shapes)
    func `the result has the very samples of one that was encoded as a whole`(
        maker: FLACMaker, shape: (channels: Int, encoding: SampleEncoding)
    ) throws {
        let format = Call.format(.flac, shape.encoding, channels: shape.channels)
        let samples = Self.voices(shape.channels)
        let lists = [
            ["1,1.5,sensitive,", "4.096,4.608,profanity,"], ["0,6,sensitive,"], ["0,0.01,sensitive,"],
            ["5.99,6,sensitive,", "2,2.1,sensitive,0"],
        ]
        // In an ordinary run each maker and shape has one of them.
        let place = maker.description.utf8.count + shape.channels + (shape.encoding == .pcmS24 ? 1 : 0)
        for cues in PromiseTally.isLong ? lists : [lists[place % lists.count]] {
            let call = try Self.call(maker, samples, format, cues: cues)
            try call.redact { $0.exact = true }
            let other = try Call(samples, format)
            other.folder.write(Self.ofUnknownEncoder(call.folder.read(call.name)), to: other.name)
            other.cue(cues)
            try other.redact { $0.exact = true }
            let isSame = try Call.floats(call.output) == Call.floats(other.output)
            #expect(isSame, "\(cues)")
            let report = try call.verify()
            #expect(report.holds && report.proof.outside == .identical, "\(cues): \(report.proof.findings)")
        }
    }

    @Test(arguments: makers, [1, 2])
    func `other words in a span give the same file, byte for byte, whoever made the FLAC`(
        maker: FLACMaker, channels: Int
    ) throws {
        let format = Call.format(.flac, .pcmS16, channels: channels)
        let tally = PromiseTally(1, "other words in FLAC by \(maker), \(channels) channels")
        for seed in 0..<UInt64(PromiseTally.cases(20, ordinary: 2)) {
            let one = Self.voices(channels)
            // In two channels that go together, then apart, an encoder has something to choose.
            let voice = SpeechLike.samples(frames: 48_000, seed: 900 + seed, dBFS: -12)
            let hidden = [9_000..<17_000, 30_000..<30_400]
            let other = one.indices.map { index in
                let (frame, channel) = (index / channels, index % channels)
                guard hidden.contains(where: { $0.contains(frame) }) else { return one[index] }
                return channel == 0 || seed % 2 == 0 ? voice[frame] : -voice[(frame + 999) % voice.count]
            }
            let cues = ["1.125,2.125,sensitive,", "3.75,3.8,profanity,"]
            let first = try Self.call(maker, one, format, cues: cues)
            let second = try Self.call(maker, other, format, cues: cues)
            try first.redact { $0.exact = true }
            try second.redact { $0.exact = true }
            tally.add(
                first.folder.read(first.outputName) == second.folder.read(second.outputName)
                    && first.folder.read(first.name) != second.folder.read(second.name), "seed \(seed)")
        }
        #expect(tally.report())
    }

    @Test(arguments: makers)
    func `a result with a hidden word put back is found, though its bytes are the original's`(maker: FLACMaker) throws {
        let call = try Self.call(
            maker, Self.voices(1), Call.format(.flac, .pcmS16), cues: ["1,1.5,sensitive,", "4.096,4.608,profanity,"])
        let report = try call.redact { $0.exact = true }
        func proof() throws -> RedactionProof {
            let prover = Prover(plan: report.plan, demandsEverySample: true, comparesFrames: true)
            return try prover.prove(
                original: try AudioSource(path: call.path), redacted: try AudioSource(path: call.output)
            ) { _ in }
        }
        let good = try proof()
        #expect(good.holds && good.outside == .identical && good.frameCount == 48_000)
        let result = call.folder.read(call.outputName)
        // All of the original, hidden words and all.
        call.folder.write(call.folder.read(call.name), to: call.outputName)
        #expect(!(try proof()).holds)
        // One sample changed, outside the spans and in them, and another sound in a span.
        call.folder.write(result, to: call.outputName)
        let samples = try Call.floats(call.output)
        for places in [100..<101, 9_000..<9_001, 47_999..<48_000, 8_000..<12_000] {
            var other = samples
            for place in places { other[place] += other[place] > 0 ? -0.01 : 0.01 }
            call.folder.write(try maker.bytes(of: other, call.format), to: call.outputName)
            #expect(!(try proof()).holds, "\(places)")
        }
    }

    @Test(arguments: makers)
    func `a bit that is turned over in the result is found, wherever it is`(maker: FLACMaker) throws {
        let call = try Self.call(maker, Self.voices(1), Call.format(.flac, .pcmS16), cues: ["1,1.5,sensitive,"])
        let report = try call.redact { $0.exact = true }
        let result = call.folder.read(call.outputName)
        var random = SeededGenerator(seed: 12)
        for _ in 0..<PromiseTally.cases(200, ordinary: 12) {
            var bytes = result
            // Behind the header; what is in front is held against what was written (promise 9).
            let place = Int.random(in: 90..<bytes.count, using: &random)
            bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
            call.folder.write(bytes, to: call.outputName)
            let prover = Prover(plan: report.plan, demandsEverySample: true, comparesFrames: true)
            let holds = try? prover.prove(
                original: try AudioSource(path: call.path), redacted: try AudioSource(path: call.output)
            ) { _ in }.holds
            #expect(holds != true, "byte \(place)")
        }
    }

    @Test(.enabled(if: !makers.isEmpty, "needs flac or ffmpeg: Scripts/prepare.sh tests installs them"))
    func `a source that somebody changed is refused, or redacted as it is decoded`() throws {
        let maker = try #require(Self.makers.first)
        let call = try Self.call(
            maker, Self.voices(2, frames: 20_000), Call.format(.flac, .pcmS16, channels: 2), cues: ["1,1.5,sensitive,"])
        let whole = call.folder.read(call.name)
        var random = SeededGenerator(seed: 13)
        var redacted = 0
        for _ in 0..<PromiseTally.cases(2_000, ordinary: 150) {
            var bytes = whole
            switch Int.random(in: 0..<5, using: &random) {
            case 0: bytes[Int.random(in: 0..<90, using: &random)] = UInt8.random(in: 0...255, using: &random)
            case 1:
                bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= 1 << UInt8.random(in: 0...7, using: &random)
            case 2: bytes.removeLast(Int.random(in: 1...200, using: &random))
            case 3: bytes += TestSignal.bytes(Int.random(in: 1...40, using: &random))
            default:
                let place = Int.random(in: 90..<bytes.count, using: &random)
                bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...3_000, using: &random)))
            }
            call.folder.write(bytes, to: call.name)
            do {
                try call.redact {
                    $0.exact = true
                    $0.replacesExisting = true
                }
            } catch { continue }
            redacted += 1
            // Decodes all of both.
            let report = try call.verify()
            #expect(report.holds, "\(report.proof.findings)")
        }
        #expect(redacted > 0)
    }
}
