import BleepCore
import BleepRedact
import BleepSheet
import BleepText
import Testing

@testable import BleepPipeline

/// What the private sheet says of spans that were found in a transcript.
struct TranscriptMarksTests {
    private static let rate = SampleRate(hertz: 8000)!

    /// Two words at one and the same time, and others at times of their own, all doubtful names.
    private static func marks(leavesDoubtful: Bool = false) throws -> TranscriptMarks {
        let names = ["Arda", "Bo", "Cem", "Duc", "Ewa", "Femi", "Gita", "Hoa"]
        let starts = [1, 1, 2, 3, 4, 5, 6, 7]
        let words = zip(names, starts).map { name, start in
            TranscriptWord(
                text: name, start: Timecode(milliseconds: start * 1_000),
                end: Timecode(milliseconds: start * 1_000 + 400),
                segment: 0)
        }
        let found = words.indices.map {
            FoundSpan(words: $0..<$0 + 1, category: .sensitive, kind: .name, confidence: 0.4, rule: "test")
        }
        var marks = TranscriptMarks(
            bytes: [], transcript: Transcript(name: "call.json", format: .whisper, words: words), found: found,
            doubtful: Set(found), leavesDoubtful: leavesDoubtful)
        _ = try marks.place(sampleRate: rate, frameCount: 80_000, channels: 1)
        return marks
    }

    private static func planned(_ spans: [SensitiveSpan]) throws -> [PlannedSpan] {
        let builder = PlanBuilder(sampleRate: rate, frameCount: 80_000, levels: [])
        return try builder.plan(spans, options: PlanOptions()).spans
    }

    @Test
    func `spans that lie alike keep their words, each its own`() throws {
        let marks = try Self.marks()
        let origins = marks.origins(of: try Self.planned(marks.placed))
        #expect(
            origins.compactMap { $0 }.map(marks.text) == ["Arda", "Bo", "Cem", "Duc", "Ewa", "Femi", "Gita", "Hoa"])
    }

    @Test
    func `the list to review is in the order of the call, twice alike`() throws {
        for leaves in [false, true] {
            let marks = try Self.marks(leavesDoubtful: leaves)
            #expect(marks.placed.count == (leaves ? 0 : 8))
            let review = marks.review(planned: try Self.planned(marks.placed))
            #expect(review.map(\.text) == ["Arda", "Bo", "Cem", "Duc", "Ewa", "Femi", "Gita", "Hoa"])
            #expect(review.allSatisfy { ($0.hidden == nil) == leaves })
        }
    }
}
