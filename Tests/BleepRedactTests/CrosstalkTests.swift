import BleepCore
import BleepRedact
import BleepTestSupport
import Glibc
import Testing

/// Words that are bleeped on one channel and heard on the other.
@Suite struct CrosstalkTests {
    static let rate = SampleRate(hertz: 8_000)!

    /// What the other side is like.
    enum Other: CaseIterable, Sendable { case silent, noisy, talking }

    static let levels = [-6.0, -12, -20, -26, -30, -36, -40]

    /// A call of two seconds: a word on the left, and what is left of it on the right.
    /// - Parameter leak: in decibels; `nil` for none.
    static func findings(_ seed: UInt64, other: Other, leak: Double?, block: Int = 16_384) -> [CrosstalkFinding] {
        var generator = SeededGenerator(seed: seed)
        let word = 2_400..<2_400 + Int.random(in: 2_400...4_800, using: &generator)
        let frames = word.upperBound + 4_000
        let left = SpeechLike.samples(frames: frames, seed: 1_000 + seed)
        var right: [Float]
        switch other {
        case .silent: right = [Float](repeating: 0, count: frames)
        case .noisy:
            // −55 dBFS.
            right = (0..<frames).map { _ in Float.random(in: -0.00308...0.00308, using: &generator) }
        case .talking: right = SpeechLike.samples(frames: frames, seed: 5_000 + seed, noiseDBFS: -55)
        }
        if let leak {
            let delay = Int.random(in: 0...2_400, using: &generator)
            let gain = Float(Decibels.amplitude(Int(leak)))
            for frame in delay..<frames { right[frame] += gain * left[frame - delay] }
        }
        let bleep = Bleep(
            frames: word, channels: ChannelSet([0]), category: .sensitive, kind: .name, origin: .cue, cover: .sensitive)
        let plan = BleepPlan(bleeps: [bleep], frameCount: frames, levelDBFS: -18, rampFrames: 40, guardFrames: 0)
        var search = CrosstalkSearch(plan: plan, sampleRate: rate, channelCount: 2)
        let call = SpeechLike.interleaved([left, right])
        for start in stride(from: 0, to: frames, by: block) {
            let part = start..<min(start + block, frames)
            search.consume(call.span.extracting(2 * part.lowerBound..<2 * part.upperBound), frames: part)
        }
        return search.finish()
    }

    @Test(arguments: [Other.silent, .noisy], levels)
    func `every leak into silence and line noise is found`(other: Other, level: Double) {
        for seed in 0..<14 {
            let found = Self.findings(UInt64(seed) * 31 + UInt64(-level), other: other, leak: level)
            #expect(!found.isEmpty, "seed \(seed)")
            #expect(found.allSatisfy { $0.bleepedChannel == 0 && $0.audibleChannel == 1 })
        }
    }

    /// What is found of a word of hisses, as in "six", whose sound lies above 2 kHz.
    static func hissFindings(_ seed: UInt64, hertz: Int, delay: Int, leak: Double) -> [CrosstalkFinding] {
        var generator = SeededGenerator(seed: seed)
        func noise(_ dBFS: Int) -> Float {
            // The root mean square of a uniform value is its largest over √3.
            Float(Decibels.amplitude(dBFS)) * 1.732 * Float.random(in: -1...1, using: &generator)
        }
        let frames = 2 * hertz
        let word = hertz / 2..<hertz / 2 + Int.random(in: 3 * hertz / 10...6 * hertz / 10, using: &generator)
        // A resonance at 3 kHz, 600 Hz wide.
        let radius = exp(-Double.pi * 600 / Double(hertz))
        let (near, far) = (Float(2 * radius * cos(2 * .pi * 3_000 / Double(hertz))), Float(-radius * radius))
        var left = [Float](repeating: 0, count: frames)
        for frame in word { left[frame] = noise(-36) + near * left[frame - 1] + far * left[frame - 2] }
        let gain = Float(Decibels.amplitude(Int(leak)))
        let right = (0..<frames).map { noise(-60) + ($0 >= delay ? gain * left[$0 - delay] : 0) }
        let bleep = Bleep(
            frames: word, channels: ChannelSet([0]), category: .sensitive, kind: .name, origin: .cue, cover: .sensitive)
        let plan = BleepPlan(bleeps: [bleep], frameCount: frames, levelDBFS: -18, rampFrames: 40, guardFrames: 0)
        var search = CrosstalkSearch(plan: plan, sampleRate: SampleRate(hertz: hertz)!, channelCount: 2)
        search.consume(SpeechLike.interleaved([left, right]).span, frames: 0..<frames)
        return search.finish()
    }

