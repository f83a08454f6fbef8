import BleepCore

/// Reads runs of digits, letters and symbols from tokens. One pass, no look further back than the run itself.
struct RunReader {
    /// Something that is said as one: a digit, a number word, a letter, a symbol.
    struct Element {
        enum Nature { case digit, number, group, letter, symbol }
        var nature: Nature
        var characters: [UInt8]
        /// Tokens that say it, half-open.
        var tokens: Range<Int>
        /// A letter that a word of its own confirms.
        var isSpelled = false
    }

    /// The longest pause within a number, in nanoseconds: people look for their glasses.
    static let longestPause = 8_000_000_000
    /// How many words without meaning may stand between two elements.
    static let longestGap = 9

    let tokens: [SpokenToken]
    let languages: [Language]
    let spelling: SpellingMap
    let writtenDigits: Set<Int>

    init(tokens: [SpokenToken], languages: [Language]) {
        self.tokens = tokens
        self.languages = languages
        spelling = SpellingMap(tokens: tokens, languages: languages)
        writtenDigits = WrittenDigits(tokens).indices
    }

    func read() -> [SpokenRun] {
        var runs: [SpokenRun] = []
        var index = 0
        while index < tokens.count {
            guard mayStart(index), let first = element(at: index, previous: nil, count: 0) else {
                index += 1
                continue
            }
            let (run, end) = readRun(from: first)
            if let run { runs.append(run) }
            index = max(end, index + 1)
        }
        return runs
    }

    private func mayStart(_ index: Int) -> Bool {
        switch tokens[index].shape {
        case .digits, .mixed, .letter, .symbol, .quantity, .date: return true
        case .word:
            return spelling.starts[index] != nil || tokens[index].text == "all"
                || !tokens[index].meaning.classes.isDisjoint(
                    with: [.digit, .number, .digitLike, .multiplier, .symbol, .magnitude])
        default: return false
        }
    }

    /// - Returns: the run, if it says anything, and the index from which to read on.
    private func readRun(from first: Element) -> (run: SpokenRun?, end: Int) {
        var elements = [first]
        while let last = elements.last, let next = nextElement(after: last, count: elements.count) {
            // Another number begins.
            if next.characters == [UInt8(ascii: "+")], elements.count > 2 { break }
            // "since two thousand eighteen", and then something else.
            if isYearOf(elements),
                next.tokens.lowerBound > last.tokens.upperBound
                    || tokens[next.tokens.lowerBound].marks.contains(.segmentStart)
            {
                break
            }
            // A year at the end of one utterance, a spelling at the start of the next.
            if next.nature == .letter, last.nature == .number,
                tokens[next.tokens.lowerBound].marks.contains(.segmentStart)
            {
                break
            }
            // Said again from its beginning, behind an "okay".
            if next.tokens.lowerBound > last.tokens.upperBound, isRepeat(from: next, of: elements) { break }
            // The other reads it back: the same number again, and no part of this one.
            if tokens[next.tokens.lowerBound].speaker != tokens[first.tokens.lowerBound].speaker { break }
            elements.append(next)
        }
        let readTo = elements[elements.count - 1].tokens.upperBound
        while let last = elements.last, last.nature == .symbol { elements.removeLast() }
        let only = elements.first
        let says = elements.contains { $0.nature != .symbol }
        if !says || (elements.count == 1 && only?.nature == .letter && !(only?.isSpelled ?? false)) {
            return (nil, readTo)
        }
        var run = SpokenRun(
            tokens: first.tokens.lowerBound..<elements[elements.count - 1].tokens.upperBound, symbols: [])
        for element in elements {
            if element.nature != .symbol {
                run.groups.append(run.symbols.count)
                run.elements += 1
                run.lastElement = element.tokens.lowerBound
                run.dictated += dictatedCount(element)
                if element.isSpelled { run.spelled += 1 }
            }
            for character in element.characters {
                run.symbols.append(SpokenSymbol(character: character, tokens: element.tokens))
            }
        }
        return (run, readTo)
    }

    /// Of so many characters, one may be misheard in a repetition.
    private static let forgiving = 6
    private static let longestComparison = 8

    /// Whether what begins with `next` says again what was said so far.
    private func isRepeat(from next: Element, of elements: [Element]) -> Bool {
        let said = elements.filter { $0.nature != .symbol }.flatMap(\.characters)
        // "three oh two." – "okay, three oh two": short ones only where the other has taken note.
        let isNoted = (elements[elements.count - 1].tokens.upperBound..<next.tokens.lowerBound).contains {
            tokens[$0].meaning.classes.contains(.acknowledgement)
        }
        guard said.count >= (isNoted ? 3 : 4) else { return false }
        let length = min(said.count, Self.longestComparison)
        var again: [UInt8] = []
        var element: Element? = next
        while let here = element, again.count < length {
            if here.nature != .symbol { again += here.characters }
            let index = here.tokens.upperBound
            element = index < tokens.count ? self.element(at: index, previous: here, count: 4) : nil
        }
        guard again.count >= length else { return false }
        let wrong = zip(said.prefix(length), again).count { $0 != $1 }
        return wrong <= (length >= Self.forgiving ? 1 : 0)
    }

    private static let beforeYears: Set<String> = [
        "in", "since", "from", "until", "till", "of", "year", "seit", "von", "bis", "jahr", "im", "before", "after",
        "ab",
    ]

    /// Whether what was read so far is a year behind a word that years follow.
    private func isYearOf(_ elements: [Element]) -> Bool {
        guard elements.count <= 2, let first = elements.first, first.tokens.lowerBound > 0,
            Self.beforeYears.contains(tokens[first.tokens.lowerBound - 1].text)
        else { return false }
        return RunFacts.isYear(elements.flatMap(\.characters))
    }

    /// How many digits were said one by one; a written group counts as one, `triple zero` as three.
    private func dictatedCount(_ element: Element) -> Int {
        switch element.nature {
        case .digit: Set(element.characters).count == 1 ? element.characters.count : 1
        case .group: element.characters.count >= 3 ? 1 : 0
        case .letter, .number, .symbol: 0
        }
    }
}

extension SpokenToken {
    var symbolIsAt: Bool { meaning.symbol == UInt8(ascii: "@") }
}
