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

    let question: CatalogQuestion
    /// Of the caller that is asked for, as it is stored.
    let callerMark: String?

    func queries(_ abundance: Abundance) throws -> [Query] {
        if let text = question.text, let asked = AskedWords(text) { return try words(asked, abundance) }
        if !labels.isEmpty || question.shortestSegment != nil { return sounds(labels, nil) }
        if !question.kinds.isEmpty || !question.categories.isEmpty { return spans }
        if !question.findings.isEmpty { return [findings(question.findings)] }
        return [calls]
    }

    /// Of a question for nothing but keypad digits or bleeps, those are the answers.
    private var labels: [SegmentLabel] {
        guard question.labels.isEmpty, question.kinds.isEmpty, question.categories.isEmpty, question.findings.isEmpty
        else { return question.labels }
        return question.hasKeypad ? [.dtmf] : question.hasForeignBleep ? [.bleep] : []
    }

    private func words(_ asked: AskedWords, _ abundance: Abundance) throws -> [Query] {
        let relations: [Relation?] = asked.relation == nil ? [nil] : try self.relations(asked, abundance)
        let said = remarks(asked.match)
        switch asked.subject {
        case .labels(let labels): return relations.flatMap { sounds(labels, $0) } + [said]
        case .hidden(let kind): return relations.map { spans(of: kind, callConditions(besides: "span"), $0) } + [said]
        case .findings(let kinds): return relations.map { findings(kinds, $0) } + [said]
        case .text(let words):
            guard asked.relation != nil, let match = AskedWords.match(words.joined(separator: " ")) else {
                return [said]
            }
            return relations.map { remarks(match, $0) } + [said]
        }
    }

    /// Segments; of keypad digits also those that are hidden, whose segments are bleeps now.
    private func sounds(_ labels: [SegmentLabel], _ relation: Relation?) -> [Query] {
        guard labels.contains(.dtmf), !question.hasKeypad else { return [segments(labels, relation)] }
        return [
            segments(labels, relation),
            spans(of: .dtmf, callConditions(besides: "segment") + lengthConditions, relation),
        ]
    }

    private var lengthConditions: [Piece] {
        question.shortestSegment.map { [Piece(sql: "x.\"end\" - x.start >= ?", values: [$0.nanoseconds])] } ?? []
    }

    private func segments(_ labels: [SegmentLabel], _ relation: Relation?) -> Query {
        var conditions = lengthConditions
        if !labels.isEmpty { conditions.append(.any("x.label", of: labels.map(\.rawValue))) }
        let ofCall = callConditions(besides: "segment")
        // Few calls are looked up at once; what is common in many is read as it lies.
        let isNarrow =
            relation?.isOfCall == true || relation?.table == nil && (ofCall.count > 1 || labels.isEmpty)
        return query(
            "'segment', x.start, x.\"end\", x.channel, x.label, NULL",
            from: isNarrow ? ["call c", "segment x"] : ["segment x", "call c"], ofCall + conditions, relation,
            order: isNarrow ? "c.id, x.start" : "x.call, x.start")
    }

    /// Of several kinds one query each: a bleep that is found by two of them is one answer.
    private var spans: [Query] {
        var conditions = callConditions(besides: "span")
        if !question.categories.isEmpty { conditions.append(.any("x.category", of: question.categories.map(\.name))) }
        let kinds: [SpanKind?] = question.kinds.isEmpty ? [nil] : question.kinds
        return kinds.map { spans(of: $0, conditions) }
    }

    private func spans(of kind: SpanKind?, _ conditions: [Piece], _ relation: Relation? = nil) -> Query {
        var found: [Piece] = []
        if let kind {
            found = [
                Piece(
                    sql: "k.kind = ? AND x.id = k.span AND x.call = k.call AND x.start = k.start",
                    values: [kind.rawValue])
            ]
        }
        return query(
            "'span', x.start, x.\"end\", NULL, x.kind, x.category",
            from: (kind == nil ? [] : ["spanKind k"]) + ["span x", "call c"], found + conditions, relation,
            order: kind == nil ? "x.call, x.start" : "k.call, k.start")
    }

    private func findings(_ kinds: [String], _ relation: Relation? = nil) -> Query {
        query(
            "x.origin, x.start, x.\"end\", x.channel, x.kind, x.text", from: ["remark x", "call c"],
            callConditions(besides: "finding") + [.any("x.kind", of: kinds)], relation, order: "x.call, x.start")
    }

    private func remarks(_ match: String, _ relation: Relation? = nil) -> Query {
        var found = [Piece(sql: "words MATCH ?", values: [match]), Piece(sql: "x.id = words.rowid")]
        // What is said of the call as a whole comes before and after nothing.
        if relation != nil {
            found.append(Piece(sql: "x.origin <> ?", values: [CallContent.Remark.Origin.about.rawValue]))
        }
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
        let condition = Piece.all(conditions + joined + [relation?.range, relation?.condition].compactMap { $0 })
        let read = [relation?.table?.sql].compactMap { $0 } + tables
        // One more than wanted shows that there are more.
        let limit = question.limit.map { " LIMIT \($0 + 1)" } ?? ""
        return Query(
            sql: """
                SELECT c.id, c.path, c.mode, c.duration, \(columns) FROM \(read.joined(separator: " CROSS JOIN "))
                WHERE \(condition.sql) ORDER BY \(order)\(limit)
                """, arguments: StatementArguments((relation?.table?.values ?? []) + condition.values))
    }
}
