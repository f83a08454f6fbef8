import BleepCore
import BleepTestSupport
import Testing

@testable import BleepAudio

/// Files that promise more than is there, and files of which something is missing in the middle.
@Suite struct DamageTests {
    /// All but those that do not say how long they are.
    static let formats = [1, 2].flatMap {
        AudioFormat.writable(sampleRate: Recording.rate(8_000), channels: $0)
    }.filter { ![.raw, .paf, .pvf, .ircam].contains($0.container) }

    /// Half of a file; the frames that the damage speaks of.
    @Test(arguments: formats)
    func `a cut file is never taken for a whole one`(format: AudioFormat) throws {
        let folder = TemporaryFolder()
        let frames = 40_000
        try Recording.write(
            TestSignal.voice(frames: frames, channels: format.channels), format, to: "whole", in: folder)
        let whole = folder.read("whole")
        folder.write(Array(whole.prefix(whole.count / 2)), to: "cut")
        var found: AudioFileError?
        do {
            let source = try Recording.open("cut", as: format, in: folder)
            found = Recording.error { _ = try Recording.floats(source) }
        } catch { found = error as? AudioFileError }
        // HTK's only mark is that its length fits its header; ALAC's packet table stands behind the samples.
        let isUnrecognised = found?.code == .notAudio && [.htk, .sds].contains(format.container)
        #expect(
            found?.code == .damaged || found?.code == .damagedBeyondReading || isUnrecognised,
            "\(String(describing: found))")
    }

    static let chunked = [
        Recording.format(.wav, .pcmS16), Recording.format(.wav, .muLaw), Recording.format(.wav, .gsm610),
        Recording.format(.wav, .imaADPCM), Recording.format(.wav, .msADPCM), Recording.format(.wavex, .pcmS24),
        Recording.format(.rf64, .pcmS16), Recording.format(.w64, .aLaw), Recording.format(.aiff, .pcmS16),
        Recording.format(.au, .muLaw), Recording.format(.caf, .float32), Recording.format(.wav, .pcmS16, .big),
    ]

    @Test(arguments: chunked)
    func `a cut says how many frames were promised and how many are there`(format: AudioFormat) throws {
        let folder = TemporaryFolder()
        try Recording.write(TestSignal.voice(frames: 48_480), format, to: "whole.wav", in: folder)
        let promised = try #require(try AudioSource(path: folder.file("whole.wav")).promisedFrames)
        let whole = folder.read("whole.wav")
        folder.write(Array(whole.prefix(whole.count * 2 / 3)), to: "call.wav")
        let source = try AudioSource(path: folder.file("call.wav"))
        let (samples, damage) = try Recording.floats(source, acceptDamaged: true)
        #expect(damage.count == 1 && damage == source.damage)
        #expect(source.promisedFrames == promised)
        // libsndfile gives out the start of an incomplete block of a codec.
        #expect((0...source.codecFrames).contains(samples.count - present(in: damage[0].detail)))
        #expect(
            damage[0].description == "cut short: \(promised) frames promised, \(present(in: damage[0].detail)) there")
        let error = Recording.error { _ = try source.makeReader() }
        #expect(error?.description == "\(folder.file("call.wav")): \(damage[0])")
        #expect(error?.code == .damaged)
    }

    /// The number before "there".
    private func present(in detail: String) -> Int {
        detail.split(separator: " ").dropLast().last.flatMap { Int($0) } ?? -1
    }

    @Test(arguments: [Container.wav, .rf64, .w64, .aiff, .caf])
    func `a file that ends inside its header is damaged wherever it is cut`(container: Container) throws {
        let folder = TemporaryFolder()
        try Recording.write([0.5, 0.25], Recording.format(container, .pcmS16), to: "whole", in: folder)
        let whole = folder.read("whole")
        for length in 12..<40 {
            folder.write(Array(whole.prefix(length)), to: "cut")
            let error = Recording.error { _ = try AudioSource(path: folder.file("cut")) }
            #expect(
                error?.code == .damagedBeyondReading || error?.code == .notAudio,
                "\(length) bytes: \(String(describing: error))")
        }
    }

    static let coded = [
        Recording.format(.ogg, .vorbis), Recording.format(.ogg, .opus), Recording.format(.mpeg, .mpegLayer3),
        Recording.format(.mpeg, .mpegLayer3, hertz: 44_100, channels: 2), Recording.format(.flac, .pcmS16),
    ]

    @Test(arguments: coded)
    func `overwritten bytes are found and read over when damage is accepted`(format: AudioFormat) throws {
        let folder = TemporaryFolder()
        let frames = 20 * format.sampleRate.hertz
        try Recording.write(TestSignal.voice(frames: frames, channels: format.channels), format, to: "a", in: folder)
        var bytes = folder.read("a")
        let middle = bytes.count / 2
        // 3 kB, as in the measured table; mpg123 gives up a search after 1 kB.
        for index in middle..<middle + 3_000 { bytes[index] = 0x55 }
        folder.write(bytes, to: "a")
        let source = try AudioSource(path: folder.file("a"))
        let error = Recording.error { _ = try Recording.floats(source) }
        #expect(error?.code == .damaged)
        guard format.container != .mpeg else { return }
        let (samples, damage) = try Recording.floats(source, acceptDamaged: true)
        #expect(!damage.isEmpty)
        #expect(samples.count > frames * format.channels / 3)
    }

    @Test(arguments: coded)
    func `missing bytes are found`(format: AudioFormat) throws {
        let folder = TemporaryFolder()
        let voice = TestSignal.voice(frames: 160_000, channels: format.channels)
        try Recording.write(voice, format, to: "a", in: folder)
        var bytes = folder.read("a")
        bytes.removeSubrange(bytes.count / 2..<bytes.count / 2 + 1_234)
        folder.write(bytes, to: "a")
        let source = try AudioSource(path: folder.file("a"))
        #expect(Recording.error { _ = try Recording.floats(source) }?.code == .damaged)
    }

    @Test(arguments: [SampleEncoding.vorbis, .opus])
    func `a whole page that is missing is found`(encoding: SampleEncoding) throws {
        let folder = TemporaryFolder()
        try Recording.write(TestSignal.voice(frames: 400_000), Recording.format(.ogg, encoding), to: "a", in: folder)
        let bytes = folder.read("a")
        let pages = bytes.indices.filter { bytes[$0...].starts(with: "OggS".utf8) }
        try #require(pages.count > 6)
        let without = Array(bytes[..<pages[4]] + bytes[pages[5]...])
        folder.write(without, to: "a")
        let damage = try AudioSource(path: folder.file("a")).damage
        #expect(damage.map(\.kind) == [.hole])
        folder.write(Array(bytes[..<pages[pages.count - 1]]), to: "a")
        #expect(try AudioSource(path: folder.file("a")).damage.map(\.kind) == [.cutShort])
        folder.write(bytes + bytes, to: "a")
        #expect(try AudioSource(path: folder.file("a")).damage.map(\.kind) == [.hole])
    }

    /// Where the frames of an MP3 start, and its end.
    private func frameStarts(_ bytes: [UInt8]) -> [Int] {
        var starts = [0]
        while let frame = MPEGFrameHeader(bytes[starts[starts.count - 1]...])?.frameBytes {
            starts.append(starts[starts.count - 1] + frame)
        }
        return starts
    }

    @Test(arguments: [8_000, 16_000, 44_100], [8_000, 32_000])
    func `missing MPEG frames are found by the number that the first one promises`(hertz: Int, rate: Int) throws {
        let folder = TemporaryFolder()
        let format = Recording.format(.mpeg, .mpegLayer3, hertz: hertz)
        try Recording.write(TestSignal.voice(frames: 60_000), format, to: "a", in: folder, bitsPerSecond: rate)
        let bytes = folder.read("a")
        let starts = frameStarts(bytes)
        try #require(starts.count > 30 && starts.last == bytes.count)
        let open = { try AudioSource(path: folder.file("a")).damage.map(\.kind) }
        #expect(try open() == [])
        folder.write(Array(bytes[..<starts[20]] + bytes[starts[22]...]), to: "a")
        #expect(try open() == [.cutShort])
        folder.write(bytes + bytes, to: "a")
        #expect(try open() == [.hole])
    }

    @Test func `MPEG audio without a frame count is read to its last frame`() throws {
        let folder = TemporaryFolder()
        let format = Recording.format(.mpeg, .mpegLayer3)
        try Recording.write(TestSignal.voice(frames: 100_000), format, to: "a", in: folder, bitsPerSecond: 16_000)
        let bytes = folder.read("a")
        let starts = frameStarts(bytes)
        // Behind the frame that only holds the count.
        let bare = Array(bytes[starts[1]...])
        folder.write(bare, to: "b")
        let source = try AudioSource(path: folder.file("b"))
        let (samples, damage) = try Recording.floats(source)
        #expect(damage.isEmpty && samples.count == (starts.count - 2) * 576)
        #expect(source.promisedFrames == samples.count)
        folder.write(Array(bare.dropLast(50)), to: "b")
        #expect(try AudioSource(path: folder.file("b")).damage.map(\.kind) == [.cutShort])
    }

    static let trailing = [
        Recording.format(.wav, .pcmS16), Recording.format(.aiff, .pcmS16), Recording.format(.au, .pcmS16),
        Recording.format(.caf, .pcmS16), Recording.format(.w64, .pcmS16), Recording.format(.rf64, .pcmS16),
        Recording.format(.flac, .pcmS16), Recording.format(.ogg, .vorbis), Recording.format(.ogg, .opus),
        Recording.format(.mpeg, .mpegLayer3), Recording.format(.wav, .gsm610), Recording.format(.wav, .pcmU8),
    ]

    @Test(arguments: trailing)
    func `bytes and chunks behind the samples are no damage`(format: AudioFormat) throws {
        let folder = TemporaryFolder()
        let frames = 16_000
        try Recording.write(TestSignal.voice(frames: frames), format, to: "a", in: folder)
        let bytes = folder.read("a")
        let plain = try Recording.floats(AudioSource(path: folder.file("a"))).samples
        let chunk = Array("LIST".utf8) + [8, 0, 0, 0] + Array("INFOabcd".utf8)
        for tail in [chunk, [0], Array("TAG".utf8) + TestSignal.bytes(125), TestSignal.bytes(999)] {
            folder.write(bytes + tail, to: "a")
            let source = try AudioSource(path: folder.file("a"))
            #expect(source.damage.isEmpty, "\(source.damage)")
            let same = try Recording.floats(source).samples == plain
            #expect(same)
        }
        folder.write(Array("ID3".utf8) + [4, 0, 0, 0, 0, 0, 20] + TestSignal.bytes(20) + bytes, to: "a")
        let same = try Recording.floats(AudioSource(path: folder.file("a"))).samples == plain
        #expect(same)
    }

    @Test(arguments: [SampleEncoding.float32, .float64], [Endianness.little, .big])
    func `a sample that is no finite number is damage`(encoding: SampleEncoding, endianness: Endianness) throws {
        let folder = TemporaryFolder()
        let format = Recording.format(.au, encoding, endianness, channels: 2)
        let width = try #require(format.bytesPerSample)
        for value in [Double.nan, .infinity, -.infinity] {
            var bytes = [UInt8](repeating: 0, count: 5_000 * 2 * width)
            let stored =
                width == 4
                ? (0..<4).map { UInt8(truncatingIfNeeded: Float(value).bitPattern >> (8 * $0)) }
                : (0..<8).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * $0)) }
            let place = (3_210 * 2 + 1) * width
            bytes.replaceSubrange(place..<place + width, with: endianness == .little ? stored : stored.reversed())
            try Recording.writeBytes(bytes, format, to: "a", in: folder)
            let source = try AudioSource(path: folder.file("a"))
            let error = Recording.error { _ = try Recording.floats(source) }
            #expect(error?.description == "\(folder.file("a")): not finite: frame 3210 holds no finite number")
            #expect(Recording.error { _ = try Recording.bytes(source) } == error)
            let (samples, damage) = try Recording.floats(source, acceptDamaged: true)
            let silent = samples == [Float](repeating: 0, count: 10_000)
            #expect(silent && damage.map(\.frame) == [3_210])
            let cleared = try Recording.bytes(source, acceptDamaged: true) == [UInt8](repeating: 0, count: bytes.count)
            #expect(cleared)
        }
    }

    @Test(arguments: [SampleEncoding.mpegLayer3, .vorbis, .float32, .pcmS16])
    func `no encoder gets to see what is no finite number`(encoding: SampleEncoding) throws {
        let folder = TemporaryFolder()
        let container: Container = encoding == .mpegLayer3 ? .mpeg : encoding == .vorbis ? .ogg : .wav
        let error = Recording.error {
            try Recording.write([0, .nan, 0], Recording.format(container, encoding), to: "a", in: folder)
        }
        #expect(error?.code == .cannotWrite)
        #expect(folder.names == [])
    }
}
