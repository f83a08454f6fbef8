/// One signal of one national tone plan, as `ToneZoneData` lists it.
public struct TonePlan: Sendable {
    /// What the signal means.
    public enum Meaning: String, CaseIterable, Sendable {
        case dial, ringback, busy, congestion, sit
        /// Call waiting: heard during a call, so it is no label of its own.
        case waiting
        /// The warning of a recorder.
        case record
    }

    /// A sound and the pause after it.
    public struct Step: Hashable, Sendable {
        /// Lines that sound at the same time, lowest first, in hertz.
        public var frequencies: [Float]
        /// Amplitude modulation in hertz; 0 = none.
        public var modulation: Float
        /// Seconds; 0 = it does not end.
        public var on: Float
        /// Seconds.
        public var off: Float
    }

    public var zone: String
    public var meaning: Meaning
    /// They repeat.
    public var steps: [Step]
    /// A national document or two independent sources, rather than the ITU list alone.
    public var isCertain: Bool

    public var isContinuous: Bool { steps.count == 1 && steps[0].on == 0 }

    /// Zone, meaning and steps as `ToneZoneData` writes them: `us ringback 440+480:2000/4000`.
    public var words: String { "\(zone) \(meaning.rawValue) \(notation)" }

    /// The steps alone, each with its frequencies: `440+480:2000/4000`.
    public var notation: String {
        steps.map { step in
            let lines = step.frequencies.map {
                Self.number($0) + (step.modulation > 0 ? "*" + Self.number(step.modulation) : "")
            }
            let times = step.on > 0 ? ":" + Self.number(step.on * 1_000) + "/" + Self.number(step.off * 1_000) : ""
            return lines.joined(separator: "+") + times
        }.joined(separator: ",")
    }

    private static func number(_ value: Float) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
}
