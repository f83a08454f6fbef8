import ArgumentParser

/// What somebody may have meant who mistyped a verb.
enum VerbSuggestion {
    /// Letters that may differ: one in a short word, two in a longer one.
    private static func patience(_ word: String) -> Int { word.count < 5 ? 1 : 2 }

    /// - Parameter word: the first argument.
    /// - Returns: `nil` where `word` is a verb, or a flag.
    static func message(for word: String) -> String? {
        let configurations = CallBleepCommand.configuration.subcommands.map { $0.configuration }
        guard !word.hasPrefix("-"), word != "help", !configurations.contains(where: { $0.commandName == word }) else {
            return nil
        }
        let verbs = configurations.filter(\.shouldDisplay).compactMap(\.commandName)
        let near = verbs.map { (verb: $0, letters: distance(word.lowercased(), $0)) }.min { $0.letters < $1.letters }
        if let near, near.letters <= patience(near.verb) {
            return "callbleep: there is no verb '\(word)'; did you mean '\(near.verb)'?"
        }
        return "callbleep: there is no verb '\(word)'; there are \(verbs.joined(separator: ", "))"
    }

    /// Letters put in, left out, replaced or swapped with their neighbour (optimal string alignment).
    static func distance(_ one: String, _ other: String) -> Int {
        let (one, other) = (Array(one.utf8), Array(other.utf8))
        var rows = [Array(0...other.count)]
        for (row, letter) in one.enumerated() {
            var next = [row + 1]
            for (column, wanted) in other.enumerated() {
                var best = min(
                    rows[row][column + 1] + 1, next[column] + 1, rows[row][column] + (letter == wanted ? 0 : 1))
                if row > 0, column > 0, letter == other[column - 1], one[row - 1] == wanted {
                    best = min(best, rows[row - 1][column - 1] + 1)
                }
                next.append(best)
            }
            rows.append(next)
        }
        return rows[one.count][other.count]
    }
}
