import BleepCore
import BleepSheet
import BleepTestSupport

/// Documents for the tests: fixed ones, and random ones of a fixed seed.
enum Samples {
    static let rate = SampleRate(hertz: 8_000)!

    static func recording(hertz: Int = 8_000, channels: Int = 2, frames: Int = 98_760) -> RecordingDescription {
        RecordingDescription(
            sampleRate: SampleRate(hertz: hertz)!, channels: channels, frames: frames, container: "wav",
            encoding: "mu-law")
    }

    /// A ringing tone, keypad digits, speech.
    static func timeline(frames: Int = 98_760) -> Timeline {
        Timeline(
            frameCount: frames,
            painting: [
                Segment(
                    frames: 0..<9_600, label: .ringback, frequencies: [400, 450], zones: ["gb", "ie"],
                    confidence: 0.9721),
                Segment(frames: 9_600..<32_800, label: .speech),
                Segment(frames: 32_800..<33_440, label: .dtmf, frequencies: [770, 1336], digit: "5", detail: "five5"),
                Segment(frames: 34_000..<34_800, label: .dtmf, frequencies: [852, 1477], digit: "9"),
                Segment(frames: 40_000..<98_000, label: .speech, detail: "=HYPERLINK(\"x\")"),
            ])
    }

    static func bleep(
        _ frames: Range<Int>, kind: SpanKind = .phone, channels: ChannelSet = ChannelSet(all: 2),
        cover: CoverSound = .sensitive
    ) -> Bleep {
        Bleep(
            frames: frames, channels: channels, category: kind.category, kind: kind, origin: .transcript, cover: cover)
    }

    static func sheet(analysed: Bool = true, recording: RecordingDescription = recording()) -> SheetDocument {
        SheetDocument(
            tool: "callbleep 0.1.0",
            call: CallFacts(
                title: "The \"refund\" <desk> & co", date: "2024-05-17T14:03", callerID: "+1 (646) 555-0143",
                claims: ["Windows", "a bank"], language: "en", licence: "CC BY 4.0", contact: "desk@example.org"),
            source: recording,
            output: OutputDescription(file: "call.redacted.wav", sha256: String(repeating: "0a", count: 32)),
            options: SheetOptions(
                levelDBFS: -18, rampFrames: 40, guardFrames: 0, keypad: .hidden, lossy: false, roundUpFrames: 4_000,
                acceptedDamage: ["cut at the end"]),
            redactions: [
                bleep(60_000..<64_000, kind: .profanity, cover: .profanity), bleep(48_000..<57_920),
                bleep(57_920..<58_000, kind: .name, channels: ChannelSet([1]), cover: .noise),
            ], timelines: analysed ? [timeline(), timeline()] : nil,
            findings: [
                Finding(frame: 0, channel: 1, kind: "silence-at-start", text: "12 s of silence, then \"speech\"")
            ],
            notes: [
                Note(time: Timecode(milliseconds: 7_100), text: "he laughs <here> --> | & goes\non\u{2028}"),
                Note(
                    time: Timecode(milliseconds: 1_500), end: Timecode(milliseconds: 2_250), bearing: .about,
                    text: "=cmd()", tags: ["threat", "übergabe"]),
            ], coverage: .cuesAndTranscript, proof: Proof(notProvable: ["nothing"]))
    }

    static func analysis() -> AnalysisDocument {
        AnalysisDocument(
            file: "my calls/call \"1\".wav", recording: recording(), timelines: [timeline(), timeline()],
            findings: [Finding(frame: 80, kind: "silence-at-start", text: "a long silence")])
    }

    static func random(seed: UInt64) -> SheetDocument {
        var generator = SeededGenerator(seed: seed)
        let hertz = [8_000, 11_025, 16_000, 44_100, 48_000, 192_000].randomElement(using: &generator) ?? 8_000
        let channels = Int.random(in: 1...3, using: &generator)
        let frames = Int.random(in: 1...2_000_000, using: &generator)
        let kinds = SpanKind.allCases.map { $0 }
        var bleeps: [Bleep] = []
        var position = 0
        while true {
            let start = position + Int.random(in: 0...frames / 4, using: &generator)
            let end = start + Int.random(in: 1...max(1, frames / 8), using: &generator)
            guard end <= frames else { break }
            let kind = kinds.randomElement(using: &generator) ?? .other
            var heard = ChannelSet(all: channels)
            if Bool.random(using: &generator) { heard = ChannelSet([Int.random(in: 0..<channels, using: &generator)]) }
            let cover: CoverSound =
                [.sensitive, .profanity, .silence, .noise, .tone(hertz: 523.25)]
                .randomElement(using: &generator) ?? .sensitive
            bleeps.append(bleep(start..<end, kind: kind, channels: heard, cover: cover))
            position = end
        }
        let timelines = (0..<channels).map { _ in
            var segments: [Segment] = []
            var start = 0
            while start < frames {
                let end = min(frames, start + Int.random(in: 1...max(1, frames / 5), using: &generator))
                let label = SegmentLabel.allCases.randomElement(using: &generator) ?? .noise
                segments.append(
                    Segment(
                        frames: start..<end, label: label, frequencies: label == .tone ? [97.25] : [],
                        digit: label == .dtmf ? "7" : nil, zone: label == .busy ? "de" : nil,
                        confidence: label == .busy ? 0.125 : nil))
                start = end
            }
            return Timeline(frameCount: frames, painting: segments)
        }
        return SheetDocument(
            tool: "t", source: recording(hertz: hertz, channels: channels, frames: frames), output: nil, options: nil,
            redactions: bleeps, timelines: timelines,
            notes: [Note(time: Timecode(milliseconds: Int.random(in: 0...9_999, using: &generator)), text: "n")],
            coverage: .cues, proof: nil)
    }
}
