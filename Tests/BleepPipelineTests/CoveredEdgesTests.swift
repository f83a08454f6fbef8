import BleepAudio
import BleepCore
import BleepPipeline
import BleepRedact
import BleepTestSupport
import Glibc
import Testing

/// Promises 2 and 3: every frame that was marked is under the tone, to the sample, on every channel.
@Suite struct CoveredEdgesTests {
    static let frames = 24_000
    static let voices = (0..<6).map { SpeechLike.samples(frames: frames, seed: 600 + $0, noiseDBFS: -55) }

    /// What the sheet declares, computed here: a tone that begins with phase 0 and has round ramps of 5 ms.
    static func expected(_ bleep: Bleep, level: Int) -> [Float] {
        let count = bleep.frames.count
        let amplitude = 2.0.squareRoot() * pow(10, Double(level) / 20)
        let ramp = min(40, count / 4)
        return (0..<count).map { index in
            let distance = min(index, count - 1 - index)
            let gain = distance < ramp ? 0.5 - 0.5 * cos(.pi * (Double(distance) + 0.5) / Double(ramp)) : 1
            return Float(amplitude * gain * sin(2 * .pi * bleep.cover.hertz! * Double(index) / 8_000))
        }
    }

    /// What is wrong with a redacted recording of 16 bits; `nil` where nothing is.
    static func fault(_ call: borrowing Call, _ plan: BleepPlan, marked: [Range<Int>]) throws -> String? {
        let channels = call.format.channels
        let before = try Call.floats(call.path)
        let after = try Call.floats(call.output)
        guard before.count == after.count else { return "another length" }
        for span in marked where !plan.coveredFrames.contains(where: { $0.clamped(to: span) == span }) {
            return "\(span) is not covered"
        }
        var covered = [Bool](repeating: false, count: after.count)
        for bleep in plan.bleeps {
            for (sample, frame) in zip(expected(bleep, level: plan.levelDBFS), bleep.frames) {
                for channel in bleep.channels {
                    let place = frame * channels + channel
                    covered[place] = true
                    // Two steps of 16 bits.
                    if abs(after[place] - sample) > 2 / 32_768 {
                        return "frame \(frame) of channel \(channel) is no tone"
                    }
                }
            }
        }
        let isSame = before.indices.allSatisfy { covered[$0] || before[$0] == after[$0] }
        return isSame ? nil : "changed outside"
    }

    /// Spans as people and programs mark them, in milliseconds.
    static func spans(_ random: inout SeededGenerator) -> [Range<Int>] {
        let end = frames / 8
        func some() -> Range<Int> {
            let start = Int.random(in: 0..<end - 600, using: &random)
            return start..<start + Int.random(in: 20...600, using: &random)
        }
        var spans = [some()]
        switch Int.random(in: 0..<7, using: &random) {
        case 0: spans.append(0..<Int.random(in: 1...400, using: &random))
        case 1: spans.append(end - Int.random(in: 1...400, using: &random)..<end)
        case 2: spans.append(spans[0].lowerBound + 10..<min(end, spans[0].upperBound + 300))
        case 3: spans.append(spans[0].upperBound..<min(end, spans[0].upperBound + 200))
        case 4: spans.append(spans[0].lowerBound..<spans[0].lowerBound + 20)
        case 5: spans.append(0..<end)
        default: spans.append(some())
        }
        // 20 ms, and one millisecond.
        let short = Int.random(in: 0..<end - 20, using: &random)
        return spans + [short..<short + 20, short / 2..<short / 2 + 1]
    }

    @Test func `spans at the ends, overlapping, adjacent and very short are covered to the sample`() throws {
        let tally = PromiseTally(2, "spans at the ends, overlapping, adjacent, 20 ms and 1 ms short")
        var random = SeededGenerator(seed: 2)
        while tally.count < PromiseTally.cases(500, ordinary: 80) {
            let channels = Int.random(in: 1...2, using: &random)
            let call = try Call(
                SpeechLike.interleaved((0..<channels).map { _ in Self.voices.randomElement(using: &random)! }),
                Call.format(.wav, .pcmS16, channels: channels))
            let spans = Self.spans(&random)
            call.cue(
                spans.map {
                    "\(Double($0.lowerBound) / 1_000),\(Double($0.upperBound) / 1_000),"
                        + (Bool.random(using: &random) ? "sensitive," : "profanity,")
                })
            let exact = Bool.random(using: &random)
            let padding: (Int, Int)? = !exact && Bool.random(using: &random) ? (0, 30) : nil
            let report = try call.redact {
                $0.exact = exact
                $0.padding = padding.map { (before: $0.0, after: $0.1) }
                $0.forcesCues = true
            }
            let fault = try Self.fault(call, report.plan, marked: spans.map { 8 * $0.lowerBound..<8 * $0.upperBound })
            for _ in spans { tally.add(fault == nil, "\(spans): \(fault ?? "")") }
        }
        #expect(tally.report())
    }

    @Test func `a word that is heard on both sides is hidden on both, or its echo is found`() throws {
        let tally = PromiseTally(3, "stereo calls with the word at −6 to −40 dB on the far side")
        var random = SeededGenerator(seed: 3)
        for number in 0..<PromiseTally.cases(200, ordinary: 24) {
            let decibels = [-6.0, -12, -20, -26, -30, -36, -40][number % 7]
            let left = Self.voices.randomElement(using: &random)!
            let delay = Int.random(in: 0...2_400, using: &random)
            let gain = Float(pow(10, decibels / 20))
            let hiss = Float(pow(10, -55.0 / 20) * 3.0.squareRoot())
            let right = (0..<Self.frames).map { frame in
                (frame >= delay ? gain * left[frame - delay] : 0) + hiss * Float.random(in: -1...1, using: &random)
            }
            let call = try Call(SpeechLike.interleaved([left, right]), Call.format(.wav, .pcmS16, channels: 2))
            // A word, not the pause between two.
            let word = try #require(Self.word(in: left, &random))
            call.cue(["\(Double(word.lowerBound) / 8_000),\(Double(word.upperBound) / 8_000),sensitive,0"])
            let report = try call.redact { $0.exact = true }
            let fault = try Self.fault(call, report.plan, marked: [word])
            let isBoth = report.plan.bleeps.allSatisfy { $0.channels == ChannelSet(all: 2) }
            tally.add(fault == nil && isBoth, "\(decibels) dB: \(fault ?? "one channel only")")
            for name in call.folder.names where name.contains("redacted") { call.folder.remove(name) }
            // Narrowed to one side: the other is searched.
            var refusal: String?
            do {
                try call.redact {
                    $0.exact = true
                    $0.channels = .asMarked
                }
            } catch let error as PipelineError { if case .refused(let line) = error { refusal = line } }
            let isSaid = refusal?.contains("can be heard on channel 1") == true
            let isClean = call.folder.names == [call.name, "call.cues.csv"].sorted()
            tally.add(isSaid && isClean, "\(decibels) dB, \(delay) frames later, \(word): \(refusal ?? "not found")")
        }
        #expect(tally.report())
    }

    /// A stretch of 0.3 to 0.6 s in which somebody speaks.
    static func word(in voice: [Float], _ random: inout SeededGenerator) -> Range<Int>? {
        for _ in 0..<200 {
            let start = 8 * Int.random(in: 100..<2_000, using: &random)
            let word = start..<start + 8 * Int.random(in: 300...600, using: &random)
            let energy = word.reduce(0.0) { $0 + Double(voice[$1]) * Double(voice[$1]) } / Double(word.count)
            if energy > 0.002 { return word }
        }
        return nil
    }
}
