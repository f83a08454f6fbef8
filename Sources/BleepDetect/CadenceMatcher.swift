import BleepCore

/// Names a train of bursts by the tone plans of the world.
///
/// A train may begin and end anywhere in the cycle, so every rotation of a plan is tried; its first and its last burst
/// may be cut short. What fits no plan is judged by the general shape that ITU-T E.180 gives.
struct CadenceMatcher {
    /// Seconds of the bursts and of the pauses between them: one pause fewer than bursts.
    struct Train {
        var on: [Float]
        var off: [Float]
        /// Seconds of quiet after the last burst.
        var quietAfter: Float
        /// Whether the recording begins inside the first burst, or ends inside the last.
        var isCutAtStart: Bool
        var isCutAtEnd: Bool
        var lines: ToneLines

        /// Whether somebody speaks behind the last burst before the recording ends.
        var isSpokenAfter = false

        /// Whether somebody speaks soon after a single burst that is no longer than ringing is: a dial tone would last
        /// until a digit.
        var isAnswered: Bool {
            on.count == 1 && on[0] < CadenceMatcher.longestBurst && isSpokenAfter
                && quietAfter < CadenceMatcher.longestBreath
        }
    }

    struct Match {
        var label: SegmentLabel
        var zones: [String]
        var confidence: Double
    }

    let countries: [String]

    /// Seconds by which a burst or a pause may always differ, and the part of its length: SIN 350 allows ±10 %.
    static let slack: Float = 0.03
    static let part: Float = 0.12
    /// Seconds of a pause between bursts that do not belong together.
    private static let shortestPause: Float = 0.6
    /// Seconds from which a tone without a pause is one that does not end.
    static let shortestDial: Float = 1.2
    /// Seconds of the longest burst of ringing, 2 s and 5 %, and in which who answers begins to speak.
    static let longestBurst: Float = 2.1
    static let longestBreath: Float = 1
    /// What makes a tone without an end less likely than ringing that fits, where somebody answers it.
    private static let answered: Float = 0.5
    /// Part by which a line may differ from its plan (SIN 350: ±5 %; E.180 networks keep ±15 Hz).
    static let detune: Float = 0.03
    /// The same for the lines of a pair.
    static let pairDetune: Float = 0.022
    /// Costs within which two plans fit equally well.
    private static let tie: Float = 0.35

    func match(_ train: Train) -> Match? {
        let lines = PlanShape.Lines(train.lines)
        var fits: [(shape: PlanShape, cost: Float)] = []
        for shape in PlanShape.all {
            guard let tone = shape.toneCost(lines) else { continue }
            if !countries.isEmpty, !countries.contains(shape.plan.zone) { continue }
            guard let time = Self.timeCost(shape, train) else { continue }
            fits.append((shape, tone + time + (shape.plan.isCertain ? 0 : 0.1)))
        }
        if fits.isEmpty, !countries.isEmpty { return CadenceMatcher(countries: []).match(train) }
        guard let best = fits.map(\.cost).min() else { return Self.general(train) }
        let close = fits.filter { $0.cost <= best + Self.tie }
        var votes: [(label: SegmentLabel, weight: Float)] = []
        for (shape, cost) in close {
            let plan = shape.plan
            guard let label = Self.label(plan.meaning) else { continue }
            // Dial tones that pause are rare beside the ringing of the same shape.
            let common: Float = plan.meaning == .dial && !plan.isContinuous ? 0.4 : 1
            // A party that does not answer leaves more than one burst; one that does ends the ringing after any of them.
            let single: Float = train.on.count == 1 && !plan.isContinuous && label != .ringback ? 0.3 : 1
            let weight = common * single * (plan.isCertain ? 2 : 1) * (1.2 - (cost - best))
            if let index = votes.firstIndex(where: { $0.label == label }) {
                votes[index].weight += weight
            } else {
                votes.append((label, weight))
            }
        }
        guard let winner = votes.max(by: { $0.weight < $1.weight }) else { return nil }
        var zones: [String] = []
        for (shape, _) in close where Self.label(shape.plan.meaning) == winner.label {
            let zone = shape.plan.zone
            // The signals of one zone stand together.
            if zones.last != zone, !zones.contains(zone) { zones.append(zone) }
        }
        var total: Float = 0
        for vote in votes { total += vote.weight }
        let cycles = min(Float(train.on.count), 4) / 4
        let sure = Double((0.55 + 0.25 * cycles + 0.2 * (1 - min(best, 1))) * (0.5 + 0.5 * winner.weight / total))
        return Match(label: winner.label, zones: zones, confidence: (100 * sure).rounded() / 100)
    }

