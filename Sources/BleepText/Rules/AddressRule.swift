import BleepCore

/// Addresses: a house number with a street (English), a street with a house number (German), what belongs to them
/// (flat, town, state, postcode), and the answers to questions for an address or a town.
struct AddressRule {
    let context: CallContext

    /// How far a question for the address carries, in words of content and in tokens.
    private static let reachContent = 6
    private static let reach = 30
    private static let longestTown = 3

    func candidates() -> [Candidate] {
        var found: [Candidate] = []
        var end = 0
        func take(_ range: Range<Int>?, _ confidence: Double, _ rule: String) {
            guard let range, range.upperBound > end else { return }
            let from = max(range.lowerBound, end)
            found.append(Candidate(tokens: from..<range.upperBound, kind: .address, confidence: confidence, rule: rule))
            end = range.upperBound
        }
        for index in context.tokens.indices where index >= end {
            let token = context.tokens[index]
            guard token.shape == .word || token.shape == .digits else { continue }
            if token.shape == .word {
                if StreetWords.english.contains(token.text) || StreetWords.weakEnglish.contains(token.text) {
                    take(english(street: index, notBefore: end), 0.9, "address-street")
                }
                if index >= end, let range = german(street: index, notBefore: end) {
                    take(range, 0.9, "address-street")
                }
            }
            if index >= end, let range = postcodeAndTown(at: index) { take(range, 0.85, "address-postcode") }
        }
        found += answers(found)
        return found
    }

    private func hasCue(before index: Int, reach: Int = AddressRule.reach) -> Bool {
        var place = context.firstCue(from: index) - 1
        while place >= 0, index - context.cues[place].tokens.upperBound <= reach {
            let cue = context.cues[place]
            if cue.topic == .address || cue.topic == .postcode || (cue.topic == .city && cue.strength == 3),
                context.contentCount(min(cue.tokens.upperBound, index)..<index) <= Self.reachContent
            {
                return true
            }
            place -= 1
        }
        return false
    }

    // MARK: House number, name, street

    private func english(street first: Int, notBefore floor: Int) -> Range<Int>? {
        // "willow bend drive": the last of them is the kind of street.
        var street = first
        while street + 1 < context.tokens.count, !context.endsSentence(street),
            StreetWords.english.contains(context.text(street + 1))
                || StreetWords.weakEnglish.contains(context.text(street + 1))
        {
            street += 1
        }
        let isWeak = !StreetWords.english.contains(context.text(street))
        let isAsked = hasCue(before: street)
        var index = street - 1
        var names = 0
        // "one two three oak street": the name, then the house number before it.
        while index >= floor, names < 4 {
            let token = context.tokens[index]
            if context.endsSentence(index) { break }
            if isNumber(index) { break }
            guard token.shape == .word || token.shape == .letter, canBeStreetName(index, isLast: names == 0) else {
                break
            }
            names += 1
            index -= 1
        }
        let ordinalName = names == 0 && !isWeak && index >= floor && context.classes(index).contains(.ordinal)
        if ordinalName {
            names = 1
            index -= 1
        }
        guard names > 0, context.text(street - 1) != "way" else { return nil }
        let hasNumber = index >= floor && isNumber(index) && !context.endsSentence(index)
        var start = street - names
        if hasNumber {
            start = numberStart(endingAt: index, notBefore: floor)
            // "two main roads", "three busy streets": no house.
            let words = (index + 1)..<street
            let ordinary = words.allSatisfy {
                context.classes($0).contains(.ordinary) && !context.classes($0).contains(.nameLike)
            }
            if !isAsked, ordinary, isWeak || words.contains(where: { !Self.streetNouns.contains(context.text($0)) }) {
                return nil
            }
            if start > floor, ["flat", "apartment", "apt", "unit", "suite"].contains(context.text(start - 1)) {
                start -= 1
            }
            if !isAsked, ["streets", "roads", "avenues", "lanes"].contains(context.text(street)) { return nil }
        } else {
            guard isAsked, !isWeak || names >= 1 && !isOrdinary(street - 1) else { return nil }
            // Only the name and the kind.
            let firstName = (start..<street).first { !context.classes($0).contains(.soft) } ?? street
            if firstName == street { return nil }
            if isOrdinary(street - 1), isWeak { return nil }
            start = firstName
        }
        return start..<townEnd(from: unitEnd(from: street + 1))
    }

