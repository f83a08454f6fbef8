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

    @Test(arguments: [1, 2])
    func `neither marks nor keypad digits that nobody had marked are in the file for a moment`(channels: Int) throws {
        let turns = 4
        let turnFrames = 240_000
        let samples = (0..<turns).flatMap { ListeningTests.call(seed: 300 + UInt64($0), channels: channels) }
        let frameCount = samples.count / channels
        let call = try Call(samples, Call.format(.wav, .pcmS16, channels: channels))
        let source = try AudioSource(path: call.path)
        let marks = [8_000..<16_000, 500_000..<503_000]
        let plan = BleepPlan(
            bleeps: marks.map {
                Bleep(
                    frames: $0, channels: ChannelSet(all: channels), category: .sensitive, kind: .name, origin: .cue,
                    cover: .sensitive)
            }, frameCount: frameCount, levelDBFS: -18, rampFrames: 40, guardFrames: 0)
        let made = EarlyCopy(of: source, hiding: plan, digitReach: DigitReach(gap: 16_000, margin: 960), as: source.format, in: call.folder.path)
        let copy = try #require(made)
        let original = OriginalWindows(
            plan: plan, sampleRate: source.format.sampleRate, channels: channels, findsDigits: true)
        let header = 44
        let width = 2 * channels
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