    /// A tone that somebody ended with his first digit, however short it was.
    func dial(_ train: Train) -> Match? {
        var train = train
        train.on = [max(Self.shortestDial, train.on[0])]
        return match(train).flatMap { $0.label == .dial ? $0 : nil }
    }

    static func label(_ meaning: TonePlan.Meaning) -> SegmentLabel? {
        switch meaning {
        case .dial: .dial
        case .ringback: .ringback
        case .busy: .busy
        case .congestion: .congestion
        case .sit, .waiting, .record: nil
        }
    }

    /// - Returns: `nil` when no rotation of the plan's cycle fits.
    private static func timeCost(_ shape: PlanShape, _ train: Train) -> Float? {
        if shape.plan.isContinuous {
            guard train.on.count == 1, train.on[0] >= shortestDial else { return nil }
            return train.isAnswered ? answered : 0
        }
        var best: Float?
        for rotation in shape.rhythm.indices {
            if let cost = cost(shape.rhythm, rotation, train) { best = min(best ?? cost, cost) }
        }
        return best
    }

    private static func cost(_ steps: [TonePlan.Step], _ rotation: Int, _ train: Train) -> Float? {
        var sum: Float = 0
        var count: Float = 0
        let last = train.on.count - 1
        for index in 0...last {
            let step = steps[(rotation + index) % steps.count]
            let error = abs(train.on[index] - step.on)
            if error > slack + part * step.on {
                let mayBeCut = (index == 0 && (train.isCutAtStart || last > 0)) || index == last
                guard mayBeCut, train.on[index] < step.on else { return nil }
                let excused = index == 0 && train.isCutAtStart || index == last && train.isCutAtEnd
                sum += excused ? 0.15 : (last > 1 ? 0.5 : 0.9)
            } else {
                sum += error / (slack + part * step.on)
            }
            count += 1
            if index < last {
                let error = abs(train.off[index] - step.off)
                guard error <= slack + part * step.off else { return nil }
                sum += error / (slack + part * step.off)
                count += 1
            } else if train.quietAfter > 0, train.quietAfter < 0.5 * step.off, last == 0 {
                // A single burst is believed when enough of its pause is heard.
                sum += 0.3
            } else if last < steps.count, train.quietAfter > 1.3 * step.off + 0.2 {
                // The next burst is overdue: nobody answers in the breath between two that belong together.
                if last == 0, step.off < shortestPause, !train.isCutAtStart { return nil }
                sum += 0.5
            }
        }
        return sum / count
    }

    /// ITU-T E.180: busy has a period of 0.3 … 1.1 s and equal parts; ringing sounds 0.67 … 1.5 s and pauses 3 … 5 s.
    private static func general(_ train: Train) -> Match? {
        guard let low = train.lines.first, let high = train.lines.last, low > 300, high < 660, high - low < 250,
            train.on.count >= 3
        else { return nil }
        let on = train.on[train.on.count / 2]
        let off = train.off[(train.off.count - 1) / 2]
        // What has no plan must at least be regular: three bursts, and all of one length but the first and the last.
        guard train.off.allSatisfy({ abs($0 - off) <= slack + 0.05 * off }),
            train.on.dropFirst().dropLast().allSatisfy({ abs($0 - on) <= slack + 0.05 * on })
        else { return nil }
        if on + off >= 0.28, on + off <= 1.15, on / off > 0.6, on / off < 1.7 {
            return Match(label: on + off < 0.65 ? .congestion : .busy, zones: [], confidence: 0.5)
        }
        if on >= 0.3, on <= 2.2, off >= 2.5, off <= 9.6 { return Match(label: .ringback, zones: [], confidence: 0.5) }
        return nil
    }
}
