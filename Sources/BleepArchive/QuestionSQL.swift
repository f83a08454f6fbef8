import BleepCore
import GRDB

/// A question as SQL: one or two queries with the same columns.
///
/// Answers come in the order of calls and times, which indices have, so that no query sorts what it does not give out.
struct QuestionSQL {
    struct Query {
        var sql: String
        var arguments: StatementArguments
    }

    /// A piece of SQL with what stands for its question marks.
    struct Piece {
        var sql: String
        var values: [any DatabaseValueConvertible] = []

        static func any(_ column: String, of values: [String]) -> Piece {
            Piece(sql: "\(column) IN (\(values.map { _ in "?" }.joined(separator: ", ")))", values: values)
        }

        static func all(_ pieces: [Piece]) -> Piece {
            Piece(sql: pieces.map(\.sql).joined(separator: " AND "), values: pieces.flatMap(\.values))
        }
    }

    /// What `x` has to do with something else in its call.
    private struct Relation {
        var condition: Piece
        /// What is read before all other tables.
        var table: Piece?
    }

    /// Speech that is shorter is a click, in nanoseconds: as for the finding `ringing-after-speech`.
    private static let aWord = 300_000_000

    let question: CatalogQuestion
    /// Of the caller that is asked for, as it is stored.
    let callerMark: String?

    var queries: [Query] {
        if let text = question.text, let asked = AskedWords(text) { return words(asked) }
        if !labels.isEmpty || question.shortestSegment != nil { return [segments(labels)] }
        if !question.kinds.isEmpty || !question.categories.isEmpty { return [spans] }
        if !question.findings.isEmpty { return [findings(question.findings)] }
        return [calls]
    }

    /// Of a question for nothing but keypad digits or bleeps, those are the answers.
    private var labels: [SegmentLabel] {
        guard question.labels.isEmpty, question.kinds.isEmpty, question.categories.isEmpty, question.findings.isEmpty
        else { return question.labels }
        return question.hasKeypad ? [.dtmf] : question.hasForeignBleep ? [.bleep] : []
    }

    private func words(_ asked: AskedWords) -> [Query] {
        let relations = asked.relation.map { self.relations($0.order, $0.other, orSpeech: $0.orSpeech) } ?? [nil]
        let said = remarks(asked.match)
        switch asked.subject {
        case .labels(let labels): return relations.map { segments(labels, $0) } + [said]
        case .findings(let kinds): return relations.map { findings(kinds, $0) } + [said]
        case .text(let words):
            guard asked.relation != nil, let match = AskedWords.match(words.joined(separator: " ")) else {
                return [said]
            }
            return relations.map { remarks(match, $0) } + [said]
        }
    }

    private func segments(_ labels: [SegmentLabel], _ relation: Relation? = nil) -> Query {
        var conditions: [Piece] = []
        if !labels.isEmpty { conditions.append(.any("x.label", of: labels.map(\.rawValue))) }
        if let least = question.shortestSegment {
            conditions.append(Piece(sql: "x.\"end\" - x.start >= ?", values: [least.nanoseconds]))
        }
        let ofCall = callConditions(besides: "segment")
        // Few calls are looked up at once; what is common in many is read as it lies.
        let isNarrow = relation?.table == nil && (ofCall.count > 1 || labels.isEmpty)
        return query(
            "'segment', x.start, x.\"end\", x.channel, x.label, NULL",
            from: isNarrow ? ["call c", "segment x"] : ["segment x", "call c"], ofCall + conditions, relation,
            order: isNarrow ? "c.id, x.start" : "x.call, x.start")
    }

    private var spans: Query {
        var conditions = callConditions(besides: "span")
        if !question.kinds.isEmpty { conditions.append(.any("x.kind", of: question.kinds.map(\.rawValue))) }
        if !question.categories.isEmpty { conditions.append(.any("x.category", of: question.categories.map(\.name))) }
        return query(
            "'span', x.start, x.\"end\", NULL, x.kind, x.category", from: ["span x", "call c"], conditions,
            order: "x.call, x.start")
    }

    private func findings(_ kinds: [String], _ relation: Relation? = nil) -> Query {
        query(
            "x.origin, x.start, x.\"end\", x.channel, x.kind, x.text", from: ["remark x", "call c"],
            callConditions(besides: "finding") + [.any("x.kind", of: kinds)], relation, order: "x.call, x.start")
    }

    private func remarks(_ match: String, _ relation: Relation? = nil) -> Query {
        let found = [Piece(sql: "words MATCH ?", values: [match]), Piece(sql: "x.id = words.rowid")]
        return query(
            "x.origin, x.start, x.\"end\", x.channel, x.kind, x.text", from: ["words", "remark x", "call c"],
            found + callConditions(besides: ""), relation, order: "words.rowid")
    }

    private var calls: Query {
        query(
            "'call', 0, c.duration, NULL, \(question.isRepeated ? "c.caller" : "NULL"), coalesce(c.shownCaller, c.title)",
            from: ["call c"], callConditions(besides: ""), order: question.isRepeated ? "c.caller, c.id" : "c.id")
    }

