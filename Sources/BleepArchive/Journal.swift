import BleepAudio
import BleepPipeline
import FoundationEssentials
import GRDB

/// Journal and catalogue of a batch: one row a call, in SQLite. It holds paths, and is for its owner only.
///
/// A row says `begun` before anything of its call is written and `done` after all of it has its name. Whoever is killed
/// in between leaves a row by which the next run knows whose work lies there.
///
/// While it may be changed, SQLite keeps a log beside it; at rest it is one file, which can be read where nothing may be
/// written, and reading leaves nothing.
final class Journal {
    /// "BLEP", in the header of the file: https://www.sqlite.org/pragma.html#pragma_application_id
    private static let applicationID = 0x424C_4550
    /// SQLite's own waiting for another process, in seconds.
    private static let patience = 5.0

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

    let database: DatabaseQueue
    let path: String
    private let isReadOnly: Bool

    deinit {
        guard !isReadOnly else { return }
        // Who reads meanwhile keeps the log; nobody waits for that.
        try? database.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE")
        }
    }

    /// Where a batch keeps it: beside the folder of results, so that it is not published with them.
    /// - Parameter shard: what tells the shard's own, as ``Shard/suffix`` has it.
    static func path(beside results: String, shard: String = "") -> String {
        PathNames.withoutTrailingSlashes(results) + shard + ".catalog.db"
    }

    /// - Parameter isReadOnly: nothing is made and nothing changed.
    /// - Returns: `nil` where there is none and none may be made.
    /// - Throws: where the file is none of ours, damaged, from a newer version, locked, or cannot be written.
    init?(_ path: String, isReadOnly: Bool) throws(PipelineError) {
        self.path = path
        self.isReadOnly = isReadOnly
        if isReadOnly, FileIdentity(path: path) == nil { return nil }
        if FileIdentity.isFolder(path: path) {
            let usual = Self.path(beside: path)
            let hint = FileIdentity(path: usual) == nil ? "" : "; the catalogue of the results in it is \(usual)"
            throw .failed("\(path): is a folder and no catalogue\(hint)")
        }
        var configuration = Configuration()
        configuration.readonly = isReadOnly
        configuration.busyMode = .timeout(Self.patience)
        if !isReadOnly { configuration.journalMode = .wal }
        configuration.prepareDatabase { database in
            guard !isReadOnly else { return }
            // What is deleted is overwritten.
            try database.execute(sql: "PRAGMA secure_delete = ON; PRAGMA synchronous = NORMAL")
        }
        do {
            // SQLite gives its other files the mode of this one: https://www.sqlite.org/walformat.html
            if !isReadOnly { try PrivateFile.make(path) }
            try Self.checkOwner(path)
            database = try DatabaseQueue(path: path, configuration: configuration)
            let migrator = Self.migrator
            let isNewer = try database.read { try migrator.hasBeenSuperseded($0) }
            guard !isNewer else {
                throw PipelineError.failed("\(path): was written by a newer callbleep; nothing in it was changed")
            }
            if !isReadOnly { try migrator.migrate(database) }
            guard try database.read(migrator.hasCompletedMigrations) else {
                throw PipelineError.failed("\(path): was written by an older callbleep; run its batch once more")
            }
        } catch let error as PipelineError {
            throw error
        } catch let error as AudioFileError {
            throw .failed("\(error)")
        } catch {
            throw Self.failure(path, error)
        }
    }

    /// Looks before anything, the journal mode included, is changed.
    private static func checkOwner(_ path: String) throws {
        guard FileIdentity(path: path)?.size ?? 0 > 0 else { return }
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.readonly = true
        let found = try DatabaseQueue(path: path, configuration: configuration).read { database in
            (
                try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
                try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
            )
        }
        guard found == (0, 0) || found.0 == applicationID else {
            throw PipelineError.failed("\(path): is a database of another program; nothing in it was changed")
        }
    }

    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { database in
            try database.execute(
                sql: """
                    PRAGMA application_id = \(applicationID);
                    CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
                    CREATE TABLE call (
                        id INTEGER PRIMARY KEY,
                        path TEXT NOT NULL,
                        mode TEXT NOT NULL,
                        state TEXT NOT NULL,
                        stamp TEXT NOT NULL,
                        settings TEXT NOT NULL,
                        key TEXT,
                        reason TEXT,
                        notices TEXT,
                        seconds REAL,
                        UNIQUE (path, mode)
                    ) STRICT;
                    CREATE TABLE output (
                        call INTEGER NOT NULL REFERENCES call (id) ON DELETE CASCADE,
                        path TEXT NOT NULL,
                        size INTEGER NOT NULL,
                        modified INTEGER NOT NULL,
                        PRIMARY KEY (call, path)
                    ) STRICT, WITHOUT ROWID;
                    """)
        }
        migrator.registerMigration("2", migrate: CatalogSchema.addContent)
        return migrator
    }

    /// A catalogue is of one folder of calls: two that hold a call of the same name would replace each other's results.
    /// - Parameter force: the folder was moved.
    func claim(root: String, force: Bool) throws(PipelineError) {
        let known = try setting("root")
        guard known != root else { return }
        guard known == nil || force else {
            throw .failed(
                "\(path): belongs to the calls in \(known ?? ""); say another -o, or --force if they were moved")
        }
        try set("root", to: root)
    }

    /// What is known of some calls; `nil` for one that is new. Many at once: to begin to read costs more than to read.
    func rows(_ paths: [String], _ mode: BatchMode) throws(PipelineError) -> [JournalRow?] {
        try read { database in
            let found = try database.cachedStatement(
                sql: """
                    SELECT id, state, stamp, settings, key, reason, duration IS NOT NULL FROM call
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

    func read<Value>(_ body: (Database) throws -> Value) throws(PipelineError) -> Value {
        do {
            return try database.read(body)
        } catch {
            throw Self.failure(path, error)
        }
    }

    func write(_ body: (Database) throws -> Void) throws(PipelineError) {
        do {
            try database.write(body)
        } catch {
            throw Self.failure(path, error)
        }
    }

    static func failure(_ path: String, _ error: any Error) -> PipelineError {
        guard let error = error as? DatabaseError else { return .failed("\(path): cannot be used as a catalogue") }
        switch error.resultCode {
        case .SQLITE_NOTADB, .SQLITE_CORRUPT:
            return .failed("\(path): is no catalogue of callbleep, or damaged; nothing was done")
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            return .failed("\(path): is in use by another program")
        case .SQLITE_READONLY: return .failed("\(path): cannot be written; check its permissions")
        case .SQLITE_CANTOPEN, .SQLITE_PERM: return .failed("\(path): cannot be opened; check its permissions")
        case .SQLITE_FULL: return .failed("\(path): the disk is full")
        default: return .failed("\(path): the catalogue failed (SQLite \(error.extendedResultCode.rawValue))")
        }
    }
}
