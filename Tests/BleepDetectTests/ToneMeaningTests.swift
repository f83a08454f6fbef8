import BleepCore
import BleepDetect
import BleepTestSupport
import Testing

/// What the same tone means beside words, digits, a murmur and other tones.
@Suite struct ToneMeaningTests {
    private static func heard(_ text: String, noise: Double = -60) -> [SegmentLabel] {
        Listening.tones(PhoneLine.noisy(Score(text, seed: 3).samples, decibels: noise))
    }

    @Test func `a fax that calls while somebody talks is one cadence`() {
        let burst = "silence 60ms | tone 1100 -20dB 500ms | silence 60ms"
        #expect(
            Self.heard("speech 1s | \(burst) | speech 2880ms | \(burst) | speech 2880ms | \(burst) | speech 2s")
                == [.faxCNG])
        // Out of time they are bleeps.
        #expect(
            Self.heard("speech 1s | \(burst) | speech 2300ms | \(burst) | speech 3300ms | \(burst) | speech 2s")
                == [.bleep, .bleep, .bleep])
    }

    @Test(arguments: ["425 1s", "400+450 1s", "440+480 2s"], [-38.0, -42])
    func `ringing above the murmur of a room is ringing`(burst: String, murmur: Double) {
        let ring = Score(
            "silence 1s | " + [String](repeating: "tone \(burst) | silence 4s", count: 3).joined(separator: " | "))
        let room = Score("babble \(murmur)dB 19s", seed: 5).samples
        #expect(Listening.tones(PhoneLine.mixed(ring.samples, room)) == [.ringback])
    }

    @Test(arguments: ["450", "400", "440+480"], [0.1, 0.3, 0.8])
    func `what is as long as ringing and is answered is no dial tone`(lines: String, breath: Double) {
        let tone = "silence 1s | tone \(lines) -20dB 2s"
        #expect(Self.heard("\(tone) | silence \(breath)s | speech 3s") == [.ringback])
        // The recording may as well have ended.
        #expect(Self.heard("\(tone) | silence 600ms").first == (lines == "440+480" ? .ringback : .dial))
        // With 440 and 480 Hz nobody is asked to dial.
        let isDial = Self.heard("\(tone) | dtmf 5309 80ms | silence 1s | speech 2s").first == .dial
        #expect(isDial == (lines != "440+480"))
    }

    @Test(arguments: ["350+440", "425"], [0.5, 0.8]) func `a dial tone ends with the first digit, however soon`(
        lines: String, length: Double
    ) {
        #expect(
            Self.heard("silence 500ms | tone \(lines) -20dB \(length)s | dtmf 5309 80ms | silence 2s").first == .dial)
    }

    @Test(arguments: [425, 450]) func `nobody bleeps at the frequency of the network`(hertz: Int) {
        let found = Self.heard("speech 2s | tone \(hertz) -20dB 900ms | speech 2s | silence 1s")
        #expect(!found.contains(.bleep))
        #expect(Self.heard("speech 2s | tone 1000 -20dB 900ms | speech 2s | silence 1s") == [.bleep])
    }

    @Test func `two lines that no plan has are the beep of a machine`() {
        #expect(Self.heard("speech 3s | silence 800ms | tone 800+1000 -20dB 400ms | silence 2s") == [.recordBeep])
        #expect(Self.heard("silence 1s | tone 340+820 -20dB 3s | silence 2s") == [.tone])
    }

    @Test(arguments: [700, 1_400]) func `one beep behind the last word of a greeting is a machine's`(hertz: Int) {
        let greeting = "speech 2200ms | silence 80ms | tone \(hertz) -20dB 400ms | silence 1s | speech 3s"
        #expect(Self.heard(greeting) == [.recordBeep])
        // Who hides words does so more than once.
        #expect(Self.heard("speech 2s | tone \(hertz) -20dB 400ms | speech 2s | \(greeting)") == [.bleep, .bleep])
    }

    @Test func `tones that take turns are no bleeps over what they fall silent beside`() {
        let turns = [String](repeating: "tone 440 -20dB 250ms | tone 620 -20dB 250ms", count: 8).joined(
            separator: " | ")
        #expect(!Self.heard("silence 1s | \(turns) | silence 1s", noise: -80).contains(.bleep))
    }
}
