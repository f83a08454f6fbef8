import BleepAudio
import BleepCore
import BleepTestSupport
import Glibc
import Testing

/// What libsndfile cannot read is read through ffmpeg.
@Suite(.enabled(if: ForeignMaker.canRun, "\(ForeignMaker.reason)")) struct ForeignReadingTests {
    @Test(arguments: ForeignRecording.all)
    func `all of it is read, in its place`(_ item: ForeignRecording) throws {
        let folder = TemporaryFolder()
        try item.make(in: folder)
        let path = folder.file(item.name)
        let source = try AudioSource(path: path)
        #expect(source.format.container == item.container)
        #expect(source.format.encoding == item.encoding)
        #expect(source.format.isForeign)
        #expect(source.format.sampleRate.hertz == item.hertz)
        #expect(source.format.channels == item.channels)
        #expect(source.damage.isEmpty)
        let (samples, damage) = try Recording.floats(source)
        #expect(damage.isEmpty)
        let frames = samples.count / item.channels
        #expect(frames == source.promisedFrames)
        #expect(frames == Self.expectedFrames(of: path, item))
        let lag = Self.lag(of: samples, behind: item.samples, item)
        #expect(abs(lag - item.delay) * 1_000 <= 5 * item.hertz, "\(lag) frames late")
        let isUnchanged = source.isUnchanged()
        #expect(isUnchanged)
    }

    @Test(arguments: ForeignRecording.all.filter { [.alac16, .pcmS16, .float32].contains($0.encoding) })
    func `lossless codecs give every sample`(_ item: ForeignRecording) throws {
        let folder = TemporaryFolder()
        try item.make(in: folder)
        let written = try Recording.floats(try AudioSource(path: folder.file("made.wav"))).samples
        #expect(try Recording.floats(try AudioSource(path: folder.file(item.name))).samples == written)
    }

    @Test(arguments: ForeignRecording.all.filter(\.showsCuts))
    func `a cut recording is refused, and read as far as it goes on request`(_ item: ForeignRecording) throws {
        let folder = TemporaryFolder()
        try item.make(in: folder)
        let whole = folder.read(item.name)
        let path = folder.file("cut-" + item.name)
        for part in [0.99, 0.7, 0.05] {
            folder.write(Array(whole.prefix(Int(Double(whole.count) * part))), to: "cut-" + item.name)
            let error = Recording.error { _ = try AudioSource(path: path, acceptDamaged: false) }
            #expect(error?.code == .damaged || error?.code == .damagedBeyondReading, "\(part)")
            #expect(error?.description.contains("\n") == false)
            // What has no index left cannot be read at all.
            guard error?.code == .damaged, part > 0.5, let source = try? AudioSource(path: path) else { continue }
            let noted = source.damage
            #expect(!noted.isEmpty)
            let (samples, damage) = try Recording.floats(source, acceptDamaged: true)
            #expect(!damage.isEmpty)
            #expect(samples.count <= item.hertz * (ForeignRecording.duration + 1) * item.channels)
            #expect(samples.count > item.hertz * item.channels / 2)
        }
    }

    @Test(arguments: [(AMRSample.narrow, 8_000, "amr-nb"), (AMRSample.wide, 16_000, "amr-wb")])
    func `recordings of telephones are read`(_ bytes: [UInt8], _ hertz: Int, _ encoding: String) throws {
        let folder = TemporaryFolder()
        folder.write(bytes, to: "call.amr")
        ForeignMaker.run(folder.file("call.amr"), ["-c", "copy"], folder.file("call.3gp"))
        for name in ["call.amr", "call.3gp"] {
            let source = try AudioSource(path: folder.file(name))
            #expect(source.format.encoding.rawValue == encoding)
            #expect(source.format.sampleRate.hertz == hertz)
            let samples = try Recording.floats(source).samples
            #expect(samples.count == hertz * 3 / 2)
            for (range, isLoud) in [
                (0.1...0.45, false), (0.56...0.78, true), (0.86...1.08, false), (1.16...1.28, true),
            ] {
                let part = samples[Int(range.lowerBound * Double(hertz))..<Int(range.upperBound * Double(hertz))]
                let level = part.reduce(0) { $0 + $1 * $1 } / Float(part.count)
                #expect(isLoud == (level > 0.01), "\(range)")
            }
        }
        for count in [bytes.count - 1, bytes.count / 2, 20] {
            folder.write(Array(bytes.prefix(count)), to: "cut.amr")
            let error = Recording.error { _ = try AudioSource(path: folder.file("cut.amr"), acceptDamaged: false) }
            #expect(error?.code == .damaged)
        }
        var overwritten = bytes
        for index in 400..<440 { overwritten[index] = 0xff }
        folder.write(overwritten, to: "hole.amr")
        let error = Recording.error { _ = try AudioSource(path: folder.file("hole.amr"), acceptDamaged: false) }
        #expect(error?.code == .damaged)
    }

    @Test func `overwritten sound is refused where the codec can tell`() throws {
        let folder = TemporaryFolder()
        for item in ForeignRecording.all where ["call.wv", "call.oga", "call.mka"].contains(item.name) {
            try item.make(in: folder)
            var bytes = folder.read(item.name)
            for index in bytes.count / 2..<bytes.count / 2 + 400 { bytes[index] = 0x55 }
            folder.write(bytes, to: "over-" + item.name)
            let error = Recording.error {
                _ = try AudioSource(path: folder.file("over-" + item.name), acceptDamaged: false)
            }
            #expect(error?.code == .damaged, "\(item.name)")
        }
    }

    @Test func `a list of other files is never followed, whatever it is called`() throws {
        let folder = TemporaryFolder()
        try Recording.write(
            TestSignal.voice(frames: 8_000), Recording.format(.wav, .pcmS16), to: "secret.wav", in: folder)
        let secret = folder.file("secret.wav")
        let lists = [
            "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n\(secret)\n#EXT-X-ENDLIST\n",
            "ffconcat version 1.0\nfile '\(secret)'\n",
            "v=0\nm=audio 5004 RTP/AVP 0\nc=IN IP4 127.0.0.1\n",
            "<?xml version=\"1.0\"?><MPD><BaseURL>file://\(secret)</BaseURL></MPD>",
        ]
        let heads: [[UInt8]] = [
            [], Array("\0\0\0\u{18}ftypM4A \n".utf8), [0x1a, 0x45, 0xdf, 0xa3], [0xff, 0xf1], Array("#!AMR\n".utf8),
            Array("wvpk".utf8),
            [0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11, 0xa6, 0xd9, 0, 0xaa, 0, 0x62, 0xce, 0x6c],
        ]
        for list in lists {
            for head in heads {
                for name in ["call.m4a", "call.amr", "call.webm", "call.wma"] {
                    folder.write(head + Array(list.utf8), to: name)
                    let error = Recording.error { _ = try AudioSource(path: folder.file(name), acceptDamaged: false) }
                    #expect(error != nil, "\(name) \(head) \(list)")
                    #expect(error?.description.contains("secret") == false)
                }
            }
        }
        // G.722 is anything: what comes out is the list itself as sound, not what it names.
        folder.write(Array(lists[0].utf8), to: "call.g722")
        let frames = try AudioSource(path: folder.file("call.g722")).promisedFrames
        #expect(frames == 2 * lists[0].utf8.count)
    }

    @Test func `what only begins like a recording is refused in one clear line`() throws {
        let folder = TemporaryFolder()
        folder.write([0, 0, 0, 32] + Array("ftypM4A mp42isom".utf8) + TestSignal.bytes(50), to: "a.m4a")
        folder.write(Array("wvpk".utf8) + TestSignal.bytes(500), to: "a.wv")
        for (name, code, clue) in [
            ("a.m4a", AudioFileError.Code.damagedBeyondReading, "the file ends before its index (moov)"),
            ("a.wv", .unsupported, "looks like WavPack, but ffmpeg says"),
        ] {
            let error = Recording.error { _ = try AudioSource(path: folder.file(name), acceptDamaged: false) }
            #expect(error?.code == code, "\(name)")
            #expect(error?.description.contains(clue) == true, "\(error?.description ?? "")")
            #expect(error?.description.contains("\n") == false)
        }
    }

    @Test func `pictures beside the sound, covers and tags do no harm`() throws {
        let folder = TemporaryFolder()
        let item = ForeignRecording.all[0]
        try item.make(in: folder, tags: ["-metadata", "title=Jane Doe\nstreams.stream.0.sample_rate=\"7\""])
        let format = try AudioSource(path: folder.file(item.name)).format
        #expect(format.sampleRate.hertz == item.hertz)
        let audit = try AudioSource(path: folder.file(item.name)).audit()
        #expect(audit.leftovers.contains { $0.contains("title") })
        #expect(!audit.leftovers.contains { $0.contains("Jane") })
    }

    @Test func `sizes of samples beyond measure are looked at without a stop, and a second list of them is found`()
        throws
    {
        let folder = TemporaryFolder()
        let item = ForeignRecording.all[0]
        try item.make(in: folder)
        let whole = folder.read(item.name)
        let list = [0, 0, 0, 20] + Array("stsz".utf8) + [0, 0, 0, 0] + [UInt8](repeating: 0xff, count: 8)
        folder.write(whole + [0, 0, 0, 28] + Array("stbl".utf8) + list, to: "two.m4a")
        let audit = try AudioSource(path: folder.file("two.m4a")).audit()
        #expect(audit.leftovers.contains { $0.contains("second stsz") }, "\(audit.leftovers)")
        // The same numbers in the only list: then nothing is a sample.
        let place = try #require(whole.firstRange(of: Array("stsz".utf8))).upperBound + 4
        folder.write(whole[..<place] + [UInt8](repeating: 0xff, count: 8) + whole[(place + 8)...], to: "false.m4a")
        if let source = try? AudioSource(path: folder.file("false.m4a")) { _ = try? source.audit() }
    }

    @Test func `of several sound tracks the first is used, and that is said`() throws {
        let folder = TemporaryFolder()
        let item = ForeignRecording.all[0]
        try item.make(in: folder)
        ForeignMaker.run(
            folder.file("made.wav"), ["-map", "0:a", "-map", "0:a", "-c:a", "aac"], folder.file("two.m4a"))
        let source = try AudioSource(path: folder.file("two.m4a"))
        #expect(source.warnings == ["holds 2 sound tracks; only the first is used"])
    }

    @Test func `what comes through a pipe is read as well`() throws {
        let folder = TemporaryFolder()
        let item = ForeignRecording.all[0]
        try item.make(in: folder)
        let whole = try Recording.floats(try AudioSource(path: folder.file(item.name))).samples
        let descriptor = open(folder.file(item.name), O_RDONLY)
        defer { close(descriptor) }
        let source = try AudioSource(spooling: descriptor)
        #expect(try Recording.floats(source).samples == whole)
    }

    /// What ffprobe says, or what ffmpeg gives where ffprobe only guesses.
    private static func expectedFrames(of path: String, _ item: ForeignRecording) -> Int? {
        if item.countsFrames {
            let text = ForeignMaker.output(
                "ffprobe",
                [
                    "-v", "error", "-select_streams", "a:0", "-show_entries", "stream=duration_ts", "-of", "csv=p=0",
                    path,
                ])
            return Int(String(decoding: text.prefix { $0 >= 0x30 && $0 <= 0x39 }, as: UTF8.self))
        }
        let samples = ForeignMaker.output(
            "ffmpeg", ["-nostdin", "-v", "error", "-i", path, "-map", "0:a:0", "-f", "s16le", "pipe:1"])
        return samples.count / 2 / item.channels
    }

    /// By how many frames the first channel of `after` is behind that of `before`.
    private static func lag(of after: [Float], behind before: [Float], _ item: ForeignRecording) -> Int {
        let excerpt = 2_000
        let start = item.hertz
        let range = max(abs(item.delay) + item.hertz / 50, 400)
        var best = (lag: 0, value: -Float.infinity)
        for lag in -range...range {
            var sum: Float = 0
            var energy: Float = 1e-9
            for index in stride(from: 0, to: excerpt, by: 1) {
                let late = after[(start + index + lag) * item.channels]
                sum += before[(start + index) * item.channels] * late
                energy += late * late
            }
            let value = sum / energy.squareRoot()
            if value > best.value { best = (lag, value) }
        }
        return best.lag
    }
}
