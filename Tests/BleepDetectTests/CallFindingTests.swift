import BleepCore
import BleepDetect
import BleepTestSupport
import Testing

@Suite struct CallFindingTests {
    private static let rate = SampleRate(hertz: 8_000)!

    /// `silence 12 speech 3`: labels with seconds, one channel.
    private static func timeline(_ score: String) -> Timeline {
        let words = score.split(separator: " ")
        var position = 0
        var segments: [Segment] = []
        for index in stride(from: 0, to: words.count, by: 2) {
            let mark = words[index].split(separator: ":")
            let length = Int((Double(words[index + 1]) ?? 0) * 8_000)
            segments.append(
                Segment(
                    frames: position..<position + length, label: SegmentLabel(rawValue: String(mark[0]))!,
                    detail: mark.count > 1 ? String(mark[1]) : nil))
            position += length
        }
        return Timeline(frameCount: position, painting: segments)
    }

    private static func kinds(_ scores: String..., limits: FindingLimits = FindingLimits()) -> [String] {
        CallFindings(timelines: scores.map(timeline), sampleRate: rate, limits: limits).observations().map(
            \.remark.kind)
    }

    private static func sentences(_ scores: [String], _ language: Language = .english) -> [String] {
        CallFindings(timelines: scores.map(timeline), sampleRate: rate).findings(in: language).map(\.text)
    }

    @Test(arguments: [
        ("silence 11.98 speech 3 silence 1", ["silence-at-start"]), ("silence 4 speech 3", []),
        ("silence 9 ringback 4 speech 2", ["silence-at-start"]), ("silence 30", ["long-silence"]),
        ("speech 2 silence 19 speech 2", []), ("speech 2 silence 21 speech 2", ["long-silence"]),
        ("ringback 12 speech 3", ["ringing"]), ("ringback 2 speech 3", []),
        ("speech 0.6 silence 1 ringback 2 speech 4", ["ringing-after-speech"]),
        ("speech 9 silence 1 busy 5 silence 1", ["busy-at-end"]), ("busy 6", ["busy"]),
        ("speech 9 busy 4 speech 9", ["busy"]), ("speech 9 congestion 4", ["congestion-at-end"]),
        ("sit:vacant_code 1 speech 4", ["not-connected"]), ("speech 2 record-beep 0.5 speech 3", ["record-beep"]),
        ("record-beep 1 speech 14 record-beep 1 speech 14 record-beep 1 speech 14", ["record-beeps"]),
        ("fax-cng 0.5 silence 3 fax-ced 3", ["fax-calling", "fax-answering"]),
        ("speech 3 dtmf 0.1 silence 0.1 dtmf 0.1 silence 1.9 dtmf 0.1 silence 2.2 dtmf 0.1", ["keypad", "keypad"]),
        ("speech 3 bleep 1 speech 3 bleep 1", ["bleeped"]),
    ]) func `what a person would remark about one channel`(score: String, kinds: [String]) {
        #expect(Self.kinds(score) == kinds)
    }

    @Test func `silence is only where no channel is heard`() {
        #expect(Self.kinds("silence 60", "speech 1 silence 40 speech 19") == ["one-side-missing", "long-silence"])
        #expect(Self.kinds("silence 30 speech 30", "speech 30 silence 30") == ["talk-share"])
    }

    @Test func `what is bleeped by us is no remark, but keypad digits stay one`() {
        #expect(Self.kinds("speech 3 bleep:name 1 speech 3").isEmpty)
        #expect(Self.kinds("speech 3 bleep:dtmf 1 speech 3") == ["keypad"])
        #expect(Self.kinds("bleep:other 60", "speech 60").isEmpty)
    }

