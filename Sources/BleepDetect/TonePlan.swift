/// One signal of one national tone plan, as ``ToneZoneData`` lists it.
public struct TonePlan: Sendable {
    /// What the signal means.
    public enum Meaning: String, Sendable {
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
}