    /// Ordinary words after which streets are often named.
    private static let streetNouns: Set<String> = [
        "main", "park", "church", "station", "high", "mill", "garden", "market", "center", "centre", "school", "spring",
        "college",
        "university", "river", "forest", "bridge", "front", "court", "grand", "union", "court", "capital", "national",
        "broad",
        "water", "hospital", "ocean", "sunset", "county", "country", "state", "federal", "white", "orange",
        "commercial", "liberty",
        "sunny", "pleasant", "central", "royal", "first", "second", "third", "club", "power", "apple", "fair", "bank",
        "hotel",
    ]

    private func isOrdinary(_ index: Int) -> Bool {
        let classes = context.classes(index)
        return !classes.isDisjoint(with: [.ordinary, .soft]) && !classes.contains(.nameLike)
    }

    private func canBeStreetName(_ index: Int, isLast: Bool) -> Bool {
        let token = context.tokens[index]
        let classes = token.meaning.classes
        if token.shape == .letter { return !["i", "a"].contains(token.text) || token.marks.contains(.capitalised) }
        if [
            "saint", "st", "north", "south", "east", "west", "old", "new", "upper", "lower", "great", "little",
            "king's", "queen's",
            "mount", "martin", "van", "de", "la", "del", "san", "santa", "el",
        ].contains(token.text) {
            return true
        }
        if !classes.isDisjoint(with: [.soft, .filler, .acknowledgement, .unit]) { return false }
        return true
    }

    private func isNumber(_ index: Int) -> Bool {
        let token = context.tokens[index]
        if token.shape == .digits { return token.text.utf8.count <= 5 && !token.marks.contains(.ordinal) }
        if token.shape == .mixed {
            return token.text.utf8.count <= 5 && token.text.utf8.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false
        }
        let classes = token.meaning.classes
        if token.text == "o" || token.text == "oh" {
            return index > 0 && !context.classes(index - 1).isDisjoint(with: [.digit, .number])
        }
        if token.shape == .letter { return false }
        if !classes.isDisjoint(with: [.digit, .number, .magnitude]) { return true }
        return classes.contains(.digitLike) && token.meaning.digits == "0"
    }

    /// The first token of the number that ends at `index`.
    private func numberStart(endingAt index: Int, notBefore floor: Int) -> Int {
        var start = index
        while start > floor, index - start < 7, !context.endsSentence(start - 1) {
            if isNumber(start - 1) {
                start -= 1
                continue
            }
            if context.classes(start - 1).contains(.multiplier) {
                start -= 1
                continue
            }
            let isJoint =
                context.text(start - 1) == "and" || context.text(start - 1) == "a" || context.text(start - 1) == "und"
            if isJoint, start - 1 > floor, isNumber(start - 2) {
                start -= 2
                continue
            }
            break
        }
        return start
    }

    /// Behind `apartment five`, `suite 200`, `north west`.
    private func unitEnd(from start: Int) -> Int {
        var end = start
        var index = start
        while index < context.tokens.count, index - end <= 3 {
            if context.tokens[index].marks.contains(.turnStart), index > start { break }
            let text = context.text(index)
            if StreetWords.unit.contains(text) {
                index += 1
                // Its number or letter, of several words.
                var behind = index
                while behind < context.tokens.count, behind - index < 6 {
                    let token = context.tokens[behind]
                    let isPart =
                        isNumber(behind) || token.shape == .letter || token.shape == .mixed || token.shape == .symbol
                        || (behind == index && (token.text == "number" || token.text == "is"))
                    guard isPart else { break }
                    behind += 1
                    if context.endsClause(behind - 1) { break }
                }
                let isDirection =
                    text.utf8.count <= 2 || ["north", "south", "east", "west"].contains(text)
                    || text.hasSuffix("west") || text.hasSuffix("east")
                if behind > index || isDirection {
                    end = behind
                    index = behind
                    continue
                }
                break
            }
            let classes = context.classes(index)
            guard
                !classes.isDisjoint(with: [.filler, .acknowledgement]) || text == "in" || text == "and" || text == "at"
            else { break }
            index += 1
        }
        return end
    }

