import BleepCore
import BleepTestSupport
import Testing

@testable import BleepAudio

/// What is told of a FLAC file without decoding it.
@Suite struct FLACFramesTests {
    static let blocks = [16, 17, 192, 576, 1_000, 1_152, 4_096, 4_608, 16_384, 65_535]
    /// Channels and bits.
    static let shapes = [(1, 16), (2, 16), (3, 24), (8, 8), (6, 12), (2, 20), (1, 24)]

    @Test(arguments: blocks, shapes)
    func `every frame is found from its first byte to its last`(block: Int, shape: (channels: Int, bits: Int)) throws {
        let folder = TemporaryFolder()
        for length in [1, block - 1, block, block + 1, 3 * block + 5] where length * shape.channels <= 70_000 {
            let samples = FLACFile.voices(frames: length, channels: shape.channels, bits: shape.bits)
            let file = FLACFile(samples, channels: shape.channels, bits: shape.bits, block: block)
            #expect(file.frames.count == (length + block - 1) / block)
            let isFound = try FLACFile.found(in: file.bytes, folder: folder) == file.frames
            #expect(isFound)
        }
    }

    @Test func `frames longer than what is read at once are found, too`() throws {
        let folder = TemporaryFolder()
        // Noise does not get smaller: a frame has 1.5 MB.
        var random = SeededGenerator(seed: 3)
        let samples = (0..<8 * 140_000).map { _ in Int32(truncatingIfNeeded: random.next()) & ~0xff }
        let file = FLACFile(samples, channels: 8, bits: 24, block: 65_535)
        #expect(file.frames[0].count > 1 << 20)
        let isFound = try FLACFile.found(in: file.bytes, folder: folder) == file.frames
        #expect(isFound)
    }

    @Test func `a frame keeps everything but its number and its checksums when it gets another number`() throws {
        let file = FLACFile(FLACFile.voices(frames: 2_000, channels: 2), channels: 2, block: 1_000)
        for number in [0, 1, 127, 128, 2_047, 2_048, 65_535, 65_536, 0x1f_ffff, 0x20_0000, 0x3ff_ffff, 0x400_0000]
            + [0x7fff_ffff, 0xf_ffff_ffff]
        {
            let frame = file.renumbered(1, as: number)
            let header = try #require(frame.withUnsafeBytes { FLACFrameHeader($0) })
            #expect(header.number == number && header.isShortest && header.blockFrames == 1_000)
            #expect(frame.withUnsafeBytes { FLACChecksum.crc16($0) } == 0)
            let back = frame.withUnsafeBytes { header.renumbered($0, as: 1) }
            #expect(back == file.frames[1])
        }
    }

    @Test func `the checksum of sixteen bytes at a time is that of one bit at a time`() {
        let bytes = TestSignal.bytes(1_000)
        for range in [0..<0, 3..<4, 1..<16, 5..<21, 0..<33, 7..<1_000] {
            var slow: UInt16 = 0
            for byte in bytes[range] {
                slow ^= UInt16(byte) << 8
                for _ in 0..<8 { slow = slow & 0x8000 != 0 ? slow << 1 ^ 0x8005 : slow << 1 }
            }
            let middle = (range.lowerBound + range.upperBound) / 2
            let fast = bytes.withUnsafeBytes { all in
                let first = FLACChecksum.crc16(UnsafeRawBufferPointer(rebasing: all[range.lowerBound..<middle]))
                return FLACChecksum.crc16(
                    UnsafeRawBufferPointer(rebasing: all[middle..<range.upperBound]), after: first)
            }
            #expect(fast == slow)
        }
    }

