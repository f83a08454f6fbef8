import BleepArchive
import BleepPipeline
import BleepTestSupport
import Foundation
import Testing

@testable import BleepArchive

/// Catalogues of shards that become one.
struct MergeTests {
    private func export(_ path: String) throws -> [String] {
        var lines: [String] = []
        _ = try Catalog(path).export(isPrivate: true) { lines.append("\($0)") }
        return lines
    }

    private func sharded(_ desk: ArchiveDesk, of count: Int) throws -> [String] {
        try (1...count).map { number in
            _ = try desk.run { $0.shard = Shard("\(number)/\(count)")! }
            return desk.folder.file("clean.\(number)-of-\(count).catalog.db")
        }
    }

    private func desk(calls: Int = 9) -> ArchiveDesk {
        let desk = ArchiveDesk()
        for number in 0..<calls {
            desk.addCall("\(number % 3)/c\(number)", cues: number == 4 ? nil : ArchiveDesk.cues)
            desk.write(
                "---\ncaller_id: +1 646 555 01\(number % 2)3\n---\n0:00.1 a note of \(number)\n",
                to: "calls/\(number % 3)/c\(number).notes.md")
        }
        desk.write("no audio", to: "calls/1/c1.wav")
        return desk
    }

    @Test
    func `the merged catalogue is that of a single run`() throws {
        let desk = desk()
        _ = try desk.run { $0.output = desk.folder.file("whole") }
        let report = try CatalogMerge.run(sharded(desk, of: 3), into: desk.folder.file("all.db"))
        #expect(report.added == 9)
        #expect(report.conflicts == [])
        let whole = try export(desk.folder.file("whole.catalog.db"))
        #expect(whole.count == 9)
        #expect(try export(desk.folder.file("all.db")) == whole)
        #expect(desk.folder.mode("all.db") == 0o600)
        var question = CatalogQuestion()
        question.text = "note"
        let answers = try ["all.db", "whole.catalog.db"].map {
            try Catalog(desk.folder.file($0)).answers(to: question).hits
        }
        #expect(answers[0].count == 7)
        #expect(answers[0] == answers[1])
        let samples = try ["all.db", "whole.catalog.db"].map {
            try Catalog(desk.folder.file($0)).sample(.spans, count: 3, seed: 5).items.map(\.path)
        }
        #expect(samples[0] == samples[1])
    }

    @Test
    func `merging again changes nothing, and takes what is new`() throws {
        let desk = desk()
        let shards = try sharded(desk, of: 2)
        let all = desk.folder.file("all.db")
        _ = try CatalogMerge.run(shards, into: all)
        let before = try export(all)
        let again = try CatalogMerge.run(shards.reversed(), into: all)
        #expect((again.added, again.renewed, again.unchanged) == (0, 0, 9))
        #expect(try export(all) == before)

        #expect(try Catalog.mark(["0/c0.wav", "2/c2.wav"], asReviewed: true, in: all) == [])
        desk.write("start,end,kind\n0.6,0.8,phone\n", to: "calls/0/c0.cues.csv")
        desk.addCall("new")
        _ = try sharded(desk, of: 2)
        let third = try CatalogMerge.run(shards, into: all)
        #expect((third.added, third.renewed, third.unchanged, third.conflicts.count) == (1, 1, 8, 0))
        var reviewed: [String] = []
        _ = try Catalog(all).export(isPrivate: true) {
            if $0.secrets?.isReviewed == true { reviewed.append($0.secrets!.path) }
        }
        #expect(reviewed == ["2/c2.wav"])
    }

    @Test
    func `where two say different things the merged one keeps what it had and names the call`() throws {
        let desk = ArchiveDesk()
        desk.addCall("a")
        desk.addCall("b")
        _ = try desk.run { $0.output = desk.folder.file("one") }
        desk.write("start,end,kind\n0.6,0.8,phone\n", to: "calls/a.cues.csv")
        _ = try desk.run { $0.output = desk.folder.file("two") }
        let catalogs = ["one", "two"].map { desk.folder.file("\($0).catalog.db") }
        let all = desk.folder.file("all.db")
        let report = try CatalogMerge.run(catalogs, into: all)
        #expect(report.conflicts.map(\.path) == ["a.wav"])
        #expect(report.conflicts.map(\.catalog) == [catalogs[1]])
        #expect(report.unchanged == 1)
        #expect(try export(all) == export(catalogs[0]))
    }

    @Test
    func `a call that one shard could not do is taken from the one that did`() throws {
        let desk = ArchiveDesk()
        desk.addCall("a", cues: nil)
        _ = try desk.run { $0.output = desk.folder.file("one") }
        desk.write(ArchiveDesk.cues, to: "calls/a.cues.csv")
        _ = try desk.run { $0.output = desk.folder.file("two") }
        for order in [["one", "two"], ["two", "one"]] {
            let all = desk.folder.file("\(order[0]) first.db")
            let report = try CatalogMerge.run(order.map { desk.folder.file("\($0).catalog.db") }, into: all)
            #expect(report.conflicts == [])
            let lines = try export(all)
            #expect(lines.count == 1)
            #expect(lines.first?.contains("state: \"done\"") == true)
        }
    }

    @Test
    func `what is no catalogue of these calls is refused with one line and nothing is taken`() throws {
        let desk = ArchiveDesk()
        desk.addCall("a")
        _ = try desk.run()
        let good = desk.folder.file("clean.catalog.db")
        let other = ArchiveDesk()
        other.addCall("a")
        _ = try other.run()
        desk.write("no database, but long enough to be looked at by one, so it is", to: "text.db")
        desk.folder.write(desk.folder.read("clean.catalog.db"), to: "newer.db")
        try Process.run(
            URL(fileURLWithPath: "/usr/bin/python3"),
            arguments: [
                "-c",
                "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); "
                    + "c.execute('INSERT INTO grdb_migrations VALUES (?)', ('99',)); c.commit(); c.close()",
                desk.folder.file("newer.db"),
            ]
        ).waitUntilExit()
        for (bad, clue) in [
            (desk.folder.file("none.db"), "no such catalogue"), (desk.folder.file("text.db"), "no catalogue"),
            (desk.folder.file("newer.db"), "newer callbleep"), (other.folder.file("clean.catalog.db"), "belongs to"),
        ] {
            let all = desk.folder.file("all.db")
            #expect {
                try CatalogMerge.run([good, bad], into: all)
            } throws: {
                "\($0)".contains(clue) && !"\($0)".contains("\n")
            }
            if FileManager.default.fileExists(atPath: all) { #expect(try export(all).isEmpty) }
            for name in desk.folder.names where name.hasPrefix("all.db") { desk.folder.remove(name) }
        }
        #expect(throws: PipelineError.self) { try CatalogMerge.run([good], into: good) }
        #expect(try export(good).count == 1)
    }
}
