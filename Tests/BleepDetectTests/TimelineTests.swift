import BleepCore
import BleepDetect
import BleepTestSupport
import Testing

@Suite struct TimelineTests {
    private static let call =
        "silence 700ms | ring:gb 4s | speech 2s | dtmf 159 70ms | speech 1s | bleep 440 500ms | speech 1s | silence 1s"

    @Test(arguments: [8_000, 11_025, 44_100]) func `any block size gives the same timeline`(hertz: Int) {
        let samples = PhoneLine.noisy(Score(Self.call, hertz: hertz).samples, decibels: -60)
        let whole = Listening.analysis(samples, hertz: hertz, block: samples.count)
        for block in [1, 7, 4_096] {
            let cut = Listening.analysis(samples, hertz: hertz, block: block)
            #expect(cut.timeline == whole.timeline)
            #expect(cut.observations == whole.observations)
        }
    }

    @Test(arguments: [4_000, 6_000, 8_000, 11_025, 16_000, 22_050, 44_100, 48_000, 192_000])
    func `segments tile the file at every rate and the digits are there`(hertz: Int) {
        let samples = Score(Self.call, hertz: hertz).samples
        let timeline = Listening.analysis(samples, hertz: hertz).timeline
        var end = 0
        for segment in timeline.segments {
            #expect(segment.frames.lowerBound == end && !segment.frames.isEmpty)
            end = segment.frames.upperBound
        }
        #expect(end == samples.count)
        #expect(String(timeline.segments.compactMap(\.digit)) == "159")
        #expect(timeline.segments.contains { $0.label == .ringback })
        #expect(timeline.segments.contains { $0.label == .speech })
    }

    @Test(arguments: [0, 1, 2, 79, 81, 400]) func `very short recordings are one segment or none`(count: Int) {
        let analysis = Listening.analysis([Float](repeating: 0.1, count: count))
        #expect(analysis.timeline.frameCount == count)
        #expect(analysis.timeline.segments.count == (count == 0 ? 0 : 1))
    }

    @Test(arguments: [8_000, 44_100]) func `damaged samples neither trap nor spread`(hertz: Int) {
        var samples = Score(Self.call, hertz: hertz).samples
        let damage: [Float] = [
            .nan, .infinity, -.infinity, 1e30, -1e20, .leastNonzeroMagnitude, .greatestFiniteMagnitude,
        ]
        for (index, value) in damage.enumerated() { samples[hertz / 10 + index * 3] = value }
        let timeline = Listening.analysis(samples, hertz: hertz).timeline
        #expect(timeline.segments.last?.frames.upperBound == samples.count)
        #expect(String(timeline.segments.compactMap(\.digit)) == "159")
    }

    @Test func `digital silence is exact and so is A-law's resting value`() {
        for value: Float in [0, 8.0 / 32_768] {
            let rest = [Float](repeating: value, count: 12_345)
            let noise = PhoneLine.noisy([Float](repeating: 0, count: 8_000), decibels: -60)
            let segments = Listening.analysis(noise + rest + noise).timeline.segments
            let digital = segments.filter { $0.detail == "digital" }
            #expect(digital.map(\.frames) == [8_000..<20_345])
            #expect(digital.map(\.label) == [.silence])
        }
    }

    @Test func `a quiet line is silence and a loud one is noise`() {
        let zero = [Float](repeating: 0, count: 24_000)
        let quiet = Listening.analysis(PhoneLine.noisy(zero, decibels: -62)).timeline.segments
        #expect(quiet.map(\.label) == [.silence])
        let loud = Listening.analysis(PhoneLine.noisy(zero, decibels: -35)).timeline.segments
        #expect(loud.map(\.label) == [.noise])
    }

    @Test(arguments: [-70.0, -45, -35]) func `speech is found above the noise to 100 ms`(floor: Double) throws {
        let score = Score("silence 3s | speech 4s | silence 3s", seed: 5)
        let samples = PhoneLine.noisy(score.samples, decibels: floor)
        let speech = Listening.analysis(samples).timeline.segments.filter { $0.label == .speech }
        let first = try #require(speech.first)
        let last = try #require(speech.last)
        #expect(abs(first.frames.lowerBound - 24_000) < 800)
        #expect(abs(last.frames.upperBound - 56_000) < 800)
    }

    @Test(arguments: [-66.0, -58]) func `the noise of a line that was muted is no speech`(decibels: Double) {
        var generator = SeededGenerator(seed: 5)
        let gain = Float(Decibels.amplitude(Int(decibels)))
        func noise(_ seconds: Int) -> [Float] {
            (0..<seconds * 8_000).map { _ in Float.random(in: -1.7...1.7, using: &generator) * gain }
        }
        let muted = [Float](repeating: 0, count: 32_000)
        let timeline = Listening.analysis(muted + noise(3) + muted + noise(1) + muted).timeline
        #expect(timeline.segments.allSatisfy { $0.label == .silence })
        // Words that follow the noise begin where they begin.
        let line = noise(9)
        let words = Score("speech 6s").samples
        let spoken = muted + zip(line, [Float](repeating: 0, count: 12_000) + words).map { $0 + $1 } + muted
        let speech = Listening.analysis(spoken).timeline.segments.filter { $0.label == .speech }
        #expect(abs((speech.first?.frames.lowerBound ?? 0) - 44_000) < 2_400)
        #expect(speech.reduce(0) { $0 + $1.frames.count } > 4 * 8_000)
    }
}
