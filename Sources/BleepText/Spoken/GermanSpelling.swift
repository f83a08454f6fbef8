/// German as it is written without its own letters: `Schraegstrich`, and `Strasse` as in Switzerland.
enum GermanSpelling {
    /// The other spellings of a lower-case word or phrase; none where it has none of the letters.
    static func variants(of text: String) -> [String] {
        // Most words are ASCII: they need not be looked at letter by letter.
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return [] }
        let swiss = spelled(text) { $0 == "ß" ? "ss" : nil }
        let ascii = spelled(text) { letters[$0] }
        return Set([swiss, ascii]).subtracting([text]).sorted()
    }

    /// Words in all their spellings.
    static func all(_ words: some Sequence<String>) -> Set<String> {
        var all = Set(words)
        for word in all { all.formUnion(variants(of: word)) }
        return all
    }

    private static let letters: [Character: String] = ["ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"]

    private static func spelled(_ text: String, _ other: (Character) -> String?) -> String {
        text.reduce(into: "") { $0 += other($1) ?? String($1) }
    }
}
