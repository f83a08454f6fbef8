import BleepArchive
import BleepAudio
import BleepPipeline
import BleepTestSupport
import Foundation
import Testing

/// What a batch does with a folder of calls.
struct BatchTests {
    @Test
    func `a tree of calls becomes a tree of redacted calls with sheets`() throws {
        let desk = ArchiveDesk()
        desk.addCall("a")
        desk.addCall("2024/b")
        desk.addCall("2024/deep/c")
        let report = try desk.run()
        #expect(report.done == 3)
        #expect(report.failures == [])
        let expected = ["a", "2024/b", "2024/deep/c"].flatMap { name in
            [".wav", ".sheet.json", ".sheet.csv"].map { "\(name).redacted\($0)" }
        }
        #expect(try Set(desk.tree().keys) == Set(expected))
        #expect(desk.folder.mode("clean.catalog.db") == 0o600)
    }

    @Test
    func `the results are those of redact`() throws {
        let desk = ArchiveDesk()
        desk.addCall("a")
        _ = try desk.run()
        var request = RedactionRequest(input: desk.folder.file("calls/a.wav"))
        request.output = desk.folder.file("one/")
        _ = try Redactor(message: { _ in }, progress: { _ in }).redact(request)
        #expect(try desk.tree("one") == desk.tree())
    }

    @Test
    func `a second run does nothing`() throws {
        let desk = ArchiveDesk()
        desk.addCall("a")
        desk.addCall("b")
        desk.addCall("silent", cues: nil)
        _ = try desk.run()
        let before = try desk.times()
        let report = try desk.run()
        #expect(report.done == 0)
        #expect(report.unchanged == 2)
        #expect(report.needsReview.map(\.path) == ["silent.wav"])
        #expect(try desk.times() == before)
    }

    @Test
    func `a file that was only touched is not done again`() throws {
        let desk = ArchiveDesk()
        desk.addCall("a")
        _ = try desk.run()
        let before = try desk.times()
        desk.folder.write(desk.folder.read("calls/a.wav"), to: "calls/a.wav")
        let report = try desk.run()
        #expect(report.unchanged == 1)
        #expect(try desk.times() == before)
    }

