import BleepCore

// Which words ask for a date of birth or an expiry, and German dates that are stated without one.
extension DateRule {
    /// The cues of birth and expiry, in order, with `geb.` before a date: elsewhere it is "I give".
    func cues() -> [CueHit] {
        var cues = context.cues.filter { $0.topic == .dob || $0.topic == .expiry }
        for index in context.tokens.indices where context.text(index) == "geb" {
            let end = context.text(index + 1) == "am" ? index + 2 : index + 1
            guard end < context.tokens.count,
                [.written, .ordinal].contains(part(end)) || part(end) == .number && part(end + 1) == .month
            else { continue }
            cues.append(CueHit(tokens: index..<end, topic: .dob, strength: 3))
        }
        return cues.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// Before a date of birth that somebody states without a word for it: `ich bin dritter fünfter sechzig`.
    private static let stating: Set<String> = ["bin", "ist", "also", "der", "den", "vom"]

    /// A whole date of a lifetime, said with day, month and year: `Mein Mann ist fünfter elfter einundfünfzig`.
    func stated(_ found: [Candidate]) -> [Candidate] {
        var added: [Candidate] = []
        var end = 0
        for index in context.tokens.indices where index >= end && index > 0 && part(index) == .ordinal {
            guard context.stream.languages[index] == .german, Self.stating.contains(context.text(index - 1)),
                let range = cluster(from: index), isSpokenBirth(range),
                !found.contains(where: { $0.tokens.overlaps(range) }), !isAppointment(range)
            else { continue }
            end = range.upperBound
            added.append(Candidate(tokens: range, kind: .dob, confidence: 0.6, rule: "dob-stated"))
        }
        return added
    }

    /// Day and month and then a year of a lifetime, each by its word, and nothing that it measures.
    private func isSpokenBirth(_ range: Range<Int>) -> Bool {
        let parts = range.map(part).filter { $0 != .small }
        guard parts.count == 3, parts[1] == .ordinal || parts[1] == .month, parts[2] == .number else { return false }
        let last = range.upperBound - 1
        let token = context.tokens[last]
        guard let year = Int(token.shape == .digits ? token.text : token.meaning.digits),
            context.endsClause(last) || !context.classes(last + 1).contains(.unit)
        else { return false }
        return (30...99).contains(year) || (1900...Self.lastBirthYear).contains(year)
    }

    /// Words that say nothing but when a card or paper expires.
    private static let expiries: Set<String> = [
        "ablaufdatum", "verfallsdatum", "gültigkeitsdatum", "gueltigkeitsdatum",
    ]

    /// Whether the cue of an expiry speaks of a card.
    func isOfCard(_ cue: CueHit) -> Bool {
        isCardTalk(cue.tokens.lowerBound) || context.endsSentence(cue.tokens.upperBound - 1)
            || context.tokens[cue.tokens].contains { Self.expiries.contains($0.text) || $0.text.hasSuffix("karte") }
    }

    /// The years of cards that are in use, by their last two digits.
    private static let cardYears = 24...45

    /// `08/27`, `null acht siebenundzwanzig`: month and year as on a card.
    func isCardDate(_ range: Range<Int>) -> Bool {
        guard context.stream.languages[range.lowerBound] == .german, range.allSatisfy({ part($0) == .number }) else {
            return false
        }
        let digits = range.reduce(into: "") { sum, index in
            let token = context.tokens[index]
            sum += token.shape == .digits ? token.text : token.meaning.digits
        }
        guard (3...4).contains(digits.utf8.count), let year = Int(digits.suffix(2)),
            let month = Int(digits.dropLast(2))
        else { return false }
        return (1...12).contains(month) && Self.cardYears.contains(year)
    }

    private func isCardTalk(_ start: Int) -> Bool {
        let cues = NumberCues(context: context)
        return cues.isTopic(.card, before: start, within: 150) || cues.followsCardNumber(start)
    }
}
