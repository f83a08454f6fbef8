import Mustache

/// A template of ours. What is put in is escaped for HTML unless the template says that it is markup.
struct PageTemplate: Sendable {
    private let template: MustacheTemplate

    static let call = PageTemplate(PageAssets.callTemplate)
    static let page = PageTemplate(PageAssets.pageTemplate)
    static let index = PageTemplate(PageAssets.indexTemplate)
    static let feed = PageTemplate(PageAssets.feedTemplate)

    private init(_ text: StaticString) {
        do {
            template = try MustacheTemplate(string: "\(text)")
        } catch {
            // Part of the program, and rendered by every test of a page.
            preconditionFailure("a template of ours is broken: \(error)")
        }
    }

    /// - Parameter model: a structure whose properties have the names that the template uses.
    func render(_ model: some Sendable) -> String { template.render(model) }
}