    /// - Parameter tables: in the order in which they are read.
    private func query(
        _ columns: String, from tables: [String], _ conditions: [Piece], _ relation: Relation? = nil, order: String
    ) -> Query {
        let joined = tables.count > 1 ? [Piece(sql: "x.call = c.id")] : []
        let condition = Piece.all(conditions + joined + [relation?.condition].compactMap { $0 })
        let read = [relation?.table?.sql].compactMap { $0 } + tables
        // One more than wanted shows that there are more.
        let limit = question.limit.map { " LIMIT \($0 + 1)" } ?? ""
        return Query(
            sql: """
                SELECT c.id, c.path, c.mode, c.duration, \(columns) FROM \(read.joined(separator: " CROSS JOIN "))
                WHERE \(condition.sql) ORDER BY \(order)\(limit)
                """, arguments: StatementArguments((relation?.table?.values ?? []) + condition.values))
    }

    /// What the call must be and hold.
    /// - Parameter target: what the answers are; its own conditions are not those of the call.
    private func callConditions(besides target: String) -> [Piece] {
        var pieces = [Piece(sql: "c.duration IS NOT NULL")]
        func add(_ sql: String, _ values: any DatabaseValueConvertible...) {
            pieces.append(Piece(sql: sql, values: values))
        }
        func addDetail(_ table: String, _ piece: Piece) {
            pieces.append(
                Piece(
                    sql: "EXISTS (SELECT 1 FROM \(table) y WHERE y.call = c.id AND \(piece.sql))", values: piece.values)
            )
        }
        if let shortest = question.shortest { add("c.duration >= ?", shortest.nanoseconds) }
        if let longest = question.longest { add("c.duration <= ?", longest.nanoseconds) }
        if let since = question.since { add("c.date >= ?", since) }
        if let until = question.until { add("c.date < ?", until) }
        if let callerMark { add("c.caller = ?", callerMark) }
        if question.hasKeypad {
            add("c.mode = 'redact'")
            addDetail("segment", .any("y.label", of: [SegmentLabel.dtmf.rawValue]))
        }
        if question.hasForeignBleep {
            add("c.mode = 'analyze'")
            add("NOT EXISTS (SELECT 1 FROM call d WHERE d.path = c.path AND d.mode = 'redact' AND d.state = 'done')")
            addDetail("segment", .any("y.label", of: [SegmentLabel.bleep.rawValue]))
        }
        if question.isRepeated {
            add(
                """
                c.caller IN (SELECT caller FROM call WHERE caller IS NOT NULL
                    GROUP BY caller HAVING count(DISTINCT path) > 1)
                """)
        }
        if target != "segment", !question.labels.isEmpty {
            addDetail("segment", .any("y.label", of: question.labels.map(\.rawValue)))
        }
        if target != "span" {
            if !question.kinds.isEmpty { addDetail("span", .any("y.kind", of: question.kinds.map(\.rawValue))) }
            if !question.categories.isEmpty {
                addDetail("span", .any("y.category", of: question.categories.map(\.name)))
            }
        }
        if target != "finding", !question.findings.isEmpty {
            addDetail("remark", .any("y.kind", of: question.findings))
        }
        return pieces
    }

    /// That something comes before or after `x` in the same call; of several, one must hold.
    private func relations(_ order: AskedWords.Order, _ other: Subject, orSpeech: Bool) -> [Relation?] {
        let sign = order == .after ? "<" : ">"
        switch other {
        case .labels(let labels): return [Relation(condition: sound(labels, sign))]
        case .findings(let kinds):
            let kind = Piece.any("b.kind", of: kinds)
            return [
                Relation(
                    condition: Piece(
                        sql: """
                            EXISTS (SELECT 1 FROM remark b
                                WHERE \(kind.sql) AND b.call = x.call AND b.start \(sign) x.start)
                            """, values: kind.values))
            ]
        case .text(let words):
            // Read first, and once: looking it up for each candidate would search the words again and again.
            let match = AskedWords.match(words.joined(separator: " ")) ?? "\"\""
            let table = Piece(
                sql: """
                    (SELECT b.call AS call, \(order == .after ? "min" : "max")(b.start) AS start
                        FROM words CROSS JOIN remark b ON b.id = words.rowid WHERE words MATCH ? GROUP BY b.call) said
                    """, values: [match])
            let condition = Piece(sql: "x.call = said.call AND said.start \(sign) x.start")
            let related = Relation(condition: condition, table: table)
            return orSpeech ? [Relation(condition: sound([.speech], sign)), related] : [related]
        }
    }

    private func sound(_ labels: [SegmentLabel], _ sign: String) -> Piece {
        let label = Piece.any("b.label", of: labels.map(\.rawValue))
        let least = labels == [.speech] ? Self.aWord : 0
        // What begins before and goes on counts, too: the other side talks into the ringing.
        let margin = sign == "<" ? least : 0
        return Piece(
            sql: """
                EXISTS (SELECT 1 FROM segment b WHERE \(label.sql) AND b.call = x.call
                    AND b.start \(sign) x.start - ? AND b."end" - b.start >= ?)
                """, values: label.values + [margin, least])
    }
}
