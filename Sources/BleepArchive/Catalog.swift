import BleepAudio
import BleepCore
public import BleepPipeline
import BleepText
import FoundationEssentials
import GRDB

/// The catalogue of an archive, to be asked. It is private: it names calls by their paths.
public struct Catalog {
    let journal: Journal
    let path: String

    /// Opens a catalogue to read in it.
    /// - Throws: where there is none, or it is none of ours, damaged, of another version, or cannot be read.
    public init(_ path: String) throws(PipelineError) {
        guard let journal = try Journal(path, isReadOnly: true) else {
            throw .failed("\(path): there is no such catalogue; batch makes one beside its folder of results")
        }
        self.journal = journal
        self.path = path
    }

    /// Opens a catalogue that is there to change it.
    init(changing path: String) throws(PipelineError) {
        guard FileIdentity(path: path) != nil, let journal = try Journal(path, isReadOnly: false) else {
            throw .failed("\(path): there is no such catalogue; batch makes one beside its folder of results")
        }
        self.journal = journal
        self.path = path
    }

    /// Answers a question, in the order of paths and times.
    /// - Returns: the answers, and whether there are more than were asked for.
    public func answers(to question: CatalogQuestion) throws(PipelineError) -> (hits: [CatalogHit], isCut: Bool) {
        if let text = question.text, AskedWords(text) == nil { throw .usage("the question has no word in it") }
        let mark = try question.caller.map { caller throws(PipelineError) in try callerMark(caller) }
        let found = try journal.read { database in
            let queries = try QuestionSQL(question: question, callerMark: mark).queries(Abundance(database: database))
            var outputs: [Int64: String?] = [:]
            var hits: [CatalogHit] = []
            // Where there are more answers than wanted already, the next query would only be waited for.
            for query in queries where hits.count <= question.limit ?? .max {
                let rows = try Row.fetchAll(database, sql: query.sql, arguments: query.arguments)
                for row in rows {
                    let call: Int64 = row[0]
                    if outputs[call] == nil { outputs[call] = try Self.recording(of: call, in: database) }
                    hits.append(Self.hit(row, output: outputs[call] ?? nil))
                }
            }
            return hits
        }
        let listsCallers = question.isRepeated && found.allSatisfy { $0.origin == .call }
        var hits = listsCallers ? Self.numbered(found) : found.sorted(by: Self.precedes)
        var seen: Set<CatalogHit> = []
        hits.removeAll { !seen.insert($0).inserted }
        guard let limit = question.limit, hits.count > limit else { return (hits, false) }
        return (Array(hits.prefix(limit)), true)
    }

    /// The same number for the same caller, in place of the mark that is stored.
    private static func numbered(_ hits: [CatalogHit]) -> [CatalogHit] {
        var numbers: [String: Int] = [:]
        return hits.map { hit in
            var hit = hit
            hit.word = hit.word.map { mark in
                let number = numbers[mark] ?? numbers.count + 1
                numbers[mark] = number
                return "caller \(number)"
            }
            return hit
        }
    }

    private static func precedes(_ one: CatalogHit, _ other: CatalogHit) -> Bool {
        (one.path, one.start, one.end, one.channel ?? -1) < (other.path, other.start, other.end, other.channel ?? -1)
    }

    private static func hit(_ row: Row, output: String?) -> CatalogHit {
        let mode: String = row[2]
        let origin: String = row[4]
        return CatalogHit(
            path: row[1], output: output, mode: BatchMode(rawValue: mode) ?? .redact,
            origin: CatalogHit.Origin(rawValue: origin) ?? .call, start: Timecode(nanoseconds: row[5]),
            end: Timecode(nanoseconds: row[6]), channel: row[7], word: row[8], text: row[9],
            duration: Timecode(nanoseconds: row[3]))
    }

    /// What was made of a call, relative to the folder of results.
    static func recording(of call: Int64, in database: Database) throws -> String? {
        let paths = try String.fetchAll(
            database.cachedStatement(sql: "SELECT path FROM output WHERE call = ? ORDER BY path"), arguments: [call])
        return paths.first { PublishedName.isRecording($0) }.map(PublishedName.relative)
    }

    /// How a caller is stored.
    private func callerMark(_ shown: String) throws(PipelineError) -> String {
        let caller = CallerID(shown: shown)
        guard caller.kind != .partial, let key = caller.key else {
            throw .usage("--caller: needs the whole number, such as +16465550143: callers are stored keyed")
        }
        guard let file = try journal.setting(CallerStore.fileSetting) else {
            throw .failed("\(path): holds no caller ids; they come from the notes beside the calls")
        }
        guard let found = try CallerStore.key(of: journal) else {
            throw .failed("\(file): the key of the caller ids is not there; put it back, or beside the catalogue")
        }
        return found.mark(key)
    }
}
