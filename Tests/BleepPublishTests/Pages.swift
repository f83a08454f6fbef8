import BleepCore
import BleepSheet
import Foundation

@testable import BleepPublish

/// Views and pages for tests, made without a recording.
enum Pages {
    static let rate = SampleRate(hertz: 8_000)!

    static func frames(_ seconds: Double) -> Int { Int((seconds * 8_000).rounded()) }

    static func segment(_ label: SegmentLabel, _ start: Double, _ end: Double, _ frequencies: [Double] = []) -> Segment
    {
        Segment(frames: frames(start)..<frames(end), label: label, frequencies: frequencies)
    }

    static func bleep(_ start: Double, _ end: Double, _ category: BleepCore.Category, _ kind: SpanKind) -> Bleep {
        Bleep(
            frames: frames(start)..<frames(end), channels: ChannelSet([0, 1]), category: category, kind: kind,
            origin: .cue, cover: category == .profanity ? .profanity : .sensitive)
    }

    /// Half a minute on two channels, with something of everything.
    static func view(
        _ call: CallFacts = CallFacts(title: "The refund desk", date: "2024-05-17T14:03", callerID: "+1 646 555 0143"),
        notes: [Note] = [Note(time: Timecode(milliseconds: 4_200), text: "he gets it wrong", tags: ["threat"])],
        findings: [Finding] = [Finding(frame: 16_000, kind: "ringing-after-speech", text: "Ringing after a voice.")],
        hash: String = String(repeating: "0a", count: 32), seconds: Double = 30,
        otherKinds: [SpanKind] = [], silence: [Double] = []
    ) -> CallView {
        let count = frames(seconds)
        let layers: [[Segment]] =
            seconds < 30
            ? [[], []]
            : [
                [segment(.speech, 1, 2), segment(.ringback, 2.5, 6, [400, 450]), segment(.speech, 12, 29)],
                [
                    segment(.speech, 0.5, 1.5), segment(.dtmf, 12, 12.1, [770, 1_336]),
                    segment(.dtmf, 13, 13.1, [697, 1_209]),
                ],
            ]
        var bleeps = seconds < 30 ? [] : [bleep(14, 15.5, .sensitive, .phone), bleep(20, 20.8, .profanity, .profanity)]
        // Silences of so many seconds, one behind the other, and then speech.
        var pieces: [Segment] = []
        for (index, length) in silence.enumerated() {
            let start = silence[..<index].reduce(0, +)
            pieces.append(
                Segment(
                    frames: frames(start)..<frames(start + length), label: .silence,
                    detail: index == 0 ? "digital" : nil))
        }
        if !pieces.isEmpty { pieces.append(segment(.speech, silence.reduce(0, +), 29)) }
        if !bleeps.isEmpty { bleeps[0].otherKinds = otherKinds }
        let sheet = SheetDocument(
            tool: "callbleep", call: call,
            source: RecordingDescription(
                sampleRate: rate, channels: 2, frames: count, container: "wav", encoding: "pcm-s16"),
            output: OutputDescription(file: "call.redacted.wav", sha256: hash), options: nil, redactions: bleeps,
            timelines: (silence.isEmpty ? layers : [pieces, pieces]).map { Timeline(frameCount: count, painting: $0) },
            findings: findings, notes: notes,
            coverage: .cues,
            proof: Proof(spans: "replaced", outside: "identical", container: "clean", notProvable: []))
        let peaks = Peaks(
            frameCount: count, framesPerPeak: 800, lowest: [Int8](repeating: -20, count: (count + 799) / 800),
            highest: [Int8](repeating: 20, count: (count + 799) / 800))
        return CallView(name: "call", sheet: sheet, peaks: [peaks, peaks])
    }

    static func html(_ view: CallView = view(), _ language: Language? = nil) -> String {
        CallPage(view: view, audio: .source("call.redacted.wav"), language: language).html
    }
}
