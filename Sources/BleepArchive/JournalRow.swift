/// What is known of the work on one call.
struct JournalRow {
    var path: String
    var mode: BatchMode
    var state: WorkState
    /// Stands for the files that the work reads, as they are on disk: see ``WorkKey``. Empty where a newer schema wants to
    /// know more of the call.
    var stamp: String
    /// Stands for everything that was told: see ``told(_:_:in:)``.
    var settings: String
    /// Stands for what is in the files; `nil` until they were read.
    var key: String?
    var reason: String?
    /// The catalogue knows all that it keeps of the call.
    var isDescribed: Bool
    /// Of the last work that was completed.
    var outputs: [OutputMark]

    /// What was told of a call that has come to a state. One that was set aside may be done with other limits.
    /// - Parameter settings: stands for what was told of all calls.
    static func told(_ settings: String, _ request: BatchRequest, in state: WorkState) -> String {
        state == .aside ? settings + " " + request.limits : settings
    }

    /// Whether the same was told, and the files are the same, as they are on disk.
    func isSame(_ stamp: String, _ settings: String, _ request: BatchRequest) -> Bool {
        self.stamp == stamp && self.settings == Self.told(settings, request, in: state)
    }
}
