public import BleepCore

/// What `verify` says of a redacted recording.
public struct VerificationReport: Sendable {
    public var sampleRate: SampleRate
    public var proof: RedactionProof
    /// The declared spans.
    public var plan: BleepPlan
    /// Where the declaration comes from: the path of a sheet, or `nil` where the spans were taken from the
    /// differences of the two files.
    public var sheet: String?
    /// What became of keypad digits, in a clause.
    public var keypad: String

    public var holds: Bool { proof.holds }
}
