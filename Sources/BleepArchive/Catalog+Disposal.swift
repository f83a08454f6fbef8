import BleepAudio
public import BleepPipeline
import GRDB

extension Catalog {
    /// Says of published recordings that somebody has heard them; gone when they are made again.
    /// - Parameters:
    ///   - calls: relative to the folder of the calls.
    ///   - isReviewed: `false` takes it back.
    ///   - path: the catalogue.
    /// - Returns: those of them that are not published.
    public static func mark(
        _ calls: [String], asReviewed isReviewed: Bool, in path: String
    ) throws(PipelineError) -> [String] {
        var unknown: [String] = []
        try Catalog(changing: path).journal.write { database in
            let statement = try database.cachedStatement(
                sql: """
                    UPDATE call SET reviewed = \(isReviewed ? "sha256" : "NULL")
                    WHERE path = ? AND mode = 'redact' AND state = 'done' AND sha256 IS NOT NULL
                    """)
            for call in calls {
                try statement.execute(arguments: [call])
                if database.changesCount == 0 { unknown.append(call) }
            }
        }
        return unknown
    }

    /// The calls of a form that were heard from beginning to end without an objection.
    public static func reviewed(inForm path: String) throws(PipelineError) -> [String] {
        try SampleForm(path).rows.filter { $0.what == "call" && $0.isMiss == false }.map(\.path)
    }

    /// Why an original is not in the list of those that may go.
    public enum Keeping: String, CaseIterable, Sendable {
        case notReviewed = "nobody has reviewed their redaction"
        case notProved = "their encoding does not allow to prove everything"
        case isGone = "they are gone already"
        case hasChanged = "they have changed since"
        case isNotPublished = "what was made of them is not there as it was"
    }

    /// The originals that are no longer needed: their redaction is proved and reviewed, lies there bit by bit, and was
    /// made of them as they are now. Deletes nothing.
    /// - Parameter body: gets their absolute paths, in their order.
    /// - Returns: how many calls are kept, and why.
    public func disposable(_ body: (String) throws -> Void) throws -> [(reason: Keeping, count: Int)] {
        let results = try journal.setting(Journal.resultsSetting(.redact)) ?? ""
        var kept: [Keeping: Int] = [:]
        try journal.database.read { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT id, source, sourceSize, sourceModified, sha256, reviewed, unproved FROM call
                    WHERE mode = 'redact' AND state = 'done' AND source IS NOT NULL ORDER BY path
                    """)
            while let row = try rows.next() {
                let source = OutputMark(
                    path: row["source"], size: row["sourceSize"], modified: row["sourceModified"])
                let output = try Self.published(row["id"], results, database)
                if let reason = Self.reasonToKeep(row, source, output) {
                    kept[reason, default: 0] += 1
                } else {
                    try body(source.path)
                }
            }
        }
        return Keeping.allCases.compactMap { reason in kept[reason].map { (reason, $0) } }
    }

    private static func reasonToKeep(_ row: Row, _ source: OutputMark, _ output: OutputMark?) -> Keeping? {
        let sha256: String? = row["sha256"]
        let reviewed: String? = row["reviewed"]
        let unproved: Int? = row["unproved"]
        guard let sha256, !sha256.isEmpty, reviewed == sha256 else { return .notReviewed }
        guard unproved == 0 else { return .notProved }
        guard let now = OutputMark(of: source.path) else { return .isGone }
        guard now == source else { return .hasChanged }
        guard let output, OutputMark(of: output.path)?.size == output.size,
            let digest = try? SHA256.digest(ofFile: output.path), SHA256.hexadecimal(digest) == sha256
        else { return .isNotPublished }
        return nil
    }
}
