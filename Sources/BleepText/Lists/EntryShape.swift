import BleepCore

/// What kind of thing an entry of a list is, by its look.
enum EntryShape {
    /// What is wrong with an entry; `nil` when nothing is. Does not repeat it.
    static func fault(of text: String) -> String? {
        let signs = text.unicodeScalars.count { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        if signs == 0 { return "the entry has no letter and no digit" }
        if signs == 1 { return "the entry is a single sign, which would be found everywhere" }
        return nil
    }

    /// Words that end the name of a street (`Elm Street`) or are its end (`Lindenstraße`), folded.
    static let streets: Set<String> = [
        "street", "st", "avenue", "ave", "road", "rd", "lane", "ln", "drive", "dr", "court", "ct", "boulevard", "blvd",
        "way", "place", "circle", "close", "crescent", "gardens", "mews", "terrace", "grove", "hill", "row", "square",
        "walk", "highway", "parkway", "trail", "strasse", "str", "weg", "platz", "allee", "gasse", "ring", "ufer",
        "damm", "hof", "stieg", "steig", "chaussee",
    ]
    private static let streetEnds = [
        "strasse", "str", "weg", "platz", "allee", "gasse", "ring", "ufer", "damm", "stieg", "steig", "chaussee",
    ]

    static func kind(of text: String) -> SpanKind {
        if text.contains("@") { return .email }
        let words = FoldedText.tokens(of: text).map { String(decoding: $0.letters, as: UTF8.self) }
        let signs = words.joined()
        let digits = signs.utf8.count { (0x30...0x39).contains($0) }
        let letters = signs.utf8.count - digits
        if isStreet(words) { return .address }
        if isAddress(of: text) { return .ip }
        if SymbolTarget.isDate(text) { return .dob }
        guard digits > 0 else {
            return text.unicodeScalars.contains { $0.properties.isUppercase } ? .name : .other
        }
        if letters == 0 || text.hasPrefix("+") { return numberKind(signs, text) }
        if letters == 2, digits >= 13, signs.utf8.prefix(2).allSatisfy({ $0 >= 0x61 }) { return .iban }
        if signs.utf8.count >= 15, signs.utf8.prefix(2).allSatisfy({ $0 >= 0x61 }),
            signs.utf8.dropFirst(2).prefix(2).allSatisfy({ $0 < 0x3A }), words.count != 5
        {
            return .iban
        }
        return letters > digits * 3 ? .other : .code
    }

    private static func isStreet(_ words: [String]) -> Bool {
        guard words.count > 1 || words.first.map({ $0.utf8.count > 6 }) == true else { return false }
        return words.enumerated().contains { index, word in
            index > 0 && streets.contains(word)
                && !["st", "dr", "hill", "way", "place", "close", "ring"].contains(word)
                || streetEnds.contains { word.hasSuffix($0) && word.utf8.count > $0.utf8.count + 2 }
                || index > 0 && streets.contains(word) && words[0].utf8.allSatisfy { $0 < 0x3A }
        }
    }

    /// Whether it is an address of the internet: four numbers with dots between.
    private static func isAddress(of text: String) -> Bool {
        let fields = text.split(separator: ".", omittingEmptySubsequences: false)
        return fields.count == 4 && fields.allSatisfy { Int($0).map { (0...255).contains($0) } ?? false }
    }

    private static func numberKind(_ signs: String, _ text: String) -> SpanKind {
        let digits = signs.utf8.count
        if (13...19).contains(digits), !text.hasPrefix("+"), Checksum.luhn(signs.utf8.map { Int($0) - 0x30 }) {
            return .card
        }
        if text.hasPrefix("+") || text.hasPrefix("0") || text.contains("(") { return digits >= 6 ? .phone : .code }
        switch digits {
        case ...6: return .code
        case 7...15: return .phone
        default: return .account
        }
    }
}
