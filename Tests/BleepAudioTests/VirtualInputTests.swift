import BleepTestSupport
import Glibc
import Testing

@testable import BleepAudio

/// What is read of a file for a decoder, and what is noted of it.
@Suite struct VirtualInputTests {
    /// More than four blocks, the last of them not full.
    static let bytes = TestSignal.bytes(4 * FileBlocks.size + 12_345, seed: 21)

    static func input(_ file: RecordingFile, from start: Int = 0) -> VirtualInput {
        VirtualInput(file: file, view: FileView(window: start..<file.size, patches: []))
    }

    /// Reads on from where the last reading ended.
    static func read(_ count: Int, from input: VirtualInput) -> [UInt8] {
        var bytes = [UInt8](repeating: 0xEE, count: count)
        let there = bytes.withUnsafeMutableBytes { input.read(into: $0) }
        bytes.removeLast(count - there)
        return bytes
    }

    static func readAll(_ input: VirtualInput, by sizes: [Int]) -> [UInt8] {
        var all: [UInt8] = []
        for index in 0... {
            let piece = read(sizes[index % sizes.count], from: input)
            if piece.isEmpty { break }
            all += piece
        }
        return all
    }

    /// Sizes that fit blocks, that do not, and both in turn.
    static let sizes = [
        [262_144], [65_536], [44, 262_144], [100_000], [3, 65_537, 70_000], [44, 65_536, 1, 131_072, 9], [30_000],
    ]

    @Test(arguments: sizes)
    func `whatever is asked for at once, every byte comes once and the digest is that of the file`(
        sizes: [Int]
    ) throws {
        let folder = TemporaryFolder()
        folder.write(Self.bytes, to: "call.bin")
        let file = try RecordingFile.open(folder.file("call.bin"))
        file.beginDigest()
        let input = Self.input(file)
        #expect(Self.readAll(input, by: sizes) == Self.bytes)
        let digest = try file.finishDigest()
        #expect(digest.sha256 == Self.digest)
        #expect(digest.length == Self.bytes.count)
        #expect(digest.checksum == PlaceChecksumTests.sum(Self.bytes))
        #expect(!file.hasChanged)
    }

    @Test(arguments: sizes)
    func `where reading ends early the rest is taken into the digest`(sizes: [Int]) throws {
        let folder = TemporaryFolder()
        folder.write(Self.bytes, to: "call.bin")
        for pieces in 1..<4 {
            let file = try RecordingFile.open(folder.file("call.bin"))
            file.beginDigest()
            let input = Self.input(file)
            for index in 0..<pieces { _ = Self.read(sizes[index % sizes.count], from: input) }
            // Another one, which begins elsewhere, takes nothing away.
            _ = Self.readAll(Self.input(file, from: 70_001), by: sizes.reversed())
            let digest = try file.finishDigest()
            #expect(digest.sha256 == Self.digest)
            #expect(digest.checksum == PlaceChecksumTests.sum(Self.bytes))
            #expect(!file.hasChanged)
        }
    }

    @Test func `readings of any size from any place agree with each other`() throws {
        let folder = TemporaryFolder()
        folder.write(Self.bytes, to: "call.bin")
        let file = try RecordingFile.open(folder.file("call.bin"))
        let input = Self.input(file)
        var random = SeededGenerator(seed: 22)
        for _ in 0..<300 {
            // Often from where the last one ended.
            if Bool.random(using: &random) { input.position = Int.random(in: 0..<file.size, using: &random) }
            let start = input.position
            let count = Int.random(in: 0...150_000, using: &random)
            #expect(Self.read(count, from: input) == Array(Self.bytes[start...].prefix(count)))
        }
        #expect(!file.hasChanged)
    }

    @Test(arguments: sizes)
    func `a byte that changes between two readings is known by it`(sizes: [Int]) throws {
        for place in [0, 43, 44, 65_535, 65_536, 100_000, 200_003, Self.bytes.count - 1] {
            let folder = TemporaryFolder()
            folder.write(Self.bytes, to: "call.bin")
            let file = try RecordingFile.open(folder.file("call.bin"))
            _ = Self.readAll(Self.input(file), by: sizes)
            var changed = Self.bytes
            changed[place] ^= 4
            folder.write(changed, to: "call.bin")
            _ = Self.readAll(Self.input(file), by: sizes)
            #expect(file.hasChanged, "byte \(place)")
        }
    }

    @Test(arguments: sizes)
    func `a file that has become shorter has changed`(sizes: [Int]) throws {
        let folder = TemporaryFolder()
        folder.write(Self.bytes, to: "call.bin")
        let file = try RecordingFile.open(folder.file("call.bin"))
        _ = Self.readAll(Self.input(file), by: sizes)
        #expect(!file.hasChanged)
        truncate(folder.file("call.bin"), 3 * FileBlocks.size + 7)
        #expect(Self.readAll(Self.input(file), by: sizes) == Array(Self.bytes.prefix(3 * FileBlocks.size + 7)))
        #expect(file.hasChanged)
    }

    private static let digest: [UInt8] = {
        var hash = SHA256()
        hash.update(bytes.span)
        return hash.finalize()
    }()
}
