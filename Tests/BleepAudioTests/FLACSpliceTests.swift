import BleepCore
import BleepTestSupport
import Testing

@testable import BleepAudio

/// Promise 1 for FLAC that is not encoded as a whole: what is copied has nothing to do with what is hidden.
@Suite struct FLACSpliceTests {
    static let blocks = [16, 192, 576, 1_000, 4_096, 16_384]

    static func plan(_ hidden: [Range<Int>], frames: Int) -> BleepPlan {
        BleepPlan(
            bleeps: hidden.map {
                Bleep(
                    frames: $0, channels: ChannelSet([0]), category: .sensitive, kind: .other, origin: .cue,
                    cover: .sensitive)
            }, frameCount: frames, levelDBFS: -20, rampFrames: 0, guardFrames: 0)
    }

    /// Ranges in order, some of them at the edges of blocks.
    static func hidden(frames: Int, block: Int, _ random: inout SeededGenerator) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            var lower = Int.random(in: 0..<frames, using: &random)
            if Int.random(in: 0..<3, using: &random) == 0 { lower = lower / block * block }
            var upper = min(frames, lower + Int.random(in: 1...frames, using: &random) / 8 + 1)
            if Int.random(in: 0..<3, using: &random) == 0, upper / block * block > lower {
                upper = upper / block * block
            }
            ranges.append(lower..<upper)
        }
        return ranges.merged()
    }

    /// - Returns: the bytes of the result; `nil` where the source is not to be copied from.
    static func splice(
        _ file: [UInt8], _ samples: [Int32], hiding plan: BleepPlan, channels: Int, pieces: Int,
        in folder: borrowing TemporaryFolder
    ) throws -> [UInt8]? {
        folder.write(file, to: "source")
        let source = try AudioSource(path: folder.file("source"))
        let pending = try PendingFile(in: folder.path)
        guard var splice = try FLACSplice(into: pending, from: source, replacing: plan) else { return nil }
        for start in stride(from: 0, to: samples.count, by: pieces * channels) {
            try splice.writeIntegers(samples.span.extracting(start..<min(samples.count, start + pieces * channels)))
        }
        guard try splice.close() else { return nil }
        try pending.commit(as: "result", replacing: true)
        return folder.read("result")
    }

    @Test(arguments: blocks, [(1, 16), (2, 16), (2, 24), (8, 8), (5, 24)])
    func `frames with hidden samples are never copied, and all others are`(
        block: Int, shape: (channels: Int, bits: Int)
    ) throws {
        let folder = TemporaryFolder()
        var random = SeededGenerator(seed: UInt64(block * 100 + shape.channels))
        for round in 0..<PromiseTally.cases(60, ordinary: 6) {
            let frames = Int.random(in: 1...max(3 * block, 20_000), using: &random)
            let original = FLACFile.voices(frames: frames, channels: shape.channels, bits: shape.bits)
            let file = FLACFile(original, channels: shape.channels, bits: shape.bits, block: block)
            let hidden = Self.hidden(frames: frames, block: block, &random)
            var samples = original
            for frame in hidden.joined() {
                for channel in 0..<shape.channels {
                    samples[frame * shape.channels + channel] =
                        Int32((frame * 7 + channel) % 100 - 50) << Int32(32 - shape.bits)
                }
            }
            let result = try #require(
                try Self.splice(
                    file.bytes, samples, hiding: Self.plan(hidden, frames: frames), channels: shape.channels,
                    pieces: [1, 17, 4_096, 16_384, frames][round % 5], in: folder))
            let found = try #require(try FLACFile.found(in: result, folder: folder))
            #expect(found.count == file.frames.count)
            // Half a second behind what is hidden the encoder of the source may remember how it coded two channels.
            let reach = shape.channels > 1 ? 4_000 : 0
            for (number, frame) in found.enumerated() {
                let place = number * block..<min(frames, (number + 1) * block)
                let isHidden = hidden.contains { $0.overlaps(place) }
                let isNear = hidden.contains { ($0.lowerBound..<$0.upperBound + reach).overlaps(place) }
                if isHidden {
                    #expect(frame != file.frames[number])
                } else if !isNear, number < found.count - 1 {
                    #expect(frame == file.frames[number])
                }
            }
            let decoded = try Recording.integers(try AudioSource(path: folder.file("result")))
            let isRight = decoded == samples
            #expect(isRight)
        }
    }

    @Test(.enabled(if: ExternalTool.isInstalled("flac"), "needs flac: Scripts/prepare.sh tests installs it"))
    func `flac agrees with every checksum and the digest of the samples`() throws {
        let folder = TemporaryFolder()
        for block in Self.blocks {
            for (channels, bits) in [(1, 16), (2, 24), (3, 8)] {
                let frames = 2 * block + 7_000
                var samples = FLACFile.voices(frames: frames, channels: channels, bits: bits)
                let file = FLACFile(samples, channels: channels, bits: bits, block: block)
                for index in 3_000 * channels..<4_000 * channels { samples[index] = 0 }
                let plan = Self.plan([3_000..<4_000], frames: frames)
                _ = try #require(
                    try Self.splice(file.bytes, samples, hiding: plan, channels: channels, pieces: 999, in: folder))
                let ending = ChildProcess("flac", ["-t", "-s", folder.file("result")]).run()
                #expect(ending.isSuccess, "\(block), \(channels) channels")
            }
        }
    }

    @Test func `the header is the one that libsndfile writes, and nothing else of the source's rides along`() throws {
        let folder = TemporaryFolder()
        let samples = FLACFile.voices(frames: 20_000)
        var file = FLACFile(samples, block: 4_096)
        let whole = Recording.format(.flac, .pcmS16)
        try Recording.writeIntegers(samples, whole, to: "whole", in: folder)
        let plan = Self.plan([5_000..<6_000], frames: 20_000)
        let title = Array("TITLE=a secret".utf8)
        let vendor = Array("reference libFLAC 1.3.2 20170101".utf8)
        let comments =
            [UInt8(vendor.count), 0, 0, 0] + vendor + [1, 0, 0, 0, UInt8(title.count), 0, 0, 0] + title
        let padding = [0x81, 0, 0, 5] + Array("other".utf8)
        file.comments = [4, 0, 0, UInt8(comments.count)] + comments + padding
        let result = try #require(
            try Self.splice(file.bytes, samples, hiding: plan, channels: 1, pieces: 4_096, in: folder))
        // Nothing was replaced here, and libFLAC made the source: it is the same file.
        #expect(result == folder.read("whole"))
        #expect(try AudioSource(path: folder.file("result")).audit().isClean)
    }

    @Test func `a source of an encoder that is not known is encoded as a whole`() throws {
        let folder = TemporaryFolder()
        let samples = FLACFile.voices(frames: 20_000)
        var file = FLACFile(samples, block: 4_096)
        let vendor = Array("somebody's own".utf8)
        let comments = [UInt8(vendor.count), 0, 0, 0] + vendor + [0, 0, 0, 0]
        file.comments = [0x84, 0, 0, UInt8(comments.count)] + comments
        let plan = Self.plan([5_000..<6_000], frames: 20_000)
        #expect(try Self.splice(file.bytes, samples, hiding: plan, channels: 1, pieces: 500, in: folder) == nil)
    }

    @Test(arguments: [-1, 1])
    func `a recording that came longer or shorter than its file says is encoded as a whole`(more: Int) throws {
        let folder = TemporaryFolder()
        let samples = FLACFile.voices(frames: 20_000 + more)
        let file = FLACFile(FLACFile.voices(frames: 20_000), block: 4_096)
        let plan = Self.plan([5_000..<6_000], frames: 20_000)
        #expect(try Self.splice(file.bytes, samples, hiding: plan, channels: 1, pieces: 500, in: folder) == nil)
    }

    @Test func `two files have the same where their frames are, and nowhere else`() throws {
        let folder = TemporaryFolder()
        for block in Self.blocks {
            let frames = 3 * block + 9_000
            let original = FLACFile.voices(frames: frames)
            var other = original
            for index in 5_000..<6_000 { other[index] = 0 }
            let (one, two) = (FLACFile(original, block: block), FLACFile(other, block: block))
            folder.write(one.bytes, to: "one")
            folder.write(two.bytes, to: "two")
            let same = try AudioSource(path: folder.file("one")).sameFrames(
                as: AudioSource(path: folder.file("two")), progress: { _ in })
            let differing = 5_000 / block * block..<min(frames, (5_999 / block + 1) * block)
            let expected = [0..<differing.lowerBound, differing.upperBound..<frames].filter { !$0.isEmpty }
            #expect(same == expected)
            folder.write(FLACFile(other, block: block + 1).bytes, to: "two")
            let unlike = try AudioSource(path: folder.file("one")).sameFrames(
                as: AudioSource(path: folder.file("two")), progress: { _ in })
            #expect(unlike == nil)
        }
    }
}
