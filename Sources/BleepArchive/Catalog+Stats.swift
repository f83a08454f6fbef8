import BleepCore
public import BleepPipeline
import GRDB

extension Catalog {
    /// Hours, sounds, what is hidden, findings, and what needs a person.
    public func stats() throws(PipelineError) -> CatalogStats {
        let counts = try journal.read { database in
            try Self.counts(
                .calls, "SELECT mode, state, count(*), sum(coalesce(duration, 0)) FROM call GROUP BY mode, state",
                database)
                + Self.counts(
                    .sound,
                    """
                    SELECT c.mode, x.label, count(*), sum(x."end" - x.start) FROM segment x JOIN call c ON c.id = x.call
                    GROUP BY c.mode, x.label
                    """, database)
                + Self.counts(
                    .hidden,
                    """
                    SELECT c.mode, x.category || '/' || k.kind AS name, count(*), sum(x."end" - x.start) FROM spanKind k
                    JOIN span x ON x.id = k.span JOIN call c ON c.id = k.call GROUP BY c.mode, name
                    """, database)
                + Self.counts(
                    .finding,
                    """
                    SELECT c.mode, x.kind, count(*), NULL FROM remark x JOIN call c ON c.id = x.call
                    WHERE x.kind IS NOT NULL GROUP BY c.mode, x.kind
                    """, database)
        }
        return CatalogStats(counts: counts, objections: try objections())
    }

    private static func counts(
        _ section: CatalogStats.Count.Section, _ sql: String, _ database: Database
    ) throws -> [CatalogStats.Count] {
        try Row.fetchAll(database, sql: sql).map { row in
            let mode: String = row[0]
            let length: Int? = row[3]
            return CatalogStats.Count(
                section: section, mode: BatchMode(rawValue: mode) ?? .redact, name: row[1], count: row[2],
                length: length.map { Timecode(nanoseconds: $0) })
        }.sorted { ($1.mode.rawValue, $1.count, $0.name) < ($0.mode.rawValue, $0.count, $1.name) }
    }

    /// The calls that need a person, in the order of their paths; those whose recordings are gone among them.
    public func objections() throws(PipelineError) -> [CatalogObjection] {
        let missing = try missingCalls().map { call in
            CatalogObjection(path: call.path, mode: call.mode, state: .missing, reason: MissingCall.reason)
        }
        let gone = Set(missing.map(\.path))
        return (try undone().filter { !gone.contains($0.path) } + missing)
            .sorted { ($0.path, $0.mode.rawValue) < ($1.path, $1.mode.rawValue) }
    }

    /// What was not done, and why.
    private func undone() throws(PipelineError) -> [CatalogObjection] {
        try journal.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT path, mode, state, reason FROM call WHERE state IN ('review', 'failed', 'aside')
                    """
            ).map { row in
                let mode: String = row[1]
                let state: String = row[2]
                return CatalogObjection(
                    path: row[0], mode: BatchMode(rawValue: mode) ?? .redact,
                    state: CatalogObjection.State(rawValue: state) ?? .failed, reason: row[3] ?? "no reason is known")
            }
        }
    }
}
