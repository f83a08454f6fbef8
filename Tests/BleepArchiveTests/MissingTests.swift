import BleepArchive
import BleepCore
import BleepPipeline
import BleepTestSupport
import Foundation
import Testing

@testable import BleepArchive

/// Calls that were removed from the folder of the calls.
struct MissingTests {
    private static let secret = "marzipan"

    /// Three calls that were done, one that was withheld, and one with words.
    private func desk() throws -> ArchiveDesk {
        let desk = ArchiveDesk()
        for name in ["a", "b", "deep/c"] { desk.addCall(name) }
        desk.addCall("withheld", cues: nil)
        desk.addCall("words", cues: nil)
        desk.folder.write(ArchiveDesk.recording(7, frames: 80_000), to: "calls/words.wav")
        desk.write(
            "a 1 0.2 0.4 fine\na 1 1.2 0.4 \(Self.secret)\na 1 2.2 0.4 parcels\n", to: "calls/words.transcript.ctm")
        desk.write("---\ntitle: The \(Self.secret) call\n---\n", to: "calls/words.notes.md")
        #expect(try desk.run().done == 4)
        return desk
    }

    private func catalog(_ desk: ArchiveDesk) -> String { desk.folder.file("clean.catalog.db") }

    private func missing(_ desk: ArchiveDesk) throws -> [String] {
        try Catalog(catalog(desk)).objections().filter { $0.state == .missing }.map(\.path)
    }

    private func forget(
        _ desk: ArchiveDesk, _ calls: [String]? = nil, isRehearsal: Bool = false, force: Bool = false
    ) throws -> ForgetReport {
        try Catalog.forget(calls, in: catalog(desk), isRehearsal: isRehearsal, force: force)
    }

    /// How often a word stands in the catalogue and its log, whatever its case.
    private func count(_ word: String, _ desk: ArchiveDesk) -> Int {
        desk.folder.names.filter { $0.hasPrefix("clean.catalog") }.reduce(0) { count, name in
            let text = String(decoding: desk.folder.read(name).filter { $0 < 0x80 }, as: UTF8.self).lowercased()
            return count + text.ranges(of: word).count
        }
    }

    @Test
    func `a call whose recording is gone is listed once, and nothing else is`() throws {
        let desk = try desk()
        #expect(try missing(desk) == [])
        for name in ["b.wav", "withheld.wav", "deep/c.wav"] { desk.folder.remove("calls/\(name)") }
        let listed = try Catalog(catalog(desk)).objections()
        #expect(listed.map(\.path) == ["b.wav", "deep/c.wav", "withheld.wav"])
        #expect(listed.allSatisfy { $0.state == .missing })
        #expect(try Catalog(catalog(desk)).stats().objections == listed)
    }

