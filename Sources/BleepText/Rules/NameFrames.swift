import BleepCore

/// Names that the sentence gives away without a word that introduces them: who is spoken to at its end (`he's not in,
/// Philomena.`), of whom only a person is told (`Zoltan died`, `Clodagh's husband`), who is named beside others (`Emir,
/// Senad and Ibro`). In English, and where the recogniser writes capitals.
struct NameFrames {
    let context: CallContext
    let parts: NameParts

    func candidates() -> [Candidate] {
        let families = BornNames(context: context, parts: parts).candidates()
        guard context.stream.isCased else { return families }
        var found = families
        for index in context.tokens.indices where isWritten(index) {
            if let name = addressed(at: index) ?? told(at: index) ?? joined(at: index) ?? dear(at: index) {
                found.append(name)
            }
        }
        return found + context.tokens.indices.compactMap(doing)
    }

    /// The other names of the list in which the name stands: `Yevgeny, Oksana and Bohdan Melnyk`.
    func list(around name: Range<Int>) -> [Candidate] {
        guard context.stream.isCased, context.stream.languages[name.lowerBound] == .english else { return [] }
        var found: [Range<Int>] = []
        var isJoined = false
        var end = name.upperBound
        while let next = unit(behind: end, isJoined: &isJoined) {
            found.append(next)
            end = next.upperBound
        }
        // "Tamsin, Jools and the dog"
        if !found.isEmpty, isAnd(end) { isJoined = true }
        // "Beverley, Carlton, Marva, …": three names need no "and".
        if found.count > 1 { isJoined = true }
        var start = name.lowerBound
        if isAnd(start - 1) { isJoined = true }
        while let last = unit(before: start) {
            found.append(last)
            start = last.lowerBound
        }
        return isJoined ? found.map { .name($0, 0.65, "name-beside") } : []
    }

    // MARK: Who is spoken to, and of whom is told

    /// `Thanks for having me, Bryn.`: a word of no language behind a comma, the last of its sentence.
    private func addressed(at index: Int) -> Candidate? {
        guard index >= Self.fewestBefore, context.tokens[index].marks.contains(.sentenceEnd),
            context.tokens[index - 1].marks.contains(.clauseEnd), !context.endsSentence(index - 1),
            !context.endsSentence(index - 2), !context.text(index).hasSuffix("'s"),
            // "in Austin, Tejas.", "May, Junio."
            !context.isCased(at: index - 1) || context.text(index - 1).hasPrefix("i"),
            context.classes(index - 1).isDisjoint(with: [.number, .digit, .month, .filler, .ordinal]),
            context.tokens[index - 1].shape == .word
        else { return nil }
        return .name(index..<index + 1, 0.6, "name-greeted")
    }

    /// Before who is spoken to stand so many words at least.
    private static let fewestBefore = 2

    private func told(at index: Int) -> Candidate? {
        let start = index > 0 && isWritten(index - 1) && !context.endsClause(index - 1) ? index - 1 : index
        let before = context.text(start - 1)
        guard !context.endsClause(index) || isRelated(index), !isContracted(index),
            start == 0 || context.endsClause(start - 1) || !Self.articles.contains(before)
        else { return nil }
        let next = context.text(index + 1)
        let isOwner = context.text(index).hasSuffix("'s") && Self.kin.contains(next)
        let dies =
            Self.lives.contains(next)
            || ["was", "got", "passed"].contains(next) && Self.events.contains(context.text(index + 2))
            || ["is", "was"].contains(next) && Self.places.contains(context.text(index + 2))
                && context.endsClause(index + 2) && ["if", "whether"].contains(before)
            || ["lives", "lived"].contains(next) && Self.whereabouts.contains(context.text(index + 2))
        let isQuoted = before == "as" && Self.speech.contains(next)
        // "as beneficiary", "as my emergency contact"
        let hasRole = next == "as" && (index + 2...index + 5).contains { Self.roles.contains(context.text($0)) }
        guard isOwner || dies || isQuoted || hasRole || isRelated(index) else { return nil }
        return .name(start..<index + 1, 0.6, "name-told")
    }

