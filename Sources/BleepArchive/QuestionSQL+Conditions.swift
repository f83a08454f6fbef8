import BleepCore
import GRDB

// What a call must be and hold for its answers to count.
extension QuestionSQL {
    /// Speech that is shorter is a click, in nanoseconds: as for the finding `ringing-after-speech`.
    private static let aWord = 300_000_000

    /// What the call must be and hold.
    /// - Parameter target: what the answers are; its own conditions are not those of the call.
    func callConditions(besides target: String) -> [Piece] {
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
    func relations(_ order: AskedWords.Order, _ other: Subject, orSpeech: Bool) -> [Relation?] {
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
