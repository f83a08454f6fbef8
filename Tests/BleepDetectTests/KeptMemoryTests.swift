import BleepCore
import BleepSignal
import BleepTestSupport
import Testing

@testable import BleepDetect

/// What a long call is kept in. Ten hours are 36,000 seconds: a byte more for each is a thirtieth of a megabyte.
@Suite struct KeptMemoryTests {
    /// Two for each 10 ms of level and one for each 20 ms of what rises above the noise.
    @Test(arguments: [1.0, 7.5, 40])
    func `a second is kept in 250 bytes and what was found in it`(seconds: Double) {
        var synthesizer = Synthesizer(sampleRate: SampleRate(hertz: 8_000)!, seed: 3)
        let samples = synthesizer.speech(seconds)
        let (evidence, levels) = Listening.heard(samples)
        #expect(levels.blockCount == (samples.count + 79) / 80)
        #expect((levels.blockCount / 2...levels.blockCount / 2 + 1).contains(evidence.prominence.count))
        #expect(evidence.digital.isEmpty && evidence.resumePoints.isEmpty && evidence.nearCandidates.isEmpty)
    }

    @Test func `what was found has no memory of its own beside its place in a list`() {
        #expect(_isPOD(ToneEvent.self) && MemoryLayout<ToneEvent>.stride <= 64)
        #expect(_isPOD(KeypadCandidate.self) && MemoryLayout<KeypadCandidate>.stride <= 72)
        #expect(_isPOD(ResumePoint.self) && MemoryLayout<ResumePoint>.stride <= 28)
    }

    @Test func `room for what is expected is taken once`() {
        let rate = SampleRate(hertz: 8_000)!
        var configuration = DetectionConfiguration()
        configuration.keepsResumePoints = true
        var synthesizer = Synthesizer(sampleRate: rate, seed: 9)
        let samples = synthesizer.noise(120, decibels: -60)
        var analyzer = ChannelAnalyzer(
            sampleRate: rate, configuration: configuration, expectedFrames: samples.count)
        analyzer.consume(samples.span)
        let evidence = analyzer.finish().evidence
        // An array that grew has room for twice as much at worst; one that did not, for hardly more than it has.
        #expect(evidence.prominence.count == 6_000 && evidence.prominence.capacity < 6_200)
        #expect(evidence.resumePoints.capacity < 130)
    }

    @Test(arguments: [[440], [440, 480], [950, 1_400, 1_800]] as [[Float]])
    func `a tone has the lines that it was given`(lines: [Float]) {
        let stored = ToneLines(lines)
        #expect(Array(stored) == lines)
        #expect(stored.count == lines.count && stored.first == lines.first && stored.last == lines.last)
    }
}
