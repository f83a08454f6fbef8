/// What the template of a page around something is filled with.
struct PageModel: Sendable {
    struct File: Sendable { var href: String }

    var language: String
    var policy: String
    var title: String
    var description: String
    var generator: String
    var canonical: String?
    var feed: String?
    var home: String?
    var siteTitle: String?
    /// Style sheets beside the page.
    var styles: [File] = []
    var style: String?
    var body: String
    var script: String?
    /// Scripts beside the page.
    var scripts: [File] = []
}
