import BleepSheet

/// What was proved and written of a redaction.
struct WrittenRedaction {
    var proof: RedactionProof
    /// As it was written; `nil` where the proof has findings.
    var sheet: SheetDocument?
    /// Paths; none where the proof has findings.
    var files: [String]
}
