import BleepAudio
public import BleepPipeline
import FoundationEssentials
import GRDB

extension Catalog {
    /// The folder of the calls, where it is not there: then no call of it can be said to be gone.
    public func rootOutOfReach() throws(PipelineError) -> String? {
        guard let root = try journal.setting("root"), !FileIdentity.isFolder(path: root) else { return nil }
        return root
    }

    /// The calls whose recordings are gone, in the order of their paths; none where the folder of the calls is not
    /// there. An original that went because its redaction was proved and reviewed is not missed.
    public func missingCalls() throws(PipelineError) -> [MissingCall] {
        guard let calls = try goneCalls() else { return [] }
        return calls.filter { !$0.isReleased }.map(\.call)
    }

    /// Takes calls whose recordings are gone out of a catalogue, with every word that is known of them.
    /// - Parameters:
    ///   - named: those alone, released ones too; `nil` for all that are missing.
    ///   - path: the catalogue.
    ///   - isRehearsal: nothing is changed.
    ///   - force: although not one of the calls is there.
    /// - Throws: where the folder of the calls is not there, or empty of them: a disk that is not mounted looks the same.
    public static func forget(
        _ named: [String]?, in path: String, isRehearsal: Bool, force: Bool
    ) throws(PipelineError) -> ForgetReport {
        let catalog = isRehearsal ? try Catalog(path) : try Catalog(changing: path)
        guard let gone = try catalog.goneCalls() else {
            throw .failed(
                "\(try catalog.journal.setting("root") ?? path): the folder of the calls is not there; nothing was forgotten"
            )
        }
        let known = Set(try catalog.journal.read { try String.fetchAll($0, sql: "SELECT DISTINCT path FROM call") })
        let paths = Set(gone.map(\.call.path))
        guard paths.isEmpty || paths.count < known.count || force || gone.allSatisfy(\.isReleased) else {
            throw .failed(
                "\(path): not one of its \(known.count) calls is there; if that is so, and no disk is missing, say --force"
            )
        }
        var report = ForgetReport()
        let chosen: [GoneCall]
        if let named {
            report.present = named.filter { known.contains($0) && !paths.contains($0) }
            report.unknown = named.filter { !known.contains($0) }
            let wanted = Set(named)
            chosen = gone.filter { wanted.contains($0.call.path) }
        } else {
            chosen = gone.filter { !$0.isReleased }
            report.released = gone.count - chosen.count
        }
        report.forgotten = chosen.map(\.call)
        guard !isRehearsal else { return report }
        try catalog.journal.remove(chosen.map(\.id))
        return report
    }

    private struct GoneCall {
        var id: Int64
        var call: MissingCall
        var isReleased: Bool
    }

    /// - Returns: `nil` where the folder of the calls is not there.
    private func goneCalls() throws(PipelineError) -> [GoneCall]? {
        guard let root = try journal.setting("root"), FileIdentity.isFolder(path: root) else { return nil }
        let results = try [BatchMode.redact, .analyze].map { mode throws(PipelineError) in
            (mode, try journal.setting(Journal.resultsSetting(mode)) ?? "")
        }
        return try journal.read { database in
            let outputs = try database.cachedStatement(sql: "SELECT path FROM output WHERE call = ? ORDER BY path")
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT c.id, c.path, c.mode, c.source, EXISTS (SELECT 1 FROM call d WHERE d.path = c.path
                        AND d.mode = 'redact' AND d.state = 'done' AND d.reviewed = d.sha256 AND d.unproved = 0)
                    FROM call c ORDER BY c.path, c.mode
                    """)
            var gone: [GoneCall] = []
            while let row = try rows.next() {
                let path: String = row[1]
                // A manifest may name calls outside of its folder: their paths have lost their first slash.
                let places = [PathNames.joined(root, path), "/" + path] + [row[3] as String?].compactMap { $0 }
                guard places.allSatisfy(FileIdentity.isGone) else { continue }
                let word: String = row[2]
                let mode = BatchMode(rawValue: word) ?? .redact
                let folder = results.first { $0.0 == mode }?.1 ?? ""
                let id: Int64 = row[0]
                let remains = try String.fetchAll(outputs, arguments: [id])
                    .filter { !$0.hasPrefix(PublishedName.privates) }
                    .map { PathNames.joined($0.hasPrefix("/") ? "" : folder, PublishedName.relative($0)) }
                    .filter { FileIdentity(path: $0) != nil }
                gone.append(
                    GoneCall(
                        id: id, call: MissingCall(path: path, mode: mode, remains: remains), isReleased: row[4]))
            }
            return gone
        }
    }
}
