import BleepPipeline

/// What a journal knows of the calls of a batch, read some calls ahead.
struct KnownRows {
    /// Read at once.
    private static let ahead = 256

    private let plan: BatchPlan
    private let journal: Journal?
    private var rows: [JournalRow?] = []
    private var start = 0

    /// - Parameter journal: `nil` where there is none, and nothing is known.
    init(_ plan: BatchPlan, _ journal: Journal?) {
        self.plan = plan
        self.journal = journal
    }

    /// As it was before any of those that are read with it was worked on.
    mutating func row(_ call: Int) throws(PipelineError) -> JournalRow? {
        guard let journal else { return nil }
        if !(start..<start + rows.count).contains(call) {
            start = call
            rows = try plan.rows(call..<min(plan.count, call + Self.ahead), in: journal)
        }
        return rows[call - start]
    }
}
