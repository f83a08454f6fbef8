import BleepCore
import BleepRedact
import BleepSignal
import BleepTestSupport
import Testing

/// Plans of any size in time that grows with their size.
@Suite struct PlanCursorTests {
    static let rate = SampleRate(hertz: 8_000)!

    static func bleep(_ frames: Range<Int>, _ channels: [Int]) -> Bleep {
        Bleep(
            frames: frames, channels: ChannelSet(channels), category: .sensitive, kind: .other, origin: .cue,
            cover: .sensitive)
    }

    @Test(arguments: [1, 7, 160, 16_384, 1_000_000])
    func `blocks of any size are given the bleeps that reach into them`(block: Int) {
        var generator = SeededGenerator(seed: 3)
        var bleeps = [Self.bleep(0..<200_000, [1])]
        var position = 0
        while position < 190_000 {
            let start = position + Int.random(in: 0...500, using: &generator)
            position = start + Int.random(in: 1...3_000, using: &generator)
            bleeps.append(Self.bleep(start..<position, [0]))
        }
        let plan = BleepPlan(bleeps: bleeps, frameCount: 200_000, levelDBFS: -18, rampFrames: 40, guardFrames: 0)
        var cursor = PlanCursor(plan)
        for start in stride(from: 0, to: min(200_000, 400 * block), by: block) {
            let frames = start..<min(start + block, 200_000)
            let expected = plan.bleeps.indices.filter { plan.bleeps[$0].frames.overlaps(frames) }
            #expect(cursor.bleeps(in: frames) == expected)
        }
    }

    @Test func `many spans under one that covers everything are gone through quickly`() {
        let count = 200_000
        var bleeps = [Self.bleep(0..<count * 80, [1])]
        for index in 0..<count { bleeps.append(Self.bleep(index * 80..<index * 80 + 40, [0])) }
        let plan = BleepPlan(bleeps: bleeps, frameCount: count * 80, levelDBFS: -18, rampFrames: 40, guardFrames: 0)
        var cursor = PlanCursor(plan)
        var seen = 0
        let time = ThreadTime.measure {
            for start in stride(from: 0, to: count * 80, by: 1_024) {
                seen += cursor.bleeps(in: start..<min(start + 1_024, count * 80)).count
            }
        }
        #expect(seen >= count)
        // Each block times each span would take minutes.
        #expect(time < .seconds(20))
    }

    @Test func `many marks under one that covers everything are planned quickly`() throws {
        let count = 30_000
        var meter = LevelMeter(sampleRate: Self.rate)
        let silence = [Float](repeating: 0, count: 80_000)
        for _ in 0..<count * 160 / 80_000 { meter.consume(silence.span) }
        let levels = meter.finish()
        var spans = [
            SensitiveSpan(
                frames: 0..<count * 160, category: .profanity, kind: .profanity, origin: .cue, source: "test:1")
        ]
        for index in 0..<count {
            spans.append(
                SensitiveSpan(
                    frames: index * 160..<index * 160 + 80, category: .sensitive, kind: .name, origin: .cue,
                    source: "test:2"))
        }
        var options = PlanOptions()
        options.exact = true
        let builder = PlanBuilder(sampleRate: Self.rate, frameCount: levels.frameCount, levels: [levels])
        var plan: BleepPlan?
        let time = try ThreadTime.measure { plan = try builder.plan(spans, options: options).plan }
        #expect(plan?.bleeps.count == 2 * count)
        #expect(plan?.bleeps.allSatisfy { ($0.category == .sensitive) == ($0.frames.lowerBound % 160 == 0) } == true)
        #expect(plan?.bleeps.allSatisfy { $0.kind == ($0.category == .sensitive ? .name : .profanity) } == true)
        #expect(time < .seconds(30))
    }

    @Test func `keypad digits are hidden on every channel, however words are narrowed`() throws {
        let levels = [PlanTests.track(blocks: 500) { _ in 0.1 }, PlanTests.track(blocks: 500) { _ in 0.1 }]
        for choice in [ChannelChoice.only(1), .asMarked, .all] {
            var options = PlanOptions()
            options.channels = choice
            let spans = [PlanTests.span(8_000..<9_000, origin: .dtmf, on: 0, kind: .dtmf)]
            let plan = try PlanTests.plan(spans, levels: levels, options: options).plan
            #expect(plan.bleeps.map(\.channels) == [ChannelSet([0, 1])])
        }
    }

    @Test func `a muted channel has no say in the level, and the other one has`() throws {
        func level(_ left: Float, _ right: Float) throws -> Int {
            var options = PlanOptions()
            options.muted = ChannelSet([0])
            let levels = [PlanTests.track(blocks: 500) { _ in left }, PlanTests.track(blocks: 500) { _ in right }]
            return try PlanTests.plan([PlanTests.span(8_000..<16_000)], levels: levels, options: options).plan.levelDBFS
        }
        #expect(try level(0.9, 0.1) == -20)
        #expect(try level(0.0001, 0.1) == -20)
        #expect(try level(0.9, 0.0001) == -18)
    }
}
