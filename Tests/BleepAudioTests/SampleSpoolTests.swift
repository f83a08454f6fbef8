import BleepCore
import BleepTestSupport
import Glibc
import Testing

@testable import BleepAudio

/// What a decoder gave, kept in a file until it is encoded.
@Suite struct SampleSpoolTests {
    static let frames = 20_011
    static let formats = RoundTripTests.numbered + RoundTripTests.lossy

    /// Reads all of a recording into a spool, in blocks of `block` frames.
    private static func spool(
        _ source: borrowing AudioSource, in folder: borrowing TemporaryFolder, block: Int, leaving out: Range<Int>
    ) throws -> SampleSpool {
        let width = source.format.kept.bytesPerFrame!
        let made = SampleSpool(in: folder.path, of: source.format, frames: Self.frames)
        guard var spool = made else {
            Issue.record("no spool")
            throw AudioFileError(.cannotCreate, path: folder.path, detail: "no spool")
        }
        var reader = try source.makeReader()
        var bytes = [UInt8](repeating: 0, count: block * width)
        while true {
            let start = reader.framesRead
            var room = bytes.mutableSpan
            let count = try reader.readKept(into: &room)
            if count == 0 { return spool }
            let part = out.clamped(to: start..<start + count)
            if !part.isEmpty {
                let place = (part.lowerBound - start) * width..<(part.upperBound - start) * width
                spool.keep(bytes.span.extracting(place), at: part.lowerBound)
                for index in place { bytes[index] = 0xa5 }
            }
            try spool.append(bytes.span.extracting(first: count * width))
        }
    }

    /// Reads to the end, in blocks that nothing divides.
    static func all<Sample>(
        _ nothing: Sample, _ channels: Int, read: (inout MutableSpan<Sample>) throws -> Int
    ) throws -> [Sample] {
        var samples: [Sample] = []
        var buffer = [Sample](repeating: nothing, count: 4_099 * channels)
        while true {
            var room = buffer.mutableSpan
            let count = try read(&room)
            if count == 0 { return samples }
            samples += buffer.prefix(count * channels)
        }
    }

    @Test(arguments: formats)
    func `what is kept becomes the floats and whole numbers that the recording has, to the bit`(
        format: AudioFormat
    ) throws {
        let folder = TemporaryFolder()
        let channels = format.channels
        var samples = TestSignal.voice(frames: Self.frames, channels: channels, hertz: format.sampleRate.hertz)
        (samples[100], samples[101]) = (1, -1)
        try Recording.write(samples, format, to: "a", in: folder)
        let source = try Recording.open("a", as: format, in: folder)
        let floats = try Recording.floats(source).samples
        // libsndfile 1.2.0 loses a sample of VOX ADPCM wherever it is asked for an odd number of them.
        for block in [format.encoding == .voxADPCM ? 1_238 : 1_237, 65_536] {
            var spool = try Self.spool(source, in: folder, block: block, leaving: 1_200..<5_001)
            #expect(spool.framesWritten == floats.count / channels)
            #expect(spool.keptBytes == 3_801 * source.format.kept.bytesPerFrame!)
            let read = try Self.all(Float(0), channels) { try spool.read(into: &$0) }
            let isSame = read.map(\.bitPattern) == floats.map(\.bitPattern)
            #expect(isSame)
        }
        guard format.transport == .integers else { return }
        var spool = try Self.spool(source, in: folder, block: 7_001, leaving: 0..<20)
        let read = try Self.all(Int32(0), channels) { try spool.readIntegers(into: &$0) }
        let isSame = try read == Recording.integers(source)
        #expect(isSame)
    }

    @Test func `a spool has no name, and there is none where there is no room for it`() throws {
        let folder = TemporaryFolder()
        let format = Recording.format(.flac, .pcmS16)
        let made = SampleSpool(in: folder.path, of: format, frames: 1_000)
        guard var spool = made else {
            Issue.record("no spool")
            return
        }
        try spool.append([UInt8](repeating: 7, count: 2_000).span)
        #expect(folder.names.isEmpty)
        #expect(PendingFile.removeAbandoned(in: folder.path) == 0)
        #expect(spool.framesWritten == 1_000)
        let hasTooLarge = SampleSpool(in: folder.path, of: format, frames: 1 << 50) != nil
        let hasNowhere = SampleSpool(in: folder.file("nowhere"), of: format, frames: 1) != nil
        #expect(!hasTooLarge && !hasNowhere)
    }

    @Test func `where files cannot be without a name, it is taken from them at once`() throws {
        let folder = TemporaryFolder()
        var file = try PendingFile(in: folder.path, unnamed: false)
        #expect(folder.names.count == 1)
        file.removeTemporaryName()
        #expect(folder.names.isEmpty)
        try file.write("still there")
        #expect(try file.reopen().isUnlinked)
    }
}
