import BleepCore
import BleepRedact
import BleepSignal
import BleepTestSupport
import Glibc
import Testing

@Suite struct PlanTests {
    static let rate = SampleRate(hertz: 8_000)!

    /// A level track from a rule that gives the amplitude of each 10 ms block.
    static func track(blocks: Int, _ amplitude: (Int) -> Float) -> LevelTrack {
        var meter = LevelMeter(sampleRate: rate)
        for block in 0..<blocks {
            let samples = (0..<80).map { $0 % 2 == 0 ? amplitude(block) : -amplitude(block) }
            meter.consume(samples.span)
        }
        return meter.finish()
    }

    static func span(
        _ frames: Range<Int>, _ category: Category = .sensitive, origin: SpanOrigin = .cue, on channel: Int? = nil,
        kind: SpanKind = .name
    ) -> SensitiveSpan {
        SensitiveSpan(
            frames: frames, heardOn: channel, category: category, kind: kind, origin: origin, source: "test:1")
    }

    static func plan(
        _ spans: [SensitiveSpan], levels: [LevelTrack]? = nil, options: PlanOptions = PlanOptions()
    ) throws -> PlanBuilder.Draft {
        let levels = levels ?? [track(blocks: 1_000) { _ in 0.1 }]
        return try PlanBuilder(sampleRate: rate, frameCount: levels[0].frameCount, levels: levels)
            .plan(spans, options: options)
    }

    @Test func `a cue in steady sound is taken as it is`() throws {
        let draft = try Self.plan([Self.span(1_234..<5_678)])
        #expect(draft.plan.bleeps.map(\.frames) == [1_234..<5_678])
        #expect(draft.spans[0].start.reason(rate: 8_000) == "as marked")
    }

    @Test func `a cue that cuts a word is moved outward to the quiet beside it, and says so`() throws {
        // Speech in blocks 100 to 200 with a pause in blocks 140 to 142; the cue begins in block 150, in the word.
        let levels = Self.track(blocks: 300) { (100..<200).contains($0) && !(140...142).contains($0) ? 0.2 : 0.001 }
        let draft = try Self.plan([Self.span(150 * 80 + 7..<250 * 80)], levels: [levels])
        #expect(draft.plan.bleeps[0].frames == 142 * 80..<250 * 80)
        #expect(draft.spans[0].start.snapped)
        #expect(draft.spans[0].start.reason(rate: 8_000).contains("quieter"))
        #expect(!draft.spans[0].end.snapped)
        var options = PlanOptions()
        options.exact = true
        let exact = try Self.plan([Self.span(150 * 80 + 7..<250 * 80)], levels: [levels], options: options)
        #expect(exact.plan.bleeps[0].frames == 150 * 80 + 7..<250 * 80)
    }

    @Test func `no edge moves further than 300 ms, whatever the audio`() throws {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<300 {
            let loudness = (0..<400).map { _ in Float.random(in: 0.0001...0.5, using: &generator) }
            let levels = Self.track(blocks: 400) { loudness[$0] }
            let start = Int.random(in: 0..<31_000, using: &generator)
            let marked = start..<min(32_000, start + Int.random(in: 1...4_000, using: &generator))
            for origin in SpanOrigin.allCases {
                let draft = try Self.plan([Self.span(marked, origin: origin)], levels: [levels])
                let frames = draft.plan.bleeps[0].frames
                #expect(frames.lowerBound <= marked.lowerBound && frames.upperBound >= marked.upperBound)
                #expect(marked.lowerBound - frames.lowerBound <= 2_400)
                #expect(frames.upperBound - marked.upperBound <= 2_400)
            }
        }
    }

    @Test func `a plan depends on nothing deeper inside a span than 150 ms`() throws {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<200 {
            let outside = (0..<400).map { _ in Float.random(in: 0.0001...0.5, using: &generator) }
            let inside = (0..<400).map { _ in Float.random(in: 0.0001...0.5, using: &generator) }
            let marked = 8_000..<24_000
            for origin in [SpanOrigin.cue, .transcript] {
                let one = try Self.plan(
                    [Self.span(marked, origin: origin)], levels: [Self.track(blocks: 400) { outside[$0] }])
                let two = try Self.plan(
                    [Self.span(marked, origin: origin)],
                    levels: [Self.track(blocks: 400) { (116..<284).contains($0) ? inside[$0] : outside[$0] }])
                #expect(one.plan == two.plan)
            }
        }
    }

    @Test func `words of a transcript are padded by 250 and 150 ms`() throws {
        let draft = try Self.plan([Self.span(16_000..<24_000, origin: .transcript)])
        let frames = draft.plan.bleeps[0].frames
        #expect(frames.lowerBound <= 14_000 && frames.upperBound >= 25_200)
    }

