public import BleepDetect
public import BleepSheet

/// What was heard in one recording. Private by nature: it names keypad digits.
public struct AnalyzedCall: Sendable {
    public var document: AnalysisDocument
    /// What was nearly a digit or a tone and why it was not, in order of time; empty unless it was asked for.
    public var nearMisses: [NearMiss]
}
