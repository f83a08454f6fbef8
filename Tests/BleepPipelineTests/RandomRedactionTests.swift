import BleepAudio
import BleepCore
import BleepPipeline
import BleepRedact
import BleepSignal
import BleepTestSupport
import Glibc
import Testing

/// Promises 1 and 18: what is published depends on nothing that is hidden, and all bleeps are equally loud.
@Suite struct RandomRedactionTests {
    static let frames = 20_000
    /// Voices of all levels; one is nothing at all.
    static let pool: [[Float]] =
        (0..<11).map { SpeechLike.samples(frames: frames, seed: 500 + $0, dBFS: -26 + 2 * Double($0)) }
        + [[Float](repeating: 0, count: frames)]

    /// One or more channels of the pool, each from somewhere in a voice.
    static func voices(_ channels: Int, _ random: inout SeededGenerator) -> [[Float]] {
        (0..<channels).map { _ in
            let voice = pool.randomElement(using: &random)!
            let start = Int.random(in: 0..<frames, using: &random)
            return Array(voice[start...] + voice[..<start])
        }
    }

    /// What somebody asked for.
    struct Wish {
        var spans: [Range<Int>] = []
        var rows: [String] = []
        var exact: Bool
        var covers: [Category: CoverSound]
        var padding: (before: Int, after: Int)?
        var roundUp: Timecode?

        init(_ random: inout SeededGenerator) {
            exact = Double.random(in: 0..<1, using: &random) < 0.7
            for _ in 0..<Int.random(in: 1...5, using: &random) {
                // Whole milliseconds; at either end of the call more often than by chance.
                let length =
                    [20, 60, 200, 500, 900].randomElement(using: &random)! + Int.random(in: 0..<40, using: &random)
                let latest = RandomRedactionTests.frames / 8 - length
                let start = [
                    0, latest, Int.random(in: 0...latest, using: &random), Int.random(in: 0...latest, using: &random),
                ]
                .randomElement(using: &random)!
                spans.append(8 * start..<8 * (start + length))
                let category = Bool.random(using: &random) ? "sensitive" : "profanity"
                rows.append("\(Double(start) / 1_000),\(Double(start + length) / 1_000),\(category),")
            }
            let sounds: [CoverSound] = [.tone(hertz: 440), .tone(hertz: 440), .tone(hertz: 1_000), .noise, .silence]
            covers = [
                .sensitive: sounds.randomElement(using: &random)!,
                .profanity: Bool.random(using: &random) ? .profanity : sounds.randomElement(using: &random)!,
            ]
            if !exact, Bool.random(using: &random) {
                padding = (Int.random(in: 0...200, using: &random), Int.random(in: 0...200, using: &random))
            }
            if Int.random(in: 0..<4, using: &random) == 0 {
                roundUp = Timecode(milliseconds: Int.random(in: 50...500, using: &random))
            }
        }

        func apply(to request: inout RedactionRequest) {
            request.exact = exact
            request.covers = covers
            request.padding = padding
            request.roundUp = roundUp
            // Cues over silence are asked for here.
            request.forcesCues = true
        }

        /// The frames whose audio has no say in where the edges lie.
        func free(in plan: BleepPlan) -> [Range<Int>] {
            if exact || padding != nil { return plan.coveredFrames }
            // Snapping looks at most 150 ms into a span.
            let union = spans.sorted { $0.lowerBound < $1.lowerBound }
            return union.map { span in
                let edges = union.flatMap { [$0.lowerBound, $0.upperBound] }
                let inner = span.lowerBound + 1_280..<max(span.lowerBound + 1_280, span.upperBound - 1_280)
                // Another span's edge within this one looks around, too.
                return edges.contains {
                    inner.lowerBound - 1_280 < $0 && $0 < inner.upperBound + 1_280
                        && !(span.lowerBound == $0 || span.upperBound == $0)
                }
                    ? span.lowerBound..<span.lowerBound : inner
            }
        }
    }

    static func replaced(_ voices: [[Float]], in ranges: [Range<Int>], by others: [[Float]]) -> [[Float]] {
        zip(voices, others).map { voice, other in
            var voice = voice
            // Some encodings fill up their last block.
            for frame in ranges.joined() where frame < voice.count { voice[frame] = other[frame] }
            return voice
        }
    }

