import BleepCore
import BleepDetect
import BleepTestSupport
import Testing

/// The acceptance bench of ITU-T Q.24.
@Suite struct KeypadTests {
    private static let rows = [697.0, 770, 852, 941]
    private static let columns = [1_209.0, 1_336, 1_477, 1_633]
    private static let keys = Array("123A456B789C*0#D")

    /// All sixteen digits, each `on` long with `off` behind it.
    private func dial(
        on: Double = 0.04, off: Double = 0.04, level: Double = -16, twist: Double = 0, deviation: Double = 0,
        hertz: Int = 8_000
    ) throws -> [Float] {
        var synthesizer = Synthesizer(sampleRate: try #require(SampleRate(hertz: hertz)), seed: 3)
        var samples = synthesizer.silence(0.3)
        for key in 0..<16 {
            let low = (Self.rows[key / 4] * (1 + deviation), level - twist / 2)
            let high = (Self.columns[key % 4] * (1 + deviation), level + twist / 2)
            samples += synthesizer.tone([low, high], on) + synthesizer.silence(off)
        }
        return samples + synthesizer.silence(0.3)
    }

    private let all = "123A456B789C*0#D"

    @Test(arguments: [4_000, 8_000, 11_025, 16_000, 22_050, 44_100, 48_000])
    func `sixteen digits of 40 ms with pauses of 40 ms at every rate`(hertz: Int) throws {
        #expect(Listening.digits(try dial(hertz: hertz), hertz: hertz) == all)
    }

    @Test(arguments: [-3.0, -10, -20, -30, -36]) func `levels that Q 24 asks for`(level: Double) throws {
        #expect(Listening.digits(PhoneLine.muLaw(try dial(level: level))) == all)
    }

    @Test(arguments: [-8.0, -4, 4, 8]) func `twist that administrations allow`(twist: Double) throws {
        #expect(Listening.digits(PhoneLine.muLaw(try dial(twist: twist))) == all)
    }

    @Test(arguments: [-0.018, -0.015, 0.015, 0.018]) func `frequencies within 1·8 per cent`(deviation: Double) throws {
        #expect(Listening.digits(try dial(deviation: deviation)) == all)
    }

    @Test(arguments: [-0.05, -0.035, 0.035, 0.05]) func `no digit beyond 3·5 per cent`(deviation: Double) throws {
        #expect(Listening.digits(try dial(deviation: deviation)).isEmpty)
    }

    @Test(arguments: [0.008, 0.015, 0.023]) func `no digit of 23 ms or less`(on: Double) throws {
        #expect(Listening.digits(try dial(on: on)).isEmpty)
    }

    @Test(arguments: [24.0, 18, 15, 12]) func `digits in noise`(ratio: Double) throws {
        let samples = PhoneLine.noisy(try dial(on: 0.05), decibels: -13 - ratio)
        #expect(Listening.digits(samples) == all)
    }

    @Test func `a break of 10 ms does not double a digit and a pause of 40 ms parts two`() throws {
        var synthesizer = Synthesizer(sampleRate: try #require(SampleRate(hertz: 8_000)))
        func five(_ seconds: Double) -> [Float] { synthesizer.tone([770, 1_336], seconds) }
        let quiet = [Float](repeating: 0, count: 2_400)
        let broken = quiet + five(0.05) + quiet[..<80] + five(0.05) + quiet
        #expect(Listening.digits(broken) == "5")
        let two = quiet + five(0.05) + quiet[..<320] + five(0.05) + quiet
        #expect(Listening.digits(two) == "55")
    }

    @Test(arguments: [1, 2, 3]) func `digits over a dial tone and over speech`(seed: Int) throws {
        let score = Score("silence 300ms | dtmf 5309*1 90ms | silence 300ms", seed: UInt64(seed))
        var synthesizer = Synthesizer(sampleRate: score.sampleRate, seed: UInt64(seed))
        let seconds = Double(score.samples.count) / 8_000
        let dialling = zip(score.samples, synthesizer.tone([350, 440], seconds)).map { $0 + $1 }
        #expect(Listening.digits(dialling) == "5309*1")
        let talking = zip(score.samples, synthesizer.speech(seconds, decibels: -22)).map { $0 + $1 }
        #expect(Listening.digits(talking) == "5309*1")
    }

    @Test(arguments: [-0.1, 0, 0.1]) func `the register signals of exchanges are no digits`(deviation: Double) throws {
        // ITU-T Q.320: 100 ms for the key pulse, 68 ms for the rest.
        let pairs = ["1100+1700", "700+1500", "700+1300", "900+1100", "700+1500", "1300+1500", "700+1300", "1500+1700"]
        let text = pairs.map { "tone \($0) off=\(deviation)% 68ms | silence 68ms" }.joined(separator: " | ")
        #expect(Listening.digits(Score("silence 1s | \(text) | silence 1s").samples) == "")
        // A telephone as far off is heard.
        let dialled = Score("silence 1s | dtmf 8 80ms | tone 700+1500 80ms | silence 80ms | dtmf 5 80ms | silence 1s")
        #expect(Listening.digits(dialled.samples) == "835")
        // ITU-T Q.24: one tone off by what must be taken, alone.
        for pair in ["697+1499", "697+1503", "709+1477", "697+1312"] {
            let alone = Score("silence 1s | tone \(pair) 60ms | silence 1s")
            #expect(Listening.digits(alone.samples).count == 1, "\(pair)")
        }
    }

    @Test func `the edges of a digit lie within 2 ms`() throws {
        let score = Score("silence 500ms | dtmf 27 80ms | silence 500ms", hertz: 44_100)
        let found = Listening.analysis(score.samples, hertz: 44_100).timeline.segments.filter { $0.label == .dtmf }
        let played = score.segments.filter { $0.label == .dtmf }
        #expect(found.count == played.count)
        for (one, other) in zip(found, played) {
            #expect(abs(one.frames.lowerBound - other.frames.lowerBound) < 88)
            #expect(abs(one.frames.upperBound - other.frames.upperBound) < 88)
        }
    }

    @Test(arguments: [1.2, 1.3, 1.6, 4, 30]) func `a key that is held is a digit from its first sound on`(
        seconds: Double
    ) throws {
        var synthesizer = Synthesizer(sampleRate: try #require(SampleRate(hertz: 8_000)))
        let key = synthesizer.tone([(770, -16), (1_336, -16)], seconds)
        let samples = synthesizer.silence(0.5) + key + synthesizer.silence(0.5)
        let found = Listening.analysis(samples).timeline.segments.filter { $0.label == .dtmf }
        #expect(found.count == 1)
        let frames = try #require(found.first).frames
        #expect(abs(frames.lowerBound - 4_000) < 16 && abs(frames.upperBound - 4_000 - key.count) < 16)
    }

    @Test(arguments: ["0147", "7901892384", "5230186", "2580147369", "123456789"])
    func `digits without a pause between them are all found, side by side`(digits: String) throws {
        let score = Score(
            "silence 500ms | " + digits.map { "dtmf \($0) 80ms" }.joined(separator: " | ") + " | silence 500ms")
        var samples: [Float] = []
        // A score leaves a pause behind each digit.
        for played in score.segments where played.label == .dtmf { samples += score.samples[played.frames] }
        samples = [Float](repeating: 0, count: 4_000) + samples + [Float](repeating: 0, count: 4_000)
        let found = Listening.analysis(samples).timeline.segments.filter { $0.label == .dtmf }
        #expect(found.compactMap(\.digit).map(String.init).joined() == digits)
        #expect(found.first.map { abs($0.frames.lowerBound - 4_000) < 40 } == true)
        #expect(zip(found, found.dropFirst()).allSatisfy { $1.frames.lowerBound - $0.frames.upperBound < 80 })
    }

    @Test(arguments: 1...6) func `speech is no digit and no tone of the network`(seed: Int) {
        let samples = Score("silence 1s | speech 40s | silence 1s", seed: UInt64(seed)).samples
        let tones = Listening.tones(samples).filter { $0 != .tone }
        #expect(tones.isEmpty)
    }

    @Test func `only keypad digits are looked for when told so`() {
        let score = Score("ring:gb 4s | silence 1s | dtmf 42 80ms | speech 2s")
        let labels = Listening.analysis(score.samples, keypadOnly: true).timeline.segments.map(\.label)
        #expect(labels.filter { $0 == .dtmf }.count == 2)
        #expect(!labels.contains(.ringback) && !labels.contains(.speech))
    }

    @Test(arguments: [120, 250, 400], [-14.0, -20, -26])
    func `the echo of a digit is no digit, and is hidden`(delay: Int, decibels: Double) throws {
        let score = Score("silence 1s | dtmf 5 100ms | silence 1s | dtmf 5 100ms | silence 2s")
        let late = [Float](repeating: 0, count: 8 * delay) + PhoneLine.amplified(score.samples, decibels: decibels)
        let samples = PhoneLine.noisy(PhoneLine.mixed(score.samples, late), decibels: -66)
        #expect(Listening.digits(samples) == "55")
        let (evidence, levels) = Listening.heard(samples)
        let hidden = evidence.digits(levels: levels).map(\.frames)
        for key in score.segments where key.label == .dtmf {
            #expect(hidden.contains { $0.upperBound >= key.frames.upperBound + 8 * delay - 80 })
        }
    }
}
