import BleepAudio
import BleepCore
import BleepRedact
import BleepSheet
import BleepTestSupport
import Testing

@testable import BleepPipeline

/// Promise 1, for the sheet: what is told of a call depends on nothing that is hidden in it.
@Suite struct SheetIndependenceTests {
    static let rate = SampleRate(hertz: 8_000)!

    /// What may sound, in a span or around it.
    enum Sound: CaseIterable, Sendable {
        case nothing, quietVoice, voice, shout, ringing, busy, dialling, bleep, whistle, information, fax, noise, music
        case overdriven, clicks

        func samples(_ seconds: Double, seed: UInt64) -> [Float] {
            var synthesizer = Synthesizer(sampleRate: rate, seed: seed)
            func repeated(_ hertz: [Double], on: Double, off: Double) -> [Float] {
                var samples: [Float] = []
                while samples.count < Int(seconds * 8_000) {
                    samples += synthesizer.tone(hertz, on) + synthesizer.silence(off)
                }
                return samples
            }
            switch self {
            case .nothing: return synthesizer.silence(seconds)
            case .quietVoice: return synthesizer.speech(seconds, decibels: -48)
            case .voice: return synthesizer.speech(seconds)
            case .shout: return synthesizer.speech(seconds, decibels: -6)
            case .ringing: return repeated([440, 480], on: 2, off: 4)
            case .busy: return repeated([425], on: 0.48, off: 0.48)
            case .dialling: return synthesizer.tone([350, 440], seconds)
            case .bleep: return synthesizer.tone([1_000], seconds)
            case .whistle: return synthesizer.tone([1_800], seconds)
            case .information:
                return synthesizer.tone([950], 0.33) + synthesizer.tone([1_400], 0.33) + synthesizer.tone([1_800], 0.33)
                    + synthesizer.silence(seconds)
            case .fax: return repeated([1_100], on: 0.5, off: 3)
            case .noise: return synthesizer.noise(seconds, decibels: -20)
            case .music:
                return (0..<Int(seconds / 0.25) + 1).flatMap { synthesizer.tone([262 + 33 * Double($0 % 8)], 0.25) }
            case .overdriven: return synthesizer.speech(seconds, decibels: 0).map { min(max(4 * $0, -0.99), 0.99) }
            case .clicks: return (0..<Int(seconds * 8_000)).map { $0 % 800 == 0 ? 0.9 : 0 }
            }
        }
    }

    static let seconds = 30.0

    /// A call with one sound around its spans and another in them.
    static func call(_ around: Sound, _ within: Sound, _ spans: [Range<Int>], channels: Int) -> [Float] {
        let voices = (0..<channels).map { channel in
            // The other side is another sound: both are listened to together.
            let other = Sound.allCases[(Sound.allCases.firstIndex(of: around)! + 5 * channel) % Sound.allCases.count]
            var samples = Array(other.samples(seconds, seed: 1 + UInt64(channel)).prefix(Int(seconds * 8_000)))
            for (number, span) in spans.enumerated() {
                let hidden = within.samples(Double(span.count) / 8_000 + 0.1, seed: 50 + UInt64(number + channel))
                for frame in span { samples[frame] = hidden[frame - span.lowerBound] }
            }
            return samples
        }
        return SpeechLike.interleaved(voices)
    }

    /// Spans in milliseconds: at the start, in the middle, at the end, most of the call, all of it.
    static let spans = [
        [0..<1_000, 8_003..<9_507], [14_200..<16_900, 28_500..<30_000], [2_000..<20_000], [0..<30_000],
        [3_000..<3_060, 3_100..<3_900, 3_900..<4_400, 12_000..<12_020],
    ]

    /// What is told with `within` in the spans: bytes of all sheets and what pages are drawn from.
    static func told(
        _ around: Sound, _ within: Sound, _ milliseconds: [Range<Int>], channels: Int
    ) throws -> (files: [[UInt8]], view: CallView) {
        let spans = milliseconds.map { 8 * $0.lowerBound..<8 * $0.upperBound }
        let call = try Call(
            Self.call(around, within, spans, channels: channels), Call.format(.wav, .pcmS16, channels: channels))
        call.cue(milliseconds.map { "\(Double($0.lowerBound) / 1_000),\(Double($0.upperBound) / 1_000),sensitive," })
        var request = call.request
        request.analyzes = true
        request.exact = true
        request.forcesCues = true
        request.sheets = SheetFormat.allCases
        _ = try Redactor(message: { _ in }, progress: { _ in }).redact(request)
        var view = ViewRequest(request)
        view.withSpectrogram = true
        let drawn = try CallViewer(message: { _ in }, progress: { _ in }).view(of: view)
        let names = call.folder.names.filter { $0.contains("redacted") }
        #expect(names.count == SheetFormat.allCases.count + 1)
        return (names.map { call.folder.read($0) }, drawn)
    }

