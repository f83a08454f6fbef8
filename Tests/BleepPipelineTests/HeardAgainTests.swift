import BleepAudio
import BleepCore
import BleepSignal
import BleepTestSupport
import Testing

@testable import BleepDetect
@testable import BleepPipeline

/// Parts of a recording that are heard once more with more of it bridged.
@Suite struct HeardAgainTests {
    /// Voices, tones that last, quiet lines, mutes and keypad digits, one after the other.
    static func call(seconds: Double, hertz: Int, seed: UInt64) -> [Float] {
        var synthesizer = Synthesizer(sampleRate: SampleRate(hertz: hertz)!, seed: seed)
        var random = SeededGenerator(seed: seed)
        var samples: [Float] = []
        while Double(samples.count) < seconds * Double(hertz) {
            let length = Double.random(in: 0.2...6, using: &random)
            switch Int.random(in: 0..<10, using: &random) {
            case 0: samples += synthesizer.tone([440, 480], length)
            case 1: samples += synthesizer.tone([425.0], 2 * length, decibels: -30)
            case 2: samples += synthesizer.silence(length)
            case 3: samples += [Float](repeating: 1 / 4_096, count: Int(length * Double(hertz)))
            case 4: samples += synthesizer.noise(length, decibels: Double.random(in: -70 ... -40, using: &random))
            case 5:
                for note in 0..<Int(length / 0.2) {
                    let hertz = 330 * [1, 1.125, 1.25, 1.5, 1.667][(note * note + Int(seed)) % 5]
                    samples += synthesizer.tone([hertz, 2 * hertz], 0.2, decibels: -25)
                }
            case 6:
                for _ in 0..<Int.random(in: 1...7, using: &random) {
                    let pair = [
                        [697.0, 770, 852, 941].randomElement(using: &random)!,
                        [1_209.0, 1_336, 1_477].randomElement(using: &random)!,
                    ]
                    samples += synthesizer.tone(pair, Double.random(in: 0.05...0.3, using: &random), decibels: -16)
                    samples += synthesizer.noise(0.08, decibels: -60)
                }
            default: samples += synthesizer.speech(length)
            }
        }
        return samples
    }

    static func plan(_ spans: [Range<Int>], channels: [ChannelSet], frameCount: Int) -> BleepPlan {
        BleepPlan(
            bleeps: zip(spans, channels).map {
                Bleep(
                    frames: $0, channels: $1, category: .sensitive, kind: .name, origin: .cue, cover: .sensitive)
            }, frameCount: frameCount, levelDBFS: -18, rampFrames: 40, guardFrames: 0)
    }

    static func heard(
        _ source: borrowing AudioSource, hiding plan: BleepPlan?
    ) throws -> (evidence: [ChannelEvidence], levels: [LevelTrack]) {
        var configuration = DetectionConfiguration()
        configuration.keepsResumePoints = true
        let format = source.format
        let stages = (0..<format.channels).map { _ in
            ChannelStage(sampleRate: format.sampleRate, configuration: configuration, expectedFrames: nil)
        }
        var reader = try source.makeReader()
        _ = try BlockPump.run(
            &reader, channels: format.channels,
            bridge: plan.map { SpanBridge(plan: $0, sampleRate: format.sampleRate, channels: format.channels) }
        ) { channel, mono in
            stages[channel].consume(mono)
        } progress: { _ in
        }
        let ended = stages.map { $0.finish() }
        return (ended.compactMap(\.evidence), ended.map(\.levels))
    }

