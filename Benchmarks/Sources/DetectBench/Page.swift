/// A page of tables in Markdown.
struct Page: Sendable {
    private(set) var text: String

    /// - Parameters:
    ///   - about: what is measured, and how to read it.
    ///   - material: what the sounds are made of.
    init(_ title: String, about: String, material: String) {
        text = """
            # \(title)

            \(about)

            *Written by `make detect-bench`; not by hand. \(material)*

            """
    }

    mutating func section(_ title: String, _ remark: String? = nil) {
        text += "\n## \(title)\n"
        if let remark { text += "\n\(remark)\n" }
    }

    mutating func add(_ table: Table) { text += "\n" + table.markdown }

    mutating func add(_ paragraph: String) { text += "\n\(paragraph)\n" }
}