    /// Files that a decoder may well read, but that no encoder writes so.
    static let odd: [(String, @Sendable (inout FLACFile) -> Void)] = [
        ("a frame is missing", { $0.frames.remove(at: 2) }),
        ("the first frame is missing", { $0.frames.removeFirst() }),
        ("the last frame is missing", { $0.frames.removeLast() }),
        ("a frame stands twice", { $0.frames.insert($0.frames[2], at: 2) }),
        ("two frames are exchanged", { $0.frames.swapAt(1, 3) }),
        ("a number jumps", { $0.frames[3] = $0.renumbered(3, as: 30) }),
        ("one more frame than the header says", { $0.frames.append($0.renumbered(1, as: $0.frames.count)) }),
        ("a frame of another number hides behind one", { $0.frames[2] += $0.renumbered(4, as: 99) }),
        ("bytes behind the last frame", { $0.frames.append([1, 2, 3]) }),
        ("bytes between frames", { $0.frames.insert([0, 1, 0, 0], at: 2) }),
        ("a tag behind the last frame", { $0.frames.append(Array("TAG".utf8) + [UInt8](repeating: 0, count: 125)) }),
        ("the length is unknown", { $0.information.frameCount = 0 }),
        ("the length is too long", { $0.information.frameCount += 1 }),
        ("the length is too short", { $0.information.frameCount -= 1 }),
        ("blocks are said to differ", { $0.information.shortestBlock = 16 }),
        ("blocks are said to be longer", { ($0.information.shortestBlock, $0.information.longestBlock) = (999, 999) }),
        ("another rate", { $0.information.hertz = 16_000 }),
        ("other channels", { $0.information.channels = 2 }),
        ("other bits", { $0.information.bits = 24 }),
    ]

    @Test(arguments: odd.map(\.0))
    func `nothing is told of a file that is not as encoders write it`(name: String) throws {
        let folder = TemporaryFolder()
        var file = FLACFile(FLACFile.voices(frames: 5_500), block: 1_000)
        try #require(try FLACFile.found(in: file.bytes, folder: folder)?.count == 6)
        Self.odd.first { $0.0 == name }!.1(&file)
        #expect(try FLACFile.found(in: file.bytes, folder: folder) == nil)
    }

    @Test func `nothing is told of a file with something in front`() throws {
        let folder = TemporaryFolder()
        let file = FLACFile(FLACFile.voices(frames: 5_500), block: 1_000)
        let tag = Array("ID3".utf8) + [4, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0]
        #expect(try FLACFile.found(in: tag + file.bytes, folder: folder) == nil)
        #expect(try FLACFile.found(in: Array("fLa".utf8), folder: folder) == nil)
    }

    @Test func `a bit that is turned over in any frame is noticed`() throws {
        let folder = TemporaryFolder()
        let file = FLACFile(FLACFile.voices(frames: 3_100), block: 1_000)
        let start = file.bytes.count - file.frames.joined().count
        var random = SeededGenerator(seed: 5)
        for _ in 0..<PromiseTally.cases(20_000, ordinary: 500) {
            var bytes = file.bytes
            let place = Int.random(in: start..<bytes.count, using: &random)
            bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
            let found = try FLACFile.found(in: bytes, folder: folder)
            #expect(found == nil, "byte \(place)")
        }
    }

    @Test func `files that were changed at random never crash, and what is found are frames of the file`() throws {
        let folder = TemporaryFolder()
        let file = FLACFile(FLACFile.voices(frames: 4_000, channels: 2), channels: 2, block: 576)
        var random = SeededGenerator(seed: 6)
        for _ in 0..<PromiseTally.cases(20_000, ordinary: 500) {
            var bytes = file.bytes
            for _ in 0..<Int.random(in: 1...4, using: &random) where bytes.count > 100 {
                let early = Int.random(in: 0..<min(bytes.count, 120), using: &random)
                let place = Bool.random(using: &random) ? early : Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<6, using: &random) {
                case 0: bytes[place] = [0, 1, 0x7f, 0x80, 0xf8, 0xff].randomElement(using: &random)!
                case 1: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
                case 2: bytes.removeLast(Int.random(in: 1..<bytes.count, using: &random))
                case 3: bytes.removeSubrange(place..<min(bytes.count, place + 9))
                case 4: bytes.insert(contentsOf: file.frames.randomElement(using: &random)!, at: place)
                default: bytes.insert(contentsOf: [0xff, 0xf8, 0xff, 0xf8], at: place)
                }
            }
            guard let found = try FLACFile.found(in: bytes, folder: folder) else { continue }
            let isEnd = bytes.suffix(found.joined().count).elementsEqual(found.joined())
            #expect(isEnd)
        }
    }
}