    @Test func `other words in the spans give the same files, byte for byte`() throws {
        let independence = PromiseTally(1, "random redactions with other words inside, without loss")
        let loudness = PromiseTally(18, "level spread of the bleeps of a file, at most 0.2 dB")
        var random = SeededGenerator(seed: 1)
        for _ in 0..<PromiseTally.cases(700, ordinary: 50) {
            let format = EveryFormatTests.lossless.randomElement(using: &random)!
            let wish = Wish(&random)
            let voices = Self.voices(format.channels, &random)
            let others = Self.voices(format.channels, &random)
            let one = try Call(SpeechLike.interleaved(voices), format)
            one.cue(wish.rows)
            let report = try one.redact(wish.apply)
            let inside = wish.free(in: report.plan)
            let other = try Call(SpeechLike.interleaved(Self.replaced(voices, in: inside, by: others)), format)
            other.cue(wish.rows)
            try other.redact(wish.apply)
            let isSame =
                one.folder.names == other.folder.names
                && one.folder.names.filter { $0.contains("redacted") }.allSatisfy {
                    one.folder.read($0) == other.folder.read($0)
                }
            independence.add(isSame, "\(format): \(wish)")
            guard format.integerBits ?? 16 >= 16, format.encoding != .muLaw, format.encoding != .aLaw else { continue }
            let spread = Self.levelError(of: try Call.floats(one.output), report.plan, channels: format.channels)
            loudness.add(spread <= 0.2, "\(format): \(spread) dB")
        }
        #expect(independence.report())
        #expect(loudness.report())
    }

    /// How far the level of any bleep is from the one of the file, in decibels.
    static func levelError(of samples: [Float], _ plan: BleepPlan, channels: Int) -> Double {
        var worst = 0.0
        for bleep in plan.bleeps {
            guard let hertz = bleep.cover.hertz, bleep.frames.count > 400 else { continue }
            for channel in bleep.channels {
                let inner = bleep.frames.lowerBound + 40..<bleep.frames.upperBound - 40
                let level = Tone.decibels(hertz, of: inner.map { samples[$0 * channels + channel] }, hertz: 8_000)
                worst = max(worst, abs(level - Double(plan.levelDBFS)))
            }
        }
        return worst
    }

    @Test func `with loss, too, the encoder gets nothing of what is hidden`() throws {
        let tally = PromiseTally(1, "random redactions with other words inside, through every lossy encoder")
        var random = SeededGenerator(seed: 2)
        let folder = TemporaryFolder()
        for number in 0..<PromiseTally.cases(300, ordinary: 45) {
            let format = EveryFormatTests.lossy.filter { $0.sampleRate.hertz == 8_000 }[
                number % EveryFormatTests.lossy.filter { $0.sampleRate.hertz == 8_000 }.count]
            let source = Call.format(.wav, .float32, channels: format.channels)
            let wish = Wish(&random)
            let builder = PlanBuilder(
                sampleRate: format.sampleRate, frameCount: Self.frames,
                levels: try Self.levels(channels: format.channels))
            var options = PlanOptions()
            options.exact = true
            options.covers = wish.covers
            options.guardFrames = 160
            let spans = wish.spans.map {
                SensitiveSpan(frames: $0, heardOn: nil, category: .sensitive, kind: .name, origin: .cue, source: "x:1")
            }
            let plan = try builder.plan(spans, options: options).plan
            let voices = Self.voices(format.channels, &random)
            let others = Self.replaced(voices, in: plan.coveredFrames, by: Self.voices(format.channels, &random))
            for (name, content) in [("one", voices), ("other", others)] {
                try Call.write(SpeechLike.interleaved(content), source, to: name, in: folder)
                let original = try AudioSource(path: folder.file(name))
                let pending = try PendingFile(in: folder.path)
                var reader = try original.makeReader()
                var writer = try AudioWriter(into: pending, format: format, bitsPerSecond: 16_000 * format.channels)
                var bleeper = Bleeper(plan: plan, format: source)
                _ = try bleeper.copy(from: &reader, to: &writer) { _ in }
                try writer.close()
                try pending.commit(as: name + ".out", replacing: true)
            }
            tally.add(folder.read("one.out") == folder.read("other.out"), "\(format): \(wish)")
        }
        #expect(tally.report())
    }

    private static func levels(channels: Int) throws -> [LevelTrack] {
        (0..<channels).map { _ in
            var meter = LevelMeter(sampleRate: SampleRate(hertz: 8_000)!)
            let voice = pool[3]
            meter.consume(voice.span)
            return meter.finish()
        }
    }
}
