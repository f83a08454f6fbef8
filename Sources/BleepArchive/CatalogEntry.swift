import GRDB

/// Writes what the catalogue keeps of one call, in place of what it kept.
struct CatalogEntry {
    let content: CallContent
    /// As they are stored: keyed, and clear where the policy says so.
    let caller: String?
    let shownCaller: String?

    func write(of call: Int64, to database: Database) throws {
        try Self.removeDetails(of: call, from: database)
        try database.cachedStatement(
            sql: """
                UPDATE call SET duration = ?, channels = ?, title = ?, date = ?, caller = ?, shownCaller = ?,
                    coverage = ?, sha256 = ?, unproved = ?, source = ?, sourceSize = ?, sourceModified = ?, origin = NULL
                WHERE id = ?
                """
        ).execute(arguments: [
            content.duration, content.channels, content.title, content.date, caller, shownCaller, content.coverage,
            content.sha256, content.unproved, content.source?.path, content.source?.size, content.source?.modified,
            call,
        ])
        let segment = try database.cachedStatement(
            sql: "INSERT INTO segment (call, channel, start, \"end\", label) VALUES (?, ?, ?, ?, ?)")
        for piece in content.pieces {
            try segment.execute(arguments: [call, piece.channel, piece.start, piece.end, piece.label])
        }
        let span = try database.cachedStatement(
            sql:
                "INSERT INTO span (call, channels, category, kind, origin, start, \"end\") VALUES (?, ?, ?, ?, ?, ?, ?)"
        )
        for hidden in content.hidden {
            try span.execute(arguments: [
                call, hidden.channels, hidden.category, hidden.kind, hidden.origin, hidden.start, hidden.end,
            ])
        }
        let remark = try database.cachedStatement(
            sql: """
                INSERT INTO remark (call, origin, kind, channel, start, "end", text) VALUES (?, ?, ?, ?, ?, ?, ?)
                """)
        for entry in content.remarks {
            try remark.execute(arguments: [
                call, entry.origin.rawValue, entry.kind, entry.channel, entry.start, entry.end, entry.text,
            ])
        }
    }

    private static func removeDetails(of call: Int64, from database: Database) throws {
        for table in ["segment", "span", "remark"] {
            try database.cachedStatement(sql: "DELETE FROM \(table) WHERE call = ?").execute(arguments: [call])
        }
    }
}
