import GRDB

/// What is in the tables of a catalogue, one migration after the other. Times are nanoseconds.
enum CatalogSchema {
    /// "BLEP", in the header of the file: https://www.sqlite.org/pragma.html#pragma_application_id
    private static let applicationID = 0x424C_4550

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1", migrate: addJournal)
        migrator.registerMigration("2", migrate: addContent)
        migrator.registerMigration("3", migrate: addKinds)
        return migrator
    }

    /// Whether a database is a catalogue, or can become one: whoever was ended while it made one has left no more than the
    /// list of migrations.
    static func owns(_ database: Database) throws -> Bool {
        let mark = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        let foreign = try Int.fetchOne(
            database, sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'")
        return mark == applicationID || mark == 0 && foreign == 0
    }

    private static func addJournal(to database: Database) throws {
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

    /// What answers questions.
    private static func addContent(to database: Database) throws {
        try database.execute(
            sql: """
                ALTER TABLE call ADD COLUMN duration INTEGER;
                ALTER TABLE call ADD COLUMN channels INTEGER;
                ALTER TABLE call ADD COLUMN title TEXT;
                ALTER TABLE call ADD COLUMN date TEXT;
                ALTER TABLE call ADD COLUMN caller TEXT;
                ALTER TABLE call ADD COLUMN shownCaller TEXT;
                ALTER TABLE call ADD COLUMN coverage TEXT;
                ALTER TABLE call ADD COLUMN sha256 TEXT;
                ALTER TABLE call ADD COLUMN unproved INTEGER;
                ALTER TABLE call ADD COLUMN source TEXT;
                ALTER TABLE call ADD COLUMN sourceSize INTEGER;
                ALTER TABLE call ADD COLUMN sourceModified INTEGER;
                -- The hash of the published recording that somebody has heard.
                ALTER TABLE call ADD COLUMN reviewed TEXT;
                -- The identity of the catalogue from which it was merged.
                ALTER TABLE call ADD COLUMN origin TEXT;
                CREATE INDEX callByCaller ON call (caller) WHERE caller IS NOT NULL;
                -- What is done but not described is looked at again.
                UPDATE call SET stamp = '' WHERE state = 'done';

                CREATE TABLE segment (
                    call INTEGER NOT NULL REFERENCES call (id) ON DELETE CASCADE,
                    channel INTEGER NOT NULL,
                    start INTEGER NOT NULL,
                    "end" INTEGER NOT NULL,
                    label TEXT NOT NULL,
                    PRIMARY KEY (call, channel, start)
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX segmentByLabel ON segment (label, call, start, "end");

                CREATE TABLE span (
                    id INTEGER PRIMARY KEY,
                    call INTEGER NOT NULL REFERENCES call (id) ON DELETE CASCADE,
                    channels TEXT NOT NULL,
                    category TEXT NOT NULL,
                    kind TEXT NOT NULL,
                    origin TEXT NOT NULL,
                    start INTEGER NOT NULL,
                    "end" INTEGER NOT NULL
                ) STRICT;
                CREATE INDEX spanByCall ON span (call);
                CREATE INDEX spanByKind ON span (kind, call);

                CREATE TABLE remark (
                    id INTEGER PRIMARY KEY,
                    call INTEGER NOT NULL REFERENCES call (id) ON DELETE CASCADE,
                    origin TEXT NOT NULL,
                    kind TEXT,
                    channel INTEGER,
                    start INTEGER NOT NULL,
                    "end" INTEGER NOT NULL,
                    text TEXT NOT NULL
                ) STRICT;
                CREATE INDEX remarkByCall ON remark (call);
                CREATE INDEX remarkByKind ON remark (kind, call, start) WHERE kind IS NOT NULL;

                CREATE VIRTUAL TABLE words USING fts5 (
                    text, content = 'remark', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');
                CREATE TRIGGER remarkAdded AFTER INSERT ON remark BEGIN
                    INSERT INTO words (rowid, text) VALUES (new.id, new.text);
                END;
                CREATE TRIGGER remarkRemoved AFTER DELETE ON remark BEGIN
                    INSERT INTO words (words, rowid, text) VALUES ('delete', old.id, old.text);
                    INSERT OR REPLACE INTO setting (name, value) VALUES ('\(staleWords)', '1');
                END;
                INSERT OR REPLACE INTO setting (name, value) VALUES ('identity', lower(hex(randomblob(16))));
                """)
    }

    /// Finds a bleep by all kinds of marks that became one in it, which stand in `span.kind` with commas between them.
    private static func addKinds(to database: Database) throws {
        /// The kinds of a row of `span`, one a row.
        func kinds(_ row: String) -> String {
            #"json_each('["' || replace(\#(row).kind, ', ', '","') || '"]')"#
        }
        try database.execute(
            sql: """
                CREATE TABLE spanKind (
                    kind TEXT NOT NULL,
                    call INTEGER NOT NULL,
                    start INTEGER NOT NULL,
                    span INTEGER NOT NULL,
                    PRIMARY KEY (kind, call, start, span)
                ) STRICT, WITHOUT ROWID;
                CREATE TRIGGER spanAdded AFTER INSERT ON span BEGIN
                    INSERT INTO spanKind (kind, call, start, span)
                        SELECT value, new.call, new.start, new.id FROM \(kinds("new"));
                END;
                CREATE TRIGGER spanRemoved AFTER DELETE ON span BEGIN
                    DELETE FROM spanKind WHERE kind IN (SELECT value FROM \(kinds("old")))
                        AND call = old.call AND start = old.start AND span = old.id;
                END;
                INSERT INTO spanKind (kind, call, start, span) SELECT kind, call, start, id FROM span;
                DROP INDEX spanByKind;
                -- Their sheets have more: all kinds, and what is said of the call as a whole.
                UPDATE call SET stamp = '' WHERE state = 'done' AND mode = 'redact';
                """)
    }

    /// Set while the index of words holds some that are in no remark any more.
    static let staleWords = "stale words"
}
