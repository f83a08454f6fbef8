import BleepArchive
import BleepAudio
import BleepCore
import BleepPipeline
import BleepTestSupport
import Foundation
import GRDB
import Testing

/// The catalogue as a file that others may have their hands in.
struct JournalTests {
    @Test(arguments: [
        Array("this is no database at all, but long enough to be looked at by one".utf8),
        [UInt8](repeating: 0xA5, count: 9_000),
    ])
    func `a file that is no catalogue is refused and stays as it is`(bytes: [UInt8]) throws {
        let desk = ArchiveDesk()
        desk.addCall("a")
        desk.folder.write(bytes, to: "other.db")
        #expect(throws: PipelineError.self) { try desk.run { $0.catalog = desk.folder.file("other.db") } }
        #expect(desk.folder.read("other.db") == bytes)
        #expect(try desk.tree().isEmpty)
    }

    @Test
    func `a folder of results in place of their catalogue is refused and the catalogue named`() throws {
        let desk = ArchiveDesk()
        desk.addCall("a")
        _ = try desk.run()
        let results = desk.folder.file("clean")
        let name = desk.folder.file("clean.catalog.db")
        #expect {
            try Catalog(results)
        } throws: {
            "\($0)" == "\(results): is a folder and no catalogue; the catalogue of the results in it is \(name)"
        }
        let calls = desk.folder.file("calls")
        #expect { try Catalog(calls) } throws: { "\($0)" == "\(calls): is a folder and no catalogue" }
        #expect { try desk.run { $0.catalog = calls } } throws: { "\($0)".contains("is a folder and no catalogue") }
    }

    @Test
    func `a catalogue whose pages are destroyed is refused`() throws {
        let desk = ArchiveDesk()
        desk.addCall("a")
        _ = try desk.run()
        var bytes = desk.folder.read("clean.catalog.db")
        for index in 100..<bytes.count { bytes[index] = 0x5A }
        desk.folder.write(bytes, to: "clean.catalog.db")
        let before = try desk.tree()
        #expect(throws: PipelineError.self) { try desk.run() }
        #expect(try desk.tree() == before)
    }

    /// A catalogue with a call in it that has changed since, and somebody's hands in the file.
    private static func refused(saying clue: String, _ change: (DatabaseQueue) throws -> Void) throws {
        let desk = ArchiveDesk()
        desk.addCall("a")
        _ = try desk.run()
        let before = try desk.tree()
        desk.write("start,end\n0.6,0.8\n", to: "calls/a.cues.csv")
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let database = try DatabaseQueue(path: desk.folder.file("clean.catalog.db"), configuration: configuration)
        try change(database)
        #expect { try desk.run() } throws: { "\($0)".contains(clue) }
        #expect(try desk.tree() == before)
        withExtendedLifetime(database) {}
    }

    @Test
    func `a catalogue that somebody else holds is waited for, and then refused`() throws {
        try Self.refused(saying: "is in use by another program") { database in
            try database.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        }
    }

    @Test
    func `a catalogue of a newer version is refused`() throws {
        try Self.refused(saying: "was written by a newer callbleep") { database in
            try database.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('1000')") }
        }
    }

    @Test
    func `of a catalogue of a newer version no byte is changed, whoever opens it`() throws {
        let desk = ArchiveDesk()
        desk.addCall("a")
        _ = try desk.run()
        let path = desk.folder.file("clean.catalog.db")
        try DatabaseQueue(path: path).write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('1000')") }
        let before = desk.folder.read("clean.catalog.db")
        #expect(throws: PipelineError.self) { try Catalog(path) }
        #expect(throws: PipelineError.self) { try desk.run() }
        #expect(desk.folder.read("clean.catalog.db") == before)
    }

    @Test
    func `a catalogue whose batch was ended in the middle of a change is taken up again`() throws {
        let desk = ArchiveDesk()
        desk.addCall("a")
        _ = try desk.run()
        let path = desk.folder.file("clean.catalog.db")
        let whole = try Catalog(path).stats()
        var files: [(name: String, bytes: [UInt8])] = []
        var configuration = Configuration()
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = OFF; PRAGMA cache_spill = 1") }
        // Both files as they lie there before the change is complete.
        try DatabaseQueue(path: path, configuration: configuration).writeWithoutTransaction { database in
            try database.execute(sql: "BEGIN IMMEDIATE; UPDATE call SET state = 'failed'")
            files = ["clean.catalog.db", "clean.catalog.db-journal"].map { ($0, desk.folder.read($0)) }
            try database.execute(sql: "ROLLBACK")
        }
        try #require(!files[1].bytes.isEmpty)
        for (name, bytes) in files { desk.folder.write(bytes, to: name) }
        #expect { try Catalog(path) } throws: { "\($0)".contains("run its batch once more") }
        #expect(try desk.run().unchanged == 1)
        #expect(try Catalog(path).stats().counts == whole.counts)
    }

    @Test
    func `a catalogue whose maker was ended before it had a table is made`() throws {
        let desk = ArchiveDesk()
        desk.addCall("a")
        try DatabaseQueue(path: desk.folder.file("clean.catalog.db")).write {
            try $0.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
        }
        #expect(try desk.run().done == 1)
    }

    @Test
    func `of a catalogue that knows one kind of each bleep the sheets are read again, and no call is done again`()
        throws
    {
        let desk = ArchiveDesk()
        desk.addCall("a", cues: "start,end,kind\n0.2,0.5,name\n0.5,0.7,phone\n")
        desk.addCall("b", cues: nil)
        _ = try desk.run()
        let path = desk.folder.file("clean.catalog.db")
        try DatabaseQueue(path: path).write {
            try $0.execute(
                sql: """
                    DROP TRIGGER spanAdded; DROP TRIGGER spanRemoved; DROP TABLE spanKind;
                    CREATE INDEX spanByKind ON span (kind, call);
                    UPDATE span SET kind = 'name';
                    DELETE FROM grdb_migrations WHERE identifier = '3';
                    """)
        }
        #expect { try Catalog(path) } throws: { "\($0)".contains("older callbleep") }
        let before = try desk.times()
        let report = try desk.run()
        #expect(report.unchanged == 1 && report.done == 0)
        #expect(try desk.times() == before)
        for kind in [SpanKind.name, .phone] {
            var question = CatalogQuestion()
            question.kinds = [kind]
            #expect(try Catalog(path).answers(to: question).hits.map(\.word) == ["name, phone"])
        }
    }

    @Test
    func `a database of another program is refused`() throws {
        try Self.refused(saying: "is a database of another program") { database in
            try database.write { try $0.execute(sql: "PRAGMA application_id = 7") }
        }
    }

    @Test
    func `two batches on the same results and shard: the second refuses`() throws {
        let desk = ArchiveDesk()
        desk.addCall("a")
        desk.folder.makeFolder("clean")
        let lock = try FileLock(desk.folder.file("clean/.callbleep-batch.lock"))
        guard let lock else {
            Issue.record("nobody else has the lock")
            return
        }
        #expect { try desk.run() } throws: { "\($0)".contains("another batch") }
        #expect(
            try desk.run {
                $0.shard = Shard("1/1")!
                $0.output = desk.folder.file("else")
            }.done == 1)
        _ = consume lock
    }

    @Test
    func `no word of a reason is in the catalogue`() throws {
        let desk = ArchiveDesk()
        desk.addCall("a", cues: "start,end,kind,reason\n0.2,0.5,name,Quibblethorpe\n")
        desk.addCall("b", cues: "start,end,kind,reason\n0.9,0.5,name,Quibblethorpe\n")
        let report = try desk.run()
        #expect(report.done == 1)
        #expect(report.failures.count == 1)
        for name in desk.folder.names where name.hasPrefix("clean.catalog") {
            #expect(!String(decoding: desk.folder.read(name), as: UTF8.self).contains("Quibblethorpe"), "\(name)")
            #expect(desk.folder.mode(name) == 0o600, "\(name)")
        }
    }
}
