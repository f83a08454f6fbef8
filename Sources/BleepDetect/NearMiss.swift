public import BleepCore

/// A sound that was nearly a keypad digit or a signal tone, and why it was not: thresholds are tuned from these.
public struct NearMiss: Hashable, Sendable {
    /// What is measured of a candidate.
    public enum Quantity: String, CaseIterable, Sendable {
        /// Milliseconds.
        case length
        /// Per cent; the worst line.
        case frequencyError
        /// Decibels, the higher tone against the lower.
        case twist
        /// Decibels against full scale, root mean square.
        case level
        /// Per cent of the power that lies in the lines.
        case purity
        /// Decibels against what is heard right before and after; the worse side.
        case signalToNoise
        /// Decibels, standard deviation of the level.
        case unsteadiness
        /// Hertz, standard deviation of the frequency.
        case drift
        /// Amplitude 10 ms inside of the quicker edge against the whole, in per cent: what was switched on has it all.
        case edges
        /// The part of the time around in which other steady notes sound, in per cent: where it is large it is music.
        case notes
        /// The logarithm of odds that `KeypadRule` weighs.
        case evidence
        /// How far the bursts and pauses lie from the nearest plan: 1 = as far as is allowed.
        case cadence
    }

    /// What would have been enough.
    public enum Limit: Hashable, Sendable {
        case atLeast(Double)
        case atMost(Double)
    }

    /// Half-open, in frames of the source.
    public var frames: Range<Int>
    /// `nil` until somebody knows which channel was heard.
    public var channel: Int?
    /// What it nearly was.
    public var candidate: SegmentLabel
    /// The digit that it nearly was. Private by nature, like ``frequencies`` then.
    public var digit: Character?
    /// Hertz, lowest first.
    public var frequencies: [Double]
    /// What was measured, in the order in which it is read.
    public var measures: [Quantity: Double]
    /// The first criterion that it failed; its value stands in ``measures``.
    public var failed: Quantity
    public var limit: Limit
    /// The nearest tone plan: its zone and its signal, as `us ringback 440+480:2000/4000`.
    public var nearestPlan: String?
}