    @Test func `spans of a transcript closer than 300 ms are one, cues only when they touch`() throws {
        let gap = 250 * 8
        let spans = [16_000..<24_000, 24_000 + 2_000 + 1_200 + gap..<40_000]
        let transcript = try Self.plan(spans.map { Self.span($0, origin: .transcript) })
        #expect(transcript.plan.bleeps.count == 1)
        let cues = try Self.plan([16_000..<24_000, 24_001..<30_000].map { Self.span($0) })
        #expect(cues.plan.bleeps.count == 2)
        let touching = try Self.plan([16_000..<24_000, 24_000..<30_000].map { Self.span($0) })
        #expect(touching.plan.bleeps.map(\.frames) == [16_000..<30_000])
    }

    @Test func `a bleep over marks of several kinds names all of them, the longest first and sensitive last of all`()
        throws
    {
        let bleeps = try Self.plan([
            Self.span(1_000..<2_000, kind: .name), Self.span(2_000..<6_000, kind: .phone),
            Self.span(5_000..<5_500, kind: .name), Self.span(20_000..<28_000, kind: .other),
            Self.span(28_000..<29_000, kind: .card), Self.span(40_000..<41_000, kind: .other),
        ]).plan.bleeps
        #expect(bleeps.map(\.kinds) == [[.phone, .name], [.card], [.other]])
        var options = PlanOptions()
        options.roundUpFrames = 8_000
        let rounded = try Self.plan(
            [Self.span(8_000..<12_000, kind: .name), Self.span(14_000..<17_000, kind: .pin)], options: options)
        #expect(rounded.plan.bleeps.map { Set($0.kinds) } == [[.name, .pin]])
    }

    @Test func `sensitive information wins over swearing, with a notice`() throws {
        let draft = try Self.plan([Self.span(8_000..<16_000, .profanity, kind: .profanity), Self.span(12_000..<20_000)])
        #expect(draft.plan.bleeps.map(\.category) == [.profanity, .sensitive])
        #expect(draft.plan.bleeps.map(\.frames) == [8_000..<12_000, 12_000..<20_000])
        #expect(draft.notices.count == 1)
    }

    @Test func `a marked span beats the padding of another`() throws {
        var options = PlanOptions()
        options.padding = (before: 500, after: 500)
        let draft = try Self.plan(
            [Self.span(8_000..<16_000), Self.span(18_000..<20_000, .profanity, kind: .profanity)], options: options)
        let bleeps = draft.plan.bleeps
        #expect(bleeps.map(\.category) == [.sensitive, .profanity])
        #expect(bleeps[0].frames == 4_000..<18_000)
        #expect(bleeps[1].frames == 18_000..<24_000)
        #expect(draft.notices.isEmpty)
    }

