/// Swearing that was written so that nobody has to read it: `f***`, `sh!t`, `a$$`, `[expletive]`, `s-h-i-t`.
struct ProfanityMask {
    private let words: [Int: [[UInt8]]]
    private let placeholders: Set<[UInt8]>

    init() {
        let masked = Set(ProfanityLexicon.masked.map { FoldedText.tokens(of: $0).flatMap(\.letters) })
        words = Dictionary(grouping: masked) { $0.count }
        placeholders = Set(ProfanityLexicon.placeholders.map { Array($0.utf8) })
    }

    /// What a sign stands for: one of some letters, or any letter.
    private enum Sign {
        case letters([UInt8])
        case any
    }

    /// - Parameter text: the word as it was transcribed.
    func hides(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        guard scalars.count < 60 else { return false }
        if isPlaceholder(scalars) || isAllMasked(scalars) || isCutOff(scalars) { return true }
        let body = trimmed(scalars)
        guard body.count > 1, let first = body.first,
            first.properties.isAlphabetic || "@$".unicodeScalars.contains(first)
        else { return false }
        if Self.isElided(body) { return true }
        guard body.contains(where: { !$0.properties.isAlphabetic && $0 != "'" && $0 != "’" }) else { return false }
        // An address, a number, a price.
        guard !body.contains(where: { (0x32...0x39).contains($0.value) && $0 != "3" && $0 != "5" }) else {
            return false
        }
        guard !(body.contains("@") && body.contains(".")) else { return false }
        let stars = body.count { Self.isMask($0) }
        if stars > 0, !body.contains(where: { "0123456789@.:/".unicodeScalars.contains($0) }), isRun(body) {
            return !isEmphasis(body)
        }
        // A dash stands for one letter or for several: `f—k`.
        if matches(body) { return true }
        // A long dash stands for several letters: `f—k`.
        guard body.contains(where: { Self.dashes.contains($0) }) else { return false }
        return Self.dashLengths.contains { length in
            matches(body.flatMap { Array(repeating: $0, count: Self.dashes.contains($0) ? length : 1) })
        }
    }

    /// How many letters a long dash may stand for.
    private static let dashLengths = 2...5
    private static let dashes: [Unicode.Scalar] = ["—", "–"]

    /// `f'ing`, `f'n`.
    private static func isElided(_ body: [Unicode.Scalar]) -> Bool {
        let text = String(String.UnicodeScalarView(body)).lowercased().replacing("’", with: "'")
        return ["f'ing", "f'in", "f'n", "f'ed", "f'er", "f'ers"].contains(text)
    }

    /// Stars and their like: signs that stand for any letter.
    private static func isMask(_ scalar: Unicode.Scalar) -> Bool { "*•█▪●#_".unicodeScalars.contains(scalar) }

    /// `[expletive]`, `(bleep)`, `*beep*`, `<swearing>`, also cut in two by a space: `[expletive`, `deleted]`.
    private func isPlaceholder(_ scalars: [Unicode.Scalar]) -> Bool {
        guard let first = scalars.first, "[(<{*".unicodeScalars.contains(first) else { return false }
        let word = FoldedText.tokens(of: String(String.UnicodeScalarView(scalars))).first?.letters ?? []
        return placeholders.contains(word)
    }

    /// `****`, `[__]`, `@#$%&!`: nothing but signs that hide.
    private func isAllMasked(_ scalars: [Unicode.Scalar]) -> Bool {
        let body = scalars.filter { !"[]() .,!?;:\"'".unicodeScalars.contains($0) }
        guard !body.isEmpty else { return false }
        if body.count > 1, body.allSatisfy({ $0 == "*" || $0 == "•" || $0 == "█" || $0 == "●" }) { return true }
        if body.count > 1, body.allSatisfy({ $0 == "_" }) { return true }
        let grawlix = "@#$%&*^".unicodeScalars
        return body.count > 2 && body.allSatisfy { grawlix.contains($0) } && Set(body).count > 2
    }

    /// `Sch...`: the rest is dots.
    private func isCutOff(_ scalars: [Unicode.Scalar]) -> Bool {
        guard let last = scalars.last, last == "." || last == "…" else { return false }
        let dots = scalars.reversed().prefix { $0 == "." || $0 == "…" }
        guard dots.count > 1 || last == "…" else { return false }
        let stem = String(String.UnicodeScalarView(scalars.dropLast(dots.count))).lowercased()
        return ProfanityLexicon.cutOff.contains(stem)
    }

    private func trimmed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var body = scalars[...]
        let edge = "[](){}<>\"“”„'’‚,.;:?…-–—/".unicodeScalars
        while let first = body.first, edge.contains(first) { body.removeFirst() }
        while let last = body.last,
            edge.contains(last) || last == "!" && body.dropLast().last?.properties.isAlphabetic == true
        {
            body.removeLast()
        }
        return Array(body)
    }

    /// Whether letters are followed by two stars or more, `f***`, `a**hole`, `f@#$`, or by hyphens, `f---`.
    private func isRun(_ body: [Unicode.Scalar]) -> Bool {
        var run = 0
        var longest = 0
        for scalar in body {
            run = Self.isMask(scalar) && scalar != "_" || "@$%&!".unicodeScalars.contains(scalar) ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest > 1 && body.contains("*")
    }

    /// In letters: a mask leaves few of them.
    private static let shortestEmphasis = 4

    /// `the details**`: the end of what Markdown prints bold, not `wank**` with its end hidden.
    private func isEmphasis(_ body: [Unicode.Scalar]) -> Bool {
        let stem = body.prefix { $0.properties.isAlphabetic }
        guard stem.count >= Self.shortestEmphasis, body.count - stem.count <= Self.mostEmphasis,
            body.dropFirst(stem.count).allSatisfy({ $0 == "*" })
        else { return false }
        let letters = FoldedText.tokens(of: String(String.UnicodeScalarView(stem))).flatMap(\.letters)
        return !words.values.contains { $0.contains { $0.starts(with: letters) } }
    }

    /// In stars: bold and italic.
    private static let mostEmphasis = 3

    /// Whether a word of the list is what is masked, letter by letter.
    private func matches(_ body: [Unicode.Scalar]) -> Bool {
        var signs: [Sign] = []
        for scalar in body {
            switch scalar {
            case "@": signs.append(.letters(Array("a".utf8)))
            case "$", "5": signs.append(.letters(Array("s".utf8)))
            case "!", "1", "|": signs.append(.letters(Array("il".utf8)))
            case "3": signs.append(.letters(Array("e".utf8)))
            case "0": signs.append(.letters(Array("o".utf8)))
            case "+": signs.append(.letters(Array("t".utf8)))
            case "-", "–", "—", ".", "'", "’", "*", "•", "█", "●", "▪", "#", "_": signs.append(.any)
            default:
                guard scalar.properties.isAlphabetic else { return false }
                for letter in FoldedText.tokens(of: String(scalar)).flatMap(\.letters) {
                    signs.append(.letters([letter]))
                }
            }
        }
        let known = signs.count { if case .letters = $0 { true } else { false } }
        guard known > 1 || signs.count < 5 else { return false }
        // `price*`: a star at the end alone is a footnote, a hyphen a word cut off.
        if case .any? = signs.last, known == signs.count - 1 { return false }
        return words[signs.count]?.contains { word in
            zip(word, signs).allSatisfy { letter, sign in
                switch sign {
                case .any: true
                case .letters(let letters): letters.contains(letter)
                }
            }
        } ?? false
    }
}
