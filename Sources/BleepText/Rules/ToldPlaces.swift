import BleepCore

/// Addresses that are told without a word for a street: what follows `I live at`, houses with a name, a number with the
/// name alone.
struct ToldPlaces {
    let context: CallContext
    let parts: AddressParts
    let words: PlaceWords

    /// Behind these an address follows in the same sentence.
    private static let places: Set<String> = ["at", "on", "is", "to"]

    func candidates(besides claims: ClaimMap) -> [Candidate] {
        told(besides: claims) + houseNames(besides: claims) + named() + singleNames(besides: claims)
    }

    /// Streets of one word that say so by themselves.
    private static let singles: Set<String> = [
        "broadway", "turnpike", "esplanade", "parade", "strand", "mall", "promenade",
    ]

    /// `it's 118 Kingsway`, `9 Piccadilly.`: a number and the name alone.
    private func singleNames(besides claims: ClaimMap) -> [Candidate] {
        context.tokens.indices.compactMap { index in
            guard index > 0, context.endsSentence(index + 1) || context.endsSentence(index + 2),
                parts.isNumber(index), !claims.contains(index), !context.endsClause(index),
                ["it's", "is", "at", "i'm", "yes", "yeah"].contains(context.text(index - 1))
                    || context.tokens[index].marks.contains(.turnStart),
                context.tokens[index].text.utf8.count <= 4
            else { return nil }
            var name = index + 1
            if context.text(name) == "the", context.stream.isCased { name += 1 }
            guard name < context.tokens.count, context.endsSentence(name), isSingle(name, isHouse: name > index + 1)
            else {
                return nil
            }
            return Candidate(tokens: index..<name + 1, kind: .address, confidence: 0.55, rule: "address-told")
        }
    }

    private func isSingle(_ index: Int, isHouse: Bool) -> Bool {
        let text = context.text(index)
        if Self.singles.contains(text) { return true }
        guard context.tokens[index].shape == .word, context.stream.languages[index] == .english,
            context.tokens[index].meaning.classes.isEmpty || isHouse && context.isCased(at: index)
        else { return false }
        return context.isCased(at: index)
            || ["way", "gate", "side"].contains { text.hasSuffix($0) && text.utf8.count > 6 }
    }

    /// `I live at The Old Rectory in Little Snoring`, `i live on peachtree in decatur`.
    private func told(besides claims: ClaimMap) -> [Candidate] {
        var found: [Candidate] = []
        for cue in context.cues where cue.topic == .address && cue.strength == 3 {
            var start = cue.tokens.upperBound
            guard start < context.tokens.count, !context.endsSentence(start - 1) else { continue }
            if !Self.places.contains(context.text(start - 1)) {
                guard ["is", "it's"].contains(context.text(start)) else { continue }
                start += 1
            }
            guard start < context.tokens.count, !claims.contains(start), !context.endsClause(start - 1),
                context.stream.languages[start] == .english
            else { continue }
            var limit = start
            while limit < context.tokens.count, limit - start < PlaceWords.longest {
                limit += 1
                if context.endsSentence(limit - 1) { break }
            }
            // "he lives at the beach"
            if !context.stream.isCased, context.text(start) == "the" { continue }
            guard let end = words.end(from: start, limit: limit, isWhole: true), isPlace(start..<end),
                // "the address is incomplete"
                end - start > 1 || context.isCased(at: start)
                    || context.text(start - 1) != "is" && !Self.noStreet.contains(where: context.text(start).hasSuffix)
            else { continue }
            found.append(Candidate(tokens: start..<end, kind: .address, confidence: 0.65, rule: "address-told"))
        }
        return found
    }

    /// `It's The Old Rectory, Church Lane, Little Snoring.`: a street among names of places, and nothing else.
    private func houseNames(besides claims: ClaimMap) -> [Candidate] {
        guard context.stream.isCased else { return [] }
        return context.tokens.indices.compactMap { index in
            guard context.text(index) == "the", index > 0, context.isCased(at: index),
                ["it's", "is", "at", "in", "from"].contains(context.text(index - 1)), !claims.contains(index),
                context.stream.languages[index] == .english
            else { return nil }
            let limit = min(context.tokens.count, index + PlaceWords.longest)
            guard let end = words.end(from: index, limit: limit, isWhole: true), context.endsSentence(end - 1),
                let kind = (index..<end).last(where: { StreetWords.english.contains(context.text($0)) }),
                (index..<kind).contains(where: { context.tokens[$0].marks.contains(.clauseEnd) })
            else { return nil }
            return Candidate(tokens: index..<end, kind: .address, confidence: 0.6, rule: "address-told")
        }
    }

    /// Ends of words that are no street where nothing has a capital: `i live on benefits`.
    private static let noStreet = ["s", "ed", "ing", "ly"]

    /// Not "I live on Social Security": a word that no table knows is among them.
    private func isPlace(_ range: Range<Int>) -> Bool {
        range.contains {
            context.tokens[$0].shape == .word && context.classes($0).isDisjoint(with: [.soft, .ordinary, .month])
                || words.isKind(context.text($0)) && $0 > range.lowerBound || words.isNumberWord($0)
        }
    }

    private static let settlements: Set<String> = ["village", "town", "hamlet", "suburb"]

    /// `a village called Little Snoring`
    private func named() -> [Candidate] {
        context.tokens.indices.compactMap { index in
            guard Self.settlements.contains(context.text(index)),
                ["called", "named"].contains(context.text(index + 1)), index + 2 < context.tokens.count,
                let end = words.end(from: index + 2, limit: min(context.tokens.count, index + 5), isWhole: false)
            else { return nil }
            return Candidate(tokens: index + 2..<end, kind: .address, confidence: 0.65, rule: "address-town")
        }
    }
}
