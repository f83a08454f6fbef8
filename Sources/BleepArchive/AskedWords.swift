import BleepCore

/// The words of a question, understood as far as they can be.
struct AskedWords {
    enum Order { case after, before }

    let subject: Subject
    /// What must come before or after it in the same call.
    private(set) var relation: (order: Order, other: Subject, orSpeech: Bool)?
    /// All words, as full text wants them.
    let match: String

    private static let orders: [(String, Order)] = [
        ("after", .after), ("nach", .after), ("following", .after), ("before", .before), ("vor", .before),
    ]

    /// - Returns: `nil` for a text without a word.
    init?(_ text: String) {
        let words = text.lowercased().split { $0.isWhitespace || $0 == "," }.map(String.init)
        guard let match = Self.match(text) else { return nil }
        self.match = match
        for (word, order) in Self.orders {
            guard let place = words.firstIndex(of: word), place > 0, place + 1 < words.count else { continue }
            let first = SoundWords.subject(Array(words[..<place]))
            let rest = Array(words[(place + 1)...])
            let second = SoundWords.subject(rest)
            // Two pieces of talk are a sentence that somebody looks for, "the day after tomorrow".
            guard first.isSound || second.isSound else { continue }
            subject = first
            relation = (order, second, SoundWords.isGreeting(rest))
            return
        }
        subject = SoundWords.subject(words)
    }

    /// Words for FTS5: each must be there; what stands in quotes stands together; a star ends the beginning of a word.
    /// - Returns: `nil` where no word is left.
    static func match(_ text: String) -> String? {
        var terms: [String] = []
        for (index, part) in text.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
            let isPhrase = index % 2 == 1
            let pieces = isPhrase ? [part] : part.split(whereSeparator: \.isWhitespace)
            for piece in pieces where piece.contains(where: { $0.isLetter || $0.isNumber }) {
                let isPrefix = !isPhrase && piece.hasSuffix("*")
                terms.append("\"\(piece.filter { $0 != "*" })\"" + (isPrefix ? "*" : ""))
            }
        }
        return terms.isEmpty ? nil : terms.joined(separator: " ")
    }
}
