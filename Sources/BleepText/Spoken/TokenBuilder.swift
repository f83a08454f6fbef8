import BleepCore

/// Makes tokens of words and finds out, stretch by stretch, which language is spoken.
struct TokenBuilder {
    private(set) var tokens: [SpokenToken] = []
    /// What each token may mean in either language, until it is known which is spoken.
    private var entries: [Lexicon.Entry?] = []
    private var splitter = WordSplitter(lexicon: .shared)
    /// Words that are not in the tables, looked at once each.
    private var composed: [String: Lexicon.Entry?] = [:]
    private var lastSpeaker = Int.min
    private var lastSegment = Int.min
    private var words = 0
    private var capitalisedWords = 0

    /// How the transcript's segments relate to what is said.
    private let cut: Cut
    private var lastEnd = 0

    private enum Cut {
        /// They are utterances, or lines of subtitles.
        case segments
        /// Each word is a segment, or there is but one: only pauses tell utterances apart.
        case pauses
    }

    /// Nanoseconds without a word that end an utterance where segments do not tell.
    private static let utterancePause = 400_000_000
    /// Nanoseconds: a line of subtitles that begins sooner goes on with what the line before said.
    private static let linePause = 200_000_000

    /// - Parameters:
    ///   - count: how many words there are.
    ///   - segments: how many segments they stand in.
    init(count: Int, segments: Int) {
        cut = segments * 3 > count * 2 || segments * 60 < count || (segments == 1 && count > 12) ? .pauses : .segments
        tokens.reserveCapacity(count + count / 8)
        entries.reserveCapacity(count + count / 8)
    }

    /// Whether at least one word in forty begins with a capital.
    var isCased: Bool { capitalisedWords * 40 >= words && capitalisedWords > 0 }

    mutating func append(_ word: TranscriptWord, at index: Int) {
        splitter.split(word.text)
        if splitter.marksBefore != [], let last = tokens.indices.last {
            tokens[last].marks.formUnion(splitter.marksBefore)
        }
        let speaker = word.speaker ?? word.channel ?? -1
        for piece in splitter.pieces {
            // A hyphen alone between words is a dash of the writer.
            if piece.shape == .symbol, piece.text == "-" || piece.text == ".",
                !(tokens.last.map(Self.isSpelled) ?? false)
            {
                continue
            }
            var marks = piece.marks
            let pause = word.start.nanoseconds - lastEnd
            let begins = cut == .segments ? word.segment != lastSegment : pause >= Self.utterancePause
            if begins || tokens.isEmpty {
                marks.insert(.segmentStart)
                if speaker == -1, pause >= Self.linePause || tokens.last?.marks.contains(.sentenceEnd) ?? true {
                    marks.insert(.turnStart)
                }
            }
            if speaker != lastSpeaker || tokens.isEmpty { marks.insert(.turnStart) }
            lastSegment = word.segment
            lastSpeaker = speaker
            lastEnd = word.end.nanoseconds
            if piece.shape == .word {
                words += 1
                if marks.contains(.capitalised) { capitalisedWords += 1 }
            }
            tokens.append(
                SpokenToken(
                    text: piece.text, word: index, shape: piece.shape, marks: marks, speaker: speaker,
                    start: word.start,
                    end: word.end, meaning: .none))
            entries.append(lookUp(piece))
        }
    }

    private static func isSpelled(_ token: SpokenToken) -> Bool {
        switch token.shape {
        case .digits, .letter, .mixed: true
        default: false
        }
    }

    private mutating func lookUp(_ piece: WordSplitter.Piece) -> Lexicon.Entry? {
        switch piece.shape {
        case .word, .letter, .symbol:
            if let known = Lexicon.shared.meaning(of: piece.text) { return known }
            if piece.shape != .word { return nil }
            if let known = composed[piece.text] { return known }
            let entry = Lexicon.shared.lookUp(piece.text)
            composed[piece.text] = .some(entry)
            return entry
        default: return nil
        }
    }

    // MARK: Language

    /// How many words before and after a word say which language it is.
    private static let reach = 12

    /// Gives every token the meaning that its word has in the language that is spoken around it.
    mutating func resolve(choice: LanguageChoice, hint: String?) -> [Language] {
        let languages = languages(choice: choice, hint: hint)
        for index in tokens.indices {
            tokens[index].meaning = meaning(at: index, language: languages[index], choice: choice)
        }
        if isCased { markInitials() }
        entries = []
        composed = [:]
        return languages
    }

    /// From the end, so that of `T. J. Smith` the first is known by the second.
    private mutating func markInitials() {
        for index in tokens.indices.dropLast().reversed() where isInitial(index) {
            tokens[index].marks.insert(.initial)
            if tokens[index].marks.remove(.sentenceEnd) != nil { tokens[index].marks.insert(.pointed) }
        }
    }

