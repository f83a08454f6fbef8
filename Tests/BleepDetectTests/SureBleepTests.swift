import BleepCore
import BleepDetect
import BleepTestSupport
import Testing

/// Bleeps that stand where a tone of the network could stand as well.
@Suite struct SureBleepTests {
    /// What a recording sounds like into which bleeps were put.
    private func bleeped(_ text: String, seed: UInt64 = 1) -> [Float] {
        let score = Score(text, seed: seed)
        var samples = PhoneLine.noisy(score.samples, decibels: -55)
        for segment in score.segments where segment.label == .bleep {
            for frame in segment.frames { samples[frame] = score.samples[frame] }
        }
        return samples
    }

    @Test(arguments: ["440 400ms", "440 1500ms", "440 3s", "1000 400ms", "1000 3s"])
    func `a bleep over a whole sentence is one: the noise of the line stops under it`(bleep: String) {
        let text = "speech 2s | silence 1s | bleep \(bleep) | silence 1s | speech 2s"
        #expect(Listening.tones(bleeped(text)) == [.bleep])
        // The same tone with the noise of the line may be the network's.
        #expect(!Listening.tones(PhoneLine.noisy(Score(text).samples, decibels: -55)).contains(.bleep))
    }

    @Test func `ringing in place of a noisy line is ringing, as it came through G711`() {
        let samples = bleeped("speech 2s | silence 1s | bleep 440 1500ms | silence 1s | speech 2s")
        #expect(Listening.tones(PhoneLine.muLaw(samples)) == [.ringback])
    }

    @Test func `one bleep between words tells whose tone stands in the pauses`() {
        let words = "speech 2s | bleep 440 600ms | speech 2s | silence 2s"
        func heard(_ bleep: String) -> [SegmentLabel] {
            Listening.tones(
                PhoneLine.noisy(
                    Score("\(words) | \(bleep) | silence 2s | speech 1s", seed: 2).samples, decibels: -50))
        }
        #expect(heard("bleep 440 1500ms") == [.bleep, .bleep])
        #expect(heard("bleep 440 400ms") == [.bleep, .bleep])
        // Another generator, or the same one set anew, tells nothing.
        #expect(heard("bleep 440 -22dB 1500ms") == [.bleep, .ringback])
        #expect(heard("bleep 447 1500ms") == [.bleep, .ringback])
        // Two lines are never a bleep.
        #expect(heard("tone 440+480 1500ms") == [.bleep, .ringback])
    }

    @Test func `ringing before the first word stays ringing beside bleeps of its frequency`() {
        let samples = Score("silence 1s | ring:fr 12s | silence 1s | speech 2s | bleep 440 -20dB 600ms | speech 2s")
            .samples
        #expect(Listening.tones(PhoneLine.noisy(samples, decibels: -55)) == [.ringback, .bleep])
    }

    @Test(arguments: ["300ms", "1500ms", "3s"])
    func `a tone of 660 Hz is a bleep in a pause too, as no network has it alone`(length: String) {
        let samples = Score("speech 2s | silence 1s | bleep 660 \(length) | silence 1s | speech 2s").samples
        #expect(Listening.tones(PhoneLine.noisy(samples, decibels: -50)) == [.bleep])
    }
}
