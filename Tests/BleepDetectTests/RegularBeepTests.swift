import BleepCore
import BleepDetect
import BleepTestSupport
import Testing

/// Beeps that come as by a clock, told from those that somebody put over words.
@Suite struct RegularBeepTests {
    /// Seconds of speech before each of the tones, and behind the last.
    private static func call(_ tone: String, after pauses: [Double], seed: UInt64 = 4) -> [Float] {
        let parts = pauses.map { "speech \($0)s | silence 80ms | \(tone) | silence 80ms" }
        return PhoneLine.noisy(
            Score("silence 1s | \(parts.joined(separator: " | ")) | speech 2s", seed: seed).samples, decibels: -62)
    }

    private static func segments(_ samples: [Float]) -> [Segment] {
        Listening.analysis(samples).timeline.segments.filter { ![.silence, .speech, .noise].contains($0.label) }
    }

    @Test(arguments: [("1400", 500, 15.0), ("1400", 425, 15), ("1400", 400, 15), ("425", 360, 15)])
    func `what warns of a recorder is a recording beep each time`(hertz: String, length: Int, period: Double) {
        let pause = period - 0.16 - Double(length) / 1_000
        let found = Self.segments(Self.call("tone \(hertz) -22dB \(length)ms", after: [4, pause, pause]))
        #expect(found.map(\.label) == [.recordBeep, .recordBeep, .recordBeep])
    }

    @Test func `two warnings of a recorder are enough, as its frequency is nobody's bleep`() {
        let found = Self.segments(Self.call("tone 1400 -22dB 500ms", after: [4, 14.34]))
        #expect(found.map(\.label) == [.recordBeep, .recordBeep])
        let out = Self.segments(Self.call("tone 1400 -22dB 500ms", after: [4, 11]))
        #expect(out.contains { $0.label == .bleep })
    }

    @Test func `a beep of no plan that keeps its time is no bleep over words`() {
        let found = Self.segments(Self.call("tone 870 -22dB 250ms", after: [4, 8, 8, 8, 8]))
        #expect(found.map(\.label) == [SegmentLabel](repeating: .recordBeep, count: 5))
    }

    @Test(arguments: [
        ("tone 440 -20dB 300ms", 10.0), ("tone 425 -20dB 200ms | silence 200ms | tone 425 -20dB 200ms", 5.0),
    ])
    func `a call that waits is a tone that says so`(tone: String, period: Double) {
        let length = tone.contains("silence") ? 0.6 : 0.3
        let pause = period - 0.16 - length
        let found = Self.segments(Self.call(tone, after: [3, pause, pause, pause]))
        #expect(Set(found.map(\.label)) == [.tone])
        #expect(Set(found.map(\.detail)) == ["call waiting"])
    }

    @Test(arguments: [440, 660, 1_000], [UInt64(1), 2, 3, 4])
    func `bleeps over words that keep no time are bleeps`(hertz: Int, seed: UInt64) {
        var synthesizer = Synthesizer(sampleRate: SampleRate(hertz: 8_000)!, seed: seed)
        let pauses = (0..<8).map { _ in 5 + 3 * synthesizer.random() }
        let found = Self.segments(Self.call("bleep \(hertz) 300ms", after: pauses, seed: seed))
        #expect(found.map(\.label) == [SegmentLabel](repeating: .bleep, count: 8))
    }

    @Test func `two bleeps of one length ten seconds apart are still bleeps`() {
        let found = Self.segments(Self.call("bleep 440 300ms", after: [3, 9.54]))
        #expect(found.map(\.label) == [.bleep, .bleep])
    }
}
