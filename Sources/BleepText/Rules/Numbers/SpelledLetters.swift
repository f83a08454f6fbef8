import BleepCore

/// What a run of letters spells: a name, an acronym, or neither.
struct SpelledLetters {
    let context: CallContext
    /// Where names stand, in order: what is spelled behind one spells it.
    let names: [Range<Int>]
    let known: KnownNames

    /// How far behind a name its spelling may begin, in tokens and in words of content.
    private static let reach = 16
    private static let reachContent = 3

    /// Letters that spell a known name, or that follow one.
    func spellName(_ facts: RunFacts) -> Bool {
        let letters = String(decoding: facts.characters, as: UTF8.self).lowercased()
        if known.contains(letters) { return true }
        guard facts.run.elements >= 2, !areAcronym(facts) || facts.characters.count == 2 && facts.run.spelled > 0 else {
            return false
        }
        let start = facts.run.tokens.lowerBound
        guard let name = lastName(before: start), name.upperBound <= start, start - name.upperBound <= Self.reach else {
            return false
        }
        var place = context.firstCue(from: name.upperBound)
        while place < context.cues.count, context.cues[place].tokens.lowerBound < start {
            let topic = context.cues[place].topic
            if topic != .spelling, topic != .name, topic != .number { return false }
            place += 1
        }
        return context.contentCount(name.upperBound..<start) <= Self.reachContent
    }

    private func lastName(before start: Int) -> Range<Int>? {
        var low = 0
        var high = names.count
        while low < high {
            let middle = (low + high) / 2
            if names[middle].lowerBound < start { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? names[low - 1] : nil
    }

    /// Between the word for typing and what is typed, in tokens.
    private static let typedReach = 4

    /// `Geben Sie ein, E V E N T V W R`: a command for a computer, not a name.
    private func isTyped(_ range: Range<Int>) -> Bool {
        let before = (max(0, range.lowerBound - Self.typedReach)..<range.lowerBound).map { context.text($0) }
        return before.contains("www")
            || before.contains(where: ["geben", "gib", "tippen", "tipp", "schreiben", "schreib"].contains)
                && (before.contains("ein") || before.contains("rein") || before.contains("hinein")
                    || context.text(range.upperBound) == "ein")
    }

    /// `F B I`, `S-T-R-G`, `P D F`: short, and said without words for the letters.
    func areAcronym(_ facts: RunFacts) -> Bool {
        if facts.run.spelled > 0 { return false }
        if isTyped(facts.run.tokens) { return true }
        // The alphabet itself.
        if zip(facts.characters, facts.characters.dropFirst()).allSatisfy({ $0.1 == $0.0 + 1 }) { return true }
        return facts.characters.count <= 3
            || NumberWords.acronyms.contains(String(decoding: facts.characters, as: UTF8.self))
    }
}
