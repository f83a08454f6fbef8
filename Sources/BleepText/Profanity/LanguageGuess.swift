import BleepCore

/// Which of two languages is spoken around a word, by the little words that only one of them has.
struct LanguageGuess {
    /// Words on either side that are asked.
    private static let reach = 25

    private static let english = Set(
        ("the and you is are was this that what have your with for not they he she it of to my we do don't yes no please "
            + "okay sir hello would could can will be been from call just about because how why who where when there")
            .split(separator: " ").map { Array($0.utf8) })
    private static let german = Set(
        ("der die das und ich ist nicht sie du ein eine mit den dem zu auf wie was haben habe hat bin sind war ja nein bitte "
            + "wir ihr mein meine dein deine kann auch noch aber oder wenn dann hier guten danke mal doch schon fur von im bei")
            .split(separator: " ").map { Array($0.utf8) })

    private let told: Language?
    /// For each word, how many more English than German words there are up to it.
    private let balance: [Int32]

    init(words: [[UInt8]], choice: LanguageChoice, told code: String?) {
        if case .told(let languages) = choice, languages.count == 1 {
            told = languages.first
            balance = []
            return
        }
        told = nil
        var sum: Int32 = code?.hasPrefix("de") == true ? -1 : 0
        var balance: [Int32] = [0]
        balance.reserveCapacity(words.count + 1)
        for word in words {
            if Self.english.contains(word) { sum += 1 }
            if Self.german.contains(word) { sum -= 1 }
            balance.append(sum)
        }
        self.balance = balance
        prior = code?.hasPrefix("de") == true ? -1 : 0
    }

    private var prior: Int32 = 0

    func language(at index: Int) -> Language {
        if let told { return told }
        let lower = max(0, index - Self.reach)
        let upper = min(balance.count - 1, index + Self.reach)
        var difference = balance[upper] - balance[lower]
        if difference == 0 { difference = balance[balance.count - 1] - balance[0] + prior }
        return difference < 0 ? .german : .english
    }
}