    @Test
    func `what was changed is done again and nothing else`() throws {
        let desk = ArchiveDesk()
        for name in ["a", "b", "c"] { desk.addCall(name) }
        _ = try desk.run()
        let before = try desk.times()
        desk.write("start,end\n0.6,0.8\n", to: "calls/b.cues.csv")
        let report = try desk.run()
        #expect(report.done == 1)
        #expect(report.unchanged == 2)
        let after = try desk.times()
        #expect(
            Set(after.keys.filter { after[$0] != before[$0] }) == [
                "b.redacted.wav", "b.redacted.sheet.json", "b.redacted.sheet.csv",
            ])
    }

    @Test(arguments: ["b.redacted.wav", "b.redacted.sheet.csv"])
    func `an output that was removed by hand is made again, with the same bytes`(name: String) throws {
        let desk = ArchiveDesk()
        for name in ["a", "b"] { desk.addCall(name) }
        _ = try desk.run()
        let before = try desk.tree()
        desk.folder.remove("clean/\(name)")
        let report = try desk.run()
        #expect(report.done == 1)
        #expect(try desk.tree() == before)
    }

    @Test
    func `another policy makes everything anew`() throws {
        let desk = ArchiveDesk()
        desk.addCall("a")
        desk.write("version: 1\n", to: "p.yaml")
        _ = try desk.run()
        let report = try desk.run { $0.redaction.search.policy = "archive" }
        #expect(report.done == 1)
    }

    @Test
    func `a call that nobody has marked is withheld, unless only keypad digits need hiding`() throws {
        let desk = ArchiveDesk()
        desk.addCall("a", cues: nil)
        let report = try desk.run()
        #expect(report.needsReview.map(\.path) == ["a.wav"])
        #expect(report.needsReview.first?.reason.hasPrefix("nothing marked") == true)
        #expect(try desk.tree().isEmpty)
        #expect(try desk.run { $0.redaction.keypadOnly = true }.done == 1)
    }

    @Test
    func `a damaged call costs itself only, and is tried again`() throws {
        let desk = ArchiveDesk()
        desk.addCall("a")
        desk.write("no audio", to: "calls/b.wav")
        desk.write(ArchiveDesk.cues, to: "calls/b.cues.csv")
        for done in [1, 0] {
            let report = try desk.run()
            #expect(report.done == done)
            #expect(report.failures.map(\.path) == ["b.wav"])
        }
        desk.addCall("b")
        #expect(try desk.run().done == 1)
    }

    @Test
    func `a redacted call with its sheet is no call`() throws {
        let desk = ArchiveDesk()
        desk.addCall("a")
        _ = try desk.run { $0.output = desk.folder.file("calls") + "/clean" }
        var request = RedactionRequest(input: desk.folder.file("calls/a.wav"))
        request.output = desk.folder.file("calls/")
        _ = try Redactor(message: { _ in }, progress: { _ in }).redact(request)
        let report = try desk.run { $0.output = desk.folder.file("calls") + "/clean" }
        #expect(report.count == 1)
        #expect(report.unchanged == 1)
    }

    @Test
    func `numbers in names are masked, in folders too, and no call hides another`() throws {
        let desk = ArchiveDesk()
        desk.addCall("+1 212 555 0147/call 2125550148")
        desk.addCall("+1 212 555 0149/call 2125550150")
        desk.addCall("same")
        desk.addCall("same", ending: "wave")
        #expect(try desk.run().done == 4)
        let names = try desk.tree().keys
        #expect(names.count == 12)
        for name in names {
            let told = name.replacing(/-[0-9a-f]{16}-[0-9a-f]{8}\./, with: ".")
            #expect(!told.contains { $0.isNumber }, "\(name)")
        }
    }

    @Test
    func `results of somebody else are not replaced without a word`() throws {
        let desk = ArchiveDesk()
        desk.addCall("a")
        desk.folder.makeFolder("clean")
        desk.write("mine", to: "clean/a.redacted.wav")
        for _ in 0..<2 {
            let report = try desk.run()
            #expect(report.failures.map(\.path) == ["a.wav"])
            #expect(try desk.tree() == ["a.redacted.wav": Array("mine".utf8)])
        }
        #expect(try desk.run { $0.replacesForeign = true }.done == 1)
    }

    @Test
    func `private sheets go elsewhere and never into the results`() throws {
        let desk = ArchiveDesk()
        desk.addCall("x/a")
        _ = try desk.run { $0.privateFolder = desk.folder.file("private") }
        #expect(try Set(desk.tree("private").keys) == ["x/a.wav.private.json"])
        #expect(desk.folder.mode("private/x/a.wav.private.json") == 0o600)
        #expect(desk.folder.mode("private") == 0o700)
    }

    @Test(arguments: ["clean/p", "clean/../clean/p", "calls/../clean", "./clean//p", "link/clean/p"])
    func `a private folder in that of the results is refused before either is there`(folder: String) throws {
        let desk = ArchiveDesk()
        desk.addCall("a")
        try FileManager.default.createSymbolicLink(
            atPath: desk.folder.file("link"), withDestinationPath: desk.folder.path)
        #expect {
            try desk.run { $0.privateFolder = desk.folder.path + "/" + folder }
        } throws: { "\($0)".contains("in the folder of the results") }
        #expect(try desk.tree().isEmpty)
    }

    @Test(arguments: ["clean/.", "clean/x/..", "./clean///", "clean/./"])
    func `catalogue and key lie beside the results however their folder is told`(output: String) throws {
        let desk = ArchiveDesk()
        desk.addCall("a")
        desk.folder.makeFolder("clean")
        desk.folder.makeFolder("clean/x")
        let report = try desk.run {
            $0.output = desk.folder.path + "/" + output
            $0.names = .hash
        }
        #expect(report.done == 1)
        #expect(desk.folder.names.contains("clean.catalog.db") && desk.folder.names.contains("clean.caller.key"))
        #expect(
            TemporaryFolder.names(in: desk.folder.file("clean")).allSatisfy {
                !$0.hasSuffix("db") && !$0.hasSuffix("key")
            })
        #expect(try desk.run { $0.names = .hash }.unchanged == 1)
    }

    @Test
    func `analyses are for their owner only`() throws {
        let desk = ArchiveDesk()
        desk.addCall("a", cues: nil)
        #expect(try desk.run { $0.mode = .analyze }.done == 1)
        #expect(desk.folder.mode("clean/a.analysis.json") == 0o600)
        #expect(try desk.run { $0.mode = .analyze }.unchanged == 1)
    }

    @Test
    func `a rehearsal writes nothing and says what comes`() throws {
        let desk = ArchiveDesk()
        desk.addCall("a")
        desk.addCall("b", cues: nil)
        var planned: [PlannedCall] = []
        _ = try Batch.rehearse(desk.request()) { planned.append($0) }
        #expect(planned.map(\.path) == ["a.wav", "b.wav"])
        #expect(planned.map(\.isWithheld) == [false, true])
        #expect(desk.folder.names == ["calls"])
        _ = try desk.run()
        planned = []
        _ = try Batch.rehearse(desk.request()) { planned.append($0) }
        #expect(planned.map(\.fate) == [.unchanged, .review])
    }

    @Test
    func `every call is in one shard and the shards together are the whole`() throws {
        let desk = ArchiveDesk()
        for number in 0..<12 { desk.addCall("c\(number)") }
        #expect(try desk.run { $0.output = desk.folder.file("whole") }.done == 12)
        var done = 0
        for number in 1...3 { done += try desk.run { $0.shard = Shard("\(number)/3")! }.done }
        #expect(done == 12)
        #expect(try desk.tree() == desk.tree("whole"))
        for text in ["0/3", "4/3", "1", "1/0", "a/b", "1/2/3"] { #expect(Shard(text) == nil) }
    }

    @Test
    func `a result is known wherever the folders were moved`() throws {
        let desk = ArchiveDesk()
        desk.addCall("a")
        _ = try desk.run { $0.privateFolder = desk.folder.file("private") }
        for name in ["clean", "private", "clean.catalog.db"] {
            try FileManager.default.moveItem(
                atPath: desk.folder.file(name),
                toPath: desk.folder.file(name.replacing("clean", with: "moved").replacing("private", with: "secret")))
        }
        let report = try desk.run {
            $0.output = desk.folder.file("moved/")
            $0.privateFolder = desk.folder.file("secret")
        }
        #expect(report.unchanged == 1)
    }

    @Test
    func `a catalogue of one folder of calls is not used for another`() throws {
        let desk = ArchiveDesk()
        desk.addCall("a")
        _ = try desk.run()
        let before = try desk.tree()
        desk.folder.makeFolder("others")
        desk.folder.write(ArchiveDesk.recording(77), to: "others/a.wav")
        #expect { try desk.run { $0.source = desk.folder.file("others") } } throws: { "\($0)".contains("--force") }
        #expect(try desk.tree() == before)
    }
}
