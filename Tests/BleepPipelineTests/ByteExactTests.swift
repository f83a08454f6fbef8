import BleepAudio
import BleepCore
import BleepPipeline
import BleepTestSupport
import Testing

/// Promise 4: outside the spans no byte changes, in any container and encoding without loss.
@Suite struct ByteExactTests {
    static let formats =
        EveryFormatTests.lossless + [
            Call.format(.wav, .pcmS24, channels: 6), Call.format(.wavex, .pcmS16, channels: 5),
        ]

    /// Sample bytes that no second coding would give back: everything that the encoding can hold.
    static func bytes(_ format: AudioFormat, frames: Int, seed: UInt64) -> [UInt8] {
        let bytes = TestSignal.bytes(frames * format.bytesPerFrame!, seed: seed)
        switch format.encoding {
        // No NaN and no infinity: that would be damage. Signs, fractions and numbers near zero stay.
        case .float32, .float64: return bytes.map { $0 & 0xbf }
        // Both zeros of mu-law, again and again.
        case .muLaw:
            return bytes.enumerated().map { $0.offset % 5 == 0 ? 0x7f : $0.offset % 7 == 0 ? 0xff : $0.element }
        default: return bytes
        }
    }

    /// Where `part` stands in `bytes`; `nil` where it does not.
    static func place(of part: ArraySlice<UInt8>, in bytes: [UInt8], from start: Int) -> Int? {
        guard let first = part.first, bytes.count >= part.count else { return nil }
        let head = Array(part.prefix(16))
        for place in start...max(start, bytes.count - part.count)
        where bytes[place] == first && bytes[place...].starts(with: head) {
            if bytes[place..<place + part.count] == part { return place }
        }
        return nil
    }

    /// Frames of one packet of ALAC.
    private static let packet = 4_096
    /// Frames of a last packet that libsndfile 1.2.0 spoils with more than 16 bits, where they do not get smaller by
    /// compression; that is refused, see below. 506 are the most that were met.
    private static let shortPacket = 1_000

    static func frameCount(of format: AudioFormat, _ random: inout SeededGenerator) -> Int {
        let frames = Int.random(in: 2_000...5_000, using: &random)
        guard [.alac20, .alac24, .alac32].contains(format.encoding), frames % packet < shortPacket else {
            return frames
        }
        return frames + shortPacket
    }

    @Test(arguments: [SampleEncoding.alac24, .alac32], [1, 2])
    func `what the encoder of ALAC spoils in a short last packet is refused`(encoding: SampleEncoding, channels: Int)
        throws
    {
        let format = Call.format(.caf, encoding, channels: channels)
        for frames in [1, 23, 106, 275, 506].map({ Self.packet + $0 }) {
            do {
                let fault = try Self.numberFault(
                    format, frames: frames, span: 800..<1_600, cue: "0.1,0.2,sensitive,", seed: UInt64(frames))
                #expect(fault == nil, "\(frames) frames")
            } catch let error as PipelineError {
                #expect("\(error)".contains("-o FILE.wav"), "\(frames) frames: \(error)")
            }
        }
    }

    @Test func `no byte outside the spans changes`() throws {
        let tally = PromiseTally(4, "redactions in \(Self.formats.count) lossless containers and encodings")
        var random = SeededGenerator(seed: 4)
        for format in Self.formats {
            for _ in 0..<PromiseTally.cases(100, ordinary: 1) {
                let frames = Self.frameCount(of: format, &random)
                let start = Int.random(in: 0..<200, using: &random)
                let span = 8 * start..<min(frames, 8 * (start + Int.random(in: 20...300, using: &random)))
                let cue = "\(Double(span.lowerBound) / 8_000),\(Double(span.upperBound) / 8_000),sensitive,"
                let seed = random.next()
                let fault: String?
                do {
                    fault =
                        format.transport == .bytes
                        ? try Self.storedFault(format, frames: frames, span: span, cue: cue, seed: seed)
                        : try Self.numberFault(format, frames: frames, span: span, cue: cue, seed: seed)
                } catch {
                    fault = "refused: \(error)"
                }
                tally.add(fault == nil, "\(format), \(frames) frames, \(span), seed \(seed): \(fault ?? "")")
            }
        }
        #expect(tally.report())
    }

    /// Looks for the very bytes that were written in the bytes of the output, without a reader.
    static func storedFault(
        _ format: AudioFormat, frames: Int, span: Range<Int>, cue: String, seed: UInt64
    ) throws -> String? {
        let samples = bytes(format, frames: frames, seed: seed)
        let call = try Call(bytes: samples, format)
        call.cue([cue])
        let report = try call.redact {
            $0.exact = true
            $0.forcesCues = true
        }
        guard report.plan.bleeps.map(\.frames) == [span] else { return "another span" }
        let output = call.folder.read(call.outputName)
        let width = format.bytesPerFrame!
        let before = samples[..<(span.lowerBound * width)]
        let behind = samples[(span.upperBound * width)...]
        guard let first = before.isEmpty ? 0 : place(of: before, in: output, from: 0) else { return "changed before" }
        guard
            let last = behind.isEmpty
                ? output.count : place(of: behind, in: output, from: first + span.upperBound * width)
        else {
            return "changed behind"
        }
        if !before.isEmpty, !behind.isEmpty, last - first != span.upperBound * width { return "another length" }
        return place(of: samples[(span.lowerBound * width)..<(span.upperBound * width)], in: output, from: 0) == nil
            ? nil : "the original is there"
    }

    /// For compressed numbers: what is read back.
    static func numberFault(
        _ format: AudioFormat, frames: Int, span: Range<Int>, cue: String, seed: UInt64
    ) throws -> String? {
        let noise = TestSignal.bytes(frames * format.channels, seed: seed)
        let voice = SpeechLike.samples(frames: frames * format.channels, seed: seed, dBFS: -12)
        let call = try Call(zip(voice, noise).map { $0 + (Float($1) / 128 - 1) * 0.01 }, format)
        call.cue([cue])
        let report = try call.redact {
            $0.exact = true
            $0.forcesCues = true
        }
        guard report.plan.bleeps.map(\.frames) == [span] else { return "another span" }
        let before = try Call.integers(call.path)
        let after = try Call.integers(call.output)
        let channels = format.channels
        guard before.count == after.count else { return "another length" }
        let isSame = before.indices.allSatisfy { span.contains($0 / channels) || before[$0] == after[$0] }
        return isSame ? nil : "changed outside"
    }
}
