import BleepCore
import GRDB

/// How much there is of something in a catalogue, counted no further than anybody wants to know.
struct Abundance {
    let database: Database

    func count(_ subject: Subject, upTo most: Int) throws -> Int {
        switch subject {
        case .labels(let labels):
            let heard = try count("segment", .any("label", of: labels.map(\.rawValue)), most)
            // Those that are hidden are answers, too.
            guard labels.contains(.dtmf), heard < most else { return heard }
            return heard + (try count(.hidden(.dtmf), upTo: most - heard))
        case .hidden(let kind): return try count("spanKind", .any("kind", of: [kind.rawValue]), most)
        case .findings(let kinds): return try count("remark", .any("kind", of: kinds), most)
        case .text(let words):
            guard let match = AskedWords.match(words.joined(separator: " ")) else { return 0 }
            return try count("words", QuestionSQL.Piece(sql: "words MATCH ?", values: [match]), most)
        }
    }

    private func count(_ table: String, _ condition: QuestionSQL.Piece, _ most: Int) throws -> Int {
        try Int.fetchOne(
            database, sql: "SELECT count(*) FROM (SELECT 1 FROM \(table) WHERE \(condition.sql) LIMIT \(most))",
            arguments: StatementArguments(condition.values)) ?? 0
    }
}
