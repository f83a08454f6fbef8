import BleepCore
import BleepDetect
import BleepTestSupport

/// One sound of the world's tone plans, with all that it means somewhere.
struct PlannedSignal {
    var plan: TonePlan
    var label: SegmentLabel
    /// What the very same sound is elsewhere; its own label is among them.
    var labels: Set<SegmentLabel>
    /// Where it means ``label``.
    var zones: [String]

    /// Every sound once for each meaning, in the order of the plans.
    static let all: [PlannedSignal] = {
        var signals: [PlannedSignal] = []
        var places: [String: Int] = [:]
        var meanings: [String: Set<SegmentLabel>] = [:]
        for plan in ToneZones.plans {
            guard let label = label(plan.meaning) else { continue }
            let text = plan.notation
            meanings[text, default: []].insert(label)
            if let place = places["\(label) \(text)"] {
                if !signals[place].zones.contains(plan.zone) { signals[place].zones.append(plan.zone) }
            } else {
                places["\(label) \(text)"] = signals.count
                signals.append(PlannedSignal(plan: plan, label: label, labels: [], zones: [plan.zone]))
            }
        }
        for index in signals.indices { signals[index].labels = meanings[signals[index].text] ?? [] }
        return signals
    }()

    /// Seconds after which it repeats; 0 where it never does.
    var cycle: Double { Double(plan.steps.reduce(0) { $0 + $1.on + $1.off }) }

    /// Three cycles, 4 to 14 seconds.
    var seconds: Double { min(max(3 * cycle, 4), 14) }

    /// In the words of a ``Score``.
    var text: String { plan.notation }

    /// - Parameter part: by how much of itself each sound is longer and each pause shorter.
    func stretched(_ part: Float) -> PlannedSignal {
        var changed = self
        for index in plan.steps.indices {
            changed.plan.steps[index].on *= 1 + part
            changed.plan.steps[index].off *= 1 - part
        }
        return changed
    }

    private static func label(_ meaning: TonePlan.Meaning) -> SegmentLabel? {
        switch meaning {
        case .dial: .dial
        case .ringback: .ringback
        case .busy: .busy
        case .congestion: .congestion
        case .sit, .waiting, .record: nil
        }
    }
}
