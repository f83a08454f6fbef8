import BleepCore

/// Names in German talk that the words around them make names of, whatever list has them: `August Kaluza hieß er`,
/// `Lilo war ihr Mädchenname`, `Pfanne wie die Pfanne`, `zweitausend Euro an Siegrun Mauersberger`.
struct CalledNames {
    let context: CallContext
    let parts: NameParts

    /// The name that `index` begins, or stands right behind.
    func name(at index: Int) -> Candidate? {
        let name =
            called(at: index) ?? before(index) ?? likeWord(at: index) ?? paid(behind: index) ?? born(behind: index)
            ?? guessed(behind: index) ?? beside(index) ?? echoed(at: index) ?? atDoor(at: index)
            ?? particled(at: index)
        // "er hat mich Spast genannt"
        return name.flatMap { $0.tokens.count == 1 && isSwearing($0.tokens.lowerBound) ? nil : $0 }
    }

    private func isSwearing(_ index: Int) -> Bool {
        FoldedText.tokens(of: context.text(index)).first.map { ProfanityWords.shared.verdict(on: $0.letters) != nil }
            ?? false
    }

    // MARK: What somebody is called

    /// Behind a nickname, at the end of what is said.
    private static let calling: Set<String> = ["genannt", "gerufen", "getauft"]
    /// Before a nickname.
    private static let calledOnes: Set<String> = [
        "ihn", "sie", "mich", "dich", "ihm", "uns", "immer", "nur", "alle", "einfach", "bloß",
    ]
    /// How many words stand between a nickname at the beginning of a sentence and the verb at its end at most.
    private static let longestMiddle = 5

    /// `wir haben ihn Toto genannt`, `Toto haben wir ihn genannt`, `alle haben Lilo gesagt`
    private func called(at index: Int) -> Candidate? {
        guard index > 1, context.marksCapital(index) else { return nil }
        // "Lefteris, sagen wir Lefti."
        if context.isCased(at: index), context.endsClause(index), context.text(index - 1) == "wir",
            ["sagen", "sagten"].contains(context.text(index - 2)), parts.isUnknown(index),
            parts.isNamePart(index, .careful)
        {
            return .name(index..<index + 1, 0.55, "name-called")
        }
        guard !context.endsClause(index) else { return nil }
        // "den haben wir Ratte genannt": also what is a word.
        if context.isCased(at: index), context.tokens[index].shape == .word,
            Self.calling.contains(context.text(index + 1)),
            ["wir", "alle"].contains(context.text(index - 1)), Self.having.contains(context.text(index - 2))
        {
            return .name(index..<index + 1, 0.55, "name-called")
        }
        let behind = context.text(index + 1)
        let isCalled =
            Self.calling.contains(behind)
            && (Self.calledOnes.contains(context.text(index - 1)) || Self.having.contains(context.text(index - 1)))
            || behind == "gesagt" && context.isGivenName(index)
            || Self.having.contains(behind) && startsSentence(index) && endsCalling(from: index + 2)
        guard isCalled, parts.isUnknown(index), parts.isNamePart(index, .sure) else { return nil }
        return .name(index..<index + 1, 0.65, "name-called")
    }

    private static let having: Set<String> = ["haben", "hat", "hatten", "hab", "ham", "hamm", "habt"]

    /// Whether the clause that goes on at `start` ends with a verb of calling.
    private func endsCalling(from start: Int) -> Bool {
        for index in start..<min(start + Self.longestMiddle, context.tokens.count) where context.endsClause(index) {
            return Self.calling.contains(context.text(index))
        }
        return false
    }

    /// The name of up to three parts that ends before the words which make a name of it: `hieß er`, `hat sie geheißen`,
    /// `war ihr Mädchenname`.
    private func before(_ index: Int) -> Candidate? {
        guard index > 0, !context.endsClause(index - 1) && isNaming(at: index) || isPresented(at: index) else {
            return nil
        }
        // Without capitals nothing tells where the sentence begins.
        let longest = context.stream.isCased ? NameParts.longestName : 2
        for length in (1...longest).reversed() where length <= index {
            let start = index - length
            guard startsSentence(start) || !context.stream.isCased || Self.openings.contains(context.text(start - 1)),
                parts.collect(from: start, .sure) == start..<index,
                parts.isUnknown(index - 1) || context.isGivenName(index - 1),
                context.marksCapital(start), !parts.describes(start..<index)
            else { continue }
            return .name(start..<index, 0.7, "name-called")
        }
        return nil
    }

    private static let naming: Set<String> = ["hieß", "hiess", "heißt", "heisst"]
    private static let openings: Set<String> = ["und", "aber", "also", "ja", "nein", "denn", "der", "die"]
    private static let persons: Set<String> = ["er", "sie", "ich", "mein", "meine", "unser", "unsere", "sein", "seine"]
    private static let copulas: Set<String> = ["war", "ist", "is", "wär", "wäre"]

