import BleepCore

/// The answers to questions for an address or a town, without a word that says what they are.
struct AddressAnswers {
    let context: CallContext
    let parts: AddressParts
    let tail: AddressTail

    private static let longestTown = 3

    /// `Klein Machnow`, `Groß Gerau`: its first word may be said between digits, too.
    private func beginsTown(_ index: Int) -> Bool {
        ["klein", "groß", "gross"].contains(context.text(index)) && !context.endsClause(index)
            && context.marksCapital(index) && tail.canBeTown(index + 1)
    }

    /// `and what city?` – `springfield`; `your address?` – `twelve rosewood`; `I live in …`.
    func answers(_ found: [Candidate]) -> [Candidate] {
        var added: [Candidate] = []
        var claims = ClaimMap(count: context.tokens.count)
        for candidate in found { claims.claim(candidate.tokens) }
        for (place, cue) in context.cues.enumerated() where cue.topic == .city || cue.topic == .address {
            let nextCue =
                place + 1 < context.cues.count ? context.cues[place + 1].tokens.lowerBound : context.tokens.count
            var index = cue.tokens.upperBound
            let limit = min(index + 14, nextCue, context.tokens.count)
            while index < limit, parts.isSmallWord(index), !parts.isNumber(index), !beginsTown(index) { index += 1 }
            if cue.topic == .city, index < limit, !context.tokens[index].marks.contains(.turnStart),
                parts.isOrdinary(index)
            {
                // "which city are you calling from": the answer comes with the next turn.
                while index < limit, !context.tokens[index].marks.contains(.turnStart) { index += 1 }
                while index < limit, parts.isSmallWord(index), !parts.isNumber(index) { index += 1 }
            }
            guard index < limit, !claims.contains(index) else { continue }
            if cue.topic == .city {
                let isQuestion = cue.strength == 3
                var end = index
                while end < limit, end - index < Self.longestTown,
                    tail.canBeTown(end) || beginsTown(end) || StreetWords.states.contains(context.text(end))
                {
                    end += 1
                    if context.endsSentence(end - 1) { break }
                }
                guard end > index,
                    isQuestion || context.tokens[index].marks.contains(.capitalised) || !context.stream.isCased
                else { continue }
                // "I live in a house" and the like is filtered by the words; a lone weak cue needs a name that ends there.
                if !isQuestion, !context.endsClause(end - 1), !parts.isSmallWord(end) { continue }
                claims.claim(index..<end)
                added.append(
                    Candidate(
                        tokens: index..<end, kind: .address, confidence: isQuestion ? 0.75 : 0.6, rule: "address-town"))
            } else if parts.isNumber(index),
                !context.endsClause(index) || context.text(cue.tokens.lowerBound).contains("number")
            {
                var end = index
                while end < limit, parts.isNumber(end) { end += 1 }
                // "zwölf a"
                if end < limit, context.tokens[end].shape == .letter, context.endsClause(end),
                    !context.endsClause(end - 1)
                {
                    end += 1
                }
                if end < context.tokens.count, context.classes(end).contains(.unit) { continue }
                // "12 The Maltings"
                if end + 1 < limit, context.text(end) == "the", tail.canBeTown(end + 1) { end += 1 }
                let first = end
                while end < limit, end - first < Self.longestTown, !context.endsSentence(end - 1), tail.canBeTown(end) {
                    end += 1
                }
                let isHouseNumber = context.tokens[cue.tokens].contains {
                    $0.text == "number" || $0.text.hasSuffix("nummer")
                }
                guard end > first || isHouseNumber else { continue }
                let behind =
                    end > first ? tail.end(from: end, isGerman: context.stream.languages[index] == .german) : end
                claims.claim(index..<behind)
                added.append(Candidate(tokens: index..<behind, kind: .address, confidence: 0.7, rule: "address-answer"))
            } else if parts.isNumber(index),
                context.tokens[cue.tokens].contains(where: { $0.text == "number" || $0.text.hasSuffix("nummer") })
            {
                claims.claim(index..<index + 1)
                added.append(
                    Candidate(tokens: index..<index + 1, kind: .address, confidence: 0.7, rule: "address-answer"))
            }
        }
        return added
    }
}
