import BleepCore

/// The words of entries, each once, and the patterns that they make.
struct WordPatterns {
    private(set) var elements: [WordElement] = []
    private(set) var patterns: [WordPattern] = []
    private(set) var byFirst: [Int: [Int]] = [:]
    private(set) var byLetters: [[UInt8]: Int] = [:]
    private let grows: Bool
    private var seen: Set<WordPattern.Likeness> = []

    /// Titles and the particles of names, which say nobody by themselves.
    private static let particles: Set<String> = [
        "mr", "mrs", "ms", "miss", "dr", "prof", "sir", "herr", "frau", "von", "van", "de", "der", "den", "zu", "la",
        "le",
        "du", "di", "da", "del", "el", "al", "bin", "ben", "and", "und", "the", "of", "ltd", "inc", "llc", "gmbh", "ag",
        "co",
        "kg", "corp", "company", "limited", "plc", "group", "st",
    ]

    /// How the ends of streets are written otherwise.
    private static let streetForms: [String: [String]] = {
        let pairs = [
            ("street", "st"), ("road", "rd"), ("avenue", "ave"), ("lane", "ln"), ("drive", "dr"), ("court", "ct"),
            ("boulevard", "blvd"), ("place", "pl"), ("strasse", "str"),
        ]
        return Dictionary((pairs + pairs.map { ($1, $0) }).map { ($0.0, [$0.1]) }) { $0 + $1 }
    }()

    /// - Parameter grows: as for ``ListMatcher``; where nothing grows, a house number is part of the pattern.
    init(_ entries: [ListEntry], grows: Bool) {
        self.grows = grows
        for entry in entries { add(entry) }
    }

    private mutating func add(_ entry: ListEntry) {
        switch entry.kind {
        case .email: addMail(entry)
        case .address:
            for field in entry.text.split(separator: ",") { addField(field, of: entry) }
        default:
            let words = FoldedText.tokens(of: entry.text)
            // Numbers and codes are found symbol by symbol.
            guard words.contains(where: { !$0.hasDigit }) else {
                if words.count == 1, words[0].letters.count < SymbolTarget.least {
                    add(WordPattern(elements: [element(words[0].letters, isName: false)], kind: entry.kind))
                }
                // `hunter2`: a word and a number.
                let pieces = words.flatMap { Self.lettersAndDigits($0.letters) }
                if pieces.contains(where: { $0.count > 2 && $0[0] > 0x39 }) {
                    add(WordPattern(elements: pieces.map { element($0, isName: true) }, kind: entry.kind))
                }
                return
            }
            if words.contains(where: \.hasDigit), entry.kind != .name, entry.kind != .other { return }
            addWords(words.map(\.letters), of: entry, partsCount: entry.kind == .name)
        }
    }

    /// - Parameter partsCount: whether each word alone says the entry.
    private mutating func addWords(
        _ words: [[UInt8]], of entry: ListEntry, partsCount: Bool, growth: WordPattern.Growth = .none
    ) {
        let kept = words.filter { !Self.particles.contains(String(decoding: $0, as: UTF8.self)) || words.count == 1 }
        let said = kept.isEmpty ? words : kept
        let isName = entry.kind == .name || entry.kind == .address
        let elements = said.map { element(ListPiece.normal($0), isName: isName) }
        add(WordPattern(elements: elements, kind: entry.kind, growth: growth))
        if words.count != said.count {
            add(WordPattern(elements: words.map { element($0, isName: isName) }, kind: entry.kind, growth: growth))
            addJoined(words, of: entry, growth: growth)
        }
        guard said.count > 1 else { return }
        addJoined(said, of: entry, growth: growth)
        guard partsCount else { return }
        add(WordPattern(elements: elements.reversed(), kind: entry.kind, growth: growth))
        for (word, element) in zip(said, elements) where word.count > 1 {
            add(
                WordPattern(
                    elements: [element], kind: entry.kind, growth: growth, isPart: true,
                    needsSign: word.count == 2 || Self.isOrdinary(word)))
        }
    }

    /// Two or three words that a recogniser writes as one.
    private mutating func addJoined(_ words: [[UInt8]], of entry: ListEntry, growth: WordPattern.Growth) {
        for count in 2...3 where count <= words.count {
            for first in 0...words.count - count {
                let joined = words[first..<first + count].flatMap { $0 }
                guard joined.count > 5, count == words.count || entry.kind == .name else { continue }
                add(
                    WordPattern(
                        elements: [element(ListPiece.normal(joined), isName: entry.kind == .name)], kind: entry.kind,
                        growth: growth, isPart: count < words.count))
            }
        }
    }

