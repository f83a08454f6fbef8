/// What the words of English and German may mean in numbers and spellings. Read once from its tables, at first use.
struct Lexicon: Sendable {
    /// What a word means in each of the languages; `nil` where the language does not have it.
    struct Entry: Sendable {
        var english: WordMeaning?
        var german: WordMeaning?

        var anyClasses: WordClasses { (english?.classes ?? []).union(german?.classes ?? []) }
    }

    static let shared = Lexicon()

    private var entries: [String: Entry] = [:]

    private init() {
        entries.reserveCapacity(6000)
        read(EnglishWords.lines, \.english)
        read(GermanWords.lines, \.german)
        // A word that only one of the languages has, and that is often heard, tells which is spoken.
        let telling: WordClasses = [.soft, .digit, .tens, .number]
        for (word, entry) in entries where word.utf8.count > 1 {
            if let meaning = entry.english, entry.german == nil, !meaning.classes.isDisjoint(with: telling) {
                entries[word]?.english?.classes.insert(.englishOnly)
            } else if let meaning = entry.german, entry.english == nil, !meaning.classes.isDisjoint(with: telling) {
                entries[word]?.german?.classes.insert(.germanOnly)
            }
        }
    }

    func knows(_ word: String) -> Bool { entries[word] != nil }

    func meaning(of word: String) -> Entry? { entries[word] }

    /// A word in the tables, or put together from words in them: `einundzwanzig`, `fiftyfive`, `buildings`.
    func lookUp(_ word: String) -> Entry? {
        if let entry = entries[word] { return entry }
        guard word.utf8.count >= 4, word.utf8.count <= 60 else { return nil }
        var entry = Entry()
        if let german = composeGerman(word) { entry.german = german }
        if let english = composeEnglish(word) { entry.english = english }
        if entry.english == nil, entry.german == nil, let digits = composeDigits(word) {
            entry.english = WordMeaning(classes: .number, digits: digits)
            entry.german = entry.english
        }
        if entry.english == nil, entry.german == nil {
            // "James" is no "jam" with an ending.
            if isInflectedEnglish(word), !GivenNames.clear.contains(word) {
                entry.english = WordMeaning(classes: .ordinary)
            }
            if isInflectedGerman(word) { entry.german = WordMeaning(classes: .ordinary) }
        }
        return entry.english == nil && entry.german == nil ? nil : entry
    }

    // MARK: Reading the tables

    private mutating func read(_ lines: String, _ language: WritableKeyPath<Entry, WordMeaning?>) {
        for line in lines.split(separator: "\n") {
            guard let colon = line.firstRange(of: ": ") else { continue }
            let head = line[..<colon.lowerBound].split(separator: " ")
            let value = head.count > 1 ? String(head[1]) : ""
            guard let sample = Self.meaning(class: head[0], value: value) else {
                preconditionFailure("a line of the lexicon has an unknown class")
            }
            for word in line[colon.upperBound...].split(separator: " ") {
                add(String(word), sample, language)
                for other in GermanSpelling.variants(of: String(word)) { add(other, sample, language) }
            }
        }
    }

    private mutating func add(_ word: String, _ meaning: WordMeaning, _ language: WritableKeyPath<Entry, WordMeaning?>)
    {
        var entry = entries[word] ?? Entry()
        if var known = entry[keyPath: language] {
            known.classes.formUnion(meaning.classes)
            if known.digits.isEmpty { known.digits = meaning.digits }
            if known.letter == 0 { known.letter = meaning.letter }
            if known.symbol == 0 { known.symbol = meaning.symbol }
            if known.times == 0 { known.times = meaning.times }
            entry[keyPath: language] = known
        } else {
            entry[keyPath: language] = meaning
        }
        entries[word] = entry
    }

    private static func meaning(class name: Substring, value: String) -> WordMeaning? {
        switch name {
        case "digit": WordMeaning(classes: .digit, digits: value)
        case "number": WordMeaning(classes: .number, digits: value)
        case "tens": WordMeaning(classes: [.number, .tens], digits: value)
        case "magnitude": WordMeaning(classes: .magnitude, digits: value)
        case "like": WordMeaning(classes: .digitLike, digits: value)
        case "letter": WordMeaning(classes: .letter, letter: value.utf8.first ?? 0)
        case "alphabet": WordMeaning(classes: .alphabet, letter: value.utf8.first ?? 0)
        case "symbol": WordMeaning(classes: .symbol, symbol: value == "space" ? 0x20 : value.utf8.first ?? 0)
        case "times": WordMeaning(classes: .multiplier, times: UInt8(value) ?? 0)
        case "filler": WordMeaning(classes: .filler)
        case "ack": WordMeaning(classes: .acknowledgement)
        case "correction": WordMeaning(classes: .correction)
        case "connector": WordMeaning(classes: .connector)
        case "unit": WordMeaning(classes: .unit)
        case "month": WordMeaning(classes: .month, digits: value)
        case "ordinal": WordMeaning(classes: .ordinal, digits: value)
        case "soft": WordMeaning(classes: .soft)
        case "ordinary": WordMeaning(classes: .ordinary)
        case "namelike": WordMeaning(classes: .nameLike)
        default: nil
        }
    }

    // MARK: Words put together

    /// Ordinary words with an ending: `viruses`, `Überweisungen`.
    private func isInflectedEnglish(_ word: String) -> Bool {
        for ending in ["'s", "s", "es", "d", "ed", "ing", "ly"] where word.hasSuffix(ending) {
            let stem = String(word.dropLast(ending.count))
            if isOrdinary(stem, \.english) || (ending == "ing" && isOrdinary(stem + "e", \.english)) { return true }
        }
        return ["tion", "tions", "ness", "able", "ible", "ful", "less", "ously", "ality", "ically"]
            .contains { word.utf8.count > $0.utf8.count + 3 && word.hasSuffix($0) }
    }

    func isOrdinary(_ stem: String, _ language: KeyPath<Entry, WordMeaning?>) -> Bool {
        guard stem.utf8.count >= 3, let classes = entries[stem]?[keyPath: language]?.classes else { return false }
        return !classes.isDisjoint(with: [.ordinary, .unit]) && !classes.contains(.nameLike)
    }
}