    @Test func `whatever is marked, every marked frame is covered and bleeps do not overlap`() throws {
        var generator = SeededGenerator(seed: 1)
        let levels = [
            Self.track(blocks: 500) { $0 % 7 == 0 ? 0.001 : 0.2 },
            Self.track(blocks: 500) { $0 % 5 == 0 ? 0.001 : 0.1 },
        ]
        for _ in 0..<300 {
            let spans = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
                let start = Int.random(in: 0..<39_900, using: &generator)
                return Self.span(
                    start..<min(40_000, start + Int.random(in: 1...3_000, using: &generator)),
                    Bool.random(using: &generator) ? .sensitive : .profanity,
                    origin: SpanOrigin.allCases.randomElement(using: &generator)!,
                    on: [nil, 0, 1].randomElement(using: &generator)!)
            }
            var options = PlanOptions()
            options.channels = Bool.random(using: &generator) ? .all : .asMarked
            options.guardFrames = Bool.random(using: &generator) ? 0 : 160
            // BleepPlan itself traps on overlapping bleeps.
            let plan = try Self.plan(spans, levels: levels, options: options).plan
            for span in spans {
                for channel in 0..<2 where options.channels == .all || span.heardOn ?? channel == channel {
                    var position = span.frames.lowerBound
                    for bleep in plan.bleeps where bleep.channels.contains(channel) && bleep.frames.contains(position) {
                        position = bleep.frames.upperBound
                    }
                    #expect(position >= span.frames.upperBound)
                }
            }
            // Where sensitive information is marked, swearing never sounds.
            for span in spans where span.category == .sensitive {
                for bleep in plan.bleeps where bleep.category == .profanity && bleep.frames.overlaps(span.frames) {
                    #expect(options.channels == .asMarked && span.heardOn.map { !bleep.channels.contains($0) } == true)
                }
            }
        }
    }

    @Test func `all channels are bleeped unless the user narrows it`() throws {
        let levels = [Self.track(blocks: 500) { _ in 0.1 }, Self.track(blocks: 500) { _ in 0.1 }]
        let span = Self.span(8_000..<16_000, on: 1)
        #expect(try Self.plan([span], levels: levels).plan.bleeps[0].channels == ChannelSet([0, 1]))
        var options = PlanOptions()
        options.channels = .asMarked
        #expect(try Self.plan([span], levels: levels, options: options).plan.bleeps[0].channels == ChannelSet([1]))
        options.channels = .only(0)
        #expect(try Self.plan([span], levels: levels, options: options).plan.bleeps[0].channels == ChannelSet([0]))
        options.channels = .only(2)
        #expect(throws: PlanError.noSuchChannel(2, channels: 2)) {
            try Self.plan([span], levels: levels, options: options)
        }
    }

    @Test func `a muted channel is silent throughout and the other keeps its bleeps`() throws {
        let levels = [Self.track(blocks: 500) { _ in 0.1 }, Self.track(blocks: 500) { _ in 0.1 }]
        var options = PlanOptions()
        options.muted = ChannelSet([0])
        let plan = try Self.plan([Self.span(8_000..<16_000)], levels: levels, options: options).plan
        #expect(plan.bleeps.count == 2)
        #expect(plan.bleeps[0].cover == .silence && plan.bleeps[0].frames == 0..<40_000)
        #expect(plan.bleeps[1].channels == ChannelSet([1]))
    }

    @Test func `a category without a sound is refused by name and place`() throws {
        let custom = try #require(Category("company"))
        #expect(throws: PlanError.noSound(category: "company", source: "test:1")) {
            try Self.plan([Self.span(0..<10, custom)])
        }
    }

    @Test func `the level is the median of active speech outside the spans, within bounds`() throws {
        // Square waves: the level in dB is that of the amplitude.
        let inside = 8_000..<16_000
        func level(_ outside: Float, _ insideLevel: Float) throws -> Int {
            let track = Self.track(blocks: 500) { (100..<200).contains($0) ? insideLevel : outside }
            return try Self.plan([Self.span(inside)], levels: [track], options: exact).plan.levelDBFS
        }
        var exact: PlanOptions {
            var options = PlanOptions()
            options.exact = true
            return options
        }
        #expect(try level(0.1, 0.9) == -20)
        #expect(try level(0.1, 0.0001) == -20)
        #expect(try level(0.01, 0.9) == -26)
        #expect(try level(0.9, 0.01) == -10)
        // Nothing audible outside: the standard level.
        #expect(try level(0.0001, 0.9) == -18)
    }

    @Test func `the level is that of the block in the middle when all are sorted by loudness`() {
        var random = SeededGenerator(seed: 12)
        for _ in 0..<40 {
            let amplitudes = (0..<Int.random(in: 60...400, using: &random)).map { _ in
                powf(10, Float.random(in: -3.2 ... -0.2, using: &random))
            }
            // Both blocks of 10 ms of a step are alike.
            let track = Self.track(blocks: 2 * amplitudes.count) { amplitudes[$0 / 2] }
            // One inside, two that touch or share a block, one that begins where the recording ends.
            let middle = Int.random(in: 1_000..<8_000, using: &random)
            let covered = [
                Int.random(in: 0..<middle, using: &random)..<middle,
                middle + Int.random(in: 0...200, using: &random)..<9_000,
                160 * amplitudes.count..<160 * amplitudes.count,
            ]
            let heard = amplitudes.indices.filter { block in
                covered.allSatisfy { 160 * (block + 1) <= $0.lowerBound || 160 * block >= $0.upperBound }
            }
            let active = heard.map { track.decibels(2 * $0) }.filter { $0 > -50 }.sorted(by: >)
            let median = active.count < 50 ? -18 : Int(active[(active.count - 1) / 2].rounded())
            #expect(BleepLevel.decibels(of: [track], outside: covered) == min(max(median, -26), -10))
        }
    }

    @Test func `keypad digits within two seconds are one span over all channels`() {
        func digit(_ start: Double) -> Segment {
            Segment(frames: Int(start * 8_000)..<Int(start * 8_000) + 640, label: .dtmf, digit: "7")
        }
        let digits = [[digit(1), digit(1.2), digit(8)], [digit(3.0)]]
        let spans = KeypadRuns.spans(of: digits, sampleRate: Self.rate)
        #expect(spans.map(\.frames) == [8_000..<24_640, 64_000..<64_640])
        #expect(spans.map(\.heardOn) == [nil, 0])
        #expect(spans.allSatisfy { $0.kind == .dtmf && $0.origin == .dtmf && !$0.source.contains("7") })
    }
}
