public import BleepCore
public import BleepPipeline

/// What a person can say about a site of calls.
public struct SiteRequest: Sendable {
    /// Of the calls; folders in it are looked into, too.
    public var folder: String
    /// Of the site; made where it does not exist.
    public var site: String
    /// What stands over the list of calls.
    public var title: String?
    public var language = Language.english
    /// Where the site will be: `https://example.org/calls/`. Without it there is no feed.
    public var baseURL: String?
    /// A style sheet, as a path.
    public var theme: String?
    /// How originals are redacted; input and outputs are not used.
    public var redaction = RedactionRequest(input: "")
    /// Write into a folder that holds something else.
    public var replacesForeign = false

    public init(folder: String, site: String) {
        self.folder = folder
        self.site = site
    }
}
