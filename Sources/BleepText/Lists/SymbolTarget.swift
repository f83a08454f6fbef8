import BleepCore

/// Digits and letters of an entry, in the order in which they would be said one by one.
struct SymbolTarget: Hashable {
    /// ASCII digits and small letters, at least three.
    var symbols: [UInt8]
    var kind: SpanKind
    /// Whether a part of it is the entry, too: the last four digits of a phone number.
    var inPart: Bool
    /// How many symbols may be wrong.
    var errors: Int

    var isNumeric: Bool { symbols.allSatisfy { $0 < 0x3A } }
    /// The symbols as ``SymbolPairs`` counts them.
    let codes: [UInt8]
    /// All of them; a bit each.
    let allCodes: UInt64
    /// For each code its places among the symbols, a bit each, as far as there are bits.
    let masks: [UInt64]
    /// However the faults lie, so many symbols in a row are right, as far as ``SymbolChains`` counts.
    var leastChain: Int { min(SymbolChains.longest, symbols.count / (errors + 1)) }
    /// Whether whole words may say a stretch of it. Names are found word by word elsewhere: here they are spelled.
    var takesWords: Bool

    init(_ symbols: [UInt8], kind: SpanKind, inPart: Bool? = nil) {
        self.symbols = symbols
        codes = symbols.map { UInt8(SymbolPairs.code($0)) }
        allCodes = codes.reduce(0) { $0 | 1 << UInt64($1) }
        var masks = [UInt64](repeating: 0, count: SymbolPairs.codes)
        for (place, code) in codes.enumerated().prefix(SymbolChains.mostSymbols) {
            masks[Int(code)] |= 1 << UInt64(place)
        }
        self.masks = masks
        self.kind = kind
        let isNumber = symbols.allSatisfy { $0 < 0x3A }
        let hasDigit = symbols.contains { $0 < 0x3A }
        self.inPart = inPart ?? (symbols.count >= (isNumber ? 7 : hasDigit ? 8 : 5))
        let least = isNumber ? 4 : 5
        takesWords = kind == .email || hasDigit && !isNumber
        errors = symbols.count < least ? 0 : max(1, symbols.count / 8)
    }

    /// The fewest that are looked for: two digits or letters are said everywhere.
    static let least = 3

    static func targets(of entry: ListEntry) -> [SymbolTarget] {
        let words = FoldedText.tokens(of: entry.text).map(\.letters)
        let all = words.flatMap { $0 }
        let digits = all.filter { $0 < 0x3A }
        var result: [SymbolTarget] = []
        func add(_ symbols: [UInt8], inPart: Bool? = nil) {
            guard symbols.count >= least else { return }
            result.append(SymbolTarget(symbols, kind: entry.kind, inPart: inPart))
        }
        switch entry.kind {
        case .email:
            let halves = entry.text.split(separator: "@", maxSplits: 1)
            let parts = halves.map { FoldedText.tokens(of: $0).map(\.letters) }
            add(all, inPart: false)
            if let local = parts.first?.flatMap({ $0 }) { add(local, inPart: false) }
            if let domain = parts.last?.first, parts.count == 2, !MailWords.isProvider(domain) {
                add(domain, inPart: false)
            }
        case .address:
            // A postcode, and the names letter by letter; a house number alone is any number.
            for word in words where word.allSatisfy({ $0 < 0x3A }) && word.count > 3 { add(word) }
            for symbols in postcodes(words) { add(symbols) }
            for word in words where word.allSatisfy({ $0 > 0x39 }) && word.count > 4 && !isCommon(word) { add(word) }
        case .dob:
            add(all, inPart: false)
            for symbols in dates(entry.text) { add(symbols, inPart: false) }
        case _ where digits.count == all.count:
            add(all)
            for symbols in nationalForms(all, entry.text) { add(symbols) }
            for symbols in dates(entry.text) { add(symbols, inPart: false) }
        case _ where digits.isEmpty:
            for word in words { add(word) }
            if words.count > 1 { add(all) }
        default:
            add(all)
            // `Studio 54` is words and a number; a code is one piece.
            for word in words where word.allSatisfy({ $0 < 0x3A }) && word.count > 5 { add(word) }
        }
        return result.filter { target in
            target.errors == 0 || !target.symbols.allSatisfy { $0 == target.symbols[0] }
        }
    }

    private static func isCommon(_ word: [UInt8]) -> Bool {
        EntryShape.streets.contains(String(decoding: word, as: UTF8.self)) || OrdinaryWords.holds(word)
    }

    /// British postcodes and the like: a word of letters and digits, with the one behind it.
    private static func postcodes(_ words: [[UInt8]]) -> [[UInt8]] {
        func isMixed(_ word: [UInt8]) -> Bool {
            word.count < 8 && word.contains { $0 < 0x3A } && word.contains { $0 > 0x39 }
        }
        var result: [[UInt8]] = []
        for (index, word) in words.enumerated() where isMixed(word) && word.last.map({ $0 > 0x39 }) == true {
            if index > 0, isMixed(words[index - 1]) {
                result.append(words[index - 1] + word)
            } else if word.count > 4 {
                result.append(word)
            }
        }
        for (index, word) in words.enumerated() where isMixed(word) && index + 1 < words.count {
            if isMixed(words[index + 1]) { result.append(word + words[index + 1]) }
        }
        return result
    }

    /// A number with a country code as it is dialled at home, and without its zero.
    private static func nationalForms(_ digits: [UInt8], _ text: String) -> [[UInt8]] {
        var body = digits
        if text.hasPrefix("00") { body.removeFirst(2) } else if !text.hasPrefix("+") { return [] }
        for code in ["1", "44", "49", "43", "41", "33", "31", "39", "34", "353", "61", "91"]
        where body.starts(with: code.utf8) {
            var national = Array(body.dropFirst(code.utf8.count))
            if national.first == 0x30 { national.removeFirst() }
            return [national, [0x30] + national]
        }
        return []
    }

    /// Whether an entry is a date with day, month and year.
    static func isDate(_ text: String) -> Bool { !dates(text).isEmpty }

    /// A date in the orders in which it is said, with one or two digits for day and month, two or four for the year.
    private static func dates(_ text: String) -> [[UInt8]] {
        let fields = text.split { "./- ,".contains($0) }
        guard fields.count == 3 else { return [] }
        // `March 14, 1962`, `14. März 1962`, `14th of March` needs no more than its numbers.
        let numbers = fields.compactMap { field -> Int? in
            let letters = FoldedText.tokens(of: field).flatMap(\.letters)
            return Int(field) ?? SymbolReadings.months[letters] ?? Int(field.prefix { $0.isNumber })
        }
        guard numbers.count == 3, text.contains(where: { "./-".contains($0) || $0.isLetter }) else { return [] }
        let yearFirst = fields[0].utf8.count == 4
        let year = yearFirst ? numbers[0] : numbers[2]
        let others = yearFirst ? [numbers[1], numbers[2]] : [numbers[0], numbers[1]]
        guard others.allSatisfy({ (1...31).contains($0) }) else { return [] }
        func forms(_ number: Int) -> [[UInt8]] {
            number < 10
                ? [Array(String(number).utf8), [0x30] + Array(String(number).utf8)] : [Array(String(number).utf8)]
        }
        let full = Array(String(year).utf8)
        let short = full.suffix(2)
        var result: [[UInt8]] = []
        for order in [others, others.reversed()] {
            for first in forms(order[0]) {
                for second in forms(order[1]) {
                    result.append(first + second + full)
                    if full.count == 4 { result.append(first + second + short) }
                    result.append(full + first + second)
                }
            }
        }
        return result
    }
}