    /// `t.j` of `T.J. Smith`; `U.S.`, `P.O.` and the like are none.
    private static func areInitials(_ text: String) -> Bool {
        let letters = text.split(separator: ".", omittingEmptySubsequences: false)
        return letters.count > 1 && letters.allSatisfy { $0.utf8.count == 1 }
            && !["u.s", "u.k", "u.n", "e.u", "p.o", "a.m", "p.m", "i.e", "e.g", "d.c"].contains(text)
    }

    /// What goes by a letter: `vitamin C`, `exhibit A`.
    private static let lettered: Set<String> = [
        "vitamin", "exhibit", "plan", "type", "section", "class", "grade", "hepatitis", "appendix", "group", "option",
        "part", "point", "team", "schedule", "figure", "terminal", "gate", "building", "block", "unit", "platform",
        "drive", "size", "model", "level", "line", "letter", "apartment", "flat", "row", "zone", "form", "series",
    ]

    private func isInitial(_ index: Int) -> Bool {
        let token = tokens[index]
        let next = tokens[index + 1]
        let hasPoint =
            !token.marks.isDisjoint(with: [.sentenceEnd, .pointed]) && !token.marks.contains(.question)
        guard token.shape == .letter || Self.areInitials(token.text), token.marks.contains(.capitalised),
            token.marks.isDisjoint(with: [.question, .clauseEnd]),
            next.speaker == token.speaker, !next.marks.contains(.turnStart),
            // "A Smith", "so do I. Robert came" …
            hasPoint && token.text != "i" || token.text != "a" && token.text != "i"
        else { return false }
        if index > 0, Self.lettered.contains(tokens[index - 1].text) { return false }
        if next.marks.contains(.initial) { return true }
        return next.shape == .word && next.marks.contains(.capitalised) && next.text.utf8.count > 1
            && next.meaning.classes.isDisjoint(with: [
                .soft, .filler, .acknowledgement, .correction, .connector, .digit, .number, .magnitude, .unit, .month,
                .ordinal, .symbol, .multiplier, .alphabet,
            ])
    }

    private func languages(choice: LanguageChoice, hint: String?) -> [Language] {
        if case .told(let told) = choice, told.count == 1, let only = told.first {
            return [Language](repeating: only, count: tokens.count)
        }
        var sums = [Int32](repeating: 0, count: tokens.count + 1)
        for index in tokens.indices {
            var weight: Int32 = 0
            if entries[index]?.english?.classes.contains(.englishOnly) ?? false { weight += 1 }
            if entries[index]?.german?.classes.contains(.germanOnly) ?? false { weight -= 1 }
            sums[index + 1] = sums[index] + weight
        }
        let total = sums[tokens.count]
        var current: Language = total < 0 ? .german : .english
        if total == 0, let hint, hint.lowercased().hasPrefix("de") || hint.lowercased().hasPrefix("ger") {
            current = .german
        }
        return tokens.indices.map { index in
            let from = max(0, index - Self.reach)
            let to = min(tokens.count, index + Self.reach + 1)
            let sum = sums[to] - sums[from]
            if sum >= 2 { current = .english } else if sum <= -2 { current = .german }
            return current
        }
    }

    private func meaning(at index: Int, language: Language, choice: LanguageChoice) -> WordMeaning {
        if tokens[index].shape == .symbol {
            return WordMeaning(classes: .symbol, symbol: tokens[index].text.utf8.first ?? 0)
        }
        var first = language == .english ? entries[index]?.english : entries[index]?.german
        var second = language == .english ? entries[index]?.german : entries[index]?.english
        if case .told(let told) = choice, told.count == 1 { second = nil }
        // What the other language would only guess, or says all the time, is not heard into this one.
        if second != nil, first != nil {
            second?.classes.subtract([
                .digitLike, .letter, .soft, .filler, .connector, .correction, .acknowledgement, .ordinal, .unit,
            ])
        } else if second != nil {
            second?.classes.subtract([.digitLike, .letter])
        }
        var meaning = first ?? .none
        if let second {
            let decided = meaning.classes.union(second.classes)
            if meaning.digits.isEmpty { meaning.digits = second.digits }
            if meaning.letter == 0 { meaning.letter = second.letter }
            if meaning.symbol == 0, second.classes.contains(.symbol) { meaning.symbol = second.symbol }
            if meaning.times == 0 { meaning.times = second.times }
            meaning.classes = decided
        }
        first = nil
        if tokens[index].shape == .letter {
            meaning.classes.insert(.letter)
            if let letter = tokens[index].text.unicodeScalars.first.flatMap(SpellingMap.letter) {
                meaning.letter = letter
            }
        }
        return meaning
    }
}
