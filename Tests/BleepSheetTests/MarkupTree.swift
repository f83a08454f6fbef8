/// A strict reader of small XML documents: what it reads is well-formed, or it says what is not.
struct MarkupTree {
    struct Malformed: Error { let text: String }

    struct Element {
        var name: String
        var attributes: [String: String]
        /// The text of the element itself.
        var text = ""
        var children: [Element] = []
        /// The names of the elements around it, and their classes.
        var classes: [String] = []

        /// All elements below it, in order.
        var all: [Element] { children.flatMap { [$0] + $0.all } }
        func number(_ name: String) -> Double { Double(attributes[name] ?? "") ?? .nan }
        var itsClasses: Set<String> { Set((attributes["class"] ?? "").split(separator: " ").map(String.init)) }
    }

    let root: Element

    init(_ document: String) throws {
        var rest = Array(document.unicodeScalars)[...]
        while rest.first?.properties.isWhitespace == true { rest.removeFirst() }
        root = try Self.element(&rest, classes: [])
        while rest.first?.properties.isWhitespace == true { rest.removeFirst() }
        guard rest.isEmpty else { throw Malformed(text: "something behind the root") }
    }

    private static func element(
        _ rest: inout ArraySlice<Unicode.Scalar>, classes: [String]
    ) throws -> Element {
        try expect("<", &rest)
        var element = Element(name: name(&rest), attributes: [:], classes: classes)
        guard !element.name.isEmpty else { throw Malformed(text: "an element without a name") }
        while true {
            let hadSpace = rest.first == " "
            while rest.first == " " { rest.removeFirst() }
            if rest.starts(with: "/>".unicodeScalars) {
                rest.removeFirst(2)
                return element
            }
            if rest.first == ">" {
                rest.removeFirst()
                break
            }
            let key = name(&rest)
            guard hadSpace, !key.isEmpty, element.attributes[key] == nil else {
                throw Malformed(text: "an attribute that is none in \(element.name)")
            }
            try expect("=", &rest)
            try expect("\"", &rest)
            element.attributes[key] = try text(&rest, until: "\"")
            try expect("\"", &rest)
        }
        while true {
            element.text += try text(&rest, until: "<")
            if rest.starts(with: "</".unicodeScalars) {
                rest.removeFirst(2)
                guard name(&rest) == element.name else { throw Malformed(text: "another end than of \(element.name)") }
                try expect(">", &rest)
                return element
            }
            element.children.append(
                try Self.element(&rest, classes: classes + [element.attributes["class"] ?? ""]))
        }
    }

    private static func name(_ rest: inout ArraySlice<Unicode.Scalar>) -> String {
        let name = rest.prefix { $0.properties.isAlphabetic || $0 == "-" || ("0"..."9").contains($0) }
        rest.removeFirst(name.count)
        return String(String.UnicodeScalarView(name))
    }

    private static func expect(_ scalar: Unicode.Scalar, _ rest: inout ArraySlice<Unicode.Scalar>) throws {
        guard rest.first == scalar else { throw Malformed(text: "no \(scalar) where one is due") }
        rest.removeFirst()
    }

    private static func text(
        _ rest: inout ArraySlice<Unicode.Scalar>, until end: Unicode.Scalar
    ) throws -> String {
        var result = String.UnicodeScalarView()
        let references: [(String, Unicode.Scalar)] = [
            ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
        ]
        while let scalar = rest.first, scalar != end {
            switch scalar.value {
            case 0x9, 0xA, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: break
            default: throw Malformed(text: "a character that XML forbids: \(scalar.value)")
            }
            if scalar == "&" {
                guard let found = references.first(where: { rest.starts(with: $0.0.unicodeScalars) }) else {
                    throw Malformed(text: "a bare &")
                }
                rest.removeFirst(found.0.unicodeScalars.count)
                result.append(found.1)
            } else if scalar == "<" {
                throw Malformed(text: "a bare <")
            } else {
                result.append(scalar)
                rest.removeFirst()
            }
        }
        guard !rest.isEmpty else { throw Malformed(text: "no end") }
        return String(result)
    }
}
