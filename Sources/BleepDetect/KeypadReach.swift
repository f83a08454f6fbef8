/// How far from a keypad digit what a ``KeypadDetector`` measures may be.
struct KeypadReach: Sendable {
    /// Power of one tone against the other.
    var twist: Float
    /// Least power of a tone against the others of its group.
    var rivals: Float
    /// Least part of the power of its group of tones that a line has in a 32 ms spectrum.
    var purity: Float
    /// Seconds that a pair sounds at least.
    var shortest: Double
    /// Hertz by which the gate is wider than the groups of tones.
    var margin: Double
    /// Whether the phases must run as those of keypad tones do before a pair is measured.
    var isProbed: Bool

    /// Twist up to 14 dB passes, 2 dB more than the rule allows; a tone stands 3 dB above all others of its group.
    static let digits = KeypadReach(twist: 25, rivals: 2, purity: 0.5, shortest: 0.02, margin: 0, isProbed: true)
    /// What has been a digit and dies away: a room takes one tone sooner than the other.
    static let fading = KeypadReach(twist: 1_000, rivals: 2, purity: 0.5, shortest: 0.02, margin: 0, isProbed: true)
    /// Twist up to 20 dB, and up to 6 % beside the frequencies.
    static let nearMisses = KeypadReach(
        twist: 100, rivals: 1.1, purity: 0, shortest: 0.008, margin: 50, isProbed: false)
}
