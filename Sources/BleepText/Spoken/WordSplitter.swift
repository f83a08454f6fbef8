import BleepCore

/// Takes one word of a transcript apart: what stands around it goes, written groups fall into their pieces.
struct WordSplitter {
    /// A piece of a word with what it looks like.
    struct Piece: Equatable {
        var text: String
        var shape: TokenShape
        var marks: TokenMarks
    }

    let lexicon: Lexicon
    private(set) var pieces: [Piece] = []
    /// Marks that belong to the token before the word: a comma that stands alone.
    private(set) var marksBefore: TokenMarks = []

    init(lexicon: Lexicon) { self.lexicon = lexicon }

    /// Fills ``pieces``, none where the word is nothing but punctuation.
    mutating func split(_ text: String) {
        pieces.removeAll(keepingCapacity: true)
        marksBefore = []
        if splitPlain(text) { return }
        let scalars = Array(text.unicodeScalars)
        for field in scalars.split(whereSeparator: \.properties.isWhitespace) {
            splitField(field)
        }
        for index in pieces.indices.dropFirst() { pieces[index].marks.insert(.glued) }
    }

    /// The many words of ASCII letters only, perhaps with a mark behind: no arrays needed.
    private mutating func splitPlain(_ text: String) -> Bool {
        var letters = 0
        var capitals = 0
        var marks: TokenMarks = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"):
                if marks != [] { return false }
                letters += 1
            case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                if marks != [] { return false }
                if letters == 0 { capitals = 1 } else { capitals += capitals > 0 ? 1 : 0 }
                letters += 1
            case UInt8(ascii: ","), UInt8(ascii: ":"): marks.insert(.clauseEnd)
            case UInt8(ascii: "."), UInt8(ascii: "!"): marks.insert(.sentenceEnd)
            case UInt8(ascii: "?"): marks.formUnion([.sentenceEnd, .question])
            default: return false
            }
        }
        if letters == 0 { return false }
        if capitals > 0 { marks.insert(.capitalised) }
        if capitals > 1, capitals == letters { marks.insert(.capitals) }
        let core = marks.intersection([.clauseEnd, .sentenceEnd]).isEmpty ? text : String(text.prefix(letters))
        let lower = capitals == 0 && core.utf8.allSatisfy { $0 >= 0x61 } ? core : core.lowercased()
        pieces.append(Piece(text: lower, shape: letters == 1 ? .letter : .word, marks: ended(lower, marks)))
        return true
    }

    /// A full stop behind an abbreviation or an initial ends no sentence.
    private func ended(_ text: String, _ marks: TokenMarks) -> TokenMarks {
        guard marks.contains(.sentenceEnd), !marks.contains(.question) else { return marks }
        if text.utf8.count == 1 { return marks.subtracting(.sentenceEnd).union(.pointed) }
        if Self.abbreviations.contains(text) || text.hasSuffix("str")
            || marks.contains(.capitalised) && Self.titles.contains(text)
        {
            return marks.subtracting(.sentenceEnd)
        }
        return marks
    }

    private static let abbreviations: Set<String> = [
        "mr", "mrs", "ms", "dr", "prof", "st", "str", "nr", "no", "apt", "ave", "rd", "blvd", "jr", "sr", "fr", "hr",
        "tel", "bzw", "ca", "z.b", "d.h", "ste", "geb", "med", "dipl", "dipl.-ing", "inkl", "vgl",
    ]
    /// Those that are words of their own without the capital.
    private static let titles: Set<String> = ["mag", "ing"]

    private mutating func splitField(_ field: ArraySlice<Unicode.Scalar>) {
        var core = field
        var marks: TokenMarks = []
        while let first = core.first, Self.isOpening(first) {
            core.removeFirst()
        }
        while let last = core.last, Self.isClosing(last) {
            switch last {
            case ".", "!", "…": marks.insert(.sentenceEnd)
            case "?": marks.formUnion([.sentenceEnd, .question])
            case ",", ";", ":", "-", "–", "—": marks.insert(.clauseEnd)
            default: break
            }
            core.removeLast()
        }
        guard !core.isEmpty else {
            // Punctuation alone: a symbol that somebody wrote, or a mark of the word before.
            if field.count == 1, let only = field.first, "@.-_/+#*:\\".unicodeScalars.contains(only) {
                pieces.append(Piece(text: String(Character(only)), shape: .symbol, marks: []))
            } else {
                marksBefore.formUnion(marks)
            }
            return
        }
        let count = pieces.count
        appendCore(core)
        if pieces.count > count {
            let last = pieces.count - 1
            if pieces[last].shape == .digits, marks.contains(.sentenceEnd), field.last == ".",
                pieces[last].text.utf8.count <= 2, pieces.count == count + 1
            {
                pieces[last].marks.insert(.ordinal)
            }
            pieces[last].marks.formUnion(
                pieces[last].shape == .word || pieces[last].shape == .letter
                    ? ended(pieces[last].text, marks) : marks)
        }
    }

    private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "'", "(", "[", "{", "<", "«", "»", "“", "”", "„", "‚", "‘", "’", "¿", "¡", ".", ",", "-", "–", "—",
            "…",
            "*", "♪", ">", ")", "]", "}", ":", ";", "!", "?", "~", "=", "|", "_":
            true
        default: false
        }
    }

    private static func isClosing(_ scalar: Unicode.Scalar) -> Bool { isOpening(scalar) }

    // MARK: What the core looks like

    private mutating func append(_ scalars: ArraySlice<Unicode.Scalar>, _ shape: TokenShape, _ marks: TokenMarks = []) {
        guard !scalars.isEmpty else { return }
        var marks = marks
        if shape == .word || shape == .letter || shape == .mixed {
            let first = scalars.first(where: { $0.properties.isAlphabetic })
            if let first, first.properties.isUppercase {
                marks.insert(.capitalised)
                if scalars.count > 1, !scalars.contains(where: \.properties.isLowercase) { marks.insert(.capitals) }
            }
        }
        pieces.append(Piece(text: Self.lower(scalars), shape: shape, marks: marks))
    }

    private static func lower(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        for scalar in scalars {
            text.append(scalar == "’" || scalar == "ʼ" || scalar == "`" ? "'" : scalar)
        }
        return String(text).lowercased()
    }

    private mutating func appendCore(_ core: ArraySlice<Unicode.Scalar>) {
        let survey = Survey(core)
        if survey.at > 0, core.first != "@", core.last != "@" { return append(core, .email) }
        if survey.digits == 0 { return appendWords(core, survey) }
        if let first = core.first, "$€£¥".unicodeScalars.contains(first) { return append(core, .quantity) }
        if let last = core.last, "%°$€£¥½".unicodeScalars.contains(last) { return append(core, .quantity) }
        if survey.isWeb(core) { return append(core, .web) }
        if survey.isNetworkAddress(core) { return append(core, .ip) }
        if survey.letters == 0 { return appendNumber(core) }
        appendMixed(core, survey)
    }

    /// Letters without a digit.
    private mutating func appendWords(_ core: ArraySlice<Unicode.Scalar>, _ survey: Survey) {
        if survey.letters == 0 {
            for scalar in core where "@.-_/+#*:\\&€$£%".unicodeScalars.contains(scalar) {
                append([scalar], .symbol)
            }
            return
        }
        if core.first == "@" {
            append(core.prefix(1), .symbol)
            return appendWords(core.dropFirst(), Survey(core.dropFirst()))
        }
        if core.count == 1 { return append(core, .letter) }
        if survey.isWeb(core) { return append(core, .web) }
        if survey.dots > 0 {
            let parts = core.split(separator: ".", omittingEmptySubsequences: true)
            if parts.count >= 3, parts.allSatisfy({ $0.count == 1 }) {
                for part in parts { append(part, .letter) }
                return
            }
        }
        if survey.hyphens > 0 {
            let whole = Self.lower(core)
            if lexicon.knows(whole) { return append(core, .word) }
            let parts = core.split(whereSeparator: Survey.isHyphen)
            if parts.count >= 2, isSpelling(parts) {
                for part in parts { append(part, part.count == 1 ? .letter : .word) }
                return
            }
        }
        append(core, .word)
    }

    /// `twenty-one`, `five-five-five`, `A-R-C-H-E-R`, `B-as-in-boy`: hyphens between things that are said one by one.
    private func isSpelling(_ parts: [ArraySlice<Unicode.Scalar>]) -> Bool {
        let texts = parts.map(Self.lower)
        if parts.count >= 3, parts[0].count == 1,
            texts[1] == "wie" || texts[1] == "for" || texts[1] == "like" || (texts[1] == "as" && texts[2] == "in")
        {
            return true
        }
        return texts.allSatisfy { text in
            if text.unicodeScalars.count == 1 { return true }
            let classes = lexicon.meaning(of: text)?.anyClasses ?? []
            return !classes.isDisjoint(with: [.digit, .number, .tens, .magnitude, .multiplier])
                || text == "oh" || text == "und" || text == "and"
        }
    }

    /// Digits and separators only.
    private mutating func appendNumber(_ core: ArraySlice<Unicode.Scalar>) {
        var core = core
        if core.first == "+" {
            append(core.prefix(1), .symbol)
            core = core.dropFirst()
        } else if core.first == "#" || core.first == "№" {
            core = core.dropFirst()
        }
        let separators = Set(core.filter { !Survey.isDigit($0) })
        if separators.isEmpty { return append(core, .digits) }
        let groups = core.split(whereSeparator: { !Survey.isDigit($0) })
        let shape = Survey.shape(ofGroups: groups, separators: separators)
        if shape == .digits {
            for group in groups { append(group, .digits) }
        } else {
            append(core, shape)
        }
    }

    /// Letters and digits.
    private mutating func appendMixed(_ core: ArraySlice<Unicode.Scalar>, _ survey: Survey) {
        if core.first == "#" || core.first == "+" { return appendMixed(core.dropFirst(), Survey(core.dropFirst())) }
        // Error codes and updates of Windows, which are the same everywhere.
        let lower = Self.lower(core)
        if lower.hasPrefix("0x") || (lower.hasPrefix("kb") && survey.letters == 2) { return append(core, .quantity) }
        // 3rd, 50k, 14:30pm
        let head = core.prefix { !$0.properties.isAlphabetic }
        if !head.isEmpty {
            let tail = Self.lower(core[head.endIndex...])
            if head.allSatisfy(Survey.isDigit) {
                if ["st", "nd", "rd", "th", "ter", "ten", "te"].contains(tail) {
                    return append(head, .digits, .ordinal)
                }
                if Self.unitEndings.contains(tail), head.count <= 4 { return append(core, .quantity) }
            } else if head.allSatisfy({ Survey.isDigit($0) || ":.,".unicodeScalars.contains($0) }),
                Self.unitEndings.contains(tail)
            {
                return append(core, .quantity)
            }
        }
        let parts = core.split { !($0.properties.isAlphabetic || Survey.isDigit($0)) }
        for part in parts {
            let digits = part.count(where: Survey.isDigit)
            if digits == part.count {
                append(part, .digits)
            } else if digits == 0 {
                append(part, part.count == 1 ? .letter : .word)
            } else {
                append(part, .mixed)
            }
        }
    }

    private static let unitEndings: Set<String> = [
        "am", "pm", "a.m", "p.m", "k", "kg", "km", "cm", "mm", "m", "gb", "mb", "tb", "kb", "mbit", "mbps", "gbps",
        "hz",
        "mhz", "ghz", "g", "x", "s", "min", "h", "hrs", "hr", "mph", "kmh", "v", "w", "kw", "kwh", "er", "mal", "ft",
        "in",
        "lb", "lbs", "uhr", "euro", "ct", "d", "p",
    ]
}