    private mutating func addField(_ field: Substring, of entry: ListEntry) {
        let words = FoldedText.tokens(of: field).map(\.letters)
        let names = words.filter { word in word.allSatisfy { $0 > 0x39 } }
        // A house number, a postcode, the abbreviation of a state.
        guard !names.isEmpty, names.count > 1 || names[0].count > 2 else { return }
        let isStreet = names.contains { Self.isStreet($0) }
        let own = names.filter { $0.count > 1 }
        // Initials say nothing by themselves.
        guard !own.isEmpty else { return }
        addWords(own, of: entry, partsCount: false, growth: isStreet ? .address : .none)
        if !grows, names.count < words.count { addWords(words, of: entry, partsCount: false) }
        if own.count > 1, let last = own.last, let others = Self.streetForms[String(decoding: last, as: UTF8.self)] {
            for other in others {
                addWords(own.dropLast() + [Array(other.utf8)], of: entry, partsCount: false, growth: .address)
            }
        }
        for word in own where own.count > 1 && word.count > 3 && !Self.isStreet(word) && !Self.isOrdinary(word) {
            add(
                WordPattern(
                    elements: [element(ListPiece.normal(word), isName: true)], kind: entry.kind,
                    growth: isStreet ? .address : .none, isPart: true))
        }
    }

    private mutating func addMail(_ entry: ListEntry) {
        let halves = entry.text.split(separator: "@", maxSplits: 1)
        guard let before = halves.first else { return }
        let local = FoldedText.tokens(of: before).map(\.letters)
        addMailWords(local, of: entry)
        guard halves.count == 2, let host = FoldedText.tokens(of: halves[1]).first?.letters,
            !MailWords.isProvider(host), host.count > 2
        else { return }
        add(
            WordPattern(
                elements: [element(host, isName: true)], kind: .email, growth: .email, isPart: true,
                needsSign: Self.isOrdinary(host)))
    }

    private mutating func addMailWords(_ local: [[UInt8]], of entry: ListEntry) {
        // `lindt82`: the letters and the digits are said apart.
        let pieces = local.flatMap(Self.lettersAndDigits)
        guard !pieces.isEmpty else { return }
        let elements = pieces.map { element($0, isName: true) }
        add(
            WordPattern(
                elements: elements, kind: .email, growth: .email,
                needsSign: pieces.count == 1 && Self.isOrdinary(pieces[0])))
        guard pieces.count > 1 else { return }
        addJoined(pieces, of: entry, growth: .email)
        for (piece, element) in zip(pieces, elements) where piece.count > 2 && piece[0] > 0x39 {
            add(
                WordPattern(
                    elements: [element], kind: .email, growth: .email, isPart: true, needsSign: Self.isOrdinary(piece)))
        }
    }

    private static func lettersAndDigits(_ word: [UInt8]) -> [[UInt8]] {
        var result: [[UInt8]] = []
        for byte in word {
            if let last = result.last?.last, (last < 0x3A) == (byte < 0x3A) {
                result[result.count - 1].append(byte)
            } else {
                result.append([byte])
            }
        }
        return result
    }

    private static func isStreet(_ word: [UInt8]) -> Bool {
        EntryShape.streets.contains(String(decoding: word, as: UTF8.self))
            || word.count > 5
                && ["strasse", "str", "weg", "platz", "allee", "gasse", "damm", "ufer"].contains {
                    word.suffix($0.utf8.count).elementsEqual($0.utf8)
                }
    }

    private static func isOrdinary(_ word: [UInt8]) -> Bool { OrdinaryWords.holds(word) }

    private mutating func element(_ letters: [UInt8], isName: Bool) -> Int {
        if let known = byLetters[letters] {
            if isName, !elements[known].isNumber {
                elements[known].isName = elements[known].isName || !Self.isOrdinary(letters)
            }
            return known
        }
        let isNumber = letters.allSatisfy { $0 < 0x3A }
        elements.append(
            WordElement(
                letters: letters, sound: isNumber ? [] : Phonetics.canonical(letters), isNumber: isNumber,
                isName: isName && !isNumber && !Self.isOrdinary(letters)))
        byLetters[letters] = elements.count - 1
        return elements.count - 1
    }

    private mutating func add(_ pattern: WordPattern) {
        guard seen.insert(pattern.likeness).inserted else { return }
        patterns.append(pattern)
        byFirst[pattern.elements[0], default: []].append(patterns.count - 1)
    }
}
