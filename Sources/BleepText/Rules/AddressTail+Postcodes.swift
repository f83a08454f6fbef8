import BleepCore

// Postcodes of the countries, written and spoken.
extension AddressTail {
    /// `Länggassstrasse 92, 3012`: four written digits without a town behind them.
    func isBareAlpinePostcode(at index: Int) -> Bool {
        let token = context.tokens[index]
        return token.shape == .digits && token.text.utf8.count == 4 && context.endsClause(index)
            && !RunFacts.isYear(Array(token.text.utf8))
    }

    /// Behind a postcode in digits as they are written in Australia (four) and in India (six).
    func writtenPostcode(at index: Int) -> Int? {
        let token = context.tokens[index]
        guard token.shape == .digits, !token.marks.contains(.ordinal) || token.marks.contains(.sentenceEnd) else {
            return nil
        }
        if token.text.utf8.count == 6 { return index + 1 }
        if token.text.utf8.count == 3, index + 1 < context.tokens.count, context.tokens[index + 1].shape == .digits,
            context.text(index + 1).utf8.count == 3
        {
            return index + 2
        }
        return token.text.utf8.count == 4 && context.endsClause(index) ? index + 1 : nil
    }

    /// - Returns: the index behind four digits, written or said as one number, with a town right behind them.
    func alpinePostcode(at index: Int) -> Int? {
        let token = context.tokens[index]
        let digits = token.shape == .digits ? token.text : token.meaning.digits
        guard token.shape == .digits || token.shape == .word, digits.utf8.count == 4, digits.first != "0",
            index + 1 < context.tokens.count, !context.endsSentence(index),
            !context.tokens[index + 1].marks.contains(.turnStart), canBeTown(index + 1),
            context.text(index + 1).utf8.count >= Self.shortestTown
        else { return nil }
        return context.stream.isCased || StreetWords.alpineTowns.contains(context.text(index + 1)) ? index + 1 : nil
    }

    /// Behind `elf vierzig` of `elf vierzig Wien`: a postcode in two halves before a town that is known to have one.
    func pairedAlpinePostcode(at index: Int) -> Int? {
        let isPaired = (index...index + 1).allSatisfy {
            context.classes($0).contains(.number) && context.tokens[$0].meaning.digits.utf8.count == 2
                && !context.endsClause($0)
        }
        return isPaired && StreetWords.alpineTowns.contains(context.text(index + 2)) ? index + 2 : nil
    }

    func isPostcode(at index: Int) -> Bool { postcode(at: index, shortest: 5, isGerman: true) != nil }

    /// - Returns: the index behind a postcode that begins at `index`: digits, or the British form or half of it.
    func postcode(at index: Int, shortest: Int, isGerman: Bool) -> Int? {
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
        let isSymbolic =
            token.shape == .mixed || token.shape == .letter || token.shape == .digits
            || !token.meaning.classes.isDisjoint(
                with: [.digit, .number, .letter, .alphabet, .digitLike, .multiplier, .magnitude])
        guard isSymbolic, let run = parts.run(covering: index) else { return nil }
        let rest = run.symbols.filter { $0.tokens.lowerBound >= index && ($0.isDigit || $0.isLetter) }
        let elements = Set(rest.map(\.tokens.lowerBound)).count
        if (shortest...5).contains(rest.count), rest.allSatisfy(\.isDigit), elements >= 2 {
            return run.tokens.upperBound
        }
        if run.tokens.lowerBound == index, run.letterCount > 0, RunFacts(run).mixedKind?.kind == .address {
            return run.tokens.upperBound
        }
        guard !isGerman, rest.count == run.symbols.filter({ $0.isDigit || $0.isLetter }).count else { return nil }
        return Self.isBritish(rest.map(\.isDigit)) ? run.tokens.upperBound : nil
    }

    /// `NW1 6XE`, or what a recogniser left of it: the first half, or a letter and a digit too few or too many.
    private static func isBritish(_ isDigit: [Bool]) -> Bool {
        guard let first = isDigit.first, !first, (2...8).contains(isDigit.count) else {
            return isDigit == [true, false, false]
        }
        let letters = isDigit.prefix { !$0 }.count
        let digits = isDigit.dropFirst(letters).prefix { $0 }.count
        let behind = isDigit.count - letters - digits
        return letters <= 2 && (1...4).contains(digits) && behind <= 3 && (letters + digits >= 2)
    }

    /// Whether the second half of a British postcode comes next: `GR13`, "erm", `5BQ`.
    func followsInward(_ end: Int) -> Bool {
        let index = parts.skip(from: end)
        guard index < context.tokens.count, let run = parts.run(covering: index), run.tokens.lowerBound == index else {
            return false
        }
        return run.symbols.filter { $0.isDigit || $0.isLetter }.map(\.isDigit) == [true, false, false]
    }
}