    @Test
    func `what is forgotten is gone to the last word, and the others are as they were`() throws {
        let desk = try desk()
        #expect(count(Self.secret, desk) > 0)
        desk.folder.remove("calls/words.wav")
        desk.folder.remove("calls/b.wav")
        let before = try desk.tree()
        let rehearsed = try forget(desk, isRehearsal: true)
        #expect(count(Self.secret, desk) > 0)
        let report = try forget(desk)
        #expect(report.forgotten == rehearsed.forgotten)
        #expect(report.forgotten.map(\.path) == ["b.wav", "words.wav"])
        #expect(
            report.forgotten[0].remains.map { $0.split(separator: "/").last! } == [
                "b.redacted.sheet.csv", "b.redacted.sheet.json", "b.redacted.wav",
            ])
        #expect(count(Self.secret, desk) == 0)
        #expect(count("parcels", desk) == 0)
        #expect(count("words.wav", desk) == 0)
        #expect(try desk.tree() == before)
        #expect(try missing(desk) == [])
        var question = CatalogQuestion()
        question.categories = [.sensitive]
        #expect(try Catalog(catalog(desk)).answers(to: question).hits.map(\.path) == ["a.wav", "deep/c.wav"])
        question.text = Self.secret
        #expect(try Catalog(catalog(desk)).answers(to: question).hits.isEmpty)
        #expect(try forget(desk).forgotten.isEmpty)
        #expect(try desk.run().unchanged == 2)
    }

    @Test
    func `words of others stay in the index when those of a call leave it`() throws {
        let made = try MadeCatalog()
        made.folder.makeFolder("calls")
        for number in 0..<40 {
            try made.add("\(number).wav") {
                $0.remarks = [MadeCatalog.remark(.transcript, "hello \(Self.secret) \(number)", at: 1)]
            }
            if number % 3 > 0 { made.folder.write([], to: "calls/\(number).wav") }
        }
        try made.moveRoot()
        #expect(try Catalog.forget(nil, in: made.path, isRehearsal: false, force: false).forgotten.count == 14)
        #expect(try made.ask("hello").count == 26)
        #expect(try made.ask("\(Self.secret) 1").map(\.path) == ["1.wav"])
        #expect(try made.ask("\(Self.secret) 3").isEmpty)
    }

    @Test
    func `an original that may go and went is not missed, and is forgotten only by its name`() throws {
        let desk = try desk()
        #expect(try Catalog.mark(["a.wav"], asReviewed: true, in: catalog(desk)) == [])
        desk.folder.remove("calls/a.wav")
        desk.folder.remove("calls/b.wav")
        #expect(try missing(desk) == ["b.wav"])
        let all = try forget(desk)
        #expect(all.forgotten.map(\.path) == ["b.wav"])
        #expect(all.released == 1)
        #expect(try forget(desk, []).forgotten.isEmpty)
        let named = try forget(desk, ["a.wav", "deep/c.wav", "none.wav"])
        #expect(named.forgotten.map(\.path) == ["a.wav"])
        #expect(named.present == ["deep/c.wav"])
        #expect(named.unknown == ["none.wav"])
    }

    @Test
    func `a disk that is not mounted forgets nothing`() throws {
        let desk = try desk()
        let root = desk.folder.file("calls")
        try FileManager.default.moveItem(atPath: root, toPath: desk.folder.file("elsewhere"))
        #expect(try Catalog(catalog(desk)).rootOutOfReach()?.hasSuffix("calls") == true)
        #expect(try missing(desk) == [])
        #expect { try forget(desk, force: true) } throws: { "\($0)".contains("is not there") }
        desk.folder.makeFolder("calls")
        #expect { try forget(desk) } throws: { "\($0)".contains("not one of its 5 calls") }
        #expect(try forget(desk, force: true).forgotten.count == 5)
    }

    @Test
    func `both modes of a call are forgotten, and a call that comes back is new`() throws {
        let desk = ArchiveDesk()
        desk.addCall("a")
        desk.addCall("b")
        _ = try desk.run()
        _ = try desk.run { $0.mode = .analyze }
        let bytes = desk.folder.read("calls/b.wav")
        desk.folder.remove("calls/b.wav")
        #expect(try forget(desk).forgotten.map(\.mode) == [.analyze, .redact])
        desk.folder.write(bytes, to: "calls/b.wav")
        // Its results are of nobody now.
        #expect(try desk.run().failures.map(\.path) == ["b.wav"])
        #expect(try desk.run { $0.replacesForeign = true }.done == 1)
    }

    @Test
    func `calls that a manifest names outside of its folder are found there`() throws {
        let desk = ArchiveDesk()
        desk.addCall("a")
        desk.addCall("b")
        desk.folder.makeFolder("lists")
        desk.write(
            ["a", "b"].map { "{\"path\":\"\(desk.folder.file("calls/\($0).wav"))\"}\n" }.joined(),
            to: "lists/list.jsonl")
        #expect(try desk.run { $0.source = desk.folder.file("lists/list.jsonl") }.done == 2)
        #expect(try missing(desk) == [])
        desk.folder.remove("calls/a.wav")
        #expect(try missing(desk).map { $0.split(separator: "/").last! } == ["a.wav"])
    }
}
