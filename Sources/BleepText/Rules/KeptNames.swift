import BleepCore

/// Names under which something is kept or to which money goes, without a word for a name: `a booking last week under
/// Melva Tarrow`, `the account of Hazel`, `send the money to Hazel`. In English.
struct KeptNames {
    let context: CallContext
    let parts: NameParts

    /// Between what is kept, or the money, and the name, in tokens.
    private static let reach = 14

    /// What is kept under a name.
    private static let kept: Set<String> = [
        "reservation", "reservations", "booking", "bookings", "booked", "reserved", "table", "room", "appointment",
        "account", "listed", "filed", "registered", "policy", "prescription", "membership", "order", "ticket",
        "tickets", "party", "it's", "that's", "filled", "saved",
    ]
    private static let money: Set<String> = [
        "transfer", "transferring", "transferred", "wire", "wired", "send", "sent", "sending", "pay", "paid", "payment",
        "dollars", "bucks", "pounds", "euros", "money", "go",
    ]

    /// The name behind the small word at `index`.
    func name(at index: Int) -> Candidate? {
        guard let (before, isSure) = Self.frame(context.text(index)), index > 0, !context.endsClause(index),
            context.stream.languages[index] == .english, isSure || isPersonal(index + 1),
            stands(before, before: index),
            let range = parts.collect(from: index + 1, .careful) ?? capitalName(at: index + 1),
            !parts.describes(range), range.count > 1 || context.isGivenName(index + 1) || isPersonal(index + 1),
            !context.classes(range.upperBound).contains(.ordinary) || context.endsClause(range.upperBound - 1)
        else { return nil }
        return .name(range, 0.65, "name-kept")
    }

    /// What must stand before a small word, and whether behind it no list needs to know the name.
    private static func frame(_ text: String) -> (Set<String>, Bool)? {
        switch text {
        case "under": (kept, true)
        case "by": (["reservation", "booking", "booked", "reserved", "appointment"], true)
        case "to": (money, false)
        case "of": (["account"], false)
        default: nil
        }
    }

    private func stands(_ words: Set<String>, before index: Int) -> Bool {
        var place = index - 1
        while place >= 0, index - place <= Self.reach, !context.endsSentence(place) {
            if words.contains(context.text(place)) { return true }
            place -= 1
        }
        return false
    }

    /// A first name, also one that is a word besides.
    private func isPersonal(_ index: Int) -> Bool {
        context.isGivenName(index) || GivenNames.capital.contains(context.text(index)) && context.endsClause(index)
    }

    private func capitalName(at index: Int) -> Range<Int>? {
        isPersonal(index) && context.marksCapital(index) ? index..<index + 1 : nil
    }
}
