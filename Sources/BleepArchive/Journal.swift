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
    /// SQLite's own waiting for another process, in seconds.
    private static let patience = 5.0

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
        PathNames.beside(results, shard + ".catalog.db")
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
            do {
                try Self.checkOwner(path, isReadOnly: true)
            } catch let error as DatabaseError where error.resultCode == .SQLITE_READONLY && !isReadOnly {
                // Whoever was ended in the middle of a change has left what takes it back, and that is written.
                try Self.checkOwner(path, isReadOnly: false)
            }
            database = try DatabaseQueue(path: path, configuration: configuration)
            if !isReadOnly { try CatalogSchema.migrator.migrate(database) }
            guard try database.read(CatalogSchema.migrator.hasCompletedMigrations) else {
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
    private static func checkOwner(_ path: String, isReadOnly: Bool) throws {
        guard FileIdentity(path: path)?.size ?? 0 > 0 else { return }
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.readonly = isReadOnly
        try DatabaseQueue(path: path, configuration: configuration).read { database in
            guard try CatalogSchema.owns(database) else {
                throw PipelineError.failed("\(path): is a database of another program; nothing in it was changed")
            }
            guard try !CatalogSchema.migrator.hasBeenSuperseded(database) else {
                throw PipelineError.failed("\(path): was written by a newer callbleep; nothing in it was changed")
            }
        }
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
        case .SQLITE_READONLY where error.extendedResultCode == .SQLITE_READONLY_ROLLBACK:
            return .failed("\(path): somebody was ended in the middle of a change; run its batch once more")
        case .SQLITE_READONLY: return .failed("\(path): cannot be written; check its permissions")
        case .SQLITE_CANTOPEN, .SQLITE_PERM: return .failed("\(path): cannot be opened; check its permissions")
        case .SQLITE_FULL: return .failed("\(path): the disk is full")
        case .SQLITE_IOERR:
            return .failed(
                "\(path): cannot be read or written (SQLite \(error.extendedResultCode.rawValue)); look after the disk")
        default: return .failed("\(path): the catalogue failed (SQLite \(error.extendedResultCode.rawValue))")
        }
    }
}
