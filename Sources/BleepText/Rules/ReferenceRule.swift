import BleepCore

/// References that are written as one word or with strokes: a BIC, a file number, a booking code, a licence plate.
struct ReferenceRule {
    let context: CallContext

    /// Tokens between the word for it and the reference.
    private static let reach = 3
    /// ISO 9362: bank, country and place, with or without a branch.
    private static let bicLengths: Set<Int> = [8, 11]
    /// A booking code in capitals has so many letters.
    private static let codeLengths = 5...8

    func candidates() -> [Candidate] {
        var found: [Candidate] = []
        for cue in context.cues where cue.strength == 3 && [.account, .id, .code].contains(cue.topic) {
            if let index = reference(behind: cue), let kind = cue.topic.kind {
                found.append(Candidate(tokens: index..<index + 1, kind: kind, confidence: 0.85, rule: "reference"))
            }
        }
        return found + plates() + files()
    }

    private func reference(behind cue: CueHit) -> Int? {
        var index = cue.tokens.upperBound
        while index < context.tokens.count, index - cue.tokens.upperBound < Self.reach,
            context.classes(index).contains(.soft)
        {
            index += 1
        }
        guard index < context.tokens.count else { return nil }
        let token = context.tokens[index]
        switch token.shape {
        case .date, .quantity: return token.text.contains("/") ? index : nil
        case .word:
            let isBIC = context.tokens[cue.tokens].contains { $0.text == "bic" || $0.text == "swift" }
            if isBIC, isBankCode(token) { return index }
            return isCapitals(index) && Self.codeLengths.contains(token.text.count)
                && token.meaning.classes.isDisjoint(with: [.ordinary, .nameLike]) && !context.isGivenName(index)
                ? index : nil
        default: return nil
        }
    }

    private func isBankCode(_ token: SpokenToken) -> Bool {
        Self.bicLengths.contains(token.text.count) && token.meaning.classes.isDisjoint(with: [.soft, .ordinary])
            && token.text.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    }

    /// All of a word in capitals where the words around it are not.
    private func isCapitals(_ index: Int) -> Bool {
        context.tokens[index].marks.contains(.capitals)
            && (max(0, index - Self.reach)..<index).contains { place in
                context.tokens[place].shape == .word && !context.tokens[place].marks.contains(.capitals)
            }
    }

    // MARK: Plates

    /// `M-AB 1234`: a licence plate of Germany, whatever is said around it.
    private func plates() -> [Candidate] {
        context.tokens.indices.compactMap { index in
            guard index + 1 < context.tokens.count, isPlate(index), !context.endsClause(index) else { return nil }
            let number = context.tokens[index + 1]
            let digits = number.text.count(where: \.isNumber)
            guard number.shape == .digits || number.shape == .mixed && number.text.count == digits + 1,
                (1...4).contains(digits), context.classes(index + 2).isDisjoint(with: .unit)
            else { return nil }
            return Candidate(tokens: index..<index + 2, kind: .id, confidence: 0.8, rule: "plate")
        }
    }

    private func isPlate(_ index: Int) -> Bool {
        let token = context.tokens[index]
        let isAsked = !context.stream.isCased && (1...2).contains { context.text(index - $0).hasSuffix("kennzeichen") }
        guard token.shape == .word, token.marks.contains(.capitals) || isAsked else { return false }
        let halves = token.text.split(separator: "-", omittingEmptySubsequences: false)
        return halves.count == 2 && (1...3).contains(halves[0].count) && (1...2).contains(halves[1].count)
            && halves.allSatisfy { $0.allSatisfy(\.isLetter) } && !Self.devices.contains(String(halves[0]))
    }

    /// What has a letter and a number behind a hyphen and is no car.
    private static let devices: Set<String> = ["usb", "cd", "dvd", "hd", "pc", "tv", "it", "wm", "em", "eu", "us"]

    // MARK: Files of courts

    /// In letters: `Js`, `StVK`.
    private static let longestRegister = 5

    /// `124 Gs 881/23`, `III ZR 12/20`: division, register, and number with the year.
    private func files() -> [Candidate] {
        context.tokens.indices.compactMap { index in
            guard index > 1, let end = fileNumberEnd(from: index), context.isCased(at: index - 1),
                [.word, .letter].contains(context.tokens[index - 1].shape),
                context.text(index - 1).count <= Self.longestRegister, !context.endsClause(index - 1),
                !context.endsClause(index - 2)
            else { return nil }
            let division = context.tokens[index - 2]
            guard division.shape == .digits || division.text.allSatisfy({ "ivx".contains($0) }) else { return nil }
            return Candidate(tokens: index - 2..<end, kind: .id, confidence: 0.8, rule: "file")
        }
    }

    /// Behind `881/23`, in one token or two.
    private func fileNumberEnd(from index: Int) -> Int? {
        let token = context.tokens[index]
        if token.shape == .digits {
            guard index + 1 < context.tokens.count, context.tokens[index + 1].marks.contains(.glued),
                context.tokens[index + 1].shape == .digits, context.text(index + 1).utf8.count == 2
            else { return nil }
            return index + 2
        }
        let halves = token.text.split(separator: "/", omittingEmptySubsequences: false)
        guard token.shape == .date || token.shape == .quantity, halves.count == 2, halves[1].utf8.count == 2 else {
            return nil
        }
        return index + 1
    }
}
