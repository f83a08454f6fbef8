import BleepCore

/// Numbers and spellings: phone, card, account, id, PIN, IBAN, code, postcode, IP.
///
/// A run is judged by the cue before it (or just behind it), by its own shape, and by its neighbours: the pieces of a
/// number that go over several turns, its read-back and its corrections.
struct NumberRule {
    let context: CallContext
    /// Which tokens other rules have already.
    let claimed: ClaimMap
    /// Where names stand, in order: what is spelled behind one spells it.
    let names: [Range<Int>]
    let known: KnownNames

    /// How many words may stand between two digits so that they are hidden with them.
    static let longestInnerGap = 4

    func candidates() -> [Candidate] {
        let runs = context.runs.filter { !claimed.covers($0.tokens) }
        let cues = NumberCues(context: context)
        var board = NumberBoard(
            context: context, cues: cues, harmless: HarmlessNumbers(context: context, cues: cues), runs: runs)
        judge(&board)
        board.joinPieces()
        board.guessAgain()
        board.findRepeats()
        board.findEndings()
        board.findBareAnswers()
        var taken = claimed
        let found = runs.indices.flatMap { index -> [Candidate] in
            guard let verdict = board.verdicts[index] else { return [] }
            return ranges(of: runs[index]).map {
                Candidate(tokens: $0, kind: verdict.kind, confidence: verdict.confidence, rule: verdict.rule)
            }
        }
        for candidate in found { taken.claim(candidate.tokens) }
        // None grows into another.
        let growth = NumberGrowth(context: context, claimed: taken)
        return found.map {
            var candidate = $0
            candidate.tokens = growth.grown($0.tokens, $0.kind)
            return candidate
        }
    }

    /// A name that was spelled by itself, and one that was asked for.
    private static let spelledRules: Set<String> = ["name-spelled", "name-spoken"]

    /// What the spelled names among the candidates spell.
    func spelledNames(among candidates: [Candidate]) -> [String] {
        let starts = Set(
            candidates.filter { $0.kind == .name && Self.spelledRules.contains($0.rule) }.map(\.tokens.lowerBound))
        return context.runs.filter { starts.contains($0.tokens.lowerBound) }
            .map { String(decoding: $0.symbols.filter(\.isLetter).map(\.character), as: UTF8.self) }
    }

    /// Each run by itself.
    private func judge(_ board: inout NumberBoard) {
        let judge = NumberJudge(
            context: context, cues: board.cues, harmless: board.harmless,
            letters: SpelledLetters(context: context, names: names, known: known))
        let counted = CountedNumbers(context: context, cues: board.cues)
        var last: SpokenRun?
        for index in board.runs.indices {
            let isCounted = counted.contains(board.facts[index])
            if let verdict = judge.verdict(on: board.facts[index], isCounted: isCounted, after: last) {
                board.verdicts[index] = verdict
                last = board.runs[index]
            } else {
                board.isOpen[index] = !isCounted
            }
        }
    }

    /// The tokens that say the number; longer talk in between stays.
    private func ranges(of run: SpokenRun) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for symbol in run.symbols where !claimed.contains(symbol.tokens.lowerBound) {
            if let last = ranges.last, symbol.tokens.lowerBound - last.upperBound <= Self.longestInnerGap {
                ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, symbol.tokens.upperBound)
            } else {
                ranges.append(symbol.tokens)
            }
        }
        return ranges
    }
}
