/// The words that a call is found by.
enum SearchWords {
    /// Longer ones are no words.
    private static let longest = 40

    /// In lower case, each once, in order.
    static func of(_ texts: [String]) -> [String] {
        var words: Set<String> = []
        for text in texts {
            for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
                if (2...longest).contains(word.count) { words.insert(String(word)) }
            }
        }
        return words.sorted()
    }
}
