import BleepPipeline
import GRDB

// The work on calls: what is known of it, where it begins, and how it ended.
extension Journal {
    /// A call whose work begins: see ``JournalRow``.
    struct Beginning {
        var path: String
        var mode: BatchMode
        var stamp: String
        var settings: String
    }

    /// A call whose work has ended.
    struct Ending {
        var path: String
        var mode: BatchMode
        var state: WorkState
        var stamp: String
        var settings: String
        var key: String?
        var reason: String?
        var notices: [String] = []
        var seconds: Double?
        /// `nil` leaves those that are known.
        var outputs: [OutputMark]?
        /// `nil` leaves what is known of the call.
        var entry: CatalogEntry?
    }

    /// What is known of some calls; `nil` for one that is new. Many at once: to begin to read costs more than to read.
    func rows(_ paths: [String], _ mode: BatchMode) throws(PipelineError) -> [JournalRow?] {
        try read { database in
            let found = try database.cachedStatement(
                sql: """
                    SELECT id, state, stamp, settings, key, reason, duration IS NOT NULL AND stamp <> '' FROM call
                    WHERE path = ? AND mode = ?
                    """)
            let outputs = try database.cachedStatement(
                sql: "SELECT path, size, modified FROM output WHERE call = ? ORDER BY path")
            return try paths.map { path in
                guard let row = try Row.fetchOne(found, arguments: [path, mode.rawValue]) else { return nil }
                let id: Int64 = row[0]
                let state: String = row[1]
                return JournalRow(
                    path: path, mode: mode, state: WorkState(rawValue: state) ?? .failed, stamp: row[2],
                    settings: row[3], key: row[4], reason: row[5], isDescribed: row[6],
                    outputs: try Row.fetchAll(outputs, arguments: [id]).map {
                        OutputMark(path: $0[0], size: $0[1], modified: $0[2])
                    })
            }
        }
    }

    /// Says that the work on some calls begins, and that for good: it survives a power cut, as the results do that come
    /// now. What earlier work left is still known.
    func begin(_ calls: [Beginning]) throws(PipelineError) {
        guard !calls.isEmpty else { return }
        do {
            try database.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA synchronous = FULL")
                try database.inTransaction {
                    let insertion = try database.cachedStatement(
                        sql: """
                            INSERT INTO call (path, mode, state, stamp, settings) VALUES (?, ?, 'begun', ?, ?)
                            ON CONFLICT (path, mode) DO UPDATE SET state = 'begun', stamp = excluded.stamp,
                                settings = excluded.settings, key = NULL, reason = NULL
                            """)
                    for call in calls {
                        try insertion.execute(arguments: [call.path, call.mode.rawValue, call.stamp, call.settings])
                    }
                    return .commit
                }
                try database.execute(sql: "PRAGMA synchronous = NORMAL")
            }
        } catch {
            throw Self.failure(path, error)
        }
    }

    /// Says how the work on some calls ended. A power cut may take that back; then the next run finds the results
    /// complete.
    func finish(_ calls: [Ending]) throws(PipelineError) {
        guard !calls.isEmpty else { return }
        try write { database in
            let statement = try database.cachedStatement(
                sql: """
                    INSERT INTO call (path, mode, state, stamp, settings, key, reason, notices, seconds)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (path, mode) DO UPDATE SET state = excluded.state, stamp = excluded.stamp,
                        settings = excluded.settings, key = excluded.key, reason = excluded.reason,
                        notices = excluded.notices, seconds = coalesce(excluded.seconds, seconds)
                    RETURNING id
                    """)
            let removal = try database.cachedStatement(sql: "DELETE FROM output WHERE call = ?")
            let insertion = try database.cachedStatement(
                sql: "INSERT INTO output (call, path, size, modified) VALUES (?, ?, ?, ?)")
            for call in calls {
                let id = try Int64.fetchOne(
                    statement,
                    arguments: [
                        call.path, call.mode.rawValue, call.state.rawValue, call.stamp, call.settings, call.key,
                        call.reason, call.notices.isEmpty ? nil : call.notices.joined(separator: "\n"), call.seconds,
                    ])
                guard let id, let outputs = call.outputs else { continue }
                try removal.execute(arguments: [id])
                for output in outputs {
                    try insertion.execute(arguments: [id, output.path, output.size, output.modified])
                }
                try call.entry?.write(of: id, to: database)
            }
        }
    }
}
