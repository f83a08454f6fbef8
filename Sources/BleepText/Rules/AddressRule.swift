import BleepCore

/// Addresses: a house number with a street (English), a street with a house number (German), what belongs to them
/// (flat, town, state, postcode), and the answers to questions for an address or a town.
struct AddressRule {
    let context: CallContext
    let questions: TurnQuestions
    private let parts: AddressParts
    private let tail: AddressTail

    init(context: CallContext, questions: TurnQuestions) {
        self.context = context
        self.questions = questions
        parts = AddressParts(context: context)
        tail = AddressTail(context: context, parts: parts)
    }

    func candidates() -> [Candidate] {
        let english = EnglishStreet(context: context, parts: parts)
        let german = GermanStreet(context: context, parts: parts)
        let numbered = NumberedPlace(context: context, parts: parts)
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
                if let range = numbered.range(at: index, notBefore: end) {
                    take(range.lowerBound..<tail.end(from: range.upperBound, isGerman: false), 0.85, "address-numbered")
                    continue
                }
                if StreetWords.english.contains(token.text) || StreetWords.weakEnglish.contains(token.text),
                    let range = english.range(street: index, notBefore: end)
                {
                    take(range.lowerBound..<tail.end(from: range.upperBound, isGerman: false), 0.9, "address-street")
                }
                if index >= end, let range = english.corner(at: index) { take(range, 0.7, "address-street") }
                if index >= end, let range = german.dedicated(at: index) ?? german.named(at: index) {
                    take(range.lowerBound..<tail.end(from: range.upperBound, isGerman: true), 0.8, "address-street")
                }
                if index >= end, let (range, hasNumber) = german.range(street: index, notBefore: end) {
                    let behind = hasNumber ? tail.end(from: range.upperBound, isGerman: true) : range.upperBound
                    take(range.lowerBound..<behind, 0.9, "address-street")
                }
            }
            if index >= end, let range = postcodeAndTown(at: index) { take(range, 0.85, "address-postcode") }
        }
        found += AddressAnswers(context: context, parts: parts, tail: tail).answers(found)
        let asked = GermanAddressAnswers(context: context, parts: parts, tail: tail)
        found += asked.answers(found)
        found += asked.again(found)
        var claims = ClaimMap(count: context.tokens.count)
        for candidate in found { claims.claim(candidate.tokens) }
        let words = PlaceWords(context: context, parts: parts, tail: tail)
        return found
            + StreetAnswers(context: context, parts: parts, words: words, questions: questions)
            .candidates(besides: claims)
            + ToldPlaces(context: context, parts: parts, words: words).candidates(besides: claims)
    }

    /// `10115 Berlin`, `eins null eins eins fünf berlin`.
    private func postcodeAndTown(at index: Int) -> Range<Int>? {
        guard context.stream.languages[index] == .german else { return nil }
        let start = country(before: index)
        let house = houseAndStreet(before: start)
        if let range = alpinePostcodeAndTown(at: index, from: house ?? start) { return range }
        guard let end = tail.postcode(at: index, shortest: 5, isGerman: true), end < context.tokens.count,
            !context.tokens[end].marks.contains(.turnStart),
            context.tokens[index].shape == .digits || parts.run(covering: index)?.tokens.lowerBound == index
                || parts.hasCue(before: index)
        else { return nil }
        let isAsked = parts.hasCue(before: index)
        // "unter 46000 Teilnehmern", "rund 12.000 Euro": an amount of something.
        if !isAsked, Self.amounts.contains(context.text(index - 1)) || context.text(index).hasSuffix("000") {
            return nil
        }
        guard let behind = tail.germanTown(from: context.text(end) == "in" ? end + 1 : end) else { return nil }
        let known =
            context.tokens[end].meaning.classes.contains(.alphabet) || context.tokens[end].marks.contains(.capitalised)
        return isAsked || known || !context.stream.isCased ? (house ?? start)..<behind : nil
    }

    /// `1070 Wien`, `A-4600 Wels`, `Dorf 37, 6870 Bezau`.
    private func alpinePostcodeAndTown(at index: Int, from start: Int) -> Range<Int>? {
        guard let end = tail.alpinePostcode(at: index), let behind = tail.germanTown(from: end) else { return nil }
        let isYear = RunFacts.isYear(Array(context.text(index).utf8))
        guard
            start < index || parts.hasCue(before: index)
                || !isYear && context.tokens[index].shape == .digits
                    && StreetWords.alpineTowns.contains(context.text(end))
        else { return nil }
        return start..<behind
    }

    /// Where a postcode begins with its country: `CH-3011`.
    private func country(before index: Int) -> Int {
        guard index > 0, ["a", "ch", "d", "fl"].contains(context.text(index - 1)), context.isCased(at: index - 1),
            context.tokens[index].marks.contains(.glued) || context.tokens[index - 1].marks.contains(.capitals)
        else { return index }
        return index - 1
    }

    private static let longestStreet = 3

    /// Where a street with its house number begins that ends before a postcode, whatever its name.
    private func houseAndStreet(before start: Int) -> Int? {
        let number = start - 1
        guard context.stream.isCased, number > 0, parts.isNumber(number), !context.endsSentence(number),
            context.tokens[number].shape != .mixed || context.text(number).count(where: \.isLetter) == 1,
            context.text(number).utf8.count <= 4 || context.tokens[number].shape == .word
        else { return nil }
        var first = number
        while first > 0, number - first < Self.longestStreet, !context.endsClause(first - 1),
            context.tokens[first - 1].shape == .word, context.isCased(at: first - 1),
            !parts.isSmallWord(first - 1) || GermanStreet.adjectives.contains(context.text(first - 1))
        {
            first -= 1
        }
        return first < number ? first : nil
    }

    private static let amounts: Set<String> = [
        "unter", "über", "rund", "etwa", "fast", "knapp", "circa", "ca", "ungefähr", "mit", "für", "um", "gegen", "von",
        "mehr", "als", "bis", "die", "der", "den", "alle",
    ]
}
