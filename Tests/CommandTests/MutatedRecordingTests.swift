import BleepAudio
import BleepCore
import BleepTestSupport
import Foundation
import Testing

/// Promise 16: recordings that somebody made to be read wrongly, read by the program itself under tight limits.
struct MutatedRecordingTests {
    private static let formats: [(Container, SampleEncoding)] = [
        (.wav, .pcmS16), (.wav, .float32), (.wav, .muLaw), (.wav, .gsm610), (.wav, .imaADPCM), (.wav, .msADPCM),
        (.wavex, .pcmS24), (.rf64, .pcmS16), (.w64, .pcmS16), (.aiff, .pcmS16), (.aiff, .float32), (.au, .muLaw),
        (.au, .g721At32), (.caf, .pcmS16), (.caf, .alac16), (.flac, .pcmS16), (.ogg, .vorbis), (.ogg, .opus),
        (.mpeg, .mpegLayer3), (.voc, .pcmU8), (.nist, .pcmS16), (.paf, .pcmS16), (.iff, .pcmS8), (.ircam, .pcmS16),
        (.mat4, .pcmS16), (.mat5, .pcmS16), (.pvf, .pcmS16), (.xi, .dpcm16), (.htk, .pcmS16), (.avr, .pcmS16),
        (.mpc2k, .pcmS16),
    ]
    /// Files that one run gets.
    private static let batch = 25

    private static func seeds() throws -> [(name: String, bytes: [UInt8])] {
        let folder = TemporaryFolder()
        return try formats.compactMap { container, encoding in
            let hertz = container == .xi ? 44_100 : 8_000
            let format = AudioFormat(
                container: container, encoding: encoding, sampleRate: SampleRate(hertz: hertz)!, channels: 1)
            guard format.canWrite else { return nil }
            let file = try PendingFile(in: folder.path)
            var writer = try AudioWriter(into: file, format: format)
            try writer.write(SpeechLike.samples(frames: 4_000, seed: 16).span)
            try writer.close()
            try file.commit(as: "seed", replacing: true)
            return ("\(container.rawValue)-\(encoding.rawValue)", folder.read("seed"))
        }
    }

    /// Numbers that break careless arithmetic.
    private static let extremes: [[UInt8]] = [
        [0, 0, 0, 0], [0xff, 0xff, 0xff, 0xff], [0x7f, 0xff, 0xff, 0xff], [0xff, 0xff, 0xff, 0x7f], [0x80, 0, 0, 0],
        [0, 0, 0, 0x80], [1, 0, 0, 0], [0, 0, 0, 1], [0xfe, 0xff, 0xff, 0xff], [0, 0, 1, 0], [0, 0, 0xc0, 0x7f],
        [0x7f, 0x80, 0, 0],
    ]

    /// Changes what the structure of a file hangs on: names and lengths of its parts, and their order.
    private static func mutated(
        _ seed: [UInt8], _ others: [(name: String, bytes: [UInt8])], _ random: inout SeededGenerator
    ) -> [UInt8] {
        var bytes = seed
        for _ in 0..<Int.random(in: 1...4, using: &random) where bytes.count > 16 {
            // Where four letters stand in a row a part begins, and its length follows.
            let names = bytes.indices.dropLast(8).prefix(4_096).filter { place in
                bytes[place..<place + 4].allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7a || $0 == 0x20 }
            }
            let header = Int.random(in: 0..<min(bytes.count - 8, 256), using: &random)
            let part = names.randomElement(using: &random) ?? header
            switch Int.random(in: 0..<9, using: &random) {
            case 0: bytes.replaceSubrange(part + 4..<part + 8, with: extremes.randomElement(using: &random)!)
            case 1: bytes.replaceSubrange(header..<header + 4, with: extremes.randomElement(using: &random)!)
            case 2: bytes[header] = UInt8.random(in: 0...255, using: &random)
            case 3: bytes[header] ^= 1 << UInt8.random(in: 0...7, using: &random)
            case 4: bytes.removeLast(Int.random(in: 1..<bytes.count, using: &random))
            case 5: bytes.removeSubrange(header..<header + Int.random(in: 1...8, using: &random))
            case 6: bytes.insert(contentsOf: bytes[part..<min(bytes.count, part + 64)], at: part)
            case 7:
                let other = others.randomElement(using: &random)!.bytes
                bytes.replaceSubrange(part..<min(bytes.count, part + 40), with: other.prefix(40))
            default:
                let place = Int.random(in: 0..<bytes.count, using: &random)
                bytes[place] = UInt8.random(in: 0...255, using: &random)
            }
        }
        return bytes
    }

    @Test func `mutated recordings end in a result or a line, within 20 s and 512 MiB`() throws {
        let tally = PromiseTally(16, "mutated recordings, in processes of their own")
        let seeds = try Self.seeds()
        #expect(seeds.count >= 28)
        var random = SeededGenerator(seed: 16)
        let desk = CallFolder(call: nil, cues: nil)
        for round in 0..<PromiseTally.cases(10_000, ordinary: 500) / Self.batch {
            let names = (0..<Self.batch).map { "m\($0).audio" }
            for name in names {
                let seed = seeds.randomElement(using: &random)!
                desk.folder.write(Self.mutated(seed.bytes, seeds, &random), to: name)
            }
            let flags = round % 2 == 0 ? ["--accept-damaged"] : []
            let run = try desk.run(
                ["analyze", "--format", "json"] + flags + names,
                through: ["bash", "-c", "ulimit -t 20 -d 524288 -c 0; exec \"$@\"", "bash"])
            let failed = names.filter { name in run.complaints.contains { $0.hasPrefix("callbleep: \(name): ") } }
            let isEnded = run.status == 0 && failed.isEmpty || run.status == 1 && !failed.isEmpty
            let isOneLineEach = run.complaints.count == failed.count
            // One by one where something is wrong, so that it can be seen which.
            guard isEnded, isOneLineEach else {
                for name in names {
                    let alone = try desk.run(
                        ["analyze", "--format", "json"] + flags + [name],
                        through: ["bash", "-c", "ulimit -t 20 -d 524288 -c 0; exec \"$@\"", "bash"])
                    let isFine = alone.status == 0 || alone.status == 1 && alone.complaints.count == 1
                    tally.add(isFine, "round \(round), \(name): \(alone.status) \(alone.stderr.suffix(300))")
                }
                continue
            }
            for _ in names { tally.add(true) }
        }
        #expect(tally.report())
    }
}
