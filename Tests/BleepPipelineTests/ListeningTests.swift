import BleepAudio
import BleepCore
import BleepSignal
import BleepTestSupport
import Testing

@testable import BleepPipeline

/// How often a recording is listened to, and that it changes nothing.
@Suite struct ListeningTests {
    /// A voice with three numbers keyed into it.
    static func call(seed: UInt64, channels: Int) -> [Float] {
        let voices = (0..<channels).map { channel in
            var samples = SpeechLike.samples(frames: 240_000, seed: seed + UInt64(channel))
            guard channel == 0 else { return samples }
            for number in 0..<3 {
                for digit in 0..<7 {
                    let start = 40_000 + 60_000 * number + 1_200 * digit
                    let key = KeypadSamples.key((digit * 5 + number) % 12, frames: 560, dBFS: -14)
                    for frame in -400..<key.count + 240 {
                        samples[start + frame] = key.indices.contains(frame) ? key[frame] : samples[start + frame] / 60
                    }
                }
            }
            return samples
        }
        return SpeechLike.interleaved(voices)
    }

    /// How often the recording was heard from its start to its end.
    static func passes(_ request: RedactionRequest) throws -> (passes: Int, report: RedactionReport) {
        var passes = 0
        let report = try Redactor(message: { _ in }) { progress in
            if progress.stage == .listening, progress.framesDone == progress.frameCount { passes += 1 }
        }.redact(request)
        return (passes, report)
    }

    @Test
    func `neither what is marked nor keypad digits cost a second listening where all places can be read or were kept`()
        throws
    {
        let samples = SpeechLike.samples(frames: 160_000, seed: 4)
        for (encoding, container) in [
            (SampleEncoding.pcmS16, Container.wav), (.muLaw, .au), (.pcmS16, .flac), (.mpegLayer3, .mpeg),
        ] {
            let call = try Call(samples, Call.format(container, encoding))
            call.cue(["3.1,3.9,sensitive,", "12.25,14,profanity,", "19.9,20,sensitive,"])
            var request = call.request
            request.analyzes = true
            request.keypad = .hide
            let marked = try Self.passes(request)
            #expect(marked.passes == 1 && marked.report.plan.bleeps.count == 3)
        }
        let keyed = Self.call(seed: 9, channels: 1)
        for (encoding, container, passes) in [
            (SampleEncoding.pcmS16, Container.wav, 1), (.pcmS16, .flac, 1), (.gsm610, .wav, 1), (.vorbis, .ogg, 1),
            (.mpegLayer3, .mpeg, 1),
        ] {
            let call = try Call(keyed, Call.format(container, encoding))
            call.cue(["1,2,sensitive,"])
            var request = call.request
            request.analyzes = true
            request.keypad = .hide
            let heard = try Self.passes(request)
            #expect(heard.passes == passes && heard.report.plan.bleeps.count == 4)
        }
    }

    @Test func `what is damaged and accepted is not heard again in parts`() throws {
        let call = try Call(Self.call(seed: 9, channels: 1), Call.format(.wav, .float32))
        var bytes = call.folder.read(call.name)
        // No number, between the keys of the first run.
        bytes.replaceSubrange(
            bytes.count - 4 * (240_000 - 41_000)..<bytes.count - 4 * (240_000 - 41_001), with: [0, 0, 0xC0, 0x7F])
        call.folder.write(bytes, to: call.name)
        call.cue(["1,2,sensitive,"])
        var request = call.request
        request.analyzes = true
        request.keypad = .hide
        request.acceptsDamage = true
        let heard = try Self.passes(request)
        #expect(heard.passes == 2 && heard.report.plan.bleeps.count == 4)
    }