    /// `Denny, my husband`, `Anoushka, she used to …`
    private func isRelated(_ index: Int) -> Bool {
        guard context.tokens[index].marks.contains(.clauseEnd), !context.endsSentence(index) else { return false }
        return ["she", "he", "she's", "he's"].contains(context.text(index + 1))
            || ["my", "his", "her", "our", "their"].contains(context.text(index + 1))
                && NameWords.relations.contains(context.text(index + 2))
    }

    /// `how's dad`
    private func isContracted(_ index: Int) -> Bool {
        let text = context.text(index)
        return text.hasSuffix("'s") && Lexicon.shared.knows(String(text.dropLast(2)))
    }

    /// `little Dai`, `our Kelly`: before a name with a capital such a word has none.
    private func dear(at index: Int) -> Candidate? {
        guard Self.dears.contains(context.text(index - 1)), !context.endsClause(index - 1),
            !context.tokens[index - 1].marks.contains(.capitalised), !NamedPlaces.contains(context.text(index)),
            context.endsClause(index) || !context.isCased(at: index + 1)
        else { return nil }
        return .name(index..<index + 1, 0.6, "name-told")
    }

    private static let dears: Set<String> = ["little", "wee", "young", "baby", "our", "poor"]

    /// `Poppy's got`, `Grace said`: a name that is a word begins the sentence, and a person goes on.
    private func doing(at index: Int) -> Candidate? {
        let text = context.text(index)
        let bare = text.hasSuffix("'s") ? String(text.dropLast(2)) : text
        guard GivenNames.capital.contains(bare), context.isCased(at: index), !context.endsClause(index),
            context.stream.languages[index] == .english,
            index == 0 || context.endsSentence(index - 1)
                || context.tokens[index - 1].marks.contains(.clauseEnd)
                || ["and", "but"].contains(context.text(index - 1))
        else { return nil }
        let next = context.text(index + 1)
        guard text.hasSuffix("'s") ? Self.states.contains(next) : Self.deeds.contains(next) else { return nil }
        return .name(index..<index + 1, 0.6, "name-told")
    }

    /// Behind the short form of "is" or "has": what people do.
    private static let states: Set<String> = [
        "got", "been", "coming", "having", "gone", "going", "away", "poorly", "working", "asked", "said", "doing",
        "staying", "starting", "moved", "passed", "left",
    ]
    private static let deeds: Set<String> = [
        "said", "says", "told", "thinks", "thought", "reckons", "wants", "wanted", "rang", "phoned", "asked", "married",
        "lives", "lived", "knew", "knows", "died", "texted", "loves", "loved", "hates", "works", "worked",
    ]

    private static let articles: Set<String> = [
        "the", "a", "an", "in", "at", "from", "of", "to", "this", "that", "new",
    ]
    private static let lives: Set<String> = [
        "died", "laughed", "smiled", "cried", "wept", "giggled", "nodded", "sighed",
    ]
    private static let events: Set<String> = ["born", "married", "pregnant", "engaged", "divorced", "away", "baptised"]
    /// Behind who is asked for: `if Ottoline was about`.
    private static let places: Set<String> = [
        "about", "around", "in", "there", "home", "free", "available", "back", "up",
    ]
    /// Behind "lives"; what lives on is no person.
    private static let whereabouts: Set<String> = [
        "at", "in", "near", "with", "next", "alone", "opposite", "across", "round", "there", "here", "above", "below",
    ]
    /// What somebody is entered as.
    private static let roles: Set<String> = [
        "beneficiary", "payee", "driver", "contact", "recipient", "holder", "user", "owner", "tenant", "witness",
        "executor", "nominee", "guarantor", "signatory", "referee", "guardian", "caregiver", "carer",
    ]
    private static let speech: Set<String> = ["said", "says", "told", "put"]
    /// What nobody but a person has.
    static let kin: Set<String> = [
        "husband", "wife", "son", "daughter", "brother", "sister", "mother", "father", "mum", "mom", "dad", "aunt",
        "uncle", "nephew", "niece", "cousin", "birthday", "funeral", "wedding", "widow", "boyfriend", "girlfriend",
        "parents", "kids", "children", "grandmother", "grandfather",
    ]

