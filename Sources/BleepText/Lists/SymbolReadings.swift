/// What the tokens of a call may say when they spell a number or a word that is known: all readings, where the finder
/// of unknown numbers has to choose one.
struct SymbolReadings {
    struct Reading {
        /// ASCII digits and small letters.
        var symbols: [UInt8]
        /// The token behind it.
        var next: Int
        /// A word that is read as its letters or by its first one only: weaker than a digit or a letter's name.
        var isWord = false
    }

    static let months: [[UInt8]: Int] = Dictionary(
        uniqueKeysWithValues: [
            "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
            "september": 9, "october": 10, "november": 11, "december": 12, "januar": 1, "jaenner": 1, "februar": 2,
            "maerz": 3, "marz": 3, "mai": 5, "juni": 6, "juli": 7, "oktober": 10, "dezember": 12, "jan": 1, "feb": 2,
            "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9, "oct": 10, "okt": 10, "nov": 11,
            "dec": 12, "dez": 12, "juno": 6, "julei": 7,
        ].map { (Array($0.key.utf8), $0.value) })

    let tokens: [SpokenToken]

    /// Whether a token says a digit or a letter by itself.
    static func isSymbolic(_ token: SpokenToken) -> Bool {
        switch token.shape {
        case .digits, .mixed, .letter, .date: true
        case .quantity: true
        case .word:
            isCluster(token)
                || !token.meaning.classes.isDisjoint(with: [.digit, .number, .tens, .magnitude, .multiplier])
                || token.meaning.letter != 0 && !token.meaning.classes.contains(.soft)
                || !token.meaning.classes.isDisjoint(with: [.alphabet, .letter])
        default: false
        }
    }

    /// Letters written as one word: `DC`, `fc`. Capitals that are no word, or letters without a vowel.
    private static func isCluster(_ token: SpokenToken) -> Bool {
        guard token.shape == .word, (2...4).contains(token.text.utf8.count), token.meaning.classes.isEmpty else {
            return false
        }
        return token.marks.contains(.capitals)
            || token.text.utf8.allSatisfy { (0x61...0x7A).contains($0) && !"aeiouy".utf8.contains($0) }
    }

    /// Whether a token stands between the groups of a number and means nothing: `dash`, `uh`, `okay`, `und dann`.
    static func isPassing(_ token: SpokenToken) -> Bool {
        token.shape == .symbol
            || !token.meaning.classes.isDisjoint(
                with: [.filler, .acknowledgement, .correction, .connector, .symbol, .soft])
    }

    /// Everything that the token at `index` and those behind it may say. Empty for what says nothing.
    func readings(at index: Int) -> [Reading] {
        let token = tokens[index]
        let meaning = token.meaning
        var result: [Reading] = []
        func add(_ symbols: [UInt8], _ next: Int, isWord: Bool = false) {
            guard !symbols.isEmpty else { return }
            result.append(Reading(symbols: symbols, next: next, isWord: isWord))
        }
        switch token.shape {
        case .digits, .mixed, .quantity, .date, .ip:
            add(Self.alphanumerics(token.text), index + 1)
        default: break
        }
        if !meaning.digits.isEmpty, token.shape == .word || token.shape == .letter {
            let digits = Array(meaning.digits.utf8)
            add(digits, index + 1)
            // `twenty` before a digit; `hundert` and `tausend` after one and before others.
            if digits.count == 2, digits[1] == 0x30 { add([digits[0]], index + 1) }
            if meaning.classes.contains(.magnitude) { add(Array(digits.dropFirst()), index + 1) }
            if digits.count == 1, let tens = germanTens(behind: index) {
                add([tens.digit, digits[0]], tens.next)
            }
        }
        if meaning.letter != 0 { add([meaning.letter | 0x20], index + 1) }
        if token.shape == .letter, let letter = FoldedText.tokens(of: token.text).first?.letters {
            add(letter, index + 1)
        }
        if meaning.times > 1 { addRepeated(Int(meaning.times), at: index, to: &result) }
        let folded = FoldedText.tokens(of: token.text).flatMap(\.letters)
        switch String(decoding: folded, as: UTF8.self) {
        case "eszett": add(Array("ss".utf8), index + 1)
        case "schule": add(Array("sch".utf8), index + 1)
        case "charlotte": add(Array("ch".utf8), index + 1)
        case "oh", "o": add([0x30], index + 1)
        default: break
        }
        if let month = Self.months[folded] {
            add(Array(String(month).utf8), index + 1)
            if month < 10 { add([0x30] + Array(String(month).utf8), index + 1) }
        }
        // `eight in the middle` spells nothing.
        let isDigit = meaning.letter == 0 && (!meaning.digits.isEmpty || token.shape == .digits)
        if !isDigit, let word = spellingWord(behind: index) {
            // `d as in dog`: the letter, and the word that tells it; or the letter misheard and the word right.
            let letters = result.filter { $0.next == index + 1 && $0.symbols.count == 1 && $0.symbols[0] > 0x39 }
            for letter in letters { add(letter.symbols, word.next) }
            if word.initial != 0, !letters.contains(where: { $0.symbols[0] == word.initial }) {
                add([word.initial], word.next)
            }
        }
        if folded.count > 1, token.shape == .word || token.shape == .email || token.shape == .web {
            add(folded, index + 1, isWord: !Self.isCluster(token))
        }
        return result
    }

    /// The first letter of a word, as any word may stand for it in somebody's own alphabet.
    func initial(at index: Int) -> UInt8? {
        guard tokens[index].shape == .word else { return nil }
        return FoldedText.tokens(of: tokens[index].text).first?.letters.first
    }

    static func alphanumerics(_ text: String) -> [UInt8] { FoldedText.tokens(of: text).flatMap(\.letters) }

    /// `ein und zwanzig` in three words.
    private func germanTens(behind index: Int) -> (digit: UInt8, next: Int)? {
        guard index + 2 < tokens.count, tokens[index + 1].text == "und",
            tokens[index + 2].meaning.classes.contains(.tens), let digit = tokens[index + 2].meaning.digits.utf8.first
        else { return nil }
        return (digit, index + 3)
    }

    /// `double eight`, `zweimal die Null`, `double A`.
    private func addRepeated(_ times: Int, at index: Int, to result: inout [Reading]) {
        var next = index + 1
        if next < tokens.count, ["die", "the", "a", "der"].contains(tokens[next].text) { next += 1 }
        guard next < tokens.count, tokens[next].meaning.times < 2 else { return }
        for reading in readings(at: next) where !reading.isWord {
            guard let first = reading.symbols.first else { continue }
            result.append(
                Reading(
                    symbols: Array(repeating: first, count: times) + reading.symbols.dropFirst(), next: reading.next))
        }
    }

    /// `as in dog`, `for dog`, `wie Dora` behind a letter.
    private func spellingWord(behind index: Int) -> (initial: UInt8, next: Int)? {
        var next = index + 1
        guard next < tokens.count else { return nil }
        switch tokens[next].text {
        case "as":
            next += 1
            if next < tokens.count, tokens[next].text == "in" { next += 1 }
        case "for", "like", "wie": next += 1
        case "in": next += 1
        default: return nil
        }
        guard next < tokens.count, tokens[next].shape == .word, tokens[next].text.utf8.count > 2 else { return nil }
        return (initial(at: next) ?? 0, next + 1)
    }
}