    private func isNaming(at index: Int) -> Bool {
        let text = context.text(index)
        let next = context.text(index + 1)
        if Self.naming.contains(text) {
            return Self.persons.contains(next)
                || ["der", "die"].contains(next) && isRelation(index + 2) || next == "ihr" && isRelation(index + 2)
        }
        if Self.having.contains(text) {
            return (Self.persons.contains(next) || ["der", "die"].contains(next))
                && context.text(index + 2).hasPrefix("gehei") || context.text(index + 2) == "ghoaßn"
        }
        return Self.copulas.contains(text) && NameWords.owners.contains(next)
            && context.text(index + 2).hasSuffix("name") && context.endsClause(index + 2)
    }

    /// Behind the comma of `Pohlke, das ist mein Kollege`, `Manne, das waren Sie?`
    private func isPresented(at index: Int) -> Bool {
        guard context.text(index) == "das", !context.endsSentence(index - 1) else { return false }
        let verb = context.text(index + 1)
        let next = context.text(index + 2)
        return Self.copulas.contains(verb) && NameWords.owners.contains(next) && isRelation(index + 3)
            || verb == "bin" && next == "ich" || verb == "bist" && next == "du"
            || ["waren", "sind"].contains(verb) && next == "sie"
    }

    func isRelation(_ index: Int) -> Bool {
        NameWords.relations.contains(context.text(index)) || NameWords.isRelationCompound(context.text(index))
    }

    func startsSentence(_ index: Int) -> Bool { index == 0 || context.endsClause(index - 1) }

    // MARK: What is said of a name

    private static let articles: Set<String> = ["der", "die", "das", "ein", "eine", "im", "beim", "aus", "dem"]

    /// `Pfanne wie die Pfanne`: who spells compares his name with the word that it is.
    private func likeWord(at index: Int) -> Candidate? {
        guard context.text(index + 1) == "wie", !context.endsClause(index), context.marksCapital(index),
            startsSentence(index) || Self.openings.contains(context.text(index - 1)),
            context.classes(index).isDisjoint(with: [.soft, .digit, .number, .filler])
        else { return nil }
        var place = index + 2
        while place - index <= 3, Self.articles.contains(context.text(place)) { place += 1 }
        guard place > index + 2, context.text(place) == context.text(index) else { return nil }
        return .name(index..<index + 1, 0.6, "name-spelled")
    }

    private static let currencies: Set<String> = ["euro", "euros", "franken", "mark", "dollar", "schilling"]

    /// `zweitausend Euro an Siegrun Mauersberger`
    private func paid(behind index: Int) -> Candidate? {
        guard context.text(index) == "an", index > 0, !context.endsClause(index - 1),
            Self.currencies.contains(context.text(index - 1)),
            let range = parts.collect(from: index + 1, .careful), range.count >= 2 || context.isGivenName(index + 1),
            range.allSatisfy({ parts.isUnknown($0) || context.isGivenName($0) }), !parts.describes(range),
            !range.contains(where: { NameWords.isOrganisation(context.text($0)) })
        else { return nil }
        return .name(range, 0.65, "name-paid")
    }

    /// Between two names of somebody.
    private static let births: Set<String> = [
        "geborene", "geborener", "geborenen", "geb", "früher", "verheiratete", "verwitwete", "geschiedene", "vormals",
        "alias",
    ]

    /// `Kirsten Vollrath, früher Möllenkamp`
    private func born(behind index: Int) -> Candidate? {
        guard Self.births.contains(context.text(index)), index > 0, parts.claimed.contains(index - 1),
            !context.endsClause(index), let range = parts.collect(from: index + 1, .sure, limit: 2),
            range.allSatisfy({ parts.isUnknown($0) || context.marksCapital($0) && context.stream.isCased }),
            context.marksCapital(index + 1), context.endsClause(range.upperBound - 1) || range.count == 1
        else { return nil }
        return .name(range, 0.75, "name-born")
    }

    private static let theOnes: Set<String> = ["das", "des", "da", "dran", "dort", "do"]

    /// `Wer is des? Der Flo?`: who asks guesses.
    private func guessed(behind index: Int) -> Candidate? {
        guard ["der", "die"].contains(context.text(index)), index > 2, Self.theOnes.contains(context.text(index - 1)),
            ["ist", "is", "isch", "bist"].contains(context.text(index - 2)), context.text(index - 3) == "wer",
            index + 1 < context.tokens.count, !context.tokens[index].marks.contains(.turnStart),
            parts.isUnknown(index + 1), parts.isNamePart(index + 1, .sure), context.marksCapital(index + 1),
            context.endsClause(index + 1)
        else { return nil }
        return .name(index + 1..<index + 2, 0.6, "name-asked")
    }
}