    @Test func `other sounds in the spans give the same sheets, byte for byte, and the same page`() throws {
        let tally = PromiseTally(1, "sheets and pages of calls with other sounds in the spans")
        var number = 0
        for around in Sound.allCases {
            for spans in Self.spans {
                for channels in [1, 2] {
                    number += 1
                    if !PromiseTally.isLong, number % 7 != 0 { continue }
                    let one = try Self.told(around, .nothing, spans, channels: channels)
                    for (place, within) in Sound.allCases.dropFirst().enumerated()
                    where PromiseTally.isLong || place % 4 == number % 4 {
                        let other = try Self.told(around, within, spans, channels: channels)
                        let isSame = one.files == other.files && one.view == other.view
                        tally.add(isSame, "\(within) instead of nothing, in \(around), \(spans), \(channels) channels")
                    }
                }
            }
        }
        #expect(tally.report())
    }

    @Test func `what is hidden on one channel alone tells nothing of itself by who is louder`() throws {
        // Both talk all the time; whoever is louder counts as the one who talks.
        func told(_ decibels: Double) throws -> [[UInt8]] {
            var synthesizer = Synthesizer(sampleRate: Self.rate, seed: 3)
            var left = synthesizer.speech(Self.seconds, decibels: -30)
            let right = synthesizer.speech(Self.seconds, decibels: -30)
            let hidden = synthesizer.speech(12, decibels: decibels)
            left.replaceSubrange(48_000..<48_000 + hidden.count, with: hidden)
            let count = min(left.count, right.count)
            let call = try Call(
                SpeechLike.interleaved([Array(left.prefix(count)), Array(right.prefix(count))]),
                Call.format(.wav, .pcmS16, channels: 2))
            call.cue(["6,18,sensitive,0"])
            var request = call.request
            request.analyzes = true
            request.exact = true
            request.forcesCues = true
            request.channels = .asMarked
            request.acceptsCrosstalk = true
            request.sheets = SheetFormat.allCases
            _ = try Redactor(message: { _ in }, progress: { _ in }).redact(request)
            return call.folder.names.filter { $0.contains(".sheet.") }.map { call.folder.read($0) }
        }
        let quiet = try told(-55)
        #expect(try told(-6) == quiet)
        #expect(quiet.count == SheetFormat.allCases.count)
    }

    @Test func `a voice, a ringing tone and a noisy line go on behind a bleep as before it`() throws {
        for (around, label) in [(Sound.voice, SegmentLabel.speech), (.whistle, .tone), (.noise, .noise)] {
            let sheet = try Self.told(around, .nothing, [10_000..<11_000], channels: 1).view.sheet
            let timeline = try #require(sheet.timelines?.first)
            for second in [8, 9, 12, 13] {
                #expect(timeline.segment(at: second * 8_000)?.label == label, "\(around) at \(second) s")
            }
        }
    }

    @Test(arguments: [1, 7, 400, 16_384])
    func `what bridges a span does not depend on the blocks, and holds nothing of the span`(block: Int) {
        let frames = 20_000
        let spans = [0..<300, 5_000..<9_000, 9_000..<9_500, 19_990..<20_000]
        let bleeps = spans.map {
            Bleep(
                frames: $0, channels: ChannelSet([1]), category: .sensitive, kind: .name, origin: .cue,
                cover: .sensitive)
        }
        let plan = BleepPlan(bleeps: bleeps, frameCount: frames, levelDBFS: -18, rampFrames: 40, guardFrames: 0)
        let open = (0..<frames).map { Float($0) / Float(frames) }
        func bridged(_ size: Int, hidden: Float) -> [Float] {
            var bridge = SpanBridge(plan: plan, sampleRate: Self.rate, channels: 2)
            var result: [Float] = []
            for start in stride(from: 0, to: frames, by: size) {
                let part = start..<min(start + size, frames)
                var samples = part.flatMap { frame in
                    [open[frame], spans.contains { $0.contains(frame) } ? hidden : open[frame]]
                }
                bridge.apply(to: &samples, frames: part)
                result += samples
            }
            return result
        }
        let result = bridged(block, hidden: 9)
        #expect(result == bridged(frames, hidden: -9))
        let other = stride(from: 1, to: result.count, by: 2).map { result[$0] }
        #expect(stride(from: 0, to: result.count, by: 2).map { result[$0] } == open)
        #expect(other[0..<300].allSatisfy { $0 == 0 } && other[300..<5_000] == open[300..<5_000])
        // Backwards over half a second, then forwards.
        #expect(other[5_000] == open[4_999] && other[8_999] == open[1_000] && other[9_000] == open[1_000])
        #expect(other[9_001] == open[1_001] && other[19_999] == open[19_980])
    }
}
