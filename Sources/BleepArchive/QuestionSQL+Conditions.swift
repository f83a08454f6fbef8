import BleepCore
import GRDB

// What a call must be and hold for its answers to count.
extension QuestionSQL {
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
            if !question.kinds.isEmpty { addDetail("spanKind", .any("y.kind", of: question.kinds.map(\.rawValue))) }
            if !question.categories.isEmpty {
                addDetail("span", .any("y.category", of: question.categories.map(\.name)))
            }
        }
        if target != "finding", !question.findings.isEmpty {
            addDetail("remark", .any("y.kind", of: question.findings))
        }
        return pieces
    }
}
