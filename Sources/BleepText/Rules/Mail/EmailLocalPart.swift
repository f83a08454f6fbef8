import BleepCore

/// What stands before the `at`: `jane underscore doe`, `m. campbell, okay,`, `t. t. punkt vonbergen. punkt vonbergen?`.
struct EmailLocalPart {
    let words: EmailWords
    private var context: CallContext { words.context }

    private static let longest = 60
    /// Words without a sign between them.
    private static let mostPlain = 3
    /// Nanoseconds.
    private static let longestPause = 15_000_000_000

    init(words: EmailWords) { self.words = words }

    /// What has been read, from the `at` leftwards.
    private struct State {
        var start: Int?
        var plain = 0
        /// The last that was read is a sign, before which something must stand.
        var needsPiece = false
        var texts: Set<String> = []
    }

    /// - Parameters:
    ///   - at: the index of the `at`, or of what follows the local part.
    ///   - isAsked: an address was asked for, so that words of the language may be part of it.
    /// - Returns: the index of its first token; `nil` where nothing like one stands there.
    func start(before at: Int, notBefore floor: Int, isAsked: Bool) -> Int? {
        var state = State()
        var index = at
        while index > floor, at - index <= Self.longest {
            let next = state.start ?? at
            if context.tokens[next].start.nanoseconds - context.tokens[index - 1].end.nanoseconds > Self.longestPause {
                break
            }
            guard let read = piece(endingAt: index, of: &state, floor, isAsked) else { break }
            index = read
        }
        guard var start = state.start else { return nil }
        // A sign cannot begin it.
        while start < at, let length = words.signLength(at: start) { start += length }
        if isAsked, start > floor, context.text(start - 1) == "the", follows(start - 1) { start -= 1 }
        return start < at ? start : nil
    }

    /// Reads what ends just before `end`.
    /// - Returns: where it begins; `nil` where the local part does.
    private func piece(endingAt end: Int, of state: inout State, _ floor: Int, _ isAsked: Bool) -> Int? {
        let index = end - 1
        let token = context.tokens[index]
        let classes = token.meaning.classes
        if let length = words.signLength(before: end) {
            state.start = end - length
            state.needsPiece = true
            return end - length
        }
        // "Seidl, mit D L, at": how the piece before it is written.
        if ["mit", "with"].contains(token.text), state.start == end, context.tokens[end].meaning.letter != 0,
            index > floor
        {
            state.needsPiece = true
            return index
        }
        if words.isAt(index) {
            // "at example, at example?": the other repeats it.
            return state.texts.contains(context.text(end)) && state.start == end ? index : nil
        }
        if let first = state.start, !state.needsPiece, isNumber(index), !state.texts.contains(token.text),
            context.tokens[first].marks.contains(.segmentStart)
        {
            return nil
        }
        if let runStart = words.runStart(of: index), classes.isDisjoint(with: [.filler, .acknowledgement]) {
            let start = max(runStart, floor)
            take(start..<end, in: &state)
            return start
        }
        if isLetter(index, isBeforeSign: state.needsPiece) || isNumber(index) || token.shape == .mixed {
            take(index..<end, in: &state)
            return index
        }
        let passing = words.passingLength(before: end)
        if passing > 0, !(state.needsPiece && isOnlyPiece(end - passing, floor)) {
            return end - passing > floor ? end - passing : nil
        }
        if isAsked, state.start == nil || state.needsPiece, let length = words.asideLength(before: end),
            end - length > floor, isPlainPiece(end - length - 1)
        {
            return end - length
        }
        if isWord(index, in: state, isAsked) {
            state.plain = state.needsPiece || state.start == nil ? 1 : state.plain + 1
            take(index..<end, in: &state)
            return index
        }
        return nil
    }

    private func take(_ range: Range<Int>, in state: inout State) {
        state.start = range.lowerBound
        state.needsPiece = false
        for index in range { state.texts.insert(context.text(index)) }
    }

    // MARK: What may be a piece

    private func isNumber(_ index: Int) -> Bool {
        context.tokens[index].shape == .digits || !context.classes(index).isDisjoint(with: [.digit, .number])
    }

    private func isLetter(_ index: Int, isBeforeSign: Bool) -> Bool {
        let token = context.tokens[index]
        guard token.shape == .letter else { return false }
        return isBeforeSign || token.text != "i" && (token.text != "a" || follows(index))
    }

    /// Whether what stands here follows the words with which an address is given: `it's`, `send it to`, `an`.
    private func follows(_ index: Int) -> Bool {
        index == 0 || context.tokens[index].marks.contains(.segmentStart)
            || context.tokens[index - 1].marks.contains(.sentenceEnd)
            || ["is", "it's", "to", "ist", "an", "über", "unter", "lautet", "at", "think", "be", "das", "auf"]
                .contains(context.text(index - 1))
    }

    private func isWord(_ index: Int, in state: State, _ isAsked: Bool) -> Bool {
        let token = context.tokens[index]
        let classes = token.meaning.classes
        guard token.shape == .word else { return false }
        if state.needsPiece { return token.text != "is" && token.text != "ist" && token.text != "it's" }
        // Said again, or repeated by the other.
        if state.texts.contains(token.text) { return true }
        guard let first = state.start else {
            return !classes.contains(.soft) || isAsked && !Self.neverLocal.contains(token.text)
        }
        if token.marks.contains(.sentenceEnd), first == index + 1 { return false }
        let isPlain = classes.isDisjoint(with: [.soft, .ordinary]) || classes.contains(.nameLike)
        return isPlain && state.plain < Self.mostPlain && !isCueWord(index)
    }

    /// Behind a sentence of its own, the address goes on with a number, a letter or a word of no language.
    private func isPlainPiece(_ index: Int) -> Bool {
        let token = context.tokens[index]
        return isNumber(index) || token.shape == .letter
            || token.shape == .word && token.meaning.classes.isDisjoint(with: [.soft, .ordinary, .unit])
    }

    /// Whether nothing stands before the passing words, so that one of them must be the piece.
    private func isOnlyPiece(_ start: Int, _ floor: Int) -> Bool {
        start <= floor || follows(start) && !isPlainPiece(start - 1)
    }

    private static let neverLocal: Set<String> = [
        "is", "me", "us", "you", "it", "it's", "look", "that", "them", "him", "her", "ist", "mich", "uns", "the", "are",
        "was", "and", "or", "what", "then", "that's", "not", "dann", "und", "also",
    ]

    private func isCueWord(_ index: Int) -> Bool {
        let place = context.firstCue(from: index)
        return place < context.cues.count && context.cues[place].tokens.lowerBound == index
            || place > 0 && context.cues[place - 1].tokens.contains(index)
    }
}
