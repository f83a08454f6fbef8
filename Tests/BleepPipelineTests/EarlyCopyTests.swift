import BleepAudio
import BleepCore
import BleepDetect
import BleepRedact
import BleepTestSupport
import Glibc
import Testing

@testable import BleepPipeline

/// What is written while the recording is listened to.
@Suite struct EarlyCopyTests {
    /// What stands by now in the file of `folder` that has no name.
    private static func unnamedFile(in folder: borrowing TemporaryFolder) -> [UInt8] {
        for descriptor in Int32(3)..<1_024 {
            var path = [CChar](repeating: 0, count: 1_024)
            let length = readlink("/proc/self/fd/\(descriptor)", &path, path.count)
            let name = String(decoding: path.prefix(max(0, length)).map(UInt8.init(bitPattern:)), as: UTF8.self)
            guard name.hasPrefix(folder.path + "/#") else { continue }
            var status = stat()
            guard fstat(descriptor, &status) == 0 else { return [] }
            var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
            let count = pread(descriptor, &bytes, bytes.count, 0)
            return Array(bytes.prefix(max(0, count)))
        }
        return []
    }

    @Test(arguments: [(Container.wav, SampleEncoding.pcmS16), (.flac, .pcmS16), (.ogg, .vorbis)], [1, 2])
    func `neither marks nor keypad digits that nobody had marked are in the file for a moment`(
        _ stored: (container: Container, encoding: SampleEncoding), channels: Int
    ) throws {
        let turns = 4
        let turnFrames = 240_000
        let samples = (0..<turns).flatMap { ListeningTests.call(seed: 300 + UInt64($0), channels: channels) }
        let call = try Call(samples, Call.format(stored.container, stored.encoding, channels: channels))
        let source = try AudioSource(path: call.path)
        let promised = source.promisedFrames
        let frameCount = try #require(promised)
        let marks = [8_000..<16_000, 500_000..<503_000]
        let plan = Self.plan(marks, of: source)
        let made = EarlyCopy(
            of: source, hiding: plan, digitReach: DigitReach(gap: 16_000, margin: 960), as: source.format,
            in: call.folder.path)
        let copy = try #require(made)
        let original = OriginalWindows(
            plan: plan, sampleRate: source.format.sampleRate, channels: channels, findsDigits: true)
        // Decoded samples have no header.
        let header = source.format.transport == .bytes ? 44 : 0
        let width = source.format.kept.bytesPerFrame!
        var written = 0
        var hasSecret = false
        let keys = (0..<turns).flatMap { turn in
            (0..<21).map { turn * turnFrames + 40_000 + 60_000 * ($0 / 7) + 1_200 * ($0 % 7) }
        }
        let survey = try Survey.take(
            of: source, detection: DetectionConfiguration(), acceptDamaged: false, hiding: plan, original: original,
            copy: copy, yieldsToDigits: true
        ) { _ in
            let bytes = Self.unnamedFile(in: call.folder)
            guard bytes.count > header else { return }
            written = (bytes.count - header) / width
            for secret in marks + keys.map({ $0..<$0 + 560 }) {
                let inFile = secret.clamped(to: 0..<written)
                hasSecret =
                    hasSecret
                    || bytes[header + inFile.lowerBound * width..<header + inFile.upperBound * width].contains {
                        $0 != 0
                    }
            }
        }
        #expect(!hasSecret)
        #expect(survey.digits[0].count >= 21 * turns - 4)
        #expect(written > frameCount / 2)
    }

    /// Of bleeps on all channels.
    private static func plan(_ ranges: [Range<Int>], of source: borrowing AudioSource) -> BleepPlan {
        BleepPlan(
            bleeps: ranges.map {
                Bleep(
                    frames: $0, channels: ChannelSet(all: source.format.channels), category: .sensitive, kind: .name,
                    origin: .cue, cover: .sensitive)
            }, frameCount: source.promisedFrames ?? 0, levelDBFS: -20, rampFrames: 40,
            guardFrames: source.guardFrames)
    }

