import BleepCore

/// What was proved of a redacted recording, and what was not.
public struct RedactionProof: Sendable {
    /// What is said of the audio outside the bleeps.
    public enum Outside: String, Sendable {
        /// Every stored sample is the same; for PCM and G.711 the very bytes.
        case identical
        /// The file is lossy: the signal-to-noise ratio and the shift are within what its codec does.
        case withinCodecBounds = "within codec bounds"
        case notProved = "not proved"
    }

    /// What is wrong, in order of time; empty means that everything holds.
    public var findings: [VerificationFinding] = []
    public var outside = Outside.notProved
    /// Every bleep that can be judged holds its declared sound and nothing of the original.
    public var spansReplaced = false
    /// Bleeps that are too short to tell what sounds in them.
    public var unjudgedSpans = 0
    /// Nothing but audio is in the file.
    public var containerIsClean = false
    /// Why something cannot be proved, one clause each.
    public var notProvable: [String] = []
    /// Outside the bleeps of a lossy file, in decibels.
    public var signalToNoise: Double?
    public var shiftFrames = 0
    public var frameCount = 0

    /// The file has a digest of samples that are not its own.
    var hasStrayDigest = false
    /// Keypad digits of each channel that can still be heard, where somebody looked for them; not among ``findings``.
    var keypadRemains: [[Segment]]?

    public var holds: Bool { findings.isEmpty }
}
