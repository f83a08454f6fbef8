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
                if index >= end, let range = german.named(at: index) {
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
        guard context.stream.languages[index] == .german,
            let end = tail.postcode(at: index, shortest: 5, isGerman: true), end < context.tokens.count,
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
        return isAsked || known || !context.stream.isCased ? index..<behind : nil
    }

    private static let amounts: Set<String> = [
        "unter", "über", "rund", "etwa", "fast", "knapp", "circa", "ca", "ungefähr", "mit", "für", "um", "gegen", "von",
        "mehr", "als", "bis", "die", "der", "den", "alle",
    ]
}
