/// The text of a note without its tags and without the marks of Markdown.
struct NoteText: Equatable {
    var plain: String
    /// Without `#`, in lower case, each once, in the order in which they stand.
    var tags: [String]

    /// Takes `#threat` at the end out of the text; within the text the word stays.
    ///
    /// Marks of emphasis and code and the backslash before a sign go; HTML is text like any other.
    init(_ written: String) {
        var words: [(text: String, isTag: Bool)] = []
        tags = []
        let unmarked = Self.withoutMarks(Self.oneLine(written))
        for word in unmarked.split(separator: " ") {
            guard let (tag, rest) = Self.tag(word) else {
                words.append((String(word), false))
                continue
            }
            if !tags.contains(tag.lowercased()) { tags.append(tag.lowercased()) }
            words.append((tag + rest, true))
        }
        let isOnlyTags = words.allSatisfy(\.isTag)
        while !isOnlyTags, words.last?.isTag == true { words.removeLast() }
        plain = words.map(\.text).joined(separator: " ")
    }

    /// A paragraph of other text, without the marks of Markdown; its tags are words.
    static func paragraph(_ written: String) -> String { withoutMarks(oneLine(written)) }

    /// `#word`, with signs behind it that end a sentence.
    private static func tag(_ word: Substring) -> (tag: String, rest: String)? {
        guard word.first == "#" else { return nil }
        let name = word.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        let rest = word.dropFirst(name.count + 1)
        guard name.first?.isLetter == true, rest.allSatisfy({ ".,;:!?)".contains($0) }) else { return nil }
        return (String(name), String(rest))
    }

    /// Control characters, line ends and runs of white space as one space, none at the ends.
    static func oneLine(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var isPending = false
        for scalar in text.unicodeScalars {
            let isSpace =
                scalar.value <= 0x20 || (0x7F...0xA0).contains(scalar.value) || scalar.properties.isWhitespace
            if isSpace {
                isPending = !result.isEmpty
            } else {
                if isPending { result.append(" ") }
                isPending = false
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// Without `**`, `__` and backticks that come in pairs, and without backslashes before a sign of Markdown.
    private static func withoutMarks(_ text: String) -> String {
        var bytes = Array(text.utf8)
        for mark in ["**", "__", "`"] {
            let sign = Array(mark.utf8)
            var places: [Int] = []
            var index = 0
            while index + sign.count <= bytes.count {
                if bytes[index] == UInt8(ascii: "\\") {
                    index += 2
                } else if bytes[index..<index + sign.count].elementsEqual(sign) {
                    places.append(index)
                    index += sign.count
                } else {
                    index += 1
                }
            }
            if places.count % 2 == 1 { places.removeLast() }
            guard !places.isEmpty else { continue }
            let gone = Set(places.flatMap { $0..<$0 + sign.count })
            bytes = bytes.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
        }
        let escapable = Array("\\`*_{}[]<>()#+-.!|~".utf8)
        var result: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            let isEscape =
                byte == UInt8(ascii: "\\") && index + 1 < bytes.count && escapable.contains(bytes[index + 1])
                && !(index > 0 && bytes[index - 1] == byte)
            if !isEscape { result.append(byte) }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
