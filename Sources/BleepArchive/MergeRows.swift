import BleepPipeline
import GRDB

/// Takes the rows of one attached catalogue, `shard`, into the main one.
struct MergeRows {
    /// All that is said of a call, in both catalogues; the identity of where it came from is added.
    private static let columns = """
        path, mode, state, stamp, settings, key, reason, notices, seconds, duration, channels, title, date, caller,
        shownCaller, coverage, sha256, unproved, source, sourceSize, sourceModified
        """

    let database: Database
    let identity: String
    let catalog: String
    let folders: [(mode: BatchMode, folder: String)]

    func take(into report: inout MergeReport) throws {
        try database.execute(
            sql:
                "DROP TABLE IF EXISTS temp.taken; CREATE TEMP TABLE taken (id INTEGER PRIMARY KEY, old INTEGER, reviewed TEXT)"
        )
        try choose(&report)
        try copy()
        try database.execute(sql: "DROP TABLE temp.taken")
    }

    /// What is new, and what this catalogue said before and says otherwise now.
    private func choose(_ report: inout MergeReport) throws {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT s.id, m.id, s.path, s.mode, s.state, m.state, m.origin,
                    s.key IS m.key AND s.sha256 IS m.sha256, s.stamp IS m.stamp AND s.state IS m.state
                        AND s.reason IS m.reason AND s.settings IS m.settings, coalesce(m.reviewed, s.reviewed)
                FROM shard.call s LEFT JOIN main.call m ON m.path = s.path AND m.mode = s.mode ORDER BY s.path, s.mode
                """)
        var taken: [(id: Int64, old: Int64?, reviewed: String?)] = []
        while let row = try rows.next() {
            let id: Int64 = row[0]
            let old: Int64? = row[1]
            let mode: String = row[3]
            let theirs: String = row[4]
            let ours: String? = row[5]
            let origin: String? = row[6]
            let reviewed: String? = row[9]
            let isSameResult: Bool = row[7] ?? false
            let isSame = isSameResult && (row[8] as Bool? ?? false)
            switch (old, ours) {
            case (nil, _):
                taken.append((id, nil, reviewed))
                report.added += 1
            case _ where isSame: report.unchanged += 1
            case _ where origin == identity:
                taken.append((id, old, reviewed))
                report.renewed += 1
            case _ where ours != WorkState.done.rawValue && theirs == WorkState.done.rawValue:
                taken.append((id, old, reviewed))
                report.renewed += 1
            case _ where ours == WorkState.done.rawValue && theirs == WorkState.done.rawValue && !isSameResult:
                report.conflicts.append(
                    MergeReport.Conflict(path: row[2], mode: BatchMode(rawValue: mode) ?? .redact, catalog: catalog))
            default: report.unchanged += 1
            }
        }
        let insertion = try database.makeStatement(sql: "INSERT INTO temp.taken (id, old, reviewed) VALUES (?, ?, ?)")
        for (id, old, reviewed) in taken { try insertion.execute(arguments: [id, old, reviewed]) }
    }

    private func copy() throws {
        try database.execute(
            sql: """
                DELETE FROM main.call WHERE id IN (SELECT old FROM temp.taken WHERE old IS NOT NULL);
                INSERT INTO main.call (\(Self.columns), reviewed, origin)
                    SELECT \(Self.columns), t.reviewed, ? FROM shard.call s JOIN temp.taken t ON t.id = s.id
                    ORDER BY path, mode;
                """, arguments: [identity])
        // The same call in both.
        let pair = """
            temp.taken t JOIN shard.call s ON s.id = t.id JOIN main.call m ON m.path = s.path AND m.mode = s.mode
            """
        for (table, columns) in [
            ("segment", ["channel", "start", "\"end\"", "label"]),
            ("span", ["channels", "category", "kind", "origin", "start", "\"end\""]),
            ("remark", ["origin", "kind", "channel", "start", "\"end\"", "text"]),
            ("output", ["path", "size", "modified"]),
        ] {
            let theirs = columns.map { "x.\($0)" }.joined(separator: ", ")
            let order = table == "segment" ? "x.channel, x.start" : table == "output" ? "x.path" : "x.id"
            try database.execute(
                sql: """
                    INSERT INTO main.\(table) (call, \(columns.joined(separator: ", ")))
                        SELECT m.id, \(theirs) FROM \(pair) JOIN shard.\(table) x ON x.call = s.id ORDER BY m.id, \(order)
                    """)
        }
        for (mode, folder) in folders {
            try database.execute(
                sql: """
                    UPDATE main.output SET path = ? || substr(path, ?) WHERE path LIKE '\(PublishedName.results)%'
                        AND call IN (SELECT m.id FROM \(pair) WHERE m.mode = ?)
                    """, arguments: [folder, PublishedName.results.count + 1, mode.rawValue])
        }
    }
}
