/// What follows the `at`: `g mail dot com`, `web, okay, punkt de`, `example. example? yes. dot org`.
struct EmailDomain {
    let words: EmailWords
    private var context: CallContext { words.context }

    private static let longest = 30
    /// Words that are labels, and letters and digits of spelled ones.
    private static let mostWords = 4
    private static let mostLetters = 14
    /// Providers that people name without what follows.
    private static let known: Set<String> = [
        "gmail", "googlemail", "yahoo", "hotmail", "outlook", "icloud", "aol", "gmx", "msn",
    ]

    init(words: EmailWords) { self.words = words }

    /// - Parameter isAsked: an address is talked of, so that talk in between may be longer.
    /// - Returns: the index behind the last label; `nil` where no domain stands at `start`.
    func end(from start: Int, isAsked: Bool) -> Int? {
        var index = start
        var labels: [String] = []
        var end: Int?
        while index < context.tokens.count, index - start < Self.longest {
            if isAsked, end == nil, !labels.isEmpty, let length = words.asideLength(at: index) {
                index += length
                continue
            }
            let passing = words.passingLength(from: index)
            if passing > 0, topLevelEnd(at: index) == nil || end != nil {
                index += passing
                continue
            }
            let token = context.tokens[index]
            if let length = words.dotLength(at: index) {
                let behindDot = index + length
                let next = behindDot + (topLevelEnd(at: behindDot) == nil ? words.passingLength(from: behindDot) : 0)
                if let behind = topLevelEnd(at: next), !labels.isEmpty || end != nil {
                    end = behind
                    index = behind
                    continue
                }
                guard end == nil, !labels.isEmpty else { return end }
                index = behindDot
                continue
            }
            if end != nil, !words.isAt(index) || context.text(index + 1) != labels.first { return end }
            if token.shape == .web { return index + 1 }
            if words.isAt(index) {
                // The other repeats what was said of it.
                guard let first = labels.first, context.text(index + 1) == first else { return nil }
                end = nil
                index += 1
                continue
            }
            if let behind = provider(at: index) { return behind }
            guard let behind = label(at: index, &labels, isAsked) else { return nil }
            index = behind
        }
        return end
    }

    /// `gmail com`, `gmx`.
    private func provider(at index: Int) -> Int? {
        let text = context.text(index)
        let next = index + 1 + words.passingLength(from: index + 1)
        guard TopLevelDomains.providers.contains(text), !words.isDot(next), !words.isAt(next),
            words.signLength(at: index + 1) == nil
        else { return nil }
        if ["com", "net", "de", "org", "co"].contains(context.text(index + 1)) { return index + 2 }
        guard Self.known.contains(text), context.text(next) != text,
            words.asideLength(at: index + 1) == nil
        else { return nil }
        return index + 1
    }

    /// - Returns: the index behind a label, a piece of one or talk before the next; `nil` where the domain breaks off.
    private func label(at index: Int, _ labels: inout [String], _ isAsked: Bool) -> Int? {
        let token = context.tokens[index]
        if let length = words.signLength(at: index), !labels.isEmpty { return index + length }
        switch token.shape {
        case .word, .letter, .digits, .mixed: break
        case .symbol: return index + 1
        default: return nil
        }
        let isSpelled = words.runStart(of: index) != nil || token.shape == .letter
        if !labels.contains(token.text) { labels.append(token.text) }
        if labels.count > (isSpelled ? Self.mostLetters : Self.mostWords) { return nil }
        if labels.count > 1, !isAsked, !isSpelled, token.meaning.classes.contains(.soft) { return nil }
        if token.marks.contains(.sentenceEnd), !isSpelled, !goesOn(behind: index, labels) { return nil }
        return index + 1
    }

    /// Whether the address goes on behind the end of a sentence, or is said again.
    private func goesOn(behind index: Int, _ labels: [String]) -> Bool {
        let next = index + 1 + words.passingLength(from: index + 1)
        if words.isDot(next) || words.isAt(next) || words.signLength(at: next) != nil { return true }
        if labels.contains(context.text(next)) || words.asideLength(at: index + 1) != nil { return true }
        return words.asideLength(at: next) != nil
    }

    /// The index behind a top-level domain at `index`: `com`, `c o m`, `d e`.
    func topLevelEnd(at index: Int) -> Int? {
        guard index < context.tokens.count else { return nil }
        let token = context.tokens[index]
        if token.shape == .word, TopLevelDomains.spoken.contains(token.text) { return index + 1 }
        guard token.shape == .letter || token.meaning.classes.contains(.letter) else { return nil }
        var letters = ""
        var place = index
        var best: Int?
        while place < context.tokens.count, place - index < 4, context.tokens[place].meaning.letter != 0,
            context.tokens[place].shape == .letter || context.tokens[place].meaning.classes.contains(.letter)
        {
            letters.unicodeScalars.append(Unicode.Scalar(context.tokens[place].meaning.letter + 0x20))
            place += 1
            if letters.utf8.count >= 2, TopLevelDomains.written.contains(letters) { best = place }
        }
        return best
    }
}
