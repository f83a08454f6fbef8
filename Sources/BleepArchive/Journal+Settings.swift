import BleepPipeline
import GRDB

// What a catalogue knows besides its calls.
extension Journal {
    /// Under which name it is kept where results of a mode lie, as an absolute path.
    static func resultsSetting(_ mode: BatchMode) -> String { "results of \(mode.rawValue)" }

    /// Under which name the folder is kept that absolute paths have in common.
    static let commonFolderSetting = "common folder"

    func setting(_ name: String) throws(PipelineError) -> String? {
        try read { try String.fetchOne($0, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name]) }
    }

    func set(_ name: String, to value: String) throws(PipelineError) {
        guard try setting(name) != value else { return }
        try write { database in
            try database.execute(
                sql: "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", arguments: [name, value])
        }
    }

    /// Takes words out of the index that are in no remark any more: until then they could be read in the file.
    ///
    /// FTS5 only marks what is deleted; merging the whole index leaves it out:
    /// https://www.sqlite.org/fts5.html#the_optimize_command
    func forgetStaleWords() throws(PipelineError) {
        guard try setting(CatalogSchema.staleWords) != nil else { return }
        try write { database in
            try database.execute(sql: "INSERT INTO words (words) VALUES ('optimize')")
        }
        try emptyLog()
        // Last: whoever is ended before does all of it again.
        try write { database in
            try database.execute(
                sql: "DELETE FROM setting WHERE name = ?", arguments: [CatalogSchema.staleWords])
        }
    }

    /// Takes calls out with all that is known of them: of what was deleted nothing is left in the file or in its log.
    func remove(_ calls: [Int64]) throws(PipelineError) {
        guard !calls.isEmpty else { return }
        try write { database in
            let removal = try database.cachedStatement(sql: "DELETE FROM call WHERE id = ?")
            for call in calls { try removal.execute(arguments: [call]) }
        }
        try forgetStaleWords()
        try emptyLog()
    }

    /// Takes what was written into the file itself; until then what was deleted could be read there and in the log.
    private func emptyLog() throws(PipelineError) {
        do {
            _ = try database.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        } catch {
            throw Self.failure(path, error)
        }
    }
}
