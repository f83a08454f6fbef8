import BleepCore
public import BleepPipeline
import GRDB

extension Catalog {
    /// Nanoseconds of a stretch that is drawn.
    private static let stretch = 10 * Timecode.second

    /// Draws from what was published; the same for the same catalogue and seed, and for a merged one, too.
    public func sample(_ unit: ArchiveSample.Unit, count: Int, seed: UInt64) throws(PipelineError) -> ArchiveSample {
        let results = try journal.setting(Journal.resultsSetting(.redact)) ?? ""
        var random = SplitMix(seed: seed)
        let found = try journal.read { database in
            switch unit {
            case .spans: try Self.spans(count, &random, results, database)
            case .stretches, .calls: try Self.pieces(unit, count, &random, results, database)
            }
        }
        guard !found.items.isEmpty else { throw .failed("\(path): there is nothing published to draw from") }
        return ArchiveSample(unit: unit, items: found.items, population: found.population)
    }

    private typealias Drawn = (items: [ArchiveSample.Item], population: Int)

    private static func spans(
        _ count: Int, _ random: inout SplitMix, _ results: String, _ database: Database
    ) throws -> Drawn {
        let all = try Int64.fetchAll(
            database,
            sql: """
                SELECT x.id FROM span x JOIN call c ON c.id = x.call WHERE c.mode = 'redact' AND c.state = 'done'
                ORDER BY c.path, x.start, x."end", x.channels
                """)
        let drawn = random.draw(count, of: all.count)
        let statement = try database.cachedStatement(
            sql: """
                SELECT c.id, c.path, x.start, x."end", x.category || '/' || x.kind FROM span x
                JOIN call c ON c.id = x.call WHERE x.id = ?
                """)
        let items = try drawn.compactMap { number -> ArchiveSample.Item? in
            guard let row = try Row.fetchOne(statement, arguments: [all[number]]) else { return nil }
            return try item(row[0], row[1], row[2], row[3], row[4], results, database)
        }
        return (items, all.count)
    }

    private static func pieces(
        _ unit: ArchiveSample.Unit, _ count: Int, _ random: inout SplitMix, _ results: String, _ database: Database
    ) throws -> Drawn {
        let calls = try Row.fetchAll(
            database,
            sql: """
                SELECT id, path, duration FROM call
                WHERE mode = 'redact' AND state = 'done' AND duration > 0 ORDER BY path
                """
        ).map { row -> (id: Int64, path: String, duration: Int, pieces: Int) in
            let duration: Int = row[2]
            return (row[0], row[1], duration, unit == .calls ? 1 : (duration + stretch - 1) / stretch)
        }
        let population = calls.reduce(0) { $0 + $1.pieces }
        var items: [ArchiveSample.Item] = []
        var index = 0
        var before = 0
        for number in random.draw(count, of: population) {
            while before + calls[index].pieces <= number {
                before += calls[index].pieces
                index += 1
            }
            let call = calls[index]
            let start = unit == .calls ? 0 : (number - before) * stretch
            let end = unit == .calls ? call.duration : min(start + stretch, call.duration)
            let what = unit == .calls ? "call" : "stretch"
            items.append(try item(call.id, call.path, start, end, what, results, database))
        }
        return (items, population)
    }

    private static func item(
        _ call: Int64, _ path: String, _ start: Int, _ end: Int, _ what: String, _ results: String,
        _ database: Database
    ) throws -> ArchiveSample.Item {
        let output = try published(call, results, database)
        return ArchiveSample.Item(
            path: path, place: output?.path ?? "", size: output?.size ?? 0, start: Timecode(nanoseconds: start),
            end: Timecode(nanoseconds: end), what: what)
    }

    /// The published recording of a call, where it lies.
    static func published(_ call: Int64, _ results: String, _ database: Database) throws -> OutputMark? {
        let marks = try Row.fetchAll(
            database.cachedStatement(sql: "SELECT path, size, modified FROM output WHERE call = ? ORDER BY path"),
            arguments: [call]
        ).map { OutputMark(path: $0[0], size: $0[1], modified: $0[2]) }
        guard var mark = marks.first(where: { PublishedName.isRecording($0.path) }) else { return nil }
        if mark.path.hasPrefix(PublishedName.results) {
            mark.path = PathNames.joined(results, PublishedName.relative(mark.path))
        }
        return mark
    }
}
