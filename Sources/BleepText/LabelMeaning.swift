import BleepCore

/// What a label means, whole: a category or kind makes a cue, any other text a note, no text nothing.
enum LabelMeaning: Equatable {
    case nothing
    case note
    case cue(Category, SpanKind, reason: String?)

    /// Reads `sensitive`, `name`, `name: reason`, `sensitive/phone`, `440`, `660`, `swearing`, in any case.
    ///
    /// A colon ends the word: `name: Rex` is a cue, `name of the dog` a note.
    /// - Parameter categories: those that may be named.
    init(_ label: String, categories: Set<Category>) {
        let text = label.utf8.drop { $0 == 0x20 || $0 == 0x09 }
        guard !text.isEmpty else {
            self = .nothing
            return
        }
        let colon = text.firstIndex(of: UInt8(ascii: ":"))
        let head = Array(text[..<(colon ?? text.endIndex)])[...].trimmed
        // No word of the vocabulary is longer; a long note is not worth a copy.
        guard head.count <= 90 else {
            self = .note
            return
        }
        var reason: String?
        if let colon {
            let rest = Array(text[text.index(after: colon)...])[...].trimmed.string
            if !rest.isEmpty { reason = rest }
        }
        let words = head.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map {
            $0.trimmed.string.lowercased()
        }
        if words.count == 2, let category = Self.category(words[0], among: categories), let kind = Self.kind(words[1]) {
            self = .cue(category, kind, reason: reason)
        } else if words.count == 1, let category = Self.category(words[0], among: categories) {
            self = .cue(category, Self.kind(of: category), reason: reason)
        } else if words.count == 1, let kind = Self.kind(words[0]) {
            self = .cue(kind.category, kind, reason: reason)
        } else {
            self = .note
        }
    }

    /// - Parameter word: in lower case.
    static func category(_ word: String, among categories: Set<Category>) -> Category? {
        guard let category = Category(spoken: word) ?? Category(word), categories.contains(category) else { return nil }
        return category
    }

    /// - Parameter word: in lower case.
    static func kind(_ word: String) -> SpanKind? { word == "swearing" ? .profanity : SpanKind(rawValue: word) }

    /// The kind of a span of which only the category is known.
    static func kind(of category: Category) -> SpanKind { category == .profanity ? .profanity : .other }
}
