/// Phrases of one or more words, each with a value; found at a place in a stream of tokens.
struct PhraseTable<Value: Sendable>: Sendable {
    private struct Phrase: Sendable {
        var rest: [String]
        var value: Value
    }

    /// By the first word, longest phrase first.
    private var phrases: [String: [Phrase]] = [:]

    /// Adds a phrase in all its spellings.
    mutating func add(_ phrase: some StringProtocol, _ value: Value) {
        let phrase = String(phrase)
        for other in GermanSpelling.variants(of: phrase) { insert(other, value) }
        insert(phrase, value)
    }

    private mutating func insert(_ phrase: String, _ value: Value) {
        let words = phrase.split(separator: " ").map { String($0) }
        guard let first = words.first else { return }
        var list = phrases[first] ?? []
        let place = list.firstIndex { $0.rest.count < words.count - 1 } ?? list.count
        list.insert(Phrase(rest: Array(words.dropFirst()), value: value), at: place)
        phrases[first] = list
    }

    /// The longest phrase that begins at `index`; none begins behind the last token.
    /// - Parameter isWhole: the phrase stands within a sentence: `Geboren? Am` is no `geboren am`.
    func match(_ tokens: [SpokenToken], at index: Int, isWhole: Bool = false) -> (length: Int, value: Value)? {
        guard index < tokens.count else { return nil }
        let text = tokens[index].text
        guard let list = phrases[text] ?? (text.hasSuffix("'s") ? phrases[String(text.dropLast(2))] : nil) else {
            return nil
        }
        for phrase in list where index + phrase.rest.count < tokens.count {
            var place = index
            let fits = phrase.rest.allSatisfy { word in
                if isWhole, tokens[place].marks.contains(.sentenceEnd) { return false }
                place += 1
                return tokens[place].text == word
            }
            if fits { return (phrase.rest.count + 1, phrase.value) }
        }
        return nil
    }

    /// The value of a phrase of one word.
    func value(of word: String) -> Value? { phrases[word]?.first { $0.rest.isEmpty }?.value }

    func longestMatch(_ tokens: [SpokenToken], at index: Int) -> Int? { match(tokens, at: index)?.length }

    /// Whether a phrase begins with this word.
    func mayContain(_ word: String) -> Bool { phrases[word] != nil }
}
