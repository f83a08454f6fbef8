import BleepCore
import BleepDetect
import BleepTestSupport
import Testing

/// What was nearly something is explained by the criterion that it failed.
@Suite struct NearMissTests {
    private func misses(_ text: String, noise: Double = -70, seed: UInt64 = 1) -> [NearMiss] {
        Listening.analysis(PhoneLine.noisy(Score(text, seed: seed).samples, decibels: noise), explains: true).nearMisses
    }

    /// The only near miss of a call.
    private func miss(_ text: String) throws -> NearMiss {
        let all = misses(text)
        #expect(all.count == 1)
        return try #require(all.first)
    }

    @Test(arguments: ["1", "5", "9", "0"]) func `a burst of 20 ms is too short for a digit`(digit: String) throws {
        let miss = try miss("silence 1s | dtmf \(digit) 20ms | silence 1s")
        #expect(miss.candidate == .dtmf && miss.digit == Character(digit))
        #expect(miss.failed == .length && miss.limit == .atLeast(28))
        let length = try #require(miss.measures[.length])
        #expect((16...24).contains(length))
        #expect(abs(miss.frames.lowerBound - 8_000) < 40 && abs(miss.frames.upperBound - 8_160) < 40)
    }

    @Test(arguments: [5.0, -5], ["5", "9"]) func `five per cent off is no keypad tone`(part: Double, digit: String)
        throws
    {
        let miss = try miss("silence 1s | dtmf \(digit) off=\(part)% 80ms | silence 1s")
        #expect(miss.failed == .frequencyError)
        guard case .atMost(let limit) = miss.limit else {
            Issue.record("a deviation has an upper limit")
            return
        }
        #expect(abs(limit - 2.5) < 0.001)
        let error = try #require(miss.measures[.frequencyError])
        // Five per cent below a tone may be as near to the one below it.
        #expect((4...6.1).contains(abs(error)))
        let level = try #require(miss.measures[.level])
        #expect(abs(level + 13) < 2)
    }

    @Test(arguments: [14.0, -14, 17, -17]) func `a twist of 14 dB and more is too much`(twist: Double) throws {
        let miss = try miss("silence 1s | dtmf 5 twist=\(twist)dB 80ms | silence 1s")
        #expect(miss.failed == .twist && miss.limit == .atMost(12))
        let measured = try #require(miss.measures[.twist])
        #expect(abs(measured - twist) < 0.5)
        let error = try #require(miss.measures[.frequencyError])
        #expect(abs(error) < 0.5)
    }

    @Test(arguments: ["425:1000/2400", "425:500/1300", "440+480:2000/2200"])
    func `ringing with a cadence of no plan is told its nearest plan`(steps: String) throws {
        let miss = try miss("silence 1s | cadence ringback \(steps) 14s | silence 2s")
        #expect(miss.failed == .cadence && miss.limit == .atMost(1))
        let distance = try #require(miss.measures[.cadence])
        #expect(distance > 1)
        let hertz = steps.prefix { $0 != ":" }
        #expect(miss.nearestPlan?.contains(" \(hertz):") == true)
        #expect(miss.frequencies.map { Int($0.rounded()) } == hertz.split(separator: "+").compactMap { Int($0) })
        #expect(abs(miss.frames.lowerBound - 8_000) < 80)
    }

    @Test func `a short pure tone among words is too short for a bleep and a beep`() throws {
        let text = "silence 1s | speech 2s | silence 50ms | bleep 1000 100ms | silence 50ms | speech 2s"
        let all = misses(text).filter { $0.frames.contains(24_800) }
        let miss = try #require(all.first { $0.candidate == .bleep || $0.candidate == .recordBeep })
        #expect(miss.failed == .length && miss.limit == .atLeast(120))
    }

    @Test func `what is a digit or a tone is no near miss`() {
        #expect(misses("silence 1s | dtmf 123A456B789C*0#D 60ms | silence 1s").isEmpty)
        #expect(misses("silence 1s | ring:gb 8s | silence 1s").isEmpty)
        #expect(misses("silence 1s | sit | silence 1s | cng 8s | silence 2s | ced 3s | silence 1s").isEmpty)
    }

    @Test(arguments: 1...3) func `explaining changes nothing`(seed: Int) {
        let text = "speech 2s | dtmf 159 twist=11dB 45ms | ring:us 7s | bleep 660 300ms | speech 2s | busy:de 4s"
        let samples = PhoneLine.noisy(Score(text, seed: UInt64(seed)).samples, decibels: -45)
        let plain = Listening.analysis(samples)
        let explained = Listening.analysis(samples, explains: true)
        #expect(plain.timeline == explained.timeline && plain.observations == explained.observations)
        #expect(plain.nearMisses.isEmpty)
    }

    @Test func `block sizes change no near miss`() {
        let samples = Score("silence 1s | dtmf 5 20ms | dtmf 7 twist=15dB 70ms | silence 1s").samples
        let whole = Listening.analysis(samples, block: samples.count, explains: true).nearMisses
        #expect(whole.count == 2)
        for block in [1, 7, 4_096] {
            #expect(Listening.analysis(samples, block: block, explains: true).nearMisses == whole)
        }
    }
}
