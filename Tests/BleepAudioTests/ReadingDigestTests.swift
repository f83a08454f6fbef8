import BleepCore
import BleepTestSupport
import Glibc
import Testing

@testable import BleepAudio

/// Promise 9: the reading that proves a file is the one that gives its hash.
@Suite struct ReadingDigestTests {
    static let formats = [
        Recording.format(.wav, .pcmS16), Recording.format(.wav, .muLaw), Recording.format(.wav, .pcmU8),
        Recording.format(.wavex, .float32, channels: 2), Recording.format(.rf64, .pcmS24),
        Recording.format(.w64, .aLaw), Recording.format(.aiff, .pcmS16), Recording.format(.au, .muLaw),
        Recording.format(.caf, .pcmS32), Recording.format(.caf, .alac16), Recording.format(.nist, .pcmS16),
        Recording.format(.voc, .pcmU8), Recording.format(.mat5, .pcmS16), Recording.format(.raw, .muLaw),
        Recording.format(.wav, .gsm610), Recording.format(.wav, .imaADPCM), Recording.format(.flac, .pcmS16),
        Recording.format(.flac, .pcmS24, channels: 2), Recording.format(.ogg, .vorbis), Recording.format(.ogg, .opus),
        Recording.format(.mpeg, .mpegLayer3),
    ]

    static func pending(
        _ format: AudioFormat, frames: Int, in folder: borrowing TemporaryFolder
    ) throws -> PendingFile {
        let file = try PendingFile(in: folder.path)
        var writer = try AudioWriter(into: file, format: format)
        try writer.write(SpeechLike.samples(frames: frames * format.channels, seed: 3).span)
        try writer.close()
        return file
    }

    @Test(arguments: formats, [100, 200_001])
    func `the hash of a file that was read once is that of its bytes`(format: AudioFormat, frames: Int) throws {
        let folder = TemporaryFolder()
        let file = try Self.pending(format, frames: frames, in: folder)
        let source = try AudioSource(reopening: file, as: format)
        _ = try Recording.floats(source, block: 4_096)
        let hash = try file.sha256(asReadBy: source)
        let again = try file.sha256(asReadBy: source)
        let read = try file.sha256()
        #expect(hash == read && again == read)
        try file.commit(as: "a", replacing: false)
        #expect(try SHA256.digest(ofFile: folder.file("a")) == hash)
    }

    @Test(arguments: formats)
    func `what nobody read is read for the hash`(format: AudioFormat) throws {
        let folder = TemporaryFolder()
        let file = try Self.pending(format, frames: 200_001, in: folder)
        let source = try AudioSource(reopening: file, as: format)
        let hash = try file.sha256(asReadBy: source)
        let read = try file.sha256()
        #expect(hash == read)
    }

    @Test(arguments: formats)
    func `a recording that is hashed while it is read has the hash of its bytes`(format: AudioFormat) throws {
        let folder = TemporaryFolder()
        let name = format.container == .raw ? "a.ul" : "a"
        try Self.pending(format, frames: 150_000, in: folder).commit(as: name, replacing: false)
        let source = try AudioSource(path: folder.file(name))
        source.beginHash()
        _ = try Recording.floats(source, block: 4_096)
        let hash = try source.sha256()
        #expect(try SHA256.digest(ofFile: folder.file(name)) == hash)
    }

    /// Where a bit is turned over: in the header, in the samples, in the last byte.
    @Test(arguments: formats, [0.0, 0.001, 0.37, 0.8, 1.0])
    func `a bit that is not what was written is found in the one reading`(format: AudioFormat, place: Double) throws {
        let folder = TemporaryFolder()
        let file = try Self.pending(format, frames: 150_000, in: folder)
        let offset = Int(place * Double(file.written.length - 1))
        Self.flip(file.descriptor, offset)
        let error = Recording.error {
            let source = try AudioSource(reopening: file, as: format)
            // What the decoder makes of it is its own affair.
            _ = try? Recording.floats(source, block: 4_096, acceptDamaged: true)
            _ = try file.sha256(asReadBy: source)
        }
        #expect(error != nil)
    }

