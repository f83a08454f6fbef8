public import BleepCore
public import BleepRedact
public import BleepSheet

/// What one call of `redact` did, for whoever has to trust it.
public struct RedactionReport: Sendable {
    public var sampleRate: SampleRate
    public var frameCount: Int
    public var plan: BleepPlan
    /// One for each mark: where its edges were put and why.
    public var spans: [PlannedSpan]
    /// What the user should know, one sentence each.
    public var notices: [String]
    /// The name of the output holds what is listed to be hidden, or a word that is hidden in the call.
    public var nameTells: Bool
    /// `nil` where nothing was written.
    public var proof: RedactionProof?
    /// As it was written; `nil` where nothing was.
    public var sheet: SheetDocument?
    /// The redacted recording, then its sheets; or the audition file.
    public var files: [String]

    /// Frames in which something is bleeped.
    public var hiddenFrames: Int { plan.coveredFrames.reduce(0) { $0 + $1.count } }
}
