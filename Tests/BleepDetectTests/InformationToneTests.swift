import BleepCore
import BleepDetect
import BleepTestSupport
import Testing

@Suite struct InformationToneTests {
    struct Code: Sendable {
        var first: (hertz: Double, seconds: Double)
        var second: (hertz: Double, seconds: Double)
        var third = 0.38
        var meaning: String?
    }

    /// Bellcore's coding: 274 ms are short, 380 ms long.
    static let codes = [
        Code(first: (913.8, 0.274), second: (1_370.6, 0.274), meaning: "intercept"),
        Code(first: (985.2, 0.38), second: (1_370.6, 0.274), meaning: "vacant code"),
        Code(first: (913.8, 0.274), second: (1_428.5, 0.38), meaning: "reorder, own network"),
        Code(first: (985.2, 0.274), second: (1_370.6, 0.38), meaning: "reorder, other carrier"),
        Code(first: (985.2, 0.38), second: (1_428.5, 0.38), meaning: "no circuit, own network"),
        Code(first: (913.8, 0.38), second: (1_370.6, 0.38), meaning: "no circuit, other carrier"),
        Code(first: (913.8, 0.38), second: (1_428.5, 0.274), meaning: "ineffective other"),
        // Reserved; what no table has; ITU-T E.180's own form; France's; a pitch between the codes.
        Code(first: (985.2, 0.274), second: (1_428.5, 0.274), meaning: nil),
        Code(first: (985.2, 0.274), second: (1_370.6, 0.274), meaning: nil),
        Code(first: (950, 0.33), second: (1_400, 0.33), third: 0.33, meaning: nil),
        Code(first: (950, 0.3), second: (1_400, 0.3), third: 0.3, meaning: nil),
        Code(first: (950, 0.274), second: (1_400, 0.274), meaning: nil),
    ]

    private static func samples(_ code: Code, seed: UInt64) -> [Float] {
        var synthesizer = Synthesizer(sampleRate: Score("silence 1s").sampleRate, seed: seed)
        return synthesizer.silence(0.8) + synthesizer.tone([code.first.hertz], code.first.seconds)
            + synthesizer.tone([code.second.hertz], code.second.seconds) + synthesizer.tone([1_776.7], code.third)
            + synthesizer.silence(1.5)
    }

    @Test(arguments: codes.indices, [-80.0, -40])
    func `a coded tone says what it means and another says nothing`(index: Int, noise: Double) throws {
        let code = Self.codes[index]
        let samples = PhoneLine.muLaw(PhoneLine.noisy(Self.samples(code, seed: UInt64(index + 1)), decibels: noise))
        let found = try #require(Listening.analysis(samples).timeline.segments.first { $0.label == .sit })
        #expect(found.detail == code.meaning)
    }

    @Test func `two readings that differ are none`() throws {
        let samples = Self.samples(Self.codes[0], seed: 1) + Self.samples(Self.codes[1], seed: 2)
        let found = Listening.analysis(samples).timeline.segments.filter { $0.label == .sit }
        #expect(found.count == 1)
        #expect(found.first?.detail == nil)
    }
}