    /// Behind the town, the state and the postcode that may follow a street.
    private func townEnd(from start: Int, isGerman: Bool = false) -> Int {
        var end = start
        var index = start
        var names = 0
        while index < context.tokens.count, index - end <= 3, index - start < 20 {
            let token = context.tokens[index]
            if index > start, context.tokens[index - 1].marks.contains(.sentenceEnd), !isPostcodeStart(index) { break }
            let classes = token.meaning.classes
            // Behind a street also one that lost a digit.
            if let behind = postcodeEnd(at: index, shortest: 4) {
                // A German town follows its postcode, English ones come before.
                return isGerman ? germanTown(from: behind) : behind
            }
            if StreetWords.states.contains(token.text),
                token.text.utf8.count > 2 || token.marks.contains(.capitals) || names > 0
            {
                index += 1
                end = index
                continue
            }
            if token.shape == .word, canBeTown(index), names < Self.longestTown {
                names += 1
                index += 1
                end = index
                continue
            }
            let isSmall =
                [
                    "in", "and", "the", "at", "near", "von", "und", "zip", "code", "postcode", "that's", "new", "is",
                    "postal", "in",
                ].contains(token.text)
                || !classes.isDisjoint(with: [.filler, .acknowledgement])
            guard isSmall, token.shape == .word else { break }
            // What comes after a clause is another matter, unless a postcode does.
            index += 1
        }
        return end
    }

    private func canBeTown(_ index: Int) -> Bool {
        let token = context.tokens[index]
        let classes = token.meaning.classes
        guard
            classes.isDisjoint(with: [
                .soft, .filler, .acknowledgement, .unit, .digit, .number, .month, .correction, .symbol, .multiplier,
            ])
        else { return false }
        if ["bad", "sankt", "saint", "new", "fort", "port", "lake", "mount"].contains(token.text) {
            return index + 1 < context.tokens.count && !context.endsClause(index)
        }
        if classes.contains(.ordinary), !classes.contains(.nameLike), !StreetWords.states.contains(token.text) {
            return false
        }
        if context.stream.isCased { return token.marks.contains(.capitalised) }
        return true
    }

    private func isPostcodeStart(_ index: Int) -> Bool { postcodeEnd(at: index) != nil }

    /// - Returns: the index behind a postcode that begins at `index`: five digits, or the British form.
    private func postcodeEnd(at index: Int, shortest: Int = 5) -> Int? {
        let token = context.tokens[index]
        if token.shape == .digits, token.text.utf8.count == 5 {
            // ZIP+4
            if index + 1 < context.tokens.count, context.tokens[index + 1].marks.contains(.glued),
                context.tokens[index + 1].text.utf8.count == 4
            {
                return index + 2
            }
            return index + 1
        }
        if token.shape == .mixed || token.shape == .letter || token.shape == .digits
            || !token.meaning.classes.isDisjoint(with: [.digit, .number, .letter, .alphabet, .digitLike, .multiplier])
        {
            guard let run = run(covering: index) else { return nil }
            let rest = run.symbols.filter { $0.tokens.lowerBound >= index && ($0.isDigit || $0.isLetter) }
            let elements = Set(rest.map(\.tokens.lowerBound)).count
            if (shortest...5).contains(rest.count), rest.allSatisfy(\.isDigit), elements >= 2 {
                return run.tokens.upperBound
            }
            if run.tokens.lowerBound == index, run.letterCount > 0, RunFacts(run).mixedKind?.kind == .address {
                return run.tokens.upperBound
            }
        }
        return nil
    }

    /// The run of digits and letters that a token belongs to.
    private func run(covering index: Int) -> SpokenRun? {
        var low = 0
        var high = context.runs.count
        while low < high {
            let middle = (low + high) / 2
            if context.runs[middle].tokens.upperBound <= index { low = middle + 1 } else { high = middle }
        }
        return low < context.runs.count && context.runs[low].tokens.contains(index) ? context.runs[low] : nil
    }

    // MARK: Street, house number