    /// Listens with what is marked bridged, then writes early and afterwards.
    /// - Parameters:
    ///   - disturb: done before the listening.
    ///   - change: makes of all that is to be hidden what is.
    /// - Returns: whether anything was written early, and whether it is the same.
    private static func written(
        _ call: borrowing Call, hiding marks: [Range<Int>], acceptDamaged: Bool = false,
        disturb: (EarlyCopy) -> Void = { _ in }, change: ([Range<Int>]) -> [Range<Int>] = { $0 }
    ) throws -> (early: Bool, same: Bool) {
        let source = try AudioSource(path: call.path)
        let format = source.format
        let made = EarlyCopy(
            of: source, hiding: Self.plan(marks, of: source), digitReach: DigitReach(gap: 16_000, margin: 4_000),
            as: format, in: call.folder.path)
        let copy = try #require(made)
        disturb(copy)
        var configuration = DetectionConfiguration()
        configuration.keypadOnly = true
        let survey = try Survey.take(
            of: source, detection: configuration, acceptDamaged: acceptDamaged, copy: copy, progress: { _ in })
        let digits = KeypadRuns.spans(of: survey.digits, sampleRate: format.sampleRate).map(\.frames)
        let plan = Self.plan(change(marks + digits), of: source)
        let finished = try copy.finish(plan, from: source, acceptDamaged: acceptDamaged, progress: { _ in })
        guard let file = finished else { return (false, false) }
        try file.commit(as: "early", replacing: true)
        let afterwards = try PendingFile(in: call.folder.path)
        var reader = try source.makeReader(acceptDamaged: acceptDamaged)
        var writer = try AudioWriter(
            into: afterwards, format: format, bitsPerSecond: EncodingRate.bitsPerSecond(of: source))
        var bleeper = Bleeper(plan: plan, format: format)
        _ = try bleeper.copy(from: &reader, to: &writer) { _ in }
        try writer.close()
        try afterwards.commit(as: "afterwards", replacing: true)
        return (true, call.folder.read("early") == call.folder.read("afterwards"))
    }

    static let compressed = EveryFormatTests.formats.filter { $0.transport != .bytes }

    @Test(arguments: compressed)
    func `what was decoded early is encoded as if it were decoded again`(format: AudioFormat) throws {
        let call = try Call(ListeningTests.call(seed: 43, channels: format.channels), format)
        let result = try Self.written(call, hiding: [8_000..<20_000, 136_080..<137_600, 236_000..<240_000])
        #expect(result.early && result.same)
    }

    @Test(arguments: EveryFormatTests.wide)
    func `what was decoded early at the rate of music is encoded as if it were decoded again`(
        format: AudioFormat
    ) throws {
        let call = try Call(EveryFormatTests.speech(format), format)
        let result = try Self.written(call, hiding: [8_000..<20_000])
        #expect(result.early && result.same)
    }

    @Test func `what must be heard again to be copied is`() throws {
        let stereo = try Call(ListeningTests.call(seed: 44, channels: 2), Call.format(.flac, .pcmS16, channels: 2))
        let marks = [8_000..<20_000, 200_000..<201_000]
        #expect(try Self.written(stereo, hiding: marks).early)
        // Less is hidden than was known.
        let less = try Self.written(stereo, hiding: marks, change: { Array($0.dropFirst()) })
        #expect(!less.early)
        // More is left out than is kept.
        let more = try Self.written(stereo, hiding: [100..<200], disturb: { $0.leaveOut([0..<240_000]) })
        #expect(more.early && more.same)
        let long = try Call(
            [Float](repeating: 0.01, count: 3_000_000), Call.format(.flac, .pcmS16, hertz: 16_000))
        let tooMuch = try Self.written(long, hiding: [100..<200], disturb: { $0.leaveOut([0..<2_900_000]) })
        #expect(!tooMuch.early)
        // Only one channel is bleeped.
        let source = try AudioSource(path: stereo.path)
        var narrow = Self.plan(marks, of: source)
        narrow = BleepPlan(
            bleeps: narrow.bleeps.map {
                var bleep = $0
                bleep.channels = ChannelSet([1])
                return bleep
            }, frameCount: narrow.frameCount, levelDBFS: -20, rampFrames: 40, guardFrames: 0)
        let isCopied =
            EarlyCopy(of: source, hiding: narrow, digitReach: .none, as: source.format, in: stereo.folder.path) != nil
        #expect(!isCopied)
    }

