import BleepTestSupport
import Glibc
import Testing

@testable import BleepAudio

/// What libsndfile writes goes to the system in large pieces; what is in the file must not show it.
@Suite struct VirtualOutputTests {
    /// Small ones, those around a piece and a block, and such as go to the system as they are.
    static let sizes = [1, 44, 100, 4_095, 4_096, 4_097, 16_384, 65_491, 65_536, 65_537, 70_000, 200_000, 262_144]

    @Test(arguments: 0..<24)
    func `whatever is written where, the file holds it and its checksum knows it`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let folder = TemporaryFolder()
        let file = try PendingFile(in: folder.path)
        let output = VirtualOutput(descriptor: file.descriptor, written: file.written)
        var model: [UInt8] = []
        for turn in 0..<40 {
            let bytes = TestSignal.bytes(Self.sizes.randomElement(using: &random)!, seed: UInt64(turn))
            // Mostly one after the other; now and then a header is written again, or the file is cut or read.
            let offset =
                Int.random(in: 0..<4, using: &random) > 0
                ? model.count : Int.random(in: 0...model.count, using: &random)
            output.write(bytes.span, at: offset)
            let end = min(model.count, offset + bytes.count)
            model.replaceSubrange(offset..<end, with: bytes)
            #expect(output.length == model.count && output.position == offset + bytes.count)
            switch Int.random(in: 0..<8, using: &random) {
            case 0:
                let cut = Int.random(in: 0...model.count, using: &random)
                output.truncate(at: cut)
                model.removeLast(model.count - cut)
            case 1:
                var read = [UInt8](repeating: 0, count: 5_000)
                let place = Int.random(in: 0...model.count, using: &random)
                let count = output.read(into: &read, at: place)
                #expect(Array(read.prefix(count)) == Array(model[place...].prefix(5_000)))
            default: break
            }
        }
        output.flush()
        #expect(output.failure == nil)
        _ = try file.sha256()
        try file.commit(as: "a", replacing: false)
        #expect(folder.read("a") == model)
    }

    @Test(arguments: [3, 65_536, 300_000])
    func `a full disk is an error at the latest when all is flushed`(count: Int) {
        // The kernel's own full device, opened through a link in place of a file.
        let descriptor = open("/dev/full", O_RDWR)
        defer { close(descriptor) }
        let output = VirtualOutput(descriptor: descriptor)
        output.write(TestSignal.bytes(count).span, at: 0)
        #expect(!output.flush() || count >= 65_536)
        #expect(output.failure?.message == "No space left on device")
    }

    @Test func `nothing is taken over any more where an earlier piece was not taken`() {
        let descriptor = open("/dev/full", O_RDWR)
        defer { close(descriptor) }
        let output = VirtualOutput(descriptor: descriptor)
        output.write([1, 2, 3].span, at: 0)
        #expect(output.failure == nil)
        output.position = 10
        let taken = [UInt8(4)].withUnsafeBytes { output.write($0) }
        #expect(taken == 0 && output.failure?.message == "No space left on device")
    }

    @Test(arguments: [Container.wav, .w64, .aiff, .caf, .au, .flac])
    func `a writer that is given up writes nothing more, as its descriptor may be another file's by then`(
        container: Container
    ) throws {
        let folder = TemporaryFolder()
        let file = try PendingFile(in: folder.path)
        let before = try Self.givenUp(Recording.format(container, .pcmS16), into: file)
        #expect(try file.reopen().size == before)
    }

    /// - Returns: the bytes of the file when its writer was given up.
    private static func givenUp(_ format: AudioFormat, into file: borrowing PendingFile) throws -> Int {
        var writer = try AudioWriter(into: file, format: format)
        let voice = TestSignal.voice(frames: 60_000)
        try writer.write(voice.span)
        return try file.reopen().size
    }
}