    @Test func `who talks how much, and who is not there`() {
        #expect(
            Self.sentences(["speech 30 silence 10", "silence 30 speech 10"]) == ["left 75 %, right 25 % of the talk"])
        #expect(Self.sentences(["speech 30", "silence 30"]) == ["nothing is heard on the right channel"])
        #expect(Self.sentences(["noise 30", "speech 30"]) == ["nobody speaks on the left channel"])
        #expect(
            Self.sentences(["speech 20 silence 20", "silence 10 speech 30"], .german)
                == ["Redeanteil: links 40 %, rechts 60 %", "insgesamt 10 s sprechen beide zugleich, 25 % der Redezeit"])
        // Both hold the same mixture.
        #expect(Self.kinds("speech 40", "speech 40").isEmpty)
    }

    @Test func `limits move and kinds go`() {
        var limits = FindingLimits()
        limits.silenceAtStart = 15
        #expect(Self.kinds("silence 12 speech 3", limits: limits).isEmpty)
        limits.silenceAtStart = 2
        #expect(Self.kinds("silence 3 speech 3 dtmf 0.1", limits: limits) == ["silence-at-start", "keypad"])
        limits.silenced = ["keypad"]
        #expect(Self.kinds("silence 3 speech 3 dtmf 0.1", limits: limits) == ["silence-at-start"])
    }

    @Test func `cross-talk is not talk`() throws {
        let turn = "speech 3s | silence 500ms | speech 3s | silence 500ms | speech 3s | silence 500ms"
        let left = Score("\(turn) | silence 10500ms").samples
        let right = Score("silence 10500ms | \(turn)", seed: 3).samples
        let echoed = zip(left, right).map { $0 + 0.04 * $1 }
        let other = zip(left, right).map { 0.04 * $0 + $1 }
        let heard = [echoed, other].map { Listening.heard($0) }
        let analyses = heard.map { $0.evidence.analysis(levels: $0.levels) }
        let findings = CallFindings(
            timelines: analyses.map(\.timeline), levels: heard.map(\.levels), sampleRate: Self.rate
        ).observations()
        let share = try #require(
            findings.first { $0.remark.kind == "talk-share" },
            "\(findings) \(analyses.map { $0.timeline.segments.map { "\($0.label) \($0.frames)" } })")
        guard case .talkShare(let percent) = share.remark else { return }
        #expect(abs(percent[0] - 50) < 6, "\(percent)")
        #expect(!findings.contains { $0.remark.kind == "talk-over" })
    }

    @Test(arguments: [(1.0, false), (12, true)]) func `overdriven speech is remarked`(gain: Double, isClipped: Bool) {
        let speech = Score("speech 20s").samples
        let peak = speech.map(abs).max() ?? 1
        let samples = speech.map { min(0.99, max(-0.99, $0 / peak * Float(gain))) }
        #expect(Listening.analysis(samples).observations.contains { $0.remark.kind == "clipping" } == isClipped)
    }

    @Test(arguments: Language.allCases) func `every remark has a sentence without a digit that was keyed`(
        language: Language
    ) {
        let remarks: [Remark] = [
            .silenceAtStart(seconds: 7, endsInSpeech: true), .silenceAtStart(seconds: 7, endsInSpeech: false),
            .longSilence(seconds: 30), .ringing(seconds: 9), .ringingAfterSpeech, .keypad, .busy(atEnd: true),
            .busy(atEnd: false), .congestion(atEnd: true), .congestion(atEnd: false), .notConnected(meaning: nil),
            .notConnected(meaning: "vacant code"), .recordBeep, .recordBeeps, .faxCalling, .faxAnswering,
            .bleeped(count: 1), .bleeped(count: 4), .levelJump(decibels: 12), .hold(seconds: 40), .clipping(seconds: 2),
            .talkShare(percent: [60, 40]), .talkOver(seconds: 8, percent: 12),
            .oneSideMissing(channel: 1, isSilent: true), .oneSideMissing(channel: 0, isSilent: false),
        ]
        #expect(Set(remarks.map(\.kind)) == Set(FindingLimits.kinds))
        let sentences = remarks.map { $0.sentence(in: language, channels: 2) }
        #expect(Set(sentences).count == sentences.count)
        #expect(sentences.allSatisfy { !$0.isEmpty && !$0.hasSuffix(".") })
    }
}