    @Test(arguments: [8_000, 11_025, 16_000, 44_100], [0, 1, 2, 3, 5, 7])
    func `a leak is found whatever part of a compared sample it is late by`(hertz: Int, odd: Int) throws {
        for (seed, leak) in [-12.0, -26, -34].enumerated() {
            let delay = 152 * hertz / 1_000 + odd
            let found = Self.hissFindings(UInt64(seed), hertz: hertz, delay: delay, leak: leak)
            #expect(!found.isEmpty, "\(leak) dB")
            #expect(found.allSatisfy { abs($0.delayMilliseconds - 152) <= 1 })
        }
    }

    @Test func `a leak under the other side's own speech is found down to where it can be heard`() {
        var found: [Double: Int] = [:]
        for level in [-6.0, -12, -20] {
            for seed in 0..<20 where !Self.findings(UInt64(seed), other: .talking, leak: level).isEmpty {
                found[level, default: 0] += 1
            }
        }
        #expect(found[-6] ?? 0 >= 18)
        #expect(found[-12] ?? 0 >= 13)
    }

    @Test func `somebody else's speech and noise are hardly ever taken for the word`() {
        var alarms = 0
        for seed in 0..<40 where !Self.findings(UInt64(seed), other: .talking, leak: nil).isEmpty { alarms += 1 }
        for seed in 0..<10 where !Self.findings(UInt64(seed), other: .noisy, leak: nil).isEmpty { alarms += 1 }
        #expect(alarms <= 2)
        #expect(Self.findings(1, other: .silent, leak: nil).isEmpty)
    }

    /// Prints the figures of docs/promises.md: `CALLBLEEP_MEASURE=1 swift test --filter CrosstalkTests`.
    @Test(.enabled(if: getenv("CALLBLEEP_MEASURE") != nil))
    func `the figures of docs promises`() {
        func found(_ other: Other, _ leak: Double?, seeds: Range<UInt64>) -> Int {
            seeds.count { !Self.findings($0, other: other, leak: leak).isEmpty }
        }
        for level in [-6.0, -12, -20] {
            print("under speech, \(level) dB: \(found(.talking, level, seeds: 0..<100)) of 100 found")
        }
        print("beside speech: \(found(.talking, nil, seeds: 0..<300)) of 300 raise a false alarm")
        print("beside noise: \(found(.noisy, nil, seeds: 0..<300)) of 300 raise a false alarm")
    }

    @Test(arguments: [1, 7, 160, 4_096])
    func `the size of the blocks makes no difference`(block: Int) {
        #expect(Self.findings(3, other: .noisy, leak: -20, block: block) == Self.findings(3, other: .noisy, leak: -20))
    }

    @Test func `what is heard is said in decibels and milliseconds`() throws {
        let found = try #require(Self.findings(5, other: .silent, leak: -20).first)
        #expect(abs(found.decibels + 20) <= 2)
        #expect((0...300).contains(found.delayMilliseconds))
    }

    static func plan(_ bleeps: [(Range<Int>, [Int])], frameCount: Int = 100_000) -> BleepPlan {
        BleepPlan(
            bleeps: bleeps.map {
                Bleep(
                    frames: $0.0, channels: ChannelSet($0.1), category: .sensitive, kind: .name, origin: .cue,
                    cover: .sensitive)
            }, frameCount: frameCount, levelDBFS: -18, rampFrames: 40, guardFrames: 0)
    }

    @Test func `nothing is searched where every channel is covered`() {
        func isNeeded(_ bleeps: [(Range<Int>, [Int])]) -> Bool {
            CrosstalkSearch(plan: Self.plan(bleeps), sampleRate: Self.rate, channelCount: 2).isNeeded
        }
        #expect(!isNeeded([]))
        #expect(!isNeeded([(100..<900, [0, 1])]))
        #expect(isNeeded([(100..<900, [0])]))
        #expect(!isNeeded([(100..<900, [0]), (100..<900, [1])]))
        #expect(isNeeded([(100..<900, [0]), (100..<899, [1])]))
        // Two on the other channel, end to end.
        #expect(!isNeeded([(100..<900, [0]), (100..<400, [1]), (400..<900, [1])]))
        #expect(!isNeeded([(100..<900, [0]), (900..<1_000, [0]), (100..<1_000, [1])]))
    }

    @Test func `a hundred thousand narrowed spans are searched in bounded time`() {
        let plan = Self.plan((0..<100_000).map { ($0 * 800..<$0 * 800 + 400, [$0 % 2]) }, frameCount: 80_000_000)
        let time = ThreadTime.measure {
            #expect(CrosstalkSearch(plan: plan, sampleRate: Self.rate, channelCount: 2).isNeeded)
        }
        #expect(time < .seconds(20))
    }
}
