import BleepCore
import GRDB

// What comes before or after something else in a call.
extension QuestionSQL {
    /// Speech that is shorter is a click, in nanoseconds: as for the finding `ringing-after-speech`.
    private static let aWord = 300_000_000
    /// As many places are looked at one by one in less time than what is common is read as a whole.
    private static let few = 2_000
    /// Of places where words have to be looked up for each.
    private static let veryFew = 200

    /// What `x` has to do with something else in its call.
    struct Relation {
        var condition: Piece
        /// What is read before all other tables.
        var table: Piece?
        /// Of words that are looked for: only those of calls in the table.
        var range: Piece?
        /// The condition is one on calls, which are read first.
        var isOfCall = false
    }

    /// That something comes before or after `subject` in the same call: of several relations, one must hold. What there
    /// is less of is read first, and what is nowhere is not asked for.
    func relations(_ asked: AskedWords, _ abundance: Abundance) throws -> [Relation] {
        guard let (order, other, orSpeech) = asked.relation else { return [] }
        let own = try abundance.count(asked.subject, upTo: Self.few + 1)
        guard own > 0 else { return [] }
        var others = (orSpeech ? [.labels([.speech])] : []) + [other]
        // Keypad digits are hidden in what was published, and were pressed all the same.
        if case .labels(let labels) = other, labels.contains(.dtmf) { others.append(.hidden(.dtmf)) }
        return try others.compactMap { other in
            let theirs = try abundance.count(other, upTo: Self.few + 1)
            guard theirs > 0 else { return nil }
            let place = Place(other, order)
            switch (asked.subject, other) {
            case (.text, _):
                return own <= Self.few || theirs > Self.veryFew ? place.lookedUp : place.readFirst(words: true)
            case (_, .text): return own <= Self.veryFew && theirs > Self.few ? place.lookedUp : place.readFirst()
            default:
                if own <= Self.few { return place.lookedUp }
                return theirs <= Self.few && !isNarrow ? place.readFirst() : place.foundByCall
            }
        }
    }

    /// Whether few calls are asked about.
    private var isNarrow: Bool { callConditions(besides: "segment").count > 1 }

    /// Where something is in a call, seen from `x`.
    private struct Place {
        /// Tables with `b`, and what must hold of them.
        private let tables: String
        private let found: Piece
        private let order: AskedWords.Order
        /// Nanoseconds by which it must begin earlier.
        private let margin: Int
        private let isText: Bool

        init(_ subject: Subject, _ order: AskedWords.Order) {
            self.order = order
            switch subject {
            case .labels(let labels):
                let least = labels == [.speech] ? aWord : 0
                tables = "segment b"
                found = .all([
                    .any("b.label", of: labels.map(\.rawValue)),
                    Piece(sql: "b.\"end\" - b.start >= ?", values: [least]),
                ])
                // What begins before and goes on counts, too: the other side talks into the ringing.
                margin = order == .after ? least : 0
                isText = false
            case .hidden(let kind):
                tables = "spanKind b"
                found = .any("b.kind", of: [kind.rawValue])
                margin = 0
                isText = false
            case .findings(let kinds):
                tables = "remark b"
                found = .any("b.kind", of: kinds)
                margin = 0
                isText = false
            case .text(let words):
                tables = "words CROSS JOIN remark b ON b.id = words.rowid"
                found = Piece(
                    sql: "words MATCH ? AND b.origin <> '\(CallContent.Remark.Origin.about.rawValue)'",
                    values: [AskedWords.match(words.joined(separator: " ")) ?? "\"\""])
                margin = 0
                isText = true
            }
        }

        private var sign: String { order == .after ? "<" : ">" }

        /// For each `x` by itself.
        var lookedUp: Relation {
            let range = isText ? " AND " + Self.range(of: "x.call") : ""
            return Relation(
                condition: Piece(
                    sql: """
                        EXISTS (SELECT 1 FROM \(tables) WHERE \(found.sql)\(range) AND b.call = x.call
                            AND b.start \(sign) x.start - ?)
                        """, values: found.values + [margin]))
        }

        /// For each call by itself: the nearest is all that matters.
        var foundByCall: Relation {
            let direction = order == .after ? "" : " DESC"
            return Relation(
                condition: Piece(
                    sql: """
                        x.start \(order == .after ? ">" : "<") ? + (SELECT b.start FROM \(tables)
                            WHERE \(found.sql) AND b.call = c.id ORDER BY b.start\(direction) LIMIT 1)
                        """, values: [margin] + found.values), isOfCall: true)
        }

        /// Once, for all calls together.
        /// - Parameter words: what is looked for are words.
        func readFirst(words: Bool = false) -> Relation {
            let nearest = order == .after ? "min" : "max"
            return Relation(
                condition: Piece(
                    sql: "x.call = said.call AND x.start - ? \(order == .after ? ">" : "<") said.start",
                    values: [margin]),
                table: Piece(
                    sql: """
                        (SELECT b.call AS call, \(nearest)(b.start) AS start FROM \(tables) WHERE \(found.sql)
                            GROUP BY b.call) said
                        """, values: found.values),
                range: words ? Piece(sql: Self.range(of: "said.call")) : nil)
        }

        /// Remarks of a call have numbers one after the other.
        private static func range(of call: String) -> String {
            """
            words.rowid BETWEEN (SELECT min(id) FROM remark WHERE call = \(call))
                AND (SELECT max(id) FROM remark WHERE call = \(call))
            """
        }
    }
}
