/// What is known of the work on one call.
struct JournalRow {
    var path: String
    var mode: BatchMode
    var state: WorkState
    /// Stands for the files that the work reads, as they are on disk: see ``WorkKey``. Empty where a newer schema wants to
    /// know more of the call.
    var stamp: String
    /// Stands for everything that was told.
    var settings: String
    /// Stands for what is in the files; `nil` until they were read.
    var key: String?
    var reason: String?
    /// The catalogue knows all that it keeps of the call.
    var isDescribed: Bool
    /// Of the last work that was completed.
    var outputs: [OutputMark]
}