    @Test func `digits beneath marks and beside them are hidden as when the call is heard as it is`() throws {
        var random = SeededGenerator(seed: 77)
        for turn in 0..<12 {
            let channels = 1 + turn % 2
            let call = try Call(
                Self.call(seed: 100 + UInt64(turn), channels: channels),
                Call.format(.wav, turn % 3 == 0 ? .muLaw : .pcmS16, channels: channels))
            call.cue(
                (0..<3).map { number in
                    // Over a whole number, over a part of one, over one digit, beside them.
                    let start = 5 + 7.5 * Double(number) + Double.random(in: -1...1.5, using: &random)
                    let length = Double.random(in: 0.05...1.6, using: &random)
                    return "\(start),\(start + length),\(number == 1 ? "profanity" : "sensitive"),0"
                })
            var request = call.request
            request.analyzes = true
            request.keypad = .hide
            request.exact = turn % 4 == 1
            request.forcesCues = true
            let written = try Self.passes(request).report
            request.outcome = .plan
            let asItIs = try Self.passes(request)
            #expect(written.plan == asItIs.report.plan && asItIs.passes == 1, "turn \(turn)")
            #expect(written.plan.bleeps.contains { $0.origin == .dtmf }, "turn \(turn)")
        }
    }

    @Test func `no room is made for the centuries that a header promises`() throws {
        let call = try Call(TestSignal.voice(frames: 8_000), Call.format(.flac, .pcmS16))
        let source = try AudioSource(path: call.path)
        let span = SensitiveSpan(frames: 100..<900, category: .sensitive, kind: .name, origin: .cue, source: "test")
        #expect(try EdgeLevels.measured(beside: [span], in: source, frameCount: (1 << 36) - 1) == nil)
    }

    @Test(arguments: [8_000, 11_025, 44_100])
    func `levels beside marks are those of the whole recording`(hertz: Int) throws {
        let rate = SampleRate(hertz: hertz)!
        let frames = 20 * hertz + 123
        let samples = TestSignal.voice(frames: frames, channels: 2, hertz: hertz)
        for (container, encoding) in [(Container.wav, SampleEncoding.pcmS16), (.wav, .float32), (.flac, .pcmS16)] {
            let call = try Call(samples, Call.format(container, encoding, hertz: hertz, channels: 2))
            let source = try AudioSource(path: call.path)
            let whole = try Survey.take(of: source, detection: nil, acceptDamaged: false, progress: { _ in }).levels
            let spans = [0..<hertz / 2, 7 * hertz + 11..<12 * hertz - 77, frames - 900..<frames].map {
                SensitiveSpan(frames: $0, category: .sensitive, kind: .name, origin: .cue, source: "test")
            }
            let measured = try #require(try EdgeLevels.measured(beside: spans, in: source, frameCount: frames))
            for channel in 0..<2 {
                #expect(measured[channel].blockCount == whole[channel].blockCount)
                for edge in spans.flatMap({ [$0.frames.lowerBound, $0.frames.upperBound - 1] }) {
                    let reach = rate.frames(milliseconds: 320)
                    let first = whole[channel].block(holding: max(0, edge - reach))
                    for block in first...whole[channel].block(holding: min(frames - 1, edge + reach)) {
                        #expect(measured[channel].decibels(block) == whole[channel].decibels(block))
                    }
                }
            }
            // Nothing was read in the middle of the long one.
            #expect(measured[0].decibels(950) == -.infinity && whole[0].decibels(950) > -.infinity)
        }
    }

    @Test func `stretches are whole seconds that hold what they are around`() {
        var random = SeededGenerator(seed: 5)
        let rate = SampleRate(hertz: 11_025)!
        for _ in 0..<200 {
            let frames = Int.random(in: 1...900_000, using: &random)
            let ranges = (0..<Int.random(in: 0...6, using: &random)).map { _ in
                let start = Int.random(in: 0..<frames, using: &random)
                return start..<min(frames, start + Int.random(in: 1...60_000, using: &random))
            }
            let stretches = FrameRanges.wholeSeconds(
                around: ranges, milliseconds: 700, sampleRate: rate, frameCount: frames)
            for range in ranges {
                let wanted = max(0, range.lowerBound - 7_717)..<min(frames, range.upperBound + 7_717)
                #expect(stretches.contains { $0.clamped(to: wanted) == wanted })
                #expect(FrameRanges.overlap(range, stretches))
            }
            for (number, stretch) in stretches.enumerated() {
                #expect(stretch.lowerBound % 11_025 == 0)
                #expect(stretch.upperBound % 11_025 == 0 || stretch.upperBound == frames)
                if number > 0 { #expect(stretches[number - 1].upperBound < stretch.lowerBound) }
            }
            let empty = stretches.isEmpty ? 0..<frames : 0..<stretches[0].lowerBound
            #expect(empty.isEmpty || !FrameRanges.overlap(empty, stretches))
        }
    }
}
