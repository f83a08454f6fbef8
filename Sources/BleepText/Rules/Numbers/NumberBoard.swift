import BleepCore

/// All runs of a call, what each was found to be so far, and whether its neighbours may still decide.
struct NumberBoard {
    let context: CallContext
    let cues: NumberCues
    let harmless: HarmlessNumbers
    let runs: [SpokenRun]
    let facts: [RunFacts]
    var verdicts: [NumberVerdict?]
    /// Runs without a verdict that count and measure nothing.
    var isOpen: [Bool]

    /// Between two pieces of one number, in nanoseconds.
    private static let piecePause = 15_000_000_000
    /// What each token between them may take of time beside that, in nanoseconds.
    private static let tokenTime = 400_000_000

    init(context: CallContext, cues: NumberCues, harmless: HarmlessNumbers, runs: [SpokenRun]) {
        self.context = context
        self.cues = cues
        self.harmless = harmless
        self.runs = runs
        facts = runs.map { RunFacts($0) }
        verdicts = Array(repeating: nil, count: runs.count)
        isOpen = Array(repeating: false, count: runs.count)
    }

    /// Runs about which nothing is decided yet.
    var undecided: [Int] { runs.indices.filter { verdicts[$0] == nil && isOpen[$0] } }

    /// Whether two runs are so near that they are one number: only small words between them.
    func areNear(_ first: Int, _ second: Int) -> Bool {
        let end = runs[first].tokens.upperBound
        let start = runs[second].tokens.lowerBound
        guard start >= end, start - end <= NumberCues.pieceWords else { return false }
        let pause = context.tokens[start].start.nanoseconds - context.tokens[end - 1].end.nanoseconds
        return pause <= Self.piecePause + (start - end) * Self.tokenTime
            && context.contentCount(end..<start) <= NumberCues.pieceContent
    }

    /// Nothing else is said in the sentence or the segment.
    func isWholeSentence(_ index: Int) -> Bool {
        let start = runs[index].tokens.lowerBound
        return (start == 0 || context.endsSentence(start - 1) || context.tokens[start].marks.contains(.segmentStart))
            && context.endsClause(runs[index].tokens.upperBound - 1)
    }

    /// Nothing of content follows it in its clause: a bare digit, not `one question`.
    func standsAlone(_ index: Int) -> Bool {
        let end = runs[index].tokens.upperBound
        return context.endsClause(end - 1)
            || !context.classes(end).isDisjoint(with: [.correction, .acknowledgement, .filler, .soft])
    }
}