    @Test func `a damaged recording is copied in the usual way`() throws {
        let call = try Call(ListeningTests.call(seed: 45, channels: 1), Call.format(.flac, .pcmS16))
        var bytes = call.folder.read(call.name)
        for index in bytes.count / 2..<bytes.count / 2 + 3_000 { bytes[index] = 0x55 }
        call.folder.write(bytes, to: call.name)
        let result = try Self.written(call, hiding: [8_000..<20_000], acceptDamaged: true)
        #expect(!result.early)
        call.cue(["1,2.5,sensitive,"])
        let proof = try call.redact {
            $0.acceptsDamage = true
            $0.keypad = .hide
        }.proof
        #expect(proof?.outside == .identical)
    }

    static let formats: [(Container, SampleEncoding)] = [
        (.wav, .pcmS16), (.wav, .pcmU8), (.wav, .pcmS24), (.wav, .pcmS32), (.wav, .float32), (.wav, .float64),
        (.wav, .muLaw), (.wav, .aLaw), (.aiff, .pcmS16), (.au, .muLaw), (.au, .float32), (.caf, .pcmS24),
        (.w64, .pcmS16), (.rf64, .pcmS16), (.raw, .muLaw),
    ]

    @Test(arguments: formats.indices)
    func `what was written early is what is copied afterwards`(number: Int) throws {
        let (container, encoding) = Self.formats[number]
        let channels = container == .raw ? 1 : 1 + number % 2
        let samples = ListeningTests.call(seed: 41, channels: channels)
        for (keypad, analyzes) in [(RedactionRequest.Keypad.hide, number % 3 == 0), (.keep, false)] {
            let call = try Call(samples, Call.format(container, encoding, channels: channels))
            call.cue(["1,2.5,sensitive,", "17.01,17.2,profanity,", "29.5,30,sensitive,"])
            var request = call.request
            request.analyzes = analyzes
            request.keypad = keypad
            request.exact = true
            let plan = try Redactor(message: { _ in }, progress: { _ in }).redact(request).plan
            #expect(plan.bleeps.count == (keypad == .hide ? 6 : 3))
            let source = try AudioSource(path: call.path)
            let file = try PendingFile(in: call.folder.path)
            var reader = try source.makeReader()
            var writer = try AudioWriter(into: file, format: source.format)
            var bleeper = Bleeper(plan: plan, format: source.format)
            let frames = try bleeper.copy(from: &reader, to: &writer) { _ in }
            try writer.close()
            try file.commit(as: "afterwards", replacing: true)
            #expect(frames == plan.frameCount)
            let isSame = call.folder.read("afterwards") == call.folder.read(call.outputName)
            #expect(isSame)
        }
    }

    @Test func `a plan that hides more than was known still gives the whole file`() throws {
        let samples = SpeechLike.samples(frames: 400_000, seed: 8)
        let call = try Call(samples, Call.format(.wav, .pcmS16))
        let source = try AudioSource(path: call.path)
        func plan(_ ranges: [Range<Int>]) -> BleepPlan {
            BleepPlan(
                bleeps: ranges.map {
                    Bleep(
                        frames: $0, channels: ChannelSet([0]), category: .sensitive, kind: .name, origin: .cue,
                        cover: .sensitive)
                }, frameCount: 400_000, levelDBFS: -20, rampFrames: 40, guardFrames: 0)
        }
        let early = plan([1_000..<2_000, 262_000..<263_000])
        let final = plan([900..<1_900, 131_000..<131_100, 399_990..<400_000])
        let made = EarlyCopy(of: source, hiding: early, digitReach: .none, as: source.format, in: call.folder.path)
        let copy = try #require(made)
        _ = try Survey.take(of: source, detection: nil, acceptDamaged: false, copy: copy, progress: { _ in })
        guard let file = try copy.finish(final, from: source, acceptDamaged: false, progress: { _ in }) else {
            Issue.record("nothing was written")
            return
        }
        try file.commit(as: "early", replacing: true)
        let afterwards = try PendingFile(in: call.folder.path)
        var reader = try source.makeReader()
        var writer = try AudioWriter(into: afterwards, format: source.format)
        var bleeper = Bleeper(plan: final, format: source.format)
        _ = try bleeper.copy(from: &reader, to: &writer) { _ in }
        try writer.close()
        try afterwards.commit(as: "afterwards", replacing: true)
        let isSame = call.folder.read("early") == call.folder.read("afterwards")
        #expect(isSame)
    }
}