    // MARK: Particles

    /// Between the halves of surnames and in nothing else; the others stand in names of places, too.
    private static let particles: Set<String> = ["van", "von", "vander", "ter"]
    private static let linked: Set<String> = ["de", "di", "del", "della", "da", "dos", "du", "den", "der", "la", "le"]

    /// `the CFO, Pim van der Heuvel`: what stands before a particle and behind it is a name.
    private func joined(at index: Int) -> Candidate? {
        let first = context.text(index + 1)
        guard !context.endsClause(index),
            Self.particles.contains(first)
                || Self.linked.contains(first) && context.isGivenName(index)
        else { return nil }
        var end = index + 2
        while end - index < NameParts.longestName, Self.linked.contains(context.text(end)) { end += 1 }
        guard end < context.tokens.count, !(index + 1..<end).contains(where: { context.endsClause($0) }),
            isWritten(end) || context.isCased(at: end) && parts.isUnknown(end)
        else { return nil }
        return .name(index..<end + 1, 0.7, "name-joined")
    }

    // MARK: Lists

    private func isAnd(_ index: Int) -> Bool { ["and", "or"].contains(context.text(index)) }

    /// The name behind a comma or an `and`.
    private func unit(behind end: Int, isJoined: inout Bool) -> Range<Int>? {
        guard end < context.tokens.count, !context.endsSentence(end - 1) else { return nil }
        var start = end
        if isAnd(end) {
            start += 1
        } else if !context.tokens[end - 1].marks.contains(.clauseEnd) {
            return nil
        }
        // "and Big Mal"
        if Self.nicknames.contains(context.text(start)), !context.endsClause(start) { start += 1 }
        guard start < context.tokens.count, isWritten(start), !context.endsSentence(start - 1) else { return nil }
        var behind = start + 1
        while behind < context.tokens.count, behind - start < NameParts.longestName, !context.endsClause(behind - 1),
            isWritten(behind)
        {
            behind += 1
        }
        // "Priya, Boston": a comma alone is no list.
        if start > end {
            isJoined = true
        } else if !context.tokens[behind - 1].marks.contains(.clauseEnd), !isAnd(behind) {
            return nil
        }
        return start..<behind
    }

    private static let nicknames: Set<String> = ["big", "little", "old", "young", "wee", "mad", "fat", "tall"]

    /// The name before a comma or an `and`.
    private func unit(before start: Int) -> Range<Int>? {
        var end = start
        if isAnd(start - 1) { end -= 1 }
        guard end > 0, isWritten(end - 1), !context.endsSentence(end - 1),
            end < start || context.tokens[end - 1].marks.contains(.clauseEnd)
        else { return nil }
        var first = end - 1
        while first > 0, end - first < NameParts.longestName, isWritten(first - 1), !context.endsClause(first - 1) {
            first -= 1
        }
        // A capital tells nothing where a sentence begins.
        if first == 0 || context.endsSentence(first - 1), !context.isGivenName(first), !parts.isUnknown(first) {
            return nil
        }
        return first..<end
    }

    /// Written like a name, and a word of no language.
    private func isWritten(_ index: Int) -> Bool {
        guard context.isCased(at: index), context.stream.languages[index] == .english,
            context.text(index).utf8.count >= Self.shortest, !context.tokens[index].marks.contains(.capitals),
            parts.isForeign(index) || context.isGivenName(index), parts.isNamePart(index, .careful)
        else { return false }
        return !NameWords.isOrganisation(context.text(index))
            && !NamedThings.belongings.contains(context.text(index))
            && !StreetWords.states.contains(context.text(index))
    }

    private static let shortest = 3
}
