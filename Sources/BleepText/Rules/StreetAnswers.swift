import BleepCore

/// The answers to questions for a street, a town, a flat or a whole address, and what follows `I live at`: parts of an
/// address that no word for a street gives away.
struct StreetAnswers {
    let context: CallContext
    let parts: AddressParts
    let tail: AddressTail
    let questions: TurnQuestions

    private static let streets: Set<String> = ["street", "road", "lane"]
    private static let towns: Set<String> = ["city", "town", "village", "county", "state", "suburb", "borough"]
    private static let units: Set<String> = ["apartment", "flat", "apt", "unit", "suite"]
    private static let wholes: Set<String> = ["address"]
    /// An address that is none of a house.
    private static let others: Set<String> = [
        "email", "e-mail", "mail", "ip", "web", "mac", "wallet", "bitcoin", "website", "url", "many", "much", "light",
        "view", "solid", "united",
    ]
    /// Behind these an address follows in the same sentence.
    private static let places: Set<String> = ["at", "on", "is", "to"]
    /// Words between the parts of one name.
    private static let joints: Set<String> = ["the", "of", "in", "on", "upon", "under", "le", "la", "de", "st", "near"]
    /// Tokens of an address without a pause for breath.
    private static let longest = 16
    private static let longestStreet = 4

    func candidates(besides claims: ClaimMap) -> [Candidate] {
        var found: [Candidate] = []
        for question in questions.all {
            let start = questions.start(of: question.answer)
            guard start < question.answer.upperBound, !claims.contains(start),
                let end = end(of: question, from: start)
            else { continue }
            found.append(Candidate(tokens: start..<end, kind: .address, confidence: 0.7, rule: "address-answer"))
        }
        return found + told(besides: claims) + houseNames(besides: claims) + named() + houseNumbers(near: found) + singleNames(besides: claims)
    }

    // MARK: Answers

    private func end(of question: TurnQuestion, from start: Int) -> Int? {
        let limit = question.answer.upperBound
        if asks(question, Self.streets) || asks(question, Self.towns) {
            guard !questions.refuses(start, in: question.answer) || context.text(start) == "the" else { return nil }
            return street(from: start, limit: limit, isWhole: false)
        }
        if asks(question, Self.units) { return unit(from: start, limit: limit) }
        guard asks(question, Self.wholes) || asksWhereSomebodyLives(question) else { return nil }
        return street(from: start, limit: limit, isWhole: true)
    }

    private func asks(_ question: TurnQuestion, _ things: Set<String>) -> Bool {
        questions.asks(question, for: things, not: Self.others)
    }

    private func asksWhereSomebodyLives(_ question: TurnQuestion) -> Bool {
        let words = question.tokens.map { context.text($0) }
        return words.contains("where") && words.contains { ["live", "living", "lives"].contains($0) }
            && words.contains("you")
    }

    /// `three C`
    private func unit(from start: Int, limit: Int) -> Int? {
        var end = start
        while end < limit, end - start < 4,
            parts.isNumber(end) || context.tokens[end].shape == .letter
                || context.tokens[end].shape == .mixed
        {
            end += 1
        }
        return end > start && (context.endsClause(end - 1) || end - start > 1) ? end : nil
    }

    /// Behind the words from `start` on that can be names of streets, houses and towns.
    private func street(from start: Int, limit: Int, isWhole: Bool) -> Int? {
        var first = start
        while first < limit, first - start < 2, Self.joints.contains(context.text(first)) { first += 1 }
        var end = first
        var tells = false
        let most = isWhole ? Self.longest : Self.longestStreet
        while end < limit, end - start < most {
            if isPart(end) {
                if isTelling(end, first: first, limit: limit) { tells = true }
                end += 1
                continue
            }
            // "Wells-next-the-Sea", "Old Rectory in Little Snoring"
            var behind = end
            while behind < limit, behind - end < 2, Self.joints.contains(context.text(behind)) { behind += 1 }
            guard behind > end, end > first, behind < limit, isPart(behind), !context.endsSentence(end - 1) else {
                break
            }
            end = behind
        }
        guard end > first, tells else { return nil }
        return max(end, tail.end(from: end, isGerman: context.stream.languages[first] == .german))
    }

