extension CadenceMatcher {
    /// The plan that a train comes nearest to.
    struct Nearest {
        var plan: TonePlan
        /// The worst burst or pause: how far it is off, 1 = as far as is allowed.
        var time: Float
        /// The worst line: the part of its frequency by which it is off.
        var frequency: Float
    }

    /// - Parameter countries: whose plans count; empty means all.
    /// - Returns: `nil` where no plan has as many lines, within 10 %.
    static func nearest(_ train: Train, countries: [String]) -> Nearest? {
        var best: (nearest: Nearest, distance: Float)?
        for plan in ToneZones.plans where label(plan.meaning) != nil {
            if !countries.isEmpty, !countries.contains(plan.zone) { continue }
            guard let frequency = frequencyError(plan, train.lines), frequency <= farthestLine,
                let time = timeDistance(plan, train)
            else { continue }
            // What is off in both is farther than what is off in one; of equals the surer plan.
            let detune = train.lines.count > 1 ? pairDetune : detune
            let distance =
                max(time, frequency / detune) + 0.1 * min(time, frequency / detune) + (plan.isCertain ? 0 : 0.05)
            if best.map({ distance < $0.distance }) ?? true {
                best = (Nearest(plan: plan, time: time, frequency: frequency), distance)
            }
        }
        return best?.nearest
    }

    /// The part of its frequency by which a line may be off to be near a plan at all.
    private static let farthestLine: Float = 0.1

    private static func frequencyError(_ plan: TonePlan, _ lines: ToneLines) -> Float? {
        guard let wanted = plan.steps.first?.frequencies, wanted.count == lines.count else { return nil }
        var worst: Float = 0
        for (line, plan) in zip(lines, wanted) { worst = max(worst, abs(line - plan) / plan) }
        return worst
    }

    /// - Returns: `nil` for a plan that a train of this shape cannot be held against.
    private static func timeDistance(_ plan: TonePlan, _ train: Train) -> Float? {
        if plan.isContinuous {
            guard train.on.count == 1, let length = train.on.first else { return nil }
            return length >= shortestDial ? 0 : shortestDial / max(length, 0.01)
        }
        let steps = PlanShape.rhythm(plan.steps)
        guard !steps.isEmpty else { return nil }
        return steps.indices.map { distance(steps, rotation: $0, train) }.min()
    }

    private static func distance(_ steps: [TonePlan.Step], rotation: Int, _ train: Train) -> Float {
        var worst: Float = 0
        let last = train.on.count - 1
        for index in 0...last {
            let step = steps[(rotation + index) % steps.count]
            let mayBeCut = last > 0 && (index == 0 || index == last) && train.on[index] < step.on
            if !mayBeCut { worst = max(worst, abs(train.on[index] - step.on) / (slack + part * step.on)) }
            if index < last { worst = max(worst, abs(train.off[index] - step.off) / (slack + part * step.off)) }
        }
        return worst
    }
}
