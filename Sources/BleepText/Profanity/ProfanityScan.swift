/// One search for swearing over the words of a call.
struct ProfanityScan {
    struct Hit {
        var words: Range<Int>
        var strength: ProfanityStrength
        var confidence: Double
    }

    /// What a word is, found once for each spelling.
    private struct Form {
        /// Its parts, split at hyphens and the like.
        var parts: [FoldedWord]
        var verdict: ProfanityWords.Verdict?
        var isMasked: Bool
        /// A letter alone, which may be part of a spelling.
        var letter: UInt8?
    }

    private let words: [String]
    private let forms: [Form]
    private let languages: LanguageGuess
    private let lexicon = ProfanityWords.shared

    init(words: [String], language: LanguageChoice, told: String?) {
        self.words = words
        var cache: [String: Form] = [:]
        let mask = ProfanityMask()
        let lexicon = ProfanityWords.shared
        forms = words.map { text in
            if let known = cache[text] { return known }
            let form = Self.form(of: text, mask, lexicon)
            cache[text] = form
            return form
        }
        languages = LanguageGuess(words: forms.map { $0.parts.first?.letters ?? [] }, choice: language, told: told)
    }

    private static func form(of text: String, _ mask: ProfanityMask, _ lexicon: ProfanityWords) -> Form {
        let parts = FoldedText.tokens(of: text)
        var form = Form(parts: parts, verdict: nil, isMasked: false, letter: nil)
        if parts.count == 1, parts[0].letters.count == 1, parts[0].letters[0] > 0x39 {
            form.letter = parts[0].letters[0]
        }
        // `who're` and `he'll` are no words of the list, `fuckin'` is.
        if !hasContraction(text) {
            let joined = parts.flatMap(\.letters)
            form.verdict = parts.count > 1 ? lexicon.verdict(on: joined) : nil
            for part in parts where form.verdict == nil && !(part.isPossessive && isName(part)) {
                form.verdict = lexicon.verdict(on: part.letters)
            }
        }
        // `c***sucker` holds a word that is mild by itself.
        form.isMasked = form.verdict.map { $0.strength == .mild } ?? true && mask.hides(text)
        return form
    }

    /// `Dick's`: a name more often than not.
    private static func isName(_ part: FoldedWord) -> Bool {
        ProfanityLexicon.englishNouns.contains(String(decoding: part.letters, as: UTF8.self))
    }