    private func isPart(_ index: Int) -> Bool {
        let token = context.tokens[index]
        if parts.isNumber(index) || parts.isOrdinal(index) || token.shape == .letter && token.text != "i" {
            return true
        }
        if isNumberWord(index) { return true }
        guard token.shape == .word, !NameWords.asking.contains(token.text),
            token.meaning.classes.isDisjoint(with: [.filler, .acknowledgement, .correction, .unit])
        else { return false }
        if isKind(token.text) || StreetWords.states.contains(token.text) && token.text.utf8.count > 2 { return true }
        if context.stream.isCased {
            return context.isCased(at: index)
                && (token.meaning.classes.isDisjoint(with: .soft) || token.marks.isDisjoint(with: .turnStart))
        }
        return token.meaning.classes.isDisjoint(with: [.soft, .ordinary])
            || token.meaning.classes.contains(.nameLike)
                && token.meaning.classes.isDisjoint(with: .soft)
    }

    private func isKind(_ text: String) -> Bool {
        StreetWords.english.contains(text) || StreetWords.weakEnglish.contains(text)
    }

    /// `number nine`
    private func isNumberWord(_ index: Int) -> Bool {
        context.text(index) == "number" && index + 1 < context.tokens.count && parts.isNumber(index + 1)
    }

    /// A word that no table knows, or an ordinary one where only a name has its capital.
    private func isTelling(_ index: Int, first: Int, limit: Int) -> Bool {
        let token = context.tokens[index]
        guard token.shape == .word else { return false }
        if isNumberWord(index) { return true }
        let classes = token.meaning.classes
        if classes.isDisjoint(with: [.soft, .ordinary, .month]) || classes.contains(.nameLike) { return true }
        return context.stream.isCased && index > first && context.isCased(at: index) && classes.isDisjoint(with: .soft)
    }

    /// How far behind an address the question for its number may come, in tokens.
    private static let houseReach = 40

    /// `And the number of the house?`; `number?` soon behind a street.
    private func houseNumbers(near streets: [Candidate]) -> [Candidate] {
        var nextStreet = 0
        return questions.all.compactMap { question in
            let words = question.tokens.map { context.text($0) }
            guard questions.asks(question, for: ["number"]) || questions.asks(question, for: ["house", "building"]),
                words.contains("number")
            else { return nil }
            let start = questions.start(of: question.answer)
            while nextStreet < streets.count, streets[nextStreet].tokens.upperBound <= start { nextStreet += 1 }
            let isNear =
                question.tokens.count <= 3 && nextStreet > 0
                && start - streets[nextStreet - 1].tokens.upperBound <= Self.houseReach
            guard words.contains("house") || words.contains("building") || isNear,
                start < question.answer.upperBound, parts.isNumber(start)
            else { return nil }
            var end = start
            while end < question.answer.upperBound, end - start < 4, parts.isNumber(end) { end += 1 }
            return Candidate(tokens: start..<end, kind: .address, confidence: 0.7, rule: "address-answer")
        }
    }

    // MARK: Told

    /// Streets of one word that say so by themselves.
    private static let singles: Set<String> = [
        "broadway", "turnpike", "esplanade", "parade", "strand", "mall", "promenade",
    ]

    /// `it's 118 Kingsway`, `9 Piccadilly.`: a number and the name alone.
    private func singleNames(besides claims: ClaimMap) -> [Candidate] {
        context.tokens.indices.compactMap { index in
            guard parts.isNumber(index), !claims.contains(index), !context.endsClause(index), index > 0,
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
            while limit < context.tokens.count, limit - start < Self.longest {
                limit += 1
                if context.endsSentence(limit - 1) { break }
            }
            // "he lives at the beach"
            if !context.stream.isCased, context.text(start) == "the" { continue }
            guard let end = street(from: start, limit: limit, isWhole: true), isPlace(start..<end),
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
            let limit = min(context.tokens.count, index + Self.longest)
            guard let end = street(from: index, limit: limit, isWhole: true), context.endsSentence(end - 1),
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
                || isKind(context.text($0)) && $0 > range.lowerBound || isNumberWord($0)
        }
    }

    /// `a village called Little Snoring`
    private func named() -> [Candidate] {
        context.tokens.indices.compactMap { index in
            guard ["village", "town", "hamlet", "suburb"].contains(context.text(index)),
                ["called", "named"].contains(context.text(index + 1)), index + 2 < context.tokens.count,
                let end = street(from: index + 2, limit: min(context.tokens.count, index + 5), isWhole: false)
            else { return nil }
            return Candidate(tokens: index + 2..<end, kind: .address, confidence: 0.65, rule: "address-town")
        }
    }
}
