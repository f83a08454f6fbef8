import BleepCore

/// Which question was asked for a number, and what is being talked of where it stands.
struct NumberCues {
    let context: CallContext

    /// How far a cue carries, in points: each point of its strength is worth four words of content.
    private static let reachPerStrength = 4.0
    /// What each token between a cue and its number costs, in points.
    private static let costPerToken = 0.04
    private static let farthestCue = 70
    /// In nanoseconds: a minute to fetch the card.
    private static let longestWait = 60_000_000_000
    /// Pieces of one number: so many words stand between them, and so many words of content.
    static let pieceWords = 22
    static let pieceContent = 3

    /// The cue that most likely asks for what stands at `range`; an answered one no longer does.
    /// - Parameters:
    ///   - last: the number that was found before, which may have been the answer.
    ///   - floor: only cues from this token on.
    func best(before range: Range<Int>, after last: SpokenRun? = nil, from floor: Int = 0) -> CueHit? {
        let start = range.lowerBound
        var best: (cue: CueHit, score: Double)?
        var index = context.firstCue(from: start) - 1
        let time = context.tokens[start].start.nanoseconds
        while index >= 0, context.cues[index].tokens.lowerBound >= floor {
            let cue = context.cues[index]
            let end = cue.tokens.upperBound
            let distance = start - end
            if distance > Self.farthestCue || time - context.tokens[end - 1].end.nanoseconds > Self.longestWait {
                break
            }
            index -= 1
            guard distance >= 0, cue.topic != .harmless else { continue }
            if let last, last.tokens.lowerBound >= end,
                context.contentCount(last.tokens.upperBound..<max(start, last.tokens.upperBound)) > Self.pieceContent
                    || start - last.tokens.upperBound > Self.pieceWords
            {
                break
            }
            let score =
                Double(cue.strength) * Self.reachPerStrength - Double(context.contentCount(end..<start))
                - Double(distance) * Self.costPerToken
            if score > 0, score > best?.score ?? 0 { best = (cue, score) }
        }
        return best?.cue
    }

    /// `… is my pin`, `… ist die Kundennummer`.
    func behind(_ range: Range<Int>) -> CueHit? {
        let end = range.upperBound
        guard end < context.tokens.count, NumberWords.copulas.contains(context.text(end)),
            context.tokens[end].speaker == context.tokens[end - 1].speaker
        else { return nil }
        let index = context.firstCue(from: end)
        guard index < context.cues.count else { return nil }
        let cue = context.cues[index]
        guard cue.tokens.lowerBound - end <= 5, cue.strength >= 2, cue.topic != .harmless,
            context.contentCount(end..<cue.tokens.lowerBound) == 0
        else { return nil }
        return cue
    }

    /// Whether the cue asks for what stands at `range` with nothing else in between.
    func isAsked(_ range: Range<Int>, by cue: CueHit) -> Bool {
        let between = cue.tokens.upperBound..<max(cue.tokens.upperBound, range.lowerBound)
        return cue.tokens.upperBound <= range.lowerBound && between.count <= 14 && context.contentCount(between) <= 1
    }

    /// Whether a day or month stands between the question for a date and `start`: it is answered.
    func isDateSaid(between cue: CueHit, and start: Int) -> Bool {
        let end = cue.tokens.upperBound
        return (end..<max(end, start)).contains {
            context.tokens[$0].shape == .date || !context.classes($0).isDisjoint(with: [.month, .ordinal])
        }
    }

    /// Before how many digits of a number are asked for or told.
    private static let parts: Set<String> = [
        "last", "first", "next", "final", "other", "letzten", "ersten", "nächsten", "letzte", "erste",
    ]
    /// How far behind `last four` the digits may begin, in tokens and in words of content.
    private static let someReach = 14
    private static let someContent = 2

    /// Whether `last`, `next` and the like stand right before, and the number at `index` counts digits.
    func isSome(_ index: Int) -> Bool {
        Self.parts.contains(context.text(index - 1)) && (3...8).contains(Int(digits(of: index)) ?? 0)
            && (context.endsClause(index) || context.classes(index + 1).isDisjoint(with: [.unit])
                || isWordForDigits(index + 1))
    }

    private func isWordForDigits(_ index: Int) -> Bool {
        ["digits", "numbers", "ziffern", "stellen", "zahlen", "characters", "letters"].contains(context.text(index))
    }

    private func digits(of index: Int) -> String {
        let token = context.tokens[index]
        return token.shape == .digits ? token.text : token.meaning.classes.contains(.digit) ? token.meaning.digits : ""
    }

    /// How many digits were asked for: `the last four of the card are`.
    func someCount(before start: Int) -> Int? {
        var index = start - 1
        while index > 0, start - index <= Self.someReach {
            if isSome(index) {
                var from = index + 1
                if from < start, isWordForDigits(from) { from += 1 }
                return context.contentCount(from..<start) <= Self.someContent ? Int(digits(of: index)) : nil
            }
            index -= 1
        }
        return nil
    }

    /// How many tokens without content may stand behind a plain `number`.
    private static let plainReach = 8

    /// `what's the number?` and nothing of content behind it; not `page number`.
    func isPlainNumberAsked(_ range: Range<Int>) -> Bool {
        var index = range.lowerBound - 1
        while index >= 0, range.lowerBound - index <= Self.plainReach {
            if NounNumber.isNumber(context.tokens, at: index) {
                return !NounNumber.isHarmless(context.text(index - 1)) && !isTopic(.harmless, before: index, within: 1)
            }
            guard context.contentCount(index..<index + 1) == 0, context.tokens[index].shape != .digits else {
                return false
            }
            index -= 1
        }
        return false
    }

    /// A new question between two runs: the second answers that one.
    func hasQuestion(between first: SpokenRun, _ second: SpokenRun) -> Bool {
        let index = context.firstCue(from: first.tokens.upperBound)
        guard index < context.cues.count else { return false }
        let cue = context.cues[index]
        // "Is that an Atlanta number?" is about the first.
        if cue.topic == .account, cue.strength == 2, NounNumber.isCue(cue, in: context) { return false }
        return cue.tokens.upperBound <= second.tokens.lowerBound && cue.topic != .number && cue.strength >= 2
    }

    /// Whether the topic came up in the tokens before `start`.
    func isTopic(_ topic: CueTopic, before start: Int, within reach: Int = 40) -> Bool {
        var index = context.firstCue(from: start) - 1
        while index >= 0, start - context.cues[index].tokens.upperBound <= reach {
            if context.cues[index].topic == topic { return true }
            index -= 1
        }
        return false
    }

    func isRemoteSession(_ start: Int) -> Bool { isTopic(.code, before: start, within: 60) }

    func isCardTalk(_ start: Int) -> Bool {
        isTopic(.card, before: start, within: 150) || isTopic(.pin, before: start, within: 60)
    }

    /// How many digits the number of a card has at least, and how far behind it its expiry is said, in tokens.
    private static let cardDigits = 12
    private static let cardReach = 60

    /// Whether a number as long as that of a card was said shortly before.
    func followsCardNumber(_ start: Int) -> Bool {
        context.runs(before: start).reversed().prefix { start - $0.tokens.upperBound <= Self.cardReach }
            .contains { $0.digitCount >= Self.cardDigits }
    }
}