    private static func hasContraction(_ text: String) -> Bool {
        // Most words have no apostrophe: they need not be looked at letter by letter.
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "'") || $0 == 0xE2 }) else { return false }
        let lower = text.lowercased()
        return ["'re", "'ll", "’re", "’ll", "'d", "’d", "'ve", "’ve"].contains { ending in
            lower.split(whereSeparator: { ".,!?;:\"".contains($0) }).first?.hasSuffix(ending) == true
        }
    }

    func hits() -> [Hit] {
        var hits: [Hit] = []
        var index = 0
        while index < words.count {
            if let hit = phrase(at: index) ?? spelled(at: index) ?? single(at: index) ?? joined(at: index) {
                hits.append(hit)
                index = hit.words.upperBound
            } else {
                index += 1
            }
        }
        return hits
    }

    private func single(at index: Int) -> Hit? {
        let form = forms[index]
        if form.isMasked {
            var words = bracketed(index)
            // `mother f***er`
            if index > 0, letters(index - 1) == "mother",
                letters(index).hasSuffix("er") || letters(index).hasSuffix("ing")
            {
                words = index - 1..<words.upperBound
            }
            return Hit(words: words, strength: .strong, confidence: 0.9)
        }
        guard let verdict = form.verdict else { return nil }
        if let language = verdict.language, languages.language(at: index) != language { return nil }
        if verdict.needsSign, !isCalled(at: index) { return nil }
        return Hit(
            words: index..<index + 1, strength: verdict.strength,
            confidence: verdict.strength == .mild ? 0.6 : verdict.needsSign ? 0.75 : 0.95)
    }

    /// Words within one pair of brackets: `[expletive deleted]`.
    private static let longestBracket = 3

    /// `[`, `__`, `]`: a mask that stands between brackets of their own, and `[expletive`, `deleted]`.
    private func bracketed(_ index: Int) -> Range<Int> {
        if let open = words[index].first, open == "[" || open == "(", words[index].count > 1,
            !words[index].contains(open == "[" ? "]" : ")"),
            let end = (index + 1..<min(words.count, index + Self.longestBracket)).first(where: {
                words[$0].contains(open == "[" ? "]" : ")")
            })
        {
            return index..<end + 1
        }
        let lower = index > 0 && ["[", "("].contains(words[index - 1]) ? index - 1 : index
        let upper = index + 1 < words.count && ["]", ")"].contains(words[index + 1]) ? index + 2 : index + 1
        return lower..<upper
    }

    /// Whether an ambiguous noun is swearing where it stands.
    private func isCalled(at index: Int) -> Bool {
        let isCapital = words[index].unicodeScalars.first?.properties.isUppercase == true
        let isAllCapitals = words[index].unicodeScalars.allSatisfy { !$0.properties.isLowercase }
        if isCapital, !isAllCapitals, index > 0 { return false }
        if index + 1 < words.count {
            let next = letters(index + 1)
            if ProfanityLexicon.behindNouns.contains(next) { return false }
        }
        return index > 0 && ProfanityLexicon.beforeNouns.contains(letters(index - 1))
    }

    private func letters(_ index: Int) -> String {
        String(decoding: forms[index].parts.last?.letters ?? [], as: UTF8.self)
    }

    private func phrase(at index: Int) -> Hit? {
        guard let first = forms[index].parts.first?.letters, let known = lexicon.phrases[first] else { return nil }
        var best: Hit?
        for (phrase, strength) in known {
            var word = index
            var part = 0
            var matched = 0
            while matched < phrase.count, word < words.count {
                let parts = forms[word].parts
                guard part < parts.count else {
                    // "Oh God. Damn it.": two sentences.
                    if matched > 0, let end = words[word].last, ".!?".contains(end), !words[word].hasSuffix("..") {
                        break
                    }
                    // A word of signs alone is passed; a phrase does not begin within a word.
                    word += 1
                    part = 0
                    continue
                }
                guard parts[part].letters == phrase[matched] else { break }
                matched += 1
                part += 1
            }
            guard matched == phrase.count else { continue }
            // The phrase ends with a word.
            guard part >= forms[min(word, words.count - 1)].parts.count || part == 0 else { continue }
            let upper = min(words.count, word + (part > 0 ? 1 : 0))
            if best == nil || strength > best!.strength || strength == best!.strength && upper > best!.words.upperBound
            {
                best = Hit(words: index..<upper, strength: strength, confidence: strength == .mild ? 0.6 : 0.9)
            }
        }
        return best
    }

    /// The fewest letters of a spelling.
    private static let leastSpelled = 4

    /// `s h i t`, `F. U. C. K.`, `s-h-i-t`.
    private func spelled(at index: Int) -> Hit? {
        if forms[index].parts.count >= Self.leastSpelled, forms[index].parts.allSatisfy({ $0.letters.count == 1 }) {
            let letters = forms[index].parts.flatMap(\.letters)
            return isStrong(letters) ? Hit(words: index..<index + 1, strength: .strong, confidence: 0.9) : nil
        }
        guard forms[index].letter != nil, index == 0 || forms[index - 1].letter == nil else { return nil }
        var letters: [UInt8] = []
        var end = index
        while end < words.count, letters.count < 40, let letter = forms[end].letter {
            letters.append(letter)
            end += 1
        }
        guard letters.count >= Self.leastSpelled else { return nil }
        // `a`, `I` and `u` are words, too: they may stand before the spelling.
        for first in 0...min(2, letters.count - Self.leastSpelled) where isStrong(Array(letters[first...])) {
            return Hit(words: index + first..<end, strength: .strong, confidence: 0.9)
        }
        return nil
    }

    private func isStrong(_ letters: [UInt8]) -> Bool {
        lexicon.verdict(on: letters).map { $0.strength == .strong } ?? false
    }

    /// `ass wipe`, `arsch kriecher`: two words that are one of the list.
    private func joined(at index: Int) -> Hit? {
        guard index + 1 < words.count, forms[index].parts.count == 1, forms[index + 1].parts.count == 1,
            let one = forms[index].parts.first?.letters, let other = forms[index + 1].parts.first?.letters,
            ProfanityLexicon.firstHalves.contains(String(decoding: one, as: UTF8.self)), other.count > 2,
            isStrong(one + other)
        else { return nil }
        return Hit(words: index..<index + 2, strength: .strong, confidence: 0.75)
    }
}
