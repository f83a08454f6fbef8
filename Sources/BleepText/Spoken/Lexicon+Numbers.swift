// Number words that are put together from others.
extension Lexicon {
    /// `einundzwanzig`, `zwounddreißigsten`, `neunzehnhundertzweiundsechzig`, `zweitausendvier`, `doppelnull`.
    func composeGerman(_ word: String) -> WordMeaning? {
        if let value = Self.germanValue(word[...]) { return Self.number(value) }
        if word.hasPrefix(Self.twice),
            let digit = word.dropFirst(Self.twice.count) == "null"
                ? 0 : Self.value(word.dropFirst(Self.twice.count), Self.germanUnits)
        {
            return WordMeaning(classes: .number, digits: "\(digit)\(digit)")
        }
        for ending in ["sten", "ster", "ste", "ten", "ter", "te"] where word.hasSuffix(ending) {
            if let value = Self.germanValue(word.dropLast(ending.count)) {
                return WordMeaning(classes: .ordinal, digits: String(value))
            }
        }
        return nil
    }

    private static func number(_ value: Int) -> WordMeaning {
        let tens = value >= 20 && value < 100 && value % 10 == 0
        return WordMeaning(classes: tens ? [.number, .tens] : .number, digits: String(value))
    }

    /// Before a digit that is said once and meant twice: `doppelnull`.
    private static let twice = "doppel"

    private static let germanUnits: [(word: String, value: Int)] = [
        ("eins", 1), ("ein", 1), ("eine", 1), ("zwei", 2), ("zwo", 2), ("drei", 3), ("vier", 4), ("fünf", 5),
        ("fuenf", 5), ("sechs", 6), ("sieben", 7), ("acht", 8), ("neun", 9),
    ]
    private static let germanTeens: [(word: String, value: Int)] = [
        ("zehn", 10), ("elf", 11), ("zwölf", 12), ("zwoelf", 12), ("dreizehn", 13), ("vierzehn", 14), ("fünfzehn", 15),
        ("fuenfzehn", 15), ("sechzehn", 16), ("siebzehn", 17), ("achtzehn", 18), ("neunzehn", 19),
    ]
    private static let germanTens: [(word: String, value: Int)] = [
        ("zwanzig", 20), ("dreißig", 30), ("dreissig", 30), ("vierzig", 40), ("fünfzig", 50), ("fuenfzig", 50),
        ("sechzig", 60), ("siebzig", 70), ("achtzig", 80), ("neunzig", 90),
    ]

    /// The value of a whole German number word of more than one part, up to 999 999.
    private static func germanValue(_ word: Substring) -> Int? {
        guard word.utf8.count >= 5, word.utf8.count <= 60 else { return nil }
        if let place = word.firstRange(of: "tausend") {
            let head = word[..<place.lowerBound]
            var tail = word[place.upperBound...]
            if tail.hasPrefix("und") { tail = tail.dropFirst(3) }
            guard let thousands = head.isEmpty ? 1 : belowThousand(head),
                let rest = tail.isEmpty ? 0 : belowThousand(tail)
            else { return nil }
            return thousands * 1000 + rest
        }
        return belowThousand(word) ?? year(word)
    }

    /// `neunzehndreiunddreißig`, `zwanzigsiebzehn`: a year in two halves.
    private static func year(_ word: Substring) -> Int? {
        for (century, value) in [("achtzehn", 18), ("neunzehn", 19), ("zwanzig", 20)] where word.hasPrefix(century) {
            if let rest = belowHundred(word.dropFirst(century.count)), rest >= 10 { return value * 100 + rest }
        }
        return nil
    }

    private static func belowThousand(_ word: Substring) -> Int? {
        if let place = word.firstRange(of: "hundert") {
            let head = word[..<place.lowerBound]
            var tail = word[place.upperBound...]
            if tail.hasPrefix("und") { tail = tail.dropFirst(3) }
            guard let hundreds = head.isEmpty ? 1 : value(head, germanUnits) ?? value(head, germanTeens),
                let rest = tail.isEmpty ? 0 : belowHundred(tail)
            else { return nil }
            return hundreds * 100 + rest
        }
        return belowHundred(word)
    }

    private static func belowHundred(_ word: Substring) -> Int? {
        if let plain = value(word, germanUnits) ?? value(word, germanTeens) ?? value(word, germanTens) { return plain }
        for (name, tens) in germanTens where word.hasSuffix(name) {
            let head = word.dropLast(name.count)
            if head.hasSuffix("und"), let unit = value(head.dropLast(3), germanUnits) { return tens + unit }
        }
        return nil
    }

    private static func value(_ word: Substring, _ table: [(word: String, value: Int)]) -> Int? {
        table.first { $0.word == word }?.value
    }

    /// `twenty-first`.
    func composeEnglish(_ word: String) -> WordMeaning? {
        let parts = word.split(separator: "-")
        guard parts.count == 2, let tens = meaning(of: String(parts[0]))?.english, tens.classes.contains(.tens),
            let unit = meaning(of: String(parts[1]))?.english, let value = Int(tens.digits),
            let last = Int(unit.digits),
            last < 10
        else { return nil }
        if unit.classes.contains(.ordinal) { return WordMeaning(classes: .ordinal, digits: String(value + last)) }
        return nil
    }

    /// Number words that a recogniser ran together: `twentyone`, `fiftyfive`, `dreisieben`.
    func composeDigits(_ word: String) -> String? {
        guard word.utf8.count >= 6 else { return nil }
        var digits = ""
        var rest = word[...]
        var parts = 0
        var afterTens = false
        while !rest.isEmpty {
            var best: (length: Int, digits: String, tens: Bool)?
            for length in stride(from: min(9, rest.count), through: 3, by: -1) {
                guard let entry = meaning(of: String(rest.prefix(length))) else { continue }
                let found = [entry.english, entry.german].compactMap { $0 }.first {
                    !$0.classes.isDisjoint(with: [.digit, .number])
                }
                if let found {
                    best = (length, found.digits, found.classes.contains(.tens))
                    break
                }
            }
            guard let best else { return nil }
            if afterTens, best.digits.utf8.count == 1, best.digits != "0" {
                digits.removeLast()
            }
            digits += best.digits
            afterTens = best.tens
            parts += 1
            rest = rest.dropFirst(best.length)
        }
        return parts >= 2 ? digits : nil
    }
}
