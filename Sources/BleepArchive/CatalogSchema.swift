import GRDB

/// What is added to the journal so that questions can be answered. Times are nanoseconds.
enum CatalogSchema {
    static func addContent(to database: Database) throws {
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

    /// Set while the index of words holds some that are in no remark any more.
    static let staleWords = "stale words"
}