    @Test(arguments: [
        (8_000, 1, Container.wav, SampleEncoding.pcmS16, 60.0), (8_000, 2, .wav, .muLaw, 60),
        (8_000, 1, .flac, .pcmS16, 60),
        (8_000, 2, .flac, .pcmS24, 40), (11_025, 1, .aiff, .pcmS16, 40), (16_000, 2, .wav, .float32, 30),
        (16_001, 1, .wav, .pcmS16, 30), (22_050, 1, .caf, .pcmS24, 30), (44_100, 2, .wav, .pcmS16, 24),
        (8_000, 1, .caf, .alac16, 40), (6_000, 1, .wav, .pcmU8, 40),
    ])
    func `what is heard again in parts is to the bit what all of it is`(
        hertz: Int, channels: Int, container: Container, encoding: SampleEncoding, seconds: Double
    ) throws {
        var random = SeededGenerator(seed: UInt64(hertz + channels))
        let turns = PromiseTally.cases(40, ordinary: 3)
        for turn in 0..<turns {
            let seed = UInt64(1_000 * turn + hertz)
            let voices = (0..<channels).map { Self.call(seconds: seconds, hertz: hertz, seed: seed + UInt64($0)) }
            let frameCount = voices.map(\.count).min()!
            let samples = SpeechLike.interleaved(voices.map { Array($0.prefix(frameCount)) })
            let call = try Call(samples, Call.format(container, encoding, hertz: hertz, channels: channels))
            let source = try AudioSource(path: call.path)
            let isPossible = HeardAgain.isPossible(of: source)
            #expect(isPossible)
            var spans: [Range<Int>] = []
            var place = 0
            while true {
                place += Int.random(in: 0...frameCount / (turn % 3 == 0 ? 2 : 8), using: &random)
                let end = place + Int.random(in: 1...2 * hertz, using: &random)
                guard end <= frameCount else { break }
                spans.append(place..<end)
                place = end
            }
            let sets = spans.map { _ in
                channels == 1 || Bool.random(using: &random) ? ChannelSet(all: channels) : ChannelSet([1])
            }
            // Some were known before.
            let known = spans.indices.filter { _ in turn % 2 == 1 && Bool.random(using: &random) }
            let before = Self.plan(known.map { spans[$0] }, channels: known.map { sets[$0] }, frameCount: frameCount)
            let after = Self.plan(spans, channels: sets, frameCount: frameCount)
            var (evidence, levels) = try Self.heard(source, hiding: before)
            let isDone = try HeardAgain.update(&evidence, &levels, of: source, bridged: before.bleeps, plan: after)
            #expect(isDone)
            let all = try Self.heard(source, hiding: after)
            for channel in 0..<channels {
                let (again, all, levels, allLevels) = (
                    evidence[channel], all.evidence[channel], levels[channel], all.levels[channel]
                )
                #expect(again.prominence == all.prominence)
                #expect(again.digital == all.digital)
                #expect((0..<allLevels.blockCount).allSatisfy { levels.decibels($0) == allLevels.decibels($0) })
                #expect(again.candidates.map { [$0.start, $0.end] } == all.candidates.map { [$0.start, $0.end] })
                #expect(again.events.map { [$0.start, $0.end] } == all.events.map { [$0.start, $0.end] })
                let (one, other) = (again.analysis(levels: levels), all.analysis(levels: allLevels))
                #expect(one.timeline == other.timeline)
                #expect(one.observations == other.observations)
                #expect(again.digits(levels: levels) == all.digits(levels: allLevels))
            }
        }
    }

    @Test func `only the seconds around what is new are heard again`() throws {
        let samples = Self.call(seconds: 300, hertz: 8_000, seed: 5)
        let call = try Call(samples, Call.format(.wav, .pcmS16))
        let source = try AudioSource(path: call.path)
        let spans = [200_000..<210_000, 900_000..<901_000, 1_600_000..<1_608_000]
        let sets = spans.map { _ in ChannelSet(all: 1) }
        let before = Self.plan([spans[0]], channels: [sets[0]], frameCount: samples.count)
        let after = Self.plan(spans, channels: sets, frameCount: samples.count)
        var (heard, levels) = try Self.heard(source, hiding: before)
        var reader = try source.makeReader()
        let parts = try #require(
            try HeardAgain(heard, bridged: before.bleeps, plan: after, format: source.format)
                .parts(from: &reader, &levels))
        #expect(parts.count == 2)
        for (part, span) in zip(parts, spans.dropFirst()) {
            let end = try #require(part.end)
            #expect(part.start[0].second < span.lowerBound / 8_000 && end[0].second > span.upperBound / 8_000)
            #expect(end[0].second - part.start[0].second < 30)
        }
    }

    @Test func `spans that are repeated from before others change together`() {
        let sampleRate = SampleRate(hertz: 8_000)!
        func bleeps(_ spans: [Range<Int>]) -> [Bleep] {
            Self.plan(spans, channels: spans.map { _ in ChannelSet(all: 1) }, frameCount: 100_000).bleeps
        }
        func changed(_ old: [Range<Int>], _ new: [Range<Int>]) -> [Range<Int>] {
            SpanBridge.changed(from: bleeps(old), to: bleeps(new), sampleRate: sampleRate)
        }
        #expect(changed([0..<100, 9_000..<9_100], [0..<100, 9_000..<9_100]) == [])
        #expect(changed([0..<100], [0..<100, 9_000..<9_100]) == [9_000..<9_100])
        #expect(changed([0..<100, 9_000..<9_100], [9_000..<9_100]) == [0..<100])
        #expect(changed([8_000..<8_100], [8_000..<8_100, 12_000..<12_100]) == [8_000..<12_100])
        #expect(changed([8_000..<8_100], [7_990..<8_100]) == [7_990..<8_100])
    }
}
