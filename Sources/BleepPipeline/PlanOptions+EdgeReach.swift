import BleepCore
import BleepRedact

extension PlanOptions {
    /// How far beyond a mark something may be hidden for it, in frames.
    func edgeReach(at sampleRate: SampleRate) -> Int {
        let milliseconds = SpanOrigin.allCases.map { origin in
            let rule = rule(for: origin)
            return max(EdgeRule.totalReach, rule.paddingBefore, rule.paddingAfter) + rule.mergeWithin
        }.max()
        return sampleRate.frames(milliseconds: milliseconds ?? 0) + guardFrames + (roundUpFrames ?? 0)
    }
}