    private func german(street: Int, notBefore floor: Int) -> Range<Int>? {
        let token = context.tokens[street]
        let text = token.text
        let isStrong =
            StreetWords.german.contains { text.hasSuffix($0) && (text != $0 || $0 != "str" || true) }
            && !StreetWords.notGerman.contains(text) && text.utf8.count >= 3
        let isWeak = !isStrong && StreetWords.weakGerman.contains { text.hasSuffix($0) }
        guard isStrong || isWeak else { return nil }
        if context.stream.languages[street] == .english, !text.hasSuffix("straße"), !text.hasSuffix("strasse") {
            return nil
        }
        let isBare = StreetWords.german.contains(text) || StreetWords.weakGerman.contains(text)
        if !isBare, StreetWords.notGerman.contains(text) { return nil }
        let isAsked = hasCue(before: street)
        var start = street
        if isBare {
            // "berliner straße", "lange gasse", "haupt straße".
            guard street > floor, context.tokens[street - 1].shape == .word, !context.endsSentence(street - 1),
                context.classes(street - 1).isDisjoint(with: [.soft, .filler, .digit, .number])
                    || context.classes(street - 1).contains(.nameLike)
            else { return nil }
            if isOrdinary(street - 1), !isAsked { return nil }
            start = street - 1
            if start > floor, context.tokens[start - 1].shape == .word, !context.endsClause(start - 1),
                !isSmallWord(start - 1),
                !isOrdinary(start - 1)
            {
                start -= 1
            }
            if start > floor, ["am", "im", "zum", "zur"].contains(context.text(start - 1)) { start -= 1 }
        } else if street > floor, context.classes(street).isDisjoint(with: [.ordinary]), !context.endsClause(street - 1)
        {
            // "am", "an der" belong to the name: "an der mühlwiese 7".
            if ["am", "im", "zum", "zur"].contains(context.text(street - 1)), isWeak { start = street - 1 }
            if street - 1 > floor, ["der", "den", "dem"].contains(context.text(street - 1)),
                ["an", "auf", "in", "hinter", "unter", "vor"].contains(context.text(street - 2)), isWeak
            {
                start = street - 2
            }
        }
        guard let numberEnd = houseNumberEnd(from: street + 1) else {
            guard isAsked, isStrong, !isOrdinary(street) || isBare, text != "straße" || isBare else { return nil }
            return start..<street + 1
        }
        if isWeak, !isAsked, isOrdinary(street) { return nil }
        return start..<townEnd(from: numberEnd, isGerman: true)
    }

    private func isSmallWord(_ index: Int) -> Bool {
        !context.classes(index).isDisjoint(with: [.soft, .filler, .acknowledgement, .connector, .digit, .number])
    }

    /// Behind the house number with its letter.
    private func houseNumberEnd(from start: Int) -> Int? {
        var index = start
        while index < context.tokens.count, index - start < 3,
            !context.classes(index).isDisjoint(with: [.filler])
                || ["nummer", "nr", "hausnummer", "die"].contains(context.text(index))
        {
            index += 1
        }
        guard index < context.tokens.count, isNumber(index),
            !(index > start && context.endsSentence(index - 1)) || index == start,
            index == start || true, start == 0 || !context.tokens[start - 1].marks.contains(.sentenceEnd)
        else { return nil }
        var end = index
        if context.tokens[index].shape == .digits || context.tokens[index].shape == .mixed {
            end = index + 1
        } else {
            guard let phrase = NumberPhrase(context.tokens, at: index) else { return nil }
            end = index + phrase.length
        }
        if end < context.tokens.count, context.classes(end).contains(.unit), !context.endsSentence(end - 1) {
            return nil
        }
        // 12 a, 3 bis 5
        if end < context.tokens.count, !context.endsClause(end - 1), context.tokens[end].shape == .letter,
            ["a", "b", "c", "d", "e", "f", "g", "h"].contains(context.text(end))
        {
            end += 1
        }
        return end
    }

    /// `10115 Berlin`, `eins null eins eins fünf berlin`, `Springfield Illinois 62704`.
    private func postcodeAndTown(at index: Int) -> Range<Int>? {
        guard let end = postcodeEnd(at: index), end < context.tokens.count else { return nil }
        guard context.stream.languages[index] == .german, !context.tokens[end].marks.contains(.turnStart),
            context.tokens[index].shape == .digits || run(covering: index)?.tokens.lowerBound == index
                || hasCue(before: index)
        else { return nil }
        let behind = germanTown(from: end)
        guard behind > end else { return nil }
        let isAsked = hasCue(before: index)
        let known =
            context.tokens[end].meaning.classes.contains(.alphabet) || context.tokens[end].marks.contains(.capitalised)
        return isAsked || known || !context.stream.isCased ? index..<behind : nil
    }

