/// What a page knows of the site that it is in.
struct SiteSurroundings: Sendable {
    /// Others with the same caller.
    var related: [CallPageModel.Related] = []
    var downloads: [CallPageModel.Download] = []
    /// The address of the list of calls with this caller.
    var callerLink: String?
    /// The picture, where it was drawn before.
    var picture: String?
}
