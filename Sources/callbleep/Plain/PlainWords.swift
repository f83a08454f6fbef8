/// The words behind a verb, as far as nobody has to think about them: options and flags with two dashes by their full
/// names, their values, and names of files.
struct PlainWords {
    private var rest: ArraySlice<String>
    /// What is no option and no value of one, in order.
    private(set) var files: [String] = []
    private var known: [String] = []

    init(_ words: ArraySlice<String>) { rest = words }

    /// The next option or flag, for which ``value()`` or ``isNew(_:)`` is asked next; `nil` behind the last.
    mutating func option() -> String? {
        while let word = rest.popFirst() {
            // An empty one is the parser's to judge, too.
            if word.isEmpty || word.utf8.first == UInt8(ascii: "-") { return word }
            files.append(word)
        }
        return nil
    }

    /// What stands behind an option; `nil` where nothing does that could only be its value.
    mutating func value() -> String? {
        guard let word = rest.popFirst(), !word.isEmpty, word.utf8.first != UInt8(ascii: "-") else { return nil }
        return word
    }

    /// As ``value()``, of an option that may be given once; `nil` if it was.
    mutating func value(of option: String) -> String? { isNew(option) ? value() : nil }

    /// Whether a flag was not given before.
    mutating func isNew(_ option: String) -> Bool {
        guard !known.contains(option) else { return false }
        known.append(option)
        return true
    }
}