    private func germanTown(from start: Int) -> Int {
        var end = start
        var index = start
        if index < context.tokens.count, context.text(index) == "in" { index += 1 }
        var names = 0
        while index < context.tokens.count, names < 2,
            !(index > start && context.tokens[index - 1].marks.contains(.sentenceEnd))
        {
            let token = context.tokens[index]
            if names > 0, context.text(index) == "am" || context.text(index) == "an", index + 1 < context.tokens.count {
                let rivers: Set<String> = [
                    "main", "rhein", "neckar", "see", "oder", "donau", "lahn", "isar", "inn", "weser", "elbe", "saale",
                    "ruhr",
                ]
                var place = index + 1
                if context.text(place) == "der" { place += 1 }
                if rivers.contains(context.text(place)) { return place + 1 }
            }
            guard token.shape == .word, canBeTown(index) else { break }
            if token.marks.contains(.turnStart) { break }
            names += 1
            index += 1
            end = index
            if names == 1, !["bad", "sankt", "st", "groß", "klein", "neu", "alt"].contains(token.text) {
                let next = context.text(index)
                if next == "am" || next == "an" { continue }
                break
            }
        }
        return end
    }

    // MARK: Answers

    /// `and what city?` – `springfield`; `your address?` – `twelve rosewood`; `I live in …`.
    private func answers(_ found: [Candidate]) -> [Candidate] {
        var added: [Candidate] = []
        var claims = ClaimMap(count: context.tokens.count)
        for candidate in found { claims.claim(candidate.tokens) }
        for (place, cue) in context.cues.enumerated() where cue.topic == .city || cue.topic == .address {
            let nextCue =
                place + 1 < context.cues.count ? context.cues[place + 1].tokens.lowerBound : context.tokens.count
            var index = cue.tokens.upperBound
            let limit = min(index + 14, nextCue, context.tokens.count)
            while index < limit, isSmallWord(index), !isNumber(index) { index += 1 }
            if cue.topic == .city, index < limit, !context.tokens[index].marks.contains(.turnStart), isOrdinary(index) {
                // "which city are you calling from": the answer comes with the next turn.
                while index < limit, !context.tokens[index].marks.contains(.turnStart) { index += 1 }
                while index < limit, isSmallWord(index), !isNumber(index) { index += 1 }
            }
            guard index < limit, !claims.contains(index) else { continue }
            if cue.topic == .city {
                let isQuestion = cue.strength == 3
                var end = index
                while end < limit, end - index < Self.longestTown,
                    canBeTown(end) || StreetWords.states.contains(context.text(end))
                {
                    end += 1
                    if context.endsSentence(end - 1) { break }
                }
                guard end > index,
                    isQuestion || context.tokens[index].marks.contains(.capitalised) || !context.stream.isCased
                else { continue }
                // "I live in a house" and the like is filtered by the words; a lone weak cue needs a name that ends there.
                if !isQuestion, !context.endsClause(end - 1), !isSmallWord(end) { continue }
                claims.claim(index..<end)
                added.append(
                    Candidate(
                        tokens: index..<end, kind: .address, confidence: isQuestion ? 0.75 : 0.6, rule: "address-town"))
            } else if isNumber(index),
                !context.endsClause(index) || context.text(cue.tokens.lowerBound).contains("number")
            {
                var end = index
                while end < limit, isNumber(end) { end += 1 }
                if end < context.tokens.count, context.classes(end).contains(.unit) { continue }
                let first = end
                while end < limit, end - first < Self.longestTown, !context.endsSentence(end - 1), canBeTown(end) {
                    end += 1
                }
                let isHouseNumber = context.tokens[cue.tokens].contains {
                    $0.text == "number" || $0.text.hasSuffix("nummer")
                }
                guard end > first || isHouseNumber else { continue }
                let behind = end > first ? townEnd(from: unitEnd(from: end)) : end
                claims.claim(index..<behind)
                added.append(Candidate(tokens: index..<behind, kind: .address, confidence: 0.7, rule: "address-answer"))
            } else if isNumber(index),
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
