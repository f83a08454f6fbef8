import BleepCore
import BleepRedact
import BleepTestSupport
import Testing

/// Promise 18: lengths that are rounded up tell no more than which multiple they are.
@Suite struct LengthRoundingTests {
    static let usual = PlanTests.track(blocks: 1_000) { _ in 0.1 }

    static func bleeps(
        _ spans: [SensitiveSpan], quantum: Int?, blocks: Int = 1_000
    ) throws -> (plan: BleepPlan, notices: [String]) {
        var options = PlanOptions()
        options.exact = true
        options.roundUpFrames = quantum
        let draft = try PlanTests.plan(
            spans, levels: [blocks == 1_000 ? usual : PlanTests.track(blocks: blocks) { _ in 0.1 }], options: options)
        return (draft.plan, draft.notices)
    }

    @Test func `a span grows at its end, at the end of the recording at its start`() throws {
        let frames = 80_000
        let plan = try Self.bleeps(
            [PlanTests.span(1_000..<1_900), PlanTests.span(20_000..<24_000), PlanTests.span(frames - 500..<frames)],
            quantum: 4_000
        ).plan
        #expect(plan.bleeps.map(\.frames) == [1_000..<5_000, 20_000..<24_000, frames - 4_000..<frames])
    }

    @Test func `what is reached of the same category becomes one bleep, of another it ends there`() throws {
        let same = try Self.bleeps([PlanTests.span(1_000..<1_900), PlanTests.span(4_000..<4_500)], quantum: 4_000)
        #expect(same.plan.bleeps.map(\.frames) == [1_000..<5_000] && same.notices.isEmpty)
        let other = try Self.bleeps(
            [PlanTests.span(1_000..<1_900), PlanTests.span(4_000..<4_500, .profanity)], quantum: 4_000)
        // The first has no room behind it and none in front of it.
        #expect(other.plan.bleeps.map(\.frames) == [0..<4_000, 4_000..<8_000] && other.notices.isEmpty)
        let boxed = try Self.bleeps(
            [
                PlanTests.span(0..<1_000, .profanity), PlanTests.span(1_000..<1_900),
                PlanTests.span(3_000..<7_000, .profanity),
            ], quantum: 4_000)
        #expect(boxed.plan.bleeps.map(\.frames) == [0..<1_000, 1_000..<3_000, 3_000..<7_000])
        #expect(boxed.notices.count == 2)
    }

    @Test func `a recording that is shorter than the length is hidden as a whole`() throws {
        let plan = try Self.bleeps([PlanTests.span(300..<400)], quantum: 100_000, blocks: 10).plan
        #expect(plan.bleeps.map(\.frames) == [0..<800])
    }

    @Test func `random spans: nothing is uncovered, every length is a multiple or said to be none`() throws {
        let tally = PromiseTally(18, "random plans with lengths rounded up")
        var random = SeededGenerator(seed: 18)
        for _ in 0..<PromiseTally.cases(2_000, ordinary: 200) {
            let spans = (0..<Int.random(in: 1...8, using: &random)).map { _ in
                let start = Int.random(in: 0..<79_000, using: &random)
                return PlanTests.span(
                    start..<min(80_000, start + Int.random(in: 1...6_000, using: &random)),
                    Int.random(in: 0..<3, using: &random) == 0 ? .profanity : .sensitive)
            }
            let quantum = Int.random(in: 1...8_000, using: &random)
            let plain = try Self.bleeps(spans, quantum: nil).plan
            let (plan, notices) = try Self.bleeps(spans, quantum: quantum)
            let covered = plan.coveredFrames
            let isCovered = plain.coveredFrames.allSatisfy { span in covered.contains { $0.clamped(to: span) == span } }
            let odd = plan.bleeps.count { $0.frames.count % quantum != 0 }
            let unsaid = odd - notices.count { $0.contains("no room") }
            // Without another category in the way only a recording that is too short leaves one.
            let isAlone = Set(spans.map(\.category)).count == 1
            tally.add(
                isCovered && unsaid == 0 && (!isAlone || odd == 0 || plan.bleeps[0].frames == 0..<80_000),
                "\(spans.map(\.frames)) by \(quantum): \(plan.bleeps.map(\.frames)) \(notices)")
        }
        #expect(tally.report())
    }
}
