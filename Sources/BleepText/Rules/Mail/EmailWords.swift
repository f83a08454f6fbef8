/// What the words around an `at` may be: signs, pieces, and talk that goes on meanwhile.
struct EmailWords {
    let context: CallContext
    /// First token of the run that covers each token of a run, for spelled parts.
    private let runStarts: [Int: Int]

    /// Tokens that are said about the address before it goes on: "it's such small print".
    private static let longestAside = 9

    init(context: CallContext) {
        self.context = context
        var starts: [Int: Int] = [:]
        for run in context.runs where run.digitCount + run.letterCount > 1 {
            for index in run.tokens { starts[index] = run.tokens.lowerBound }
        }
        runStarts = starts
    }

    /// First token of the digits or letters of which the token is one; `nil` where it stands alone.
    func runStart(of index: Int) -> Int? { runStarts[index] }

    // MARK: Signs

    func isAt(_ index: Int) -> Bool { context.tokens.indices.contains(index) && context.tokens[index].symbolIsAt }

    func isDot(_ index: Int) -> Bool {
        context.tokens.indices.contains(index) && context.tokens[index].meaning.symbol == UInt8(ascii: ".")
    }

    /// `full stop`
    func isFullStop(_ index: Int) -> Bool { context.text(index) == "full" && context.text(index + 1) == "stop" }

    /// How many tokens say a dot.
    func dotLength(at index: Int) -> Int? { isDot(index) ? 1 : isFullStop(index) ? 2 : nil }

    func isDotOrUnderscore(_ index: Int) -> Bool {
        isDot(index) || context.tokens[index].meaning.symbol == UInt8(ascii: "_")
            || context.tokens[index].shape == .word && context.tokens[index].meaning.symbol == 0
                && signLength(at: index) != nil
    }

    /// Neither a sign nor a number.
    func isName(_ index: Int) -> Bool {
        let token = context.tokens[index]
        return (token.shape == .word || token.shape == .letter || token.shape == .mixed) && token.meaning.symbol == 0
            && token.meaning.classes.isDisjoint(with: [.digit, .number, .magnitude])
    }

    /// How many tokens say a sign within an address, but for the `at`: `dot`, `under score`, `under, hold on, score`.
    func signLength(at index: Int) -> Int? {
        guard context.tokens.indices.contains(index) else { return nil }
        let token = context.tokens[index]
        if token.meaning.symbol != 0, token.meaning.classes.contains(.symbol), !token.symbolIsAt { return 1 }
        if isFullStop(index) { return 2 }
        guard token.text == "under" || token.text == "unter" else { return nil }
        let next = index + 1 + passingLength(from: index + 1)
        return ["score", "line", "strich"].contains(context.text(next)) ? next + 1 - index : nil
    }

    /// The same, of the sign that ends just before `end`.
    func signLength(before end: Int) -> Int? {
        for length in 1...5 where end - length >= 0 {
            if signLength(at: end - length) == length { return length }
        }
        return nil
    }

    // MARK: Talk within an address

    /// How many tokens from `index` are nothing but fillers, searching and the other's "okay".
    func passingLength(from index: Int) -> Int {
        var end = index
        while end < context.tokens.count {
            let length = passing(at: end)
            guard length > 0 else { break }
            end += length
        }
        return end - index
    }

    private func passing(at index: Int) -> Int {
        if let length = Phrases.passing.longestMatch(context.tokens, at: index) { return length }
        return isPassing(index) ? 1 : 0
    }

    /// How many tokens before `end` are.
    func passingLength(before end: Int) -> Int {
        var start = end
        while start > 0 {
            let phrase = (1...5).reversed().first {
                start - $0 >= 0 && Phrases.passing.longestMatch(context.tokens, at: start - $0) == $0
            }
            if let phrase {
                start -= phrase
            } else if isPassing(start - 1) {
                start -= 1
            } else {
                break
            }
        }
        return end - start
    }

    private func isPassing(_ index: Int) -> Bool {
        let token = context.tokens[index]
        guard token.shape == .word, token.meaning.symbol == 0 else { return false }
        return !token.meaning.classes.isDisjoint(with: [.filler, .acknowledgement, .correction])
            || ["and", "then", "und", "dann"].contains(token.text)
    }

    /// How many tokens from `index` are a sentence of their own before a sign with which the address goes on.
    func asideLength(at index: Int) -> Int? {
        guard index < context.tokens.count, begins(index), !isAt(index), signLength(at: index) == nil else {
            return nil
        }
        for place in index + 1..<max(index + 1, min(context.tokens.count, index + Self.longestAside + 1)) {
            if begins(place), isAt(place) || isDot(place) { return place - index }
            if context.tokens[place].shape != .word { return nil }
        }
        return nil
    }

    /// How many tokens before `end`, where a new sentence begins, are a sentence of their own.
    func asideLength(before end: Int) -> Int? {
        guard begins(end) else { return nil }
        for place in (max(0, end - Self.longestAside)..<end).reversed() {
            if context.tokens[place].shape != .word { return nil }
            if begins(place) { return isAside(place..<end) ? end - place : nil }
        }
        return nil
    }

    /// At least three words, with one that carries nothing, and no question or request for an address among them.
    private func isAside(_ range: Range<Int>) -> Bool {
        let place = context.firstCue(from: range.lowerBound)
        let hasCue = place < context.cues.count && range.contains(context.cues[place].tokens.lowerBound)
        return range.count >= 3 && !hasCue && range.contains { context.classes($0).contains(.soft) }
            && !["an", "to", "it's", "über", "unter", "is", "send", "write", "schicken", "schreiben"]
                .contains(context.text(range.lowerBound))
    }

    private func begins(_ index: Int) -> Bool {
        index == 0 || context.tokens[index].marks.contains(.segmentStart)
            || context.tokens[index - 1].marks.contains(.sentenceEnd)
    }
}
