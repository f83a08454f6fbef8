/// One signal of one national tone plan, as ``ToneZoneData`` lists it.
struct TonePlan: Sendable {
    /// What the signal means.
    enum Meaning: String, Sendable {
        case dial, ringback, busy, congestion, sit
        /// Call waiting: heard during a call, so it is no label of its own.
        case waiting
        /// The warning of a recorder.
        case record
    }

    /// A sound and the pause after it.
    struct Step: Hashable, Sendable {
        /// Lines that sound at the same time, lowest first, in hertz.
        var frequencies: [Float]
        /// Amplitude modulation in hertz; 0 = none.
        var modulation: Float
        /// Seconds; 0 = it does not end.
        var on: Float
        /// Seconds.
        var off: Float
    }

    var zone: String
    var meaning: Meaning
    /// They repeat.
    var steps: [Step]
    /// A national document or two independent sources, rather than the ITU list alone.
    var isCertain: Bool

    var isContinuous: Bool { steps.count == 1 && steps[0].on == 0 }
}
