/// What the user told about a call before it is analysed.
public struct DetectionConfiguration: Sendable {
    /// ISO 3166-1 codes of the tone plans to expect, lower case, see ``ToneZones``; empty when none was told.
    public var countries: [String] = []
    /// Whether only keypad digits are looked for; everything else is then left as silence or noise.
    public var keypadOnly = false
    /// Whether ``ChannelAnalysis/nearMisses`` are collected. It changes nothing else.
    public var explains = false
    /// Whether ``ChannelEvidence/resumePoints`` are collected. It changes nothing else.
    public var keepsResumePoints = false
    /// From when on something is worth a remark.
    public var findings = FindingLimits()

    public init() {}
}
