import BleepArchive
import BleepPipeline
import BleepTestSupport
import Foundation
import Testing

/// Which originals may go.
struct DisposalTests {
    private func list(_ desk: ArchiveDesk) throws -> (paths: [String], kept: [Catalog.Keeping: Int]) {
        var paths: [String] = []
        let kept = try Catalog(desk.folder.file("clean.catalog.db")).disposable { paths.append($0) }
        return (
            paths.map { String($0.split(separator: "/").last!) },
            Dictionary(uniqueKeysWithValues: kept.map { ($0.reason, $0.count) })
        )
    }

    private func mark(_ desk: ArchiveDesk, _ calls: [String], _ isReviewed: Bool = true) throws -> [String] {
        try Catalog.mark(calls, asReviewed: isReviewed, in: desk.folder.file("clean.catalog.db"))
    }

    @Test
    func `an original may go when its redaction is proved, reviewed and there bit by bit`() throws {
        let desk = ArchiveDesk()
        let names = ["a", "b", "c", "d", "e", "f"]
        for name in names { desk.addCall(name) }
        desk.addCall("withheld", cues: nil)
        _ = try desk.run()
        #expect(try list(desk).paths.isEmpty)
        #expect(
            try mark(desk, names.dropLast().map { "\($0).wav" } + ["withheld.wav", "none.wav"]) == [
                "withheld.wav", "none.wav",
            ])
        #expect(try list(desk).paths == ["a.wav", "b.wav", "c.wav", "d.wav", "e.wav"])
        #expect(try list(desk).kept == [.notReviewed: 1])

        var bytes = desk.folder.read("clean/a.redacted.wav")
        bytes[bytes.count - 1] ^= 1
        desk.folder.write(bytes, to: "clean/a.redacted.wav")
        desk.folder.remove("clean/b.redacted.wav")
        desk.folder.remove("calls/c.wav")
        desk.folder.write(ArchiveDesk.recording(99), to: "calls/d.wav")
        let after = try list(desk)
        #expect(after.paths == ["e.wav"])
        #expect(after.kept == [.notReviewed: 1, .isNotPublished: 2, .isGone: 1, .hasChanged: 1])
        #expect(try mark(desk, ["e.wav"], false) == [])
        #expect(try list(desk).paths.isEmpty)
        #expect(FileManager.default.fileExists(atPath: desk.folder.file("calls/e.wav")))
    }

    @Test
    func `what is made again has to be reviewed again`() throws {
        let desk = ArchiveDesk()
        desk.addCall("a")
        desk.addCall("b")
        _ = try desk.run()
        #expect(try mark(desk, ["a.wav", "b.wav"]) == [])
        desk.write("start,end\n0.6,0.8\n", to: "calls/a.cues.csv")
        _ = try desk.run()
        #expect(try list(desk).paths == ["b.wav"])
    }

    @Test
    func `whole calls that were heard without an objection are reviewed`() throws {
        let desk = ArchiveDesk()
        desk.write(
            """
            number,at,until,file,start,end,what,verdict,remark
            1,0,1,a.wav,0,1,call,ok,
            2,0,1,b.wav,0,1,call,miss,
            3,0,1,c.wav,0,1,call,,
            4,0,1,d.wav,0,1,sensitive/phone,ok,
            """, to: "f.csv")
        #expect(try Catalog.reviewed(inForm: desk.folder.file("f.csv")) == ["a.wav"])
    }
}
