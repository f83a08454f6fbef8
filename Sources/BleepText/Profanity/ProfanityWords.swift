import BleepCore

/// The lexicon, ready to be asked.
struct ProfanityWords: Sendable {
    /// What a word is by itself.
    struct Verdict {
        var strength: ProfanityStrength
        /// Only in this language.
        var language: Language?
        /// Only behind words that call names: see ``ProfanityLexicon/beforeNouns``.
        var needsSign = false
    }

    static let shared = ProfanityWords()

    private let strong = WordStars(ProfanityLexicon.strong + ProfanityLexicon.dialect)
    private let harmless = WordStars(ProfanityLexicon.harmless)
    private let english = WordStars(ProfanityLexicon.englishOnly)
    private let nouns = WordStars(ProfanityLexicon.englishNouns)
    private let mildEnglish = WordStars(ProfanityLexicon.mildEnglish)
    private let mildGerman = WordStars(ProfanityLexicon.mildGerman)
    /// By their first word.
    let phrases: [[UInt8]: [(words: [[UInt8]], strength: ProfanityStrength)]]

    private init() {
        let all =
            ProfanityLexicon.strongPhrases.map { ($0, ProfanityStrength.strong) }
            + ProfanityLexicon.mildPhrases.map { ($0, ProfanityStrength.mild) }
        let split = all.map { text, strength in
            (words: text.split(separator: " ").map { Array($0.utf8) }, strength: strength)
        }
        phrases = Dictionary(grouping: split) { $0.words[0] }
    }

    /// - Parameter letters: folded, one word without hyphens.
    func verdict(on letters: [UInt8]) -> Verdict? {
        guard letters.count > 2 else { return nil }
        if let verdict = plain(letters) { return verdict }
        guard let short = squeezed(letters, to: 1) else { return nil }
        return plain(short) ?? squeezed(letters, to: 2).flatMap { plain($0) }
    }

    private func plain(_ letters: [UInt8]) -> Verdict? {
        if harmless.holds(letters) { return nil }
        if strong.holds(letters) { return Verdict(strength: .strong) }
        if english.holds(letters) { return Verdict(strength: .strong, language: .english) }
        if nouns.holds(letters) { return Verdict(strength: .strong, language: .english, needsSign: true) }
        if mildEnglish.holds(letters) { return Verdict(strength: .mild, language: .english) }
        if mildGerman.holds(letters) { return Verdict(strength: .mild, language: .german) }
        return nil
    }

    /// A stretched word with every letter that stands three times or more brought down; `nil` where none does.
    private func squeezed(_ letters: [UInt8], to count: Int) -> [UInt8]? {
        var result: [UInt8] = []
        var hasStretch = false
        var index = 0
        while index < letters.count {
            var end = index
            while end < letters.count, letters[end] == letters[index] { end += 1 }
            let length = end - index
            if length > 2 { hasStretch = true }
            result += Array(repeating: letters[index], count: length > 2 ? count : length)
            index = end
        }
        return hasStretch ? result : nil
    }
}