    @Test(arguments: formats, [0.0, 0.37, 1.0])
    func `a file that somebody writes into while it is read is refused, wherever that is`(
        format: AudioFormat, place: Double
    ) throws {
        let folder = TemporaryFolder()
        let file = try Self.pending(format, frames: 150_000, in: folder)
        let source = try AudioSource(reopening: file, as: format)
        _ = try Recording.floats(source, block: 4_096)
        Self.flip(file.descriptor, Int(place * Double(file.written.length - 1)))
        #expect(Recording.error { _ = try file.sha256(asReadBy: source) }?.code == .cannotWrite)
    }

    @Test(arguments: [Recording.format(.wav, .pcmS16), Recording.format(.flac, .pcmS16)])
    func `other bytes for a second decoder are found though the file is again what it was`(format: AudioFormat) throws {
        let folder = TemporaryFolder()
        let file = try Self.pending(format, frames: 150_000, in: folder)
        let source = try AudioSource(reopening: file, as: format)
        _ = try Recording.floats(source, block: 4_096)
        let place = file.written.length - 100
        Self.flip(file.descriptor, place)
        _ = try? Recording.floats(source, block: 4_096, acceptDamaged: true)
        Self.flip(file.descriptor, place)
        file.seal()
        #expect(Recording.error { _ = try file.sha256(asReadBy: source) }?.code == .cannotWrite)
        _ = try file.sha256()
    }

    @Test func `bytes behind the samples, and a file that was cut, are found`() throws {
        let format = Recording.format(.wav, .pcmS16)
        for change in [
            { (descriptor: Int32, length: Int) in _ = pwrite(descriptor, [UInt8(0), 0], 2, length) },
            { (descriptor: Int32, length: Int) in _ = ftruncate(descriptor, length - 2) },
        ] {
            let folder = TemporaryFolder()
            let file = try Self.pending(format, frames: 150_000, in: folder)
            change(file.descriptor, file.written.length)
            let source = try AudioSource(reopening: file, as: format)
            _ = try Recording.floats(source, block: 4_096, acceptDamaged: true)
            #expect(Recording.error { _ = try file.sha256(asReadBy: source) }?.code == .cannotWrite)
        }
    }

    @Test func `where the file has no time of its own, it is read once more`() throws {
        let folder = TemporaryFolder()
        let format = Recording.format(.wav, .pcmS16)
        let file = try Self.pending(format, frames: 150_000, in: folder)
        // Opened so, it keeps the time of its last write.
        let source = try AudioSource(path: "/proc/self/fd/\(file.descriptor)")
        _ = try Recording.floats(source, block: 4_096)
        let hash = try file.sha256(asReadBy: source)
        let read = try file.sha256()
        #expect(hash == read)
        Self.flip(file.descriptor, 70_000)
        #expect(Recording.error { _ = try file.sha256(asReadBy: source) }?.code == .cannotWrite)
    }

    @Test func `the published file has the time at which it was finished`() throws {
        let folder = TemporaryFolder()
        let format = Recording.format(.wav, .pcmS16)
        let before = time(nil)
        let file = try Self.pending(format, frames: 1_000, in: folder)
        let source = try AudioSource(reopening: file, as: format)
        _ = try file.sha256(asReadBy: source)
        try file.commit(as: "a", replacing: false)
        var status = stat()
        #expect(stat(folder.file("a"), &status) == 0 && status.st_mtim.tv_sec >= before)
    }

    private static func flip(_ descriptor: Int32, _ offset: Int) {
        var byte: UInt8 = 0
        pread(descriptor, &byte, 1, offset)
        byte ^= 4
        pwrite(descriptor, &byte, 1, offset)
    }
}
