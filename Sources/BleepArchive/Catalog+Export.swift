import BleepCore
import BleepPipeline
import GRDB

extension Catalog {
    /// Gives away what is in the catalogue, call by call in the order of what was published: that of the paths would say
    /// which calls come from one folder, and how numbers that are masked follow each other.
    ///
    /// For everybody: what was published, by its masked name, and nothing that its sheet does not say. Analyses of
    /// originals are private by nature and left out.
    /// - Parameters:
    ///   - isPrivate: with analyses, calls that were not done, paths and callers.
    ///   - body: gets each call.
    /// - Returns: how many calls were left out.
    public func export(
        isPrivate: Bool, _ body: (ExportedCall) throws -> Void
    ) throws -> Int {
        var leftOut = 0
        var callers: [String: Int] = [:]
        // One reading: whoever writes meanwhile is not seen.
        try journal.database.read { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT id, path, mode, state, reason, sha256, duration, channels, title, date, coverage, caller,
                        shownCaller, reviewed
                    FROM call ORDER BY \(isPrivate ? "" : Self.byPublicName)path, mode
                    """)
            while let row = try rows.next() {
                let state: String = row["state"]
                let mode = BatchMode(rawValue: row["mode"]) ?? .redact
                guard isPrivate || state == WorkState.done.rawValue && mode == .redact && row["duration"] != nil else {
                    leftOut += 1
                    continue
                }
                var call = try Self.described(row, mode: mode, database)
                if isPrivate {
                    let sha256: String? = row["sha256"]
                    let reviewed: String? = row["reviewed"]
                    let caller: String? = row["caller"]
                    let number = caller.map { mark in
                        let number = callers[mark] ?? callers.count + 1
                        callers[mark] = number
                        return number
                    }
                    call.secrets = ExportedCall.Secrets(
                        path: row["path"], state: state, reason: row["reason"],
                        isReviewed: reviewed != nil && reviewed == sha256, caller: number,
                        shownCaller: row["shownCaller"])
                }
                try body(call)
            }
        }
        return leftOut
    }

    private static let byPublicName = """
        (SELECT min(o.path) FROM output o WHERE o.call = call.id AND o.path NOT LIKE '\(PublishedName.privates)%'),
        """

    private static func described(_ row: Row, mode: BatchMode, _ database: Database) throws -> ExportedCall {
        let id: Int64 = row["id"]
        let duration: Int? = row["duration"]
        var call = ExportedCall(
            file: try recording(of: id, in: database).map(publicName), mode: mode, sha256: row["sha256"],
            duration: duration.map { Timecode(nanoseconds: $0) }, channels: row["channels"], title: row["title"],
            date: row["date"],
            coverage: row["coverage"])
        call.redactions = try details(
            "SELECT start, \"end\", NULL, category || '/' || kind, NULL FROM span WHERE call = ? ORDER BY start, id",
            id,
            database)
        call.segments = try details(
            "SELECT start, \"end\", channel, label, NULL FROM segment WHERE call = ? ORDER BY start, channel", id,
            database)
        func remarks(_ origin: CallContent.Remark.Origin) throws -> [ExportedCall.Detail] {
            try details(
                """
                SELECT start, "end", channel, kind, text FROM remark
                WHERE call = ? AND origin = '\(origin.rawValue)' ORDER BY start, id
                """, id, database)
        }
        call.findings = try remarks(.finding)
        call.notes = try remarks(.note)
        call.transcript = try remarks(.transcript)
        return call
    }

    /// Without the folder of results, of which nobody needs to know; nor of one that another shard had. The batch has
    /// masked what is in it of the call's; digits of a hash that make a number have to stay.
    private static func publicName(_ path: String) -> String { path.hasPrefix("/") ? PathNames.name(path) : path }

    private static func details(_ sql: String, _ call: Int64, _ database: Database) throws -> [ExportedCall.Detail] {
        try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [call]).map { row in
            ExportedCall.Detail(
                start: Timecode(nanoseconds: row[0]), end: Timecode(nanoseconds: row[1]), channel: row[2],
                word: row[3], text: row[4])
        }
    }
}
