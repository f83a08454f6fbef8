/// What a worker says of a job: one line of JSON.
struct JobResult: Codable {
    enum Outcome: String, Codable {
        case done
        /// What is there is what the work would give.
        case unchanged
        case review, failed
        /// It ended its worker twice.
        case aside
    }

    var id: Int
    var outcome: Outcome
    var key: String?
    var reason: String?
    var notices: [String] = []
    /// As in ``RedactionReport``.
    var nameTells = false
    /// Of the recording.
    var seconds: Double?
    var outputs: [OutputMark] = []
    /// What the catalogue keeps of the call.
    var content: CallContent?
}
