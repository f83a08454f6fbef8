import BleepCore

/// What every rule looks at: the tokens, the runs of digits and the cues of a call.
struct CallContext: Sendable {
    let stream: TokenStream
    let tokens: [SpokenToken]
    let runs: [SpokenRun]
    let cues: [CueHit]
    /// How many words of content stand before each token.
    private let content: [Int32]

    init(_ stream: TokenStream) {
        self.stream = stream
        tokens = stream.tokens
        runs = stream.runs
        var cues: [CueHit] = []
        var index = 0
        let table = Cues.all
        while index < stream.tokens.count {
            let token = stream.tokens[index]
            if token.shape == .word || token.shape == .letter {
                if let hit = NounNumber.hit(stream.tokens, at: index, after: cues.last) {
                    cues.append(hit)
                    index += 1
                    continue
                }
                if let (length, cue) = table.match(stream.tokens, at: index, isWhole: true) {
                    if cue.topic != .nothing {
                        cues.append(CueHit(tokens: index..<index + length, topic: cue.topic, strength: cue.strength))
                    }
                    index += length
                    continue
                }
                if let cue = Cues.asked[token.text], Self.isAsked(stream, index) {
                    cues.append(CueHit(tokens: index..<index + 1, topic: cue.topic, strength: cue.strength))
                    // "Telefon-PIN", "Kunden-ID": the last part says what it is.
                } else if let cue = Cues.ofCompound(token.text) ?? Cues.ofGerman(token.text) {
                    cues.append(CueHit(tokens: index..<index + 1, topic: cue.topic, strength: cue.strength))
                }
            }
            index += 1
        }
        self.cues = cues
        var content: [Int32] = []
        content.reserveCapacity(stream.tokens.count + 1)
        var sum: Int32 = 0
        for token in stream.tokens {
            content.append(sum)
            if Self.isContent(token) { sum += 1 }
        }
        content.append(sum)
        self.content = content
    }

    /// Whether the word ends a question, or, where nothing is punctuated, is all that is said.
    private static func isAsked(_ stream: TokenStream, _ index: Int) -> Bool {
        if stream.tokens[index].marks.contains(.question) { return true }
        return !stream.isCased && stream.tokens[index].marks.contains(.segmentStart)
            && index + 1 < stream.tokens.count && stream.tokens[index + 1].marks.contains(.segmentStart)
    }

    static func isContent(_ token: SpokenToken) -> Bool {
        token.shape == .word
            && token.meaning.classes.isDisjoint(
                with: [
                    .soft, .filler, .acknowledgement, .correction, .connector, .digit, .number, .multiplier, .symbol,
                    .letter, .alphabet,
                ])
    }

    /// Words of content in a range of tokens.
    func contentCount(_ range: Range<Int>) -> Int { Int(content[range.upperBound] - content[range.lowerBound]) }

    /// Index of the first cue that begins at `token` or behind it.
    func firstCue(from token: Int) -> Int {
        var low = 0
        var high = cues.count
        while low < high {
            let middle = (low + high) / 2
            if cues[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether a cue begins at `token`.
    func isCueStart(_ token: Int) -> Bool {
        let place = firstCue(from: token)
        return place < cues.count && cues[place].tokens.lowerBound == token
    }

    /// The runs that end at `token` or before it.
    func runs(before token: Int) -> ArraySlice<SpokenRun> {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
        }
        return runs[..<low]
    }

    func classes(_ index: Int) -> WordClasses {
        tokens.indices.contains(index) ? tokens[index].meaning.classes : []
    }

    func text(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }

    /// Whether the token at `index` is the last of what its speaker says in one go.
    func endsClause(_ index: Int) -> Bool {
        guard index + 1 < tokens.count else { return true }
        let marks = tokens[index].marks
        return marks.contains(.sentenceEnd) || marks.contains(.clauseEnd)
            || tokens[index + 1].marks.contains(.turnStart)
            || tokens[index + 1].marks.contains(.segmentStart)
    }

    /// Whether an answer begins at the token: the other speaks, or, where nobody knows who speaks, a question stood
    /// before it.
    func beginsAnswer(_ index: Int) -> Bool {
        tokens[index].marks.contains(.turnStart)
            && (tokens[index].speaker >= 0 || index > 0 && endsQuestion(index - 1))
    }

    /// The words with which the question before an answer ends.
    func questionWords(before index: Int) -> Range<Int> { max(0, index - Self.longestQuestion)..<index }

    /// How many words a question has at most that is known by its first word alone.
    private static let longestQuestion = 12

    /// Whether the token is the last of a question; where nothing is punctuated, its first word tells.
    private func endsQuestion(_ index: Int) -> Bool {
        if tokens[index].marks.contains(.question) || NumberWords.prompts.contains(text(index)) { return true }
        guard !stream.isCased else { return false }
        var start = index
        while start > 0, index - start < Self.longestQuestion, !tokens[start].marks.contains(.segmentStart) {
            start -= 1
        }
        if ["und", "and", "ja", "so", "also"].contains(text(start)) { start += 1 }
        return NumberWords.questions.contains(text(start))
    }

    /// Whether the token ends a sentence or a turn; commas do not count.
    func endsSentence(_ index: Int) -> Bool {
        guard index + 1 < tokens.count else { return true }
        return tokens[index].marks.contains(.sentenceEnd) || tokens[index + 1].marks.contains(.turnStart)
    }
}

/// What a rule wants hidden.
struct Candidate {
    /// Half-open range of tokens.
    var tokens: Range<Int>
    var kind: SpanKind
    var confidence: Double
    var rule: String
}
