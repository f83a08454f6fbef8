import BleepCore

/// The family somebody comes from: `my mother was a Beynon`, `she was a tuttle before she married`.
struct BornNames {
    let context: CallContext
    let parts: NameParts

    /// Of whom it is said, so many tokens before at most.
    private static let reach = 4
    private static let people: Set<String> = [
        "she", "she'd", "mother", "mum", "mam", "mom", "mama", "mammy", "nan", "nana", "gran", "granny",
        "grandmother", "grandma", "wife", "aunt", "auntie", "missus", "i", "people", "sister",
    ]
    private static let verbs: Set<String> = ["was", "were", "been", "born"]
    /// What is said behind it: `before she married`, `by birth`.
    private static let weddings: Set<String> = ["before", "by", "till", "until", "originally", "herself", "himself"]
    /// Of words that say where somebody comes from or what he believes.
    private static let belonging = ["ian", "ean", "ese", "ist", "ite", "ish", "ander", "oner", "rat", "ic"]

    func candidates() -> [Candidate] {
        context.tokens.indices.compactMap { index in
            guard isFamily(index), ["a", "an"].contains(context.text(index - 1)),
                Self.verbs.contains(context.text(index - 2)), !context.endsClause(index - 1),
                (max(0, index - 2 - Self.reach)..<index - 1).contains(where: {
                    Self.people.contains(context.text($0)) && !context.endsSentence($0)
                })
            else { return nil }
            return .name(index..<index + 1, 0.65, "name-born")
        }
    }

    private func isFamily(_ index: Int) -> Bool {
        guard index >= 2, context.stream.languages[index] == .english, parts.isNamePart(index, .careful) else {
            return false
        }
        let text = context.text(index)
        if FamilyNames.clear.contains(text) { return context.marksCapital(index) }
        guard parts.isForeign(index), !NamedThings.belongings.contains(text), !NamedPlaces.contains(text),
            !Self.belonging.contains(where: { text.hasSuffix($0) }), !CommonNouns.isOccupation(text)
        else { return false }
        return context.isCased(at: index) && !context.tokens[index].marks.contains(.capitals) && standsAlone(index)
            || !context.stream.isCased && Self.weddings.contains(context.text(index + 1))
    }

    /// `a Beynon`, not `a Ford Fiesta`.
    private func standsAlone(_ index: Int) -> Bool {
        context.endsClause(index)
            || !context.isCased(at: index + 1) && !context.classes(index + 1).isDisjoint(with: .soft)
    }
}
