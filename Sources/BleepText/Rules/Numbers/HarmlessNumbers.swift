import BleepCore

/// Whether everybody may hear a number because of what it is: an emergency call, a menu choice, a version, a year.
struct HarmlessNumbers {
    let context: CallContext
    let cues: NumberCues

    /// Numbers of emergency services and the like, which everybody knows.
    func isService(_ facts: RunFacts) -> Bool {
        guard facts.letterCount == 0, facts.digits.count == 3 || facts.digits.count == 6,
            NumberWords.services.contains(String(decoding: facts.digits, as: UTF8.self))
        else { return false }
        let before = context.text(facts.run.tokens.lowerBound - 1)
        if NumberWords.calling.contains(before) { return true }
        // A PIN may look so.
        guard let cue = cues.best(before: facts.run.tokens) else { return true }
        return cue.strength < 3 || cue.topic == .phone || !cues.isAsked(facts.run.tokens, by: cue)
    }

    /// `press one`, `version ten`, `error 404`, just before a short number.
    func isNamed(_ facts: RunFacts) -> Bool {
        let start = facts.run.tokens.lowerBound
        if isRoad(facts) || isTyre(facts) || isBook(facts) { return true }
        guard facts.digits.count < 7 || facts.octets != nil || isFault(facts) else { return false }
        let isCode =
            facts.characters.count > Self.longestChoice && facts.digits.count >= Self.fewestInCode
            && facts.octets == nil
        var index = context.firstCue(from: start) - 1
        while index >= 0, start - context.cues[index].tokens.upperBound <= 3 {
            let cue = context.cues[index]
            if cue.topic == .harmless, isCode, isChoice(cue) {
                index -= 1
                continue
            }
            if cue.topic == .harmless, cue.tokens.upperBound <= start,
                context.contentCount(cue.tokens.upperBound..<start) == 0,
                (cue.tokens.upperBound..<start).allSatisfy({ !context.endsSentence($0) }),
                !context.endsSentence(cue.tokens.upperBound - 1)
                    || isQuestion(cue, just: start) && !asksForMore(than: cue, at: index)
            {
                return true
            }
            if cue.topic != .harmless { return false }
            index -= 1
        }
        return false
    }

    /// Behind these stands a choice of few digits, or what is to be keyed in, which may be a code: `press four four
    /// seven one`, `type T as in tango, 4, 9`.
    private static let choices: Set<String> = [
        "press", "type", "star", "stars", "option", "options", "size", "top", "office", "taste", "drücken", "drück",
        "typ",
        "größe",
    ]
    private static let longestChoice = 3
    private static let fewestInCode = 2

    private func isChoice(_ cue: CueHit) -> Bool { Self.choices.contains(context.text(cue.tokens.lowerBound)) }

    /// Numbers of faults and updates, the same for everybody, are longer than others: `error code zero x eight …`, `KB`.
    private static let faults: Set<String> = ["error code", "stop code", "status code", "event id", "fehlercode", "kb"]
    private static let longestFault = 9

    private func isFault(_ facts: RunFacts) -> Bool {
        let start = facts.run.tokens.lowerBound
        guard facts.characters.count <= Self.longestFault else { return false }
        return (1...2).contains { length in
            start >= length
                && Self.faults.contains((start - length..<start).map { context.text($0) }.joined(separator: " "))
                && !context.endsSentence(start - 1)
        }
    }

    /// `Which model? A 210`: the question for it, and the answer right behind.
    private func isQuestion(_ cue: CueHit, just start: Int) -> Bool {
        context.tokens[cue.tokens.upperBound - 1].marks.contains(.question) && start - cue.tokens.upperBound <= 1
    }

    /// `And your employee number, for the form?`: what is asked for is what stands before.
    private func asksForMore(than cue: CueHit, at place: Int) -> Bool {
        guard place > 0 else { return false }
        let last = context.cues[place - 1]
        return last.topic.kind != nil && last.strength >= 2
            && (last.tokens.upperBound - 1..<cue.tokens.lowerBound).allSatisfy { !context.endsSentence($0) }
    }

    /// Letters of classes of roads in Britain, Europe and North America.
    private static let roads: Set<UInt8> = Set("ABEIM".utf8)

    /// `on the A48`, `off the M62`.
    private func isRoad(_ facts: RunFacts) -> Bool {
        let start = facts.run.tokens.lowerBound
        return facts.run.elements == 1 && facts.letterCount == 1 && Self.roads.contains(facts.characters[0])
            && facts.digits.count < 5 && context.text(start - 1) == "the"
            && ["on", "off", "of", "along", "up", "down", "from", "to", "near", "onto", "by"].contains(
                context.text(start - 2))
    }

    /// `205/55 R 16`: the width of a tyre in millimetres, its height in per cent of it, and the rim in inches (ECE R30).
    private func isTyre(_ facts: RunFacts) -> Bool {
        let (symbols, numbers) = (facts.characters, facts.digits.map { Int($0) - 0x30 })
        guard symbols.count == 8, numbers.count == 7, symbols[5] == UInt8(ascii: "R") else { return false }
        let width = numbers[0] * 100 + numbers[1] * 10 + numbers[2]
        return width % 10 == 5 && (125...355).contains(width) && (25...85).contains(numbers[3] * 10 + numbers[4])
            && (10...24).contains(numbers[5] * 10 + numbers[6])
    }

    /// How many words stand between the word and the number of a book at most: `die ISBN lautet …`.
    private static let bookReach = 3

    /// `ISBN 978-3-…`: ten or thirteen digits (ISO 2108), the last of ten perhaps an X.
    private func isBook(_ facts: RunFacts) -> Bool {
        let start = facts.run.tokens.lowerBound
        return [10, 13].contains(facts.characters.count) && facts.letterCount <= 1
            && (max(0, start - Self.bookReach)..<start).contains { context.text($0).hasPrefix("isbn") }
    }

    /// `The seven forty seven was …`: a sentence begins with it, and goes on.
    func isSubject(_ range: Range<Int>) -> Bool {
        let start = range.lowerBound - 1
        return start > 0 && ["the", "das", "der", "die"].contains(context.text(start))
            && (context.endsSentence(start - 1) || context.tokens[start].marks.contains(.segmentStart))
            && !context.endsClause(range.upperBound - 1)
    }

    /// Where a year is likely: `since 1998`, `im jahr 2004`.
    func isYearPlace(_ facts: RunFacts) -> Bool {
        NumberWords.yearPlaces.contains(context.text(facts.run.tokens.lowerBound - 1))
    }

    /// Behind a day or a month: `march 3rd twenty nineteen`.
    func isYearOfDay(_ facts: RunFacts) -> Bool {
        let before = facts.run.tokens.lowerBound - 1
        guard before >= 0, !context.endsSentence(before) else { return false }
        return context.tokens[before].marks.contains(.ordinal)
            || !context.classes(before).isDisjoint(with: [.month, .ordinal])
    }
}
