/// The work on one call, as a worker gets it: one line of JSON.
struct Job: Codable {
    var id: Int
    var path: String
    var mode: BatchMode
    /// Where the recording is.
    var place: String
    var cues: [String]
    var transcript: String?
    var neighbours: [String]?
    /// What is read beside the recording, as places.
    var companions: [String]
    /// The folder of the results, as a place.
    var folder: String
    /// The part of it that is made after the folder of the call.
    var seenFolders: String
    /// What the results are called before `.redacted`.
    var stem: String
    /// The name stands for the call, and tells nothing of it.
    var isNeutral: Bool
    /// Other calls have that name, too, but for digits of this call at its end; the hash of the result follows it.
    var isShared: Bool
    var privateSheet: String?
    /// What is there was written for this call.
    var replaces: Bool
    /// Work on the files as they are was begun before, and may be complete.
    var resumes: Bool
    /// Work on the call was begun before, perhaps on other files: its results may lie there under another hash.
    var hasStrays = false
    /// Of work whose results stand.
    var knownKey: String?
    /// The catalogue knows what is in the call.
    var isDescribed = false
    /// What stood before the work was begun.
    var before: [OutputMark]
    var told: JobSettings
}
